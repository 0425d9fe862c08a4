//===- Library.h - A model's shared library ---------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_RUNTIME_LIBRARY_H
#define REPVGG_LIB_RUNTIME_LIBRARY_H

#include "Error.h"

namespace repvgg::runtime {

/// An open shared library.
class Library {
public:
  Library() = default;
  Library(const Library &) = delete;
  Library &operator=(const Library &) = delete;
  ~Library();

  /// Opens the file at `path`, having checked that it is for this kind of
  /// machine and undamaged: nothing of a broken file is ever executed. What is
  /// checked and executed is a copy of the file as it is now.
  repvgg_status open(const char *path, repvgg_error *error);

  /// What it describes, not checked; null where nothing is.
  const repvgg_model_description *description() const;

private:
  void *handle = nullptr;
};

} // namespace repvgg::runtime

#endif // REPVGG_LIB_RUNTIME_LIBRARY_H
