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

  /// Opens the file at `path`, which outlives this. Never waits: what is no
  /// regular file, such as a pipe or a device, is refused.
  repvgg_status open(const char *path, repvgg_error *error);

  /// Takes over an open descriptor; messages call it `path`.
  repvgg_status adopt(const char *path, int descriptor, repvgg_error *error);

  /// Goes on with another descriptor of the same file, and closes this one.
  void replaceDescriptor(int descriptor);

  /// Fills `to` with the file's bytes from `offset` on.
  repvgg_status read(char *to, uint64_t bytes, uint64_t offset,
                     repvgg_error *error) const;

  /// The status of a failed system call on this file; `verb` is what the call
  /// was for.
  repvgg_status cannot(const char *verb, repvgg_error *error) const;

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
