//===- CodeCopy.h - A library that nobody can change ------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// The loader takes a path, and what lies there can change after it was
/// checked; it also returns what it loaded before under the same name, or from
/// the same file. So a library is copied first: what is checked and what is
/// loaded is the copy, which has no name for others and never two users.
///
/// On Linux the copy is a sealed file in memory. Elsewhere, and where a Linux
/// has no such files or no /proc, it is a temporary file, readable by its user
/// alone, in $TMPDIR or /tmp, which must allow execution.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_RUNTIME_CODECOPY_H
#define REPVGG_LIB_RUNTIME_CODECOPY_H

#include "File.h"

namespace repvgg::runtime {

class CodeCopy {
public:
  CodeCopy() = default;
  CodeCopy(const CodeCopy &) = delete;
  CodeCopy &operator=(const CodeCopy &) = delete;
  /// Removes the copy; what is loaded stays.
  ~CodeCopy();

  /// Copies `source`, which outlives this.
  repvgg_status open(const File &source, repvgg_error *error);

  /// The copy, under the source's name.
  const File &file() const { return copy; }

  /// Loads the copy: its handle for dlsym, or null and dlerror's reason.
  void *load();

private:
  void createInMemory();
  void createTemporary();
  bool chooseName();
  repvgg_status fill(const File &source, repvgg_error *error);
  void seal();

  File copy;
  int number = -1;
  char name[4096] = "";
  /// Whether the copy is a temporary file.
  bool temporary = false;
};

} // namespace repvgg::runtime

#endif // REPVGG_LIB_RUNTIME_CODECOPY_H
