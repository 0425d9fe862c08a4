//===- Link.cpp - A model's shared library --------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: an object. Out: a shared library. The linker is lld within this
/// process where it was there when this was built, else one of the system.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Target/Link/Link.h"
#include "LibraryStub.h"
#include "Linker.h"
#include "RepVGG/Support/CompileError.h"
#include "repvgg-runtime/model.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/Support/xxhash.h"

using namespace mlir::repvgg;
using namespace llvm;

namespace {

/// A folder for files on their way to the linker.
class TemporaryFolder {
public:
  ~TemporaryFolder() {
    if (!path.empty())
      sys::fs::remove_directories(path);
  }

  Error create() {
    if (std::error_code code =
            sys::fs::createUniqueDirectory("repvgg-link", path))
      return createStringError(code, "cannot make a temporary folder "
                                     "(TMPDIR says where): " +
                                         code.message());
    return Error::success();
  }

  std::string file(StringRef name) const {
    SmallString<128> full(path);
    sys::path::append(full, name);
    return full.str().str();
  }

private:
  SmallString<128> path;
};

} // namespace

static Error writeFile(const std::string &path, ArrayRef<char> bytes) {
  std::error_code code;
  raw_fd_ostream out(path, code);
  if (!code) {
    out.write(bytes.data(), bytes.size());
    out.flush();
    code = out.error();
    out.clear_error();
  }
  return code ? createStringError(code, "cannot write '" + path +
                                            "': " + code.message())
              : Error::success();
}

static Expected<SmallVector<char, 0>> readFile(const std::string &path) {
  auto file = MemoryBuffer::getFile(path, /*IsText=*/false,
                                    /*RequiresNullTerminator=*/false);
  if (!file)
    return createFileError(path, file.getError());
  StringRef bytes = (*file)->getBuffer();
  return SmallVector<char, 0>(bytes.begin(), bytes.end());
}

/// Lets the runtime see whether the file is whole and undamaged.
static void appendTrailer(SmallVector<char, 0> &bytes) {
  repvgg_trailer trailer = {REPVGG_TRAILER_MAGIC,
                            xxh3_64bits(StringRef(bytes.data(), bytes.size()))};
  auto *begin = reinterpret_cast<const char *>(&trailer);
  bytes.append(begin, begin + sizeof(trailer));
}

/// `error` of the linker, or about what it would not find.
static Error linkError(Error error) {
  std::string reason = StringRef(toString(std::move(error))).trim().str();
  std::string text = "the model is compiled, but cannot be linked: " + reason;
  return make_error<CompileError>(
      text, std::vector<CompileMessage>{{CompileMessage::Severity::Error, "", 0,
                                         0, text, "", kLinkRule.str()}});
}

Expected<SmallVector<char, 0>>
mlir::repvgg::linkModel(ArrayRef<char> object, const TargetMachine &machine) {
  auto stub = createLibraryStub(object, machine);
  if (!stub)
    return linkError(stub.takeError());
  TemporaryFolder folder;
  if (Error error = folder.create())
    return std::move(error);
  std::string objectPath = folder.file("model.o");
  std::string stubObject = folder.file("stub.o");
  std::string stubPath = folder.file("libm.so.6");
  std::string outputPath = folder.file("model.so");
  if (Error error = writeFile(objectPath, object))
    return std::move(error);
  if (Error error = writeFile(stubObject, *stub))
    return std::move(error);
  if (Error error = runLinker(
          {"-shared", "-soname", "libm.so.6", stubObject, "-o", stubPath}))
    return linkError(std::move(error));
  if (Error error = runLinker({"-shared", "-z", "defs", "-z", "now", "-z",
                               "noexecstack", "--gc-sections", "--as-needed",
                               objectPath, stubPath, "-o", outputPath}))
    return linkError(std::move(error));
  auto bytes = readFile(outputPath);
  if (bytes)
    appendTrailer(*bytes);
  return bytes;
}
