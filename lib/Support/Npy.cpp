//===- Npy.cpp - NumPy's array files --------------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Support/Npy.h"
#include "RepVGG/Support/InputFile.h"
#include "RepVGG/Support/OutputFile.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Endian.h"
#include "llvm/Support/MathExtras.h"

#include <optional>

using namespace mlir::repvgg;
using namespace llvm;

static constexpr StringLiteral kMagic("\x93NUMPY");
/// Types of elements, as NumPy writes them on a little-endian machine. A bf16
/// is a nameless pair of bytes to NumPy.
static constexpr StringLiteral kTypes[] = {"|b1", "|i1", "|u1", "<i2", "<u2",
                                           "<i4", "<u4", "<i8", "<u8", "<f2",
                                           "<f4", "<f8", "<V2", "|V2"};

int64_t NpyHeader::numElements() const {
  int64_t count = 1;
  for (int64_t size : shape)
    count *= size;
  return count;
}

int64_t NpyHeader::elementBytes() const { return dtype.back() - '0'; }

namespace {

/// Reads the header's dictionary, a Python literal:
/// {'descr': '<f4', 'fortran_order': False, 'shape': (1, 3), }
class HeaderParser {
public:
  HeaderParser(StringRef text, StringRef name) : text(text), name(name) {}

  Expected<NpyHeader> parse() {
    if (!consume("{"))
      return fail("expects its header to be a dictionary");
    while (!consume("}")) {
      if (Error error = parseEntry())
        return std::move(error);
      if (!consume(",") && !peek("}"))
        return fail("expects ',' or '}' in its header");
    }
    if (!dtype || !shape || !fortranOrder)
      return fail("expects 'descr', 'fortran_order' and 'shape' in its header");
    if (*fortranOrder)
      return fail("is in Fortran order, but C order is expected");
    return NpyHeader{*dtype, *shape};
  }

private:
  Error fail(const Twine &message) {
    return createStringError("'" + name + "' " + message);
  }

  bool peek(StringRef token) {
    text = text.ltrim(" \n");
    return text.starts_with(token);
  }
  bool consume(StringRef token) {
    return peek(token) && text.consume_front(token);
  }

  std::optional<StringRef> parseString() {
    if (!peek("'") && !peek("\""))
      return std::nullopt;
    size_t end = text.find(text.front(), 1);
    if (end == StringRef::npos)
      return std::nullopt;
    StringRef content = text.slice(1, end);
    text = text.drop_front(end + 1);
    return content;
  }

  Error parseEntry() {
    std::optional<StringRef> key = parseString();
    if (!key || !consume(":"))
      return fail("expects keys and values in its header");
    if (*key == "descr")
      return parseType();
    if (*key == "fortran_order")
      return parseOrder();
    if (*key == "shape")
      return parseShape();
    return fail("has an unknown key '" + *key + "' in its header");
  }

  Error parseType() {
    std::optional<StringRef> found = parseString();
    if (!found)
      return fail("has structured elements, but a plain type is expected");
    if (found->starts_with(">"))
      return fail("is big endian (" + *found +
                  "), but little endian is expected");
    if (!is_contained(kTypes, *found))
      return fail("has elements of the unsupported type '" + *found + "'");
    dtype = found->str();
    return Error::success();
  }

  Error parseOrder() {
    if (consume("True"))
      fortranOrder = true;
    else if (consume("False"))
      fortranOrder = false;
    else
      return fail("expects 'fortran_order' to be True or False");
    return Error::success();
  }

  Error parseShape() {
    SmallVector<int64_t> sizes;
    if (!consume("("))
      return fail("expects 'shape' to be a tuple");
    while (!consume(")")) {
      int64_t size;
      text = text.ltrim(" \n");
      if (text.consumeInteger(10, size) || size < 0)
        return fail("expects sizes in 'shape'");
      sizes.push_back(size);
      if (!consume(",") && !peek(")"))
        return fail("expects ',' or ')' in 'shape'");
    }
    shape = sizes;
    return Error::success();
  }

