//===- Files.cpp - Files of a fuzzer -----------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Files.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"

#include <cstdlib>

namespace mlir::repvgg::fuzz {

namespace {
struct Folder {
  Folder() {
    if (llvm::sys::fs::createUniqueDirectory("repvgg-fuzz", path))
      std::abort();
  }
  ~Folder() { llvm::sys::fs::remove_directories(path); }

  llvm::SmallString<128> path;
};
} // namespace

std::string write(llvm::StringRef name, llvm::StringRef bytes) {
  static Folder folder;
  llvm::SmallString<128> path = folder.path;
  llvm::sys::path::append(path, name);
  std::error_code error;
  llvm::raw_fd_ostream out(path, error);
  if (error)
    std::abort();
  out << bytes;
  return path.str().str();
}

} // namespace mlir::repvgg::fuzz
