//===- MappedFile.h - A file in memory --------------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_RUNTIME_MAPPEDFILE_H
#define REPVGG_LIB_RUNTIME_MAPPEDFILE_H

#include "File.h"

namespace repvgg::runtime {

/// A file in memory, which processes share; nobody writes through it.
class MappedFile {
public:
  MappedFile() = default;
  MappedFile(const MappedFile &) = delete;
  MappedFile &operator=(const MappedFile &) = delete;
  ~MappedFile();

  /// Maps `file`, which may be closed afterwards.
  repvgg_status open(const File &file, repvgg_error *error);

  const char *data() const { return static_cast<const char *>(memory); }
  uint64_t size() const { return length; }

private:
  void *memory = nullptr;
  uint64_t length = 0;
};

} // namespace repvgg::runtime

#endif // REPVGG_LIB_RUNTIME_MAPPEDFILE_H
