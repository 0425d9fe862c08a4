//===- Npz.cpp - NumPy's archives of arrays -------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// The format is PKWARE's APPNOTE.TXT, sections 4.3.7, 4.3.12 and 4.3.16: the
/// directory at the end of the file says where each member lies.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Support/Npz.h"
#include "RepVGG/Support/InputFile.h"
#include "llvm/Support/CRC.h"
#include "llvm/Support/Endian.h"

#include <map>

using namespace mlir;
using namespace mlir::repvgg;

static constexpr uint32_t kEndSignature = 0x06054b50;
static constexpr uint32_t kEntrySignature = 0x02014b50;
static constexpr uint32_t kMemberSignature = 0x04034b50;
static constexpr size_t kEndBytes = 22, kEntryBytes = 46, kMemberBytes = 30;

namespace {

/// A zip file in memory; every read is checked.
class Archive {
public:
  Archive(llvm::StringRef path, llvm::StringRef bytes)
      : path(path), bytes(bytes) {}

  llvm::Expected<std::vector<NamedArray>> read();

private:
  llvm::Error malformed(const llvm::Twine &what) const {
    return llvm::createStringError("malformed archive '" + path +
                                   "': " + what.str());
  }
  bool has(size_t offset, size_t count) const {
    return offset <= bytes.size() && count <= bytes.size() - offset;
  }
  uint16_t read16(size_t offset) const {
    return llvm::support::endian::read16le(bytes.data() + offset);
  }
  uint32_t read32(size_t offset) const {
    return llvm::support::endian::read32le(bytes.data() + offset);
  }
  std::optional<size_t> findEnd() const;
  llvm::Expected<NamedArray> readMember(size_t entry, llvm::StringRef name);
  llvm::Error claim(size_t begin, size_t end, llvm::StringRef name);

  std::string path;
  llvm::StringRef bytes;
  /// Where members lie that were read: from the first byte to the one after
  /// the last.
  std::map<size_t, size_t> members;
};

} // namespace

/// The record that ends the file, before a comment of up to 64 KiB.
std::optional<size_t> Archive::findEnd() const {
  if (bytes.size() < kEndBytes)
    return std::nullopt;
  size_t last = bytes.size() - kEndBytes;
  size_t first = last - std::min<size_t>(last, 0xffff);
  for (size_t offset = last + 1; offset-- > first;)
    if (read32(offset) == kEndSignature)
      return offset;
  return std::nullopt;
}

/// Members that share bytes would need more memory than the file has.
llvm::Error Archive::claim(size_t begin, size_t end, llvm::StringRef name) {
  auto next = members.lower_bound(begin);
  bool meetsNext = next != members.end() && next->first < end;
  bool meetsLast = next != members.begin() && std::prev(next)->second > begin;
  if (meetsNext || meetsLast)
    return malformed("'" + name + "' overlaps another member");
  members[begin] = end;
  return llvm::Error::success();
}

llvm::Expected<NamedArray> Archive::readMember(size_t entry,
                                               llvm::StringRef name) {
  uint16_t method = read16(entry + 10);
  uint32_t checksum = read32(entry + 16), size = read32(entry + 24);
  uint32_t offset = read32(entry + 42);
  if (method != 0)
    return malformed("'" + name + "' is compressed; write it with numpy.savez");
  if (!has(offset, kMemberBytes) || read32(offset) != kMemberSignature)
    return malformed("'" + name + "' is not where the directory says");
  size_t data =
      size_t(offset) + kMemberBytes + read16(offset + 26) + read16(offset + 28);
  if (!has(data, size))
    return malformed("'" + name + "' is cut short");
  llvm::StringRef content = bytes.substr(data, size);
  if (llvm::crc32(llvm::arrayRefFromStringRef(content)) != checksum)
    return malformed("the checksum of '" + name + "' is wrong");
  if (llvm::Error error = claim(offset, data + size, name))
    return std::move(error);
  std::unique_ptr<llvm::MemoryBuffer> copy =
      llvm::MemoryBuffer::getMemBufferCopy(content, (path + ":" + name).str());
  if (!copy)
    return llvm::createStringError("out of memory for '" + path + ":" + name +
                                   "': " + llvm::Twine(size) + " bytes");
  auto array = parseNpy(std::move(copy));
  if (!array)
    return array.takeError();
  name.consume_back(".npy");
  return NamedArray{name.str(), std::move(*array)};
}

llvm::Expected<std::vector<NamedArray>> Archive::read() {
  std::optional<size_t> end = findEnd();
  if (!end)
    return malformed("it is no zip file, or cut short");
  size_t entry = read32(*end + 16);
  std::vector<NamedArray> arrays;
  for (unsigned i = 0; i < read16(*end + 10); ++i) {
    if (!has(entry, kEntryBytes) || read32(entry) != kEntrySignature)
      return malformed("its directory is damaged");
    size_t nameBytes = read16(entry + 28);
    if (!has(entry + kEntryBytes, nameBytes))
      return malformed("its directory is cut short");
    auto array =
        readMember(entry, bytes.substr(entry + kEntryBytes, nameBytes));
    if (!array)
      return array.takeError();
    arrays.push_back(std::move(*array));
    entry += kEntryBytes + nameBytes + read16(entry + 30) + read16(entry + 32);
  }
  return arrays;
}

llvm::Expected<std::vector<NamedArray>>
mlir::repvgg::readNpz(llvm::StringRef path) {
  auto file = readRegularFile(path);
  if (!file)
    return file.takeError();
  return Archive(path, (*file)->getBuffer()).read();
}
