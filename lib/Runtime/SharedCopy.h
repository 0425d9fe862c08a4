//===- SharedCopy.h - One copy of a file in a process -----------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// A weights file's bytes in memory of this process: read once for all models
/// of it that are open, and checked before anybody sees them. Invariant: copies
/// in use are found in one list, by the file's state, its hash and their
/// allocator.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_RUNTIME_SHAREDCOPY_H
#define REPVGG_LIB_RUNTIME_SHAREDCOPY_H

#include "File.h"

namespace repvgg::runtime {

struct FileCopy;

class SharedCopy {
public:
  SharedCopy() = default;
  SharedCopy(const SharedCopy &) = delete;
  SharedCopy &operator=(const SharedCopy &) = delete;
  ~SharedCopy();

  /// Finds the copy of `file` that this process has, or makes it with memory
  /// of `allocator` and checks that its hash is `hash`.
  repvgg_status open(const File &file, uint64_t hash,
                     const repvgg_allocator &allocator, repvgg_error *error);

  /// Null where nothing is open, and for an empty file.
  const char *data() const;

private:
  FileCopy *copy = nullptr;
};

/// Keeps all others from the list of copies in use, while a process forks.
void lockCopies();
void unlockCopies();

/// What a file with another hash than the model's is refused with.
repvgg_status refuseHash(const File &file, repvgg_error *error);

} // namespace repvgg::runtime

#endif // REPVGG_LIB_RUNTIME_SHAREDCOPY_H
