//===- OutputFile.h - A file that appears only when complete ----*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Output goes to a temporary file beside the target and takes its name on
/// `commit`, so a failed or killed run leaves the target as it was, and input
/// and output may be the same file. Streams and devices are written directly.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_SUPPORT_OUTPUTFILE_H
#define REPVGG_SUPPORT_OUTPUTFILE_H

#include "llvm/Support/Error.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/raw_ostream.h"

#include <memory>
#include <optional>
#include <string>

namespace mlir::repvgg {

class OutputFile {
public:
  /// Opens `path` for writing; "-" is the standard output.
  static llvm::Expected<OutputFile> open(llvm::StringRef path);

  OutputFile(OutputFile &&) = default;
  /// Drops what was written, unless it was committed.
  ~OutputFile();

  llvm::raw_ostream &stream() { return *out; }

  /// Writes out what is buffered: afterwards only naming the file can fail.
  llvm::Error flush();
  /// Flushes and gives the file its name; an error says what went wrong, and
  /// then nothing is left behind.
  llvm::Error commit();

private:
  OutputFile() = default;

  std::string path;
  std::optional<llvm::sys::fs::TempFile> temporary;
  std::unique_ptr<llvm::raw_fd_ostream> out;
};

/// `path: reason`, the one form of a file error.
llvm::Error fileError(llvm::StringRef path, std::error_code code);

} // namespace mlir::repvgg

#endif // REPVGG_SUPPORT_OUTPUTFILE_H