  StringRef text, name;
  std::optional<std::string> dtype;
  std::optional<SmallVector<int64_t>> shape;
  std::optional<bool> fortranOrder;
};

} // namespace

/// Bytes of an array, or nullopt if that overflows.
static std::optional<int64_t> dataBytes(const NpyHeader &header) {
  int64_t bytes = header.elementBytes();
  for (int64_t size : header.shape)
    if (MulOverflow(bytes, size, bytes))
      return std::nullopt;
  return bytes;
}

/// Splits the file into the text of its header and its data.
static Expected<std::pair<StringRef, StringRef>> splitFile(StringRef content,
                                                           StringRef name) {
  if (!content.consume_front(kMagic) || content.size() < 4)
    return createStringError("'" + name + "' is no .npy file");
  unsigned version = static_cast<uint8_t>(content[0]);
  if (version < 1 || version > 3)
    return createStringError("'" + name + "' has the unknown format version " +
                             Twine(version));
  size_t prefix = version == 1 ? 4 : 6;
  if (content.size() < prefix)
    return createStringError("'" + name + "' is truncated in its header");
  const char *length = content.data() + 2;
  size_t headerBytes = version == 1 ? support::endian::read16le(length)
                                    : support::endian::read32le(length);
  if (content.size() - prefix < headerBytes)
    return createStringError("'" + name + "' is truncated in its header");
  content = content.drop_front(prefix);
  return std::make_pair(content.take_front(headerBytes),
                        content.drop_front(headerBytes));
}

Expected<NpyArray>
mlir::repvgg::parseNpy(std::unique_ptr<MemoryBuffer> buffer) {
  StringRef name = buffer->getBufferIdentifier();
  auto parts = splitFile(buffer->getBuffer(), name);
  if (!parts)
    return parts.takeError();
  auto [text, data] = *parts;
  Expected<NpyHeader> header = HeaderParser(text, name).parse();
  if (!header)
    return header.takeError();
  std::optional<int64_t> bytes = dataBytes(*header);
  if (!bytes || static_cast<uint64_t>(*bytes) != data.size())
    return createStringError("'" + name + "' expects " +
                             (bytes ? Twine(*bytes) : Twine("more than 2^63")) +
                             " bytes of data for its shape, but got " +
                             Twine(data.size()));
  return NpyArray{*header, ArrayRef<char>(data.data(), data.size()),
                  std::move(buffer)};
}

Expected<NpyArray> mlir::repvgg::readNpy(StringRef path) {
  auto buffer = readRegularFile(path);
  if (!buffer)
    return buffer.takeError();
  return parseNpy(std::move(*buffer));
}

std::string mlir::repvgg::npyPreamble(const NpyHeader &header) {
  std::string text =
      "{'descr': '" + header.dtype + "', 'fortran_order': False, 'shape': (" +
      join(map_range(header.shape,
                     [](int64_t size) { return std::to_string(size); }),
           ", ") +
      (header.shape.size() == 1 ? ",), }" : "), }");
  // The data starts at a multiple of 64, after a line break.
  size_t prefix = kMagic.size() + 4;
  size_t padded = alignTo(prefix + text.size() + 1, 64) - prefix;
  text.append(padded - text.size() - 1, ' ');
  text += '\n';
  std::string preamble = kMagic.str() + std::string("\x01\x00", 2);
  char length[2];
  support::endian::write16le(length, padded);
  return preamble + std::string(length, 2) + text;
}

Error mlir::repvgg::writeNpy(StringRef path, const NpyHeader &header,
                             ArrayRef<char> data) {
  Expected<OutputFile> file = OutputFile::open(path);
  if (!file)
    return file.takeError();
  file->stream() << npyPreamble(header);
  file->stream().write(data.data(), data.size());
  return file->commit();
}
