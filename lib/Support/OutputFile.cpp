//===- OutputFile.cpp - A file that appears only when complete ------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Support/OutputFile.h"

#include "llvm/ADT/SmallString.h"

using namespace mlir::repvgg;
namespace fs = llvm::sys::fs;

llvm::Error mlir::repvgg::fileError(llvm::StringRef path,
                                    std::error_code code) {
  return llvm::createStringError(code, "cannot write '" + path +
                                           "': " + code.message());
}

/// The file behind a symbolic link, which is replaced in its stead.
static std::string followLinks(llvm::StringRef path) {
  llvm::SmallString<128> real;
  return fs::real_path(path, real) ? path.str() : real.str().str();
}

llvm::Expected<OutputFile> OutputFile::open(llvm::StringRef path) {
  OutputFile file;
  file.path = path.str();
  fs::file_status status;
  bool exists = path != "-" && !fs::status(path, status);
  if (path == "-" || (exists && !fs::is_regular_file(status))) {
    std::error_code code;
    file.out = std::make_unique<llvm::raw_fd_ostream>(path, code);
    if (code)
      return fileError(path, code);
    return std::move(file);
  }
  if (exists)
    file.path = followLinks(path);
  // A file that none but its owner may read stays one.
  fs::perms mode = exists ? status.permissions() : fs::all_read | fs::all_write;
  llvm::Expected<fs::TempFile> temporary =
      fs::TempFile::create(file.path + ".%%%%%%.tmp", mode);
  if (!temporary)
    return fileError(path, llvm::errorToErrorCode(temporary.takeError()));
  file.temporary.emplace(std::move(*temporary));
  if (exists)
    if (std::error_code code = fs::setPermissions(file.temporary->FD, mode))
      return fileError(path, code);
  file.out = std::make_unique<llvm::raw_fd_ostream>(file.temporary->FD,
                                                    /*shouldClose=*/false);
  return std::move(file);
}

llvm::Error OutputFile::flush() {
  out->flush();
  std::error_code code = out->error();
  out->clear_error();
  return code ? fileError(path, code) : llvm::Error::success();
}

llvm::Error OutputFile::commit() {
  if (llvm::Error error = flush())
    return error;
  if (!temporary)
    return llvm::Error::success();
  llvm::Error error = temporary->keep(path);
  temporary.reset();
  if (error)
    return fileError(path, llvm::errorToErrorCode(std::move(error)));
  return llvm::Error::success();
}

OutputFile::~OutputFile() {
  if (!out)
    return;
  // An unreported write error would abort the process in the stream.
  out->flush();
  out->clear_error();
  out.reset();
  if (temporary)
    llvm::consumeError(temporary->discard());
}
