//===- MappedFile.h - A file's bytes, read-only -----------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_RUNTIME_MAPPEDFILE_H
#define REPVGG_LIB_RUNTIME_MAPPEDFILE_H

#include "Error.h"

namespace repvgg::runtime {

/// A regular file in memory; nobody writes through it.
class MappedFile {
public:
  MappedFile() = default;
  MappedFile(const MappedFile &) = delete;
  MappedFile &operator=(const MappedFile &) = delete;
  ~MappedFile();

  /// Maps the file at `path`, which the message names.
  repvgg_status open(const char *path, repvgg_error *error);

  const char *data() const { return static_cast<const char *>(memory); }
  uint64_t size() const { return length; }

private:
  void *memory = nullptr;
  uint64_t length = 0;
};

/// XXH3 with 64 bits.
uint64_t hashOf(const void *data, uint64_t bytes);

} // namespace repvgg::runtime

#endif // REPVGG_LIB_RUNTIME_MAPPEDFILE_H
