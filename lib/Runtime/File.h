//===- File.h - Reading files -----------------------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// A regular file, open for reading, by one name for all messages about it.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_RUNTIME_FILE_H
#define REPVGG_LIB_RUNTIME_FILE_H

#include "Error.h"

namespace repvgg::runtime {

/// One state of a file: after a change it has another, as other files have.
struct FileState {
  uint64_t device, node, size;
  int64_t seconds, nanoseconds; // of the last change

  bool operator==(const FileState &) const = default;
};

class File {
public:
  File() = default;
  File(const File &) = delete;
  File &operator=(const File &) = delete;
  ~File();

  /// Opens the file at `path`, which outlives this.
  repvgg_status open(const char *path, repvgg_error *error);

  /// Fills `to` with the file's bytes from `offset` on.
  repvgg_status read(char *to, uint64_t bytes, uint64_t offset,
                     repvgg_error *error) const;

  /// The status of a failed system call on this file.
  repvgg_status cannotRead(repvgg_error *error) const;

  const char *path() const { return name; }
  int descriptor() const { return number; }
  /// When it was opened.
  const FileState &state() const { return opened; }
  uint64_t size() const { return opened.size; }

private:
  const char *name = nullptr;
  int number = -1;
  FileState opened = {};
};

} // namespace repvgg::runtime

#endif // REPVGG_LIB_RUNTIME_FILE_H
