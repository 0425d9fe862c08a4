//===- InputFile.cpp - What is read as a whole ----------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Support/InputFile.h"
#include "mlir/Support/FileUtilities.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace mlir;
using namespace mlir::repvgg;

namespace {

/// Closes a descriptor when it is no longer needed.
struct Descriptor {
  ~Descriptor() {
    if (number >= 0)
      ::close(number);
  }
  int number;
};

} // namespace

llvm::Expected<std::unique_ptr<llvm::MemoryBuffer>>
mlir::repvgg::readRegularFile(llvm::StringRef path) {
  // A pipe without a writer would be waited for.
  Descriptor file{
      ::open(path.str().c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)};
  struct stat found;
  if (file.number < 0 || ::fstat(file.number, &found) != 0)
    return llvm::createFileError(
        path, std::error_code(errno, std::generic_category()));
  if (!S_ISREG(found.st_mode))
    return llvm::createStringError("expects '" + path +
                                   "' to be a regular file");
  auto buffer = llvm::MemoryBuffer::getOpenFile(
      file.number, path, found.st_size, /*RequiresNullTerminator=*/false,
      /*IsVolatile=*/true);
  if (!buffer)
    return llvm::createFileError(path, buffer.getError());
  return std::move(*buffer);
}

/// A page: constants are written with less.
static const llvm::Align kModuleAlignment(4096);

std::unique_ptr<llvm::MemoryBuffer>
mlir::repvgg::copyModule(llvm::StringRef bytes, llvm::StringRef name) {
  auto copy = llvm::WritableMemoryBuffer::getNewUninitMemBuffer(
      bytes.size(), name, kModuleAlignment);
  llvm::copy(bytes, copy->getBufferStart());
  return copy;
}

llvm::Expected<std::unique_ptr<llvm::MemoryBuffer>>
mlir::repvgg::readModule(llvm::StringRef path) {
  std::string message;
  std::unique_ptr<llvm::MemoryBuffer> buffer =
      mlir::openInputFile(path, kModuleAlignment, &message);
  if (!buffer)
    return llvm::createStringError(message);
  // What comes through a pipe lies anywhere.
  if (llvm::isAddrAligned(kModuleAlignment, buffer->getBufferStart()))
    return std::move(buffer);
  return copyModule(buffer->getBuffer(), buffer->getBufferIdentifier());
}
