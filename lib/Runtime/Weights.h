//===- Weights.h - A model's weights file -----------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// The weights of a model from files: a copy of the file, in large pages, or
/// the file itself, mapped. Invariant: the bytes that are used are those that
/// were hashed; of a mapped file, as long as nobody changes it.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_RUNTIME_WEIGHTS_H
#define REPVGG_LIB_RUNTIME_WEIGHTS_H

#include "MappedFile.h"
#include "SharedCopy.h"

namespace repvgg::runtime {

class Weights {
public:
  /// Opens the weights of `model`, the file at `path`, as `asked` says, a
  /// repvgg_weights_mode. A copy comes from `allocator`, or from the default
  /// one where that is null.
  repvgg_status open(const char *path, const repvgg_model_description &model,
                     uint32_t asked, const repvgg_allocator *allocator,
                     repvgg_error *error);

  const char *data() const {
    return held == REPVGG_WEIGHTS_COPIED ? copy.data() : mapping.data();
  }
  /// Mapped or copied; neither before a file is open.
  uint32_t mode() const { return held; }

private:
  repvgg_status map(const File &file, uint64_t hash, repvgg_error *error);

  MappedFile mapping;
  SharedCopy copy;
  uint32_t held = REPVGG_WEIGHTS_AUTO;
};

} // namespace repvgg::runtime

#endif // REPVGG_LIB_RUNTIME_WEIGHTS_H
