//===- MappedFile.cpp - A file in memory ----------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "MappedFile.h"

#include <sys/mman.h>

namespace repvgg::runtime {

repvgg_status MappedFile::open(const File &file, repvgg_error *error) {
  if (file.size() == 0)
    return REPVGG_OK;
  int flags = MAP_PRIVATE;
#ifdef MAP_POPULATE
  flags |= MAP_POPULATE; // All of it is read at once, to hash it.
#endif
  void *mapped =
      mmap(nullptr, file.size(), PROT_READ, flags, file.descriptor(), 0);
  if (mapped == MAP_FAILED)
    return file.cannot("read", error);
  memory = mapped;
  length = file.size();
  return REPVGG_OK;
}

MappedFile::~MappedFile() {
  if (memory)
    munmap(memory, length);
}

} // namespace repvgg::runtime
