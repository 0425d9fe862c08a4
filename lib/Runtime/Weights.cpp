//===- Weights.cpp - A model's weights file -------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Weights.h"
#include "Hash.h"
#include "Memory.h"
#include "System.h"

namespace repvgg::runtime {

/// Whoever asks for nothing is told before the system runs out of memory.
static repvgg_status checkRoom(uint64_t bytes, repvgg_error *error) {
  uint64_t available = availableMemory();
  if (bytes <= available)
    return REPVGG_OK;
  return fail(error, REPVGG_OUT_OF_MEMORY,
              "out of memory for a copy of the weights: %llu bytes, but %llu "
              "are left; mapped weights need no copy",
              static_cast<unsigned long long>(bytes),
              static_cast<unsigned long long>(available));
}

repvgg_status Weights::map(const File &file, uint64_t hash,
                           repvgg_error *error) {
  held = REPVGG_WEIGHTS_MAPPED;
  if (repvgg_status status = mapping.open(file, error))
    return status;
  return hashOf(mapping.data(), mapping.size()) == hash
             ? REPVGG_OK
             : refuseHash(file, error);
}

repvgg_status Weights::open(const char *path,
                            const repvgg_model_description &model,
                            uint32_t asked, const repvgg_allocator *allocator,
                            repvgg_error *error) {
  File file;
  if (repvgg_status status = file.open(path, error))
    return status;
  if (file.size() != model.weights_bytes)
    return fail(error, REPVGG_BAD_WEIGHTS,
                "expects '%s' to have %llu bytes, but got %llu", path,
                static_cast<unsigned long long>(model.weights_bytes),
                static_cast<unsigned long long>(file.size()));
  if (asked == REPVGG_WEIGHTS_MAPPED)
    return map(file, model.weights_hash, error);
  if (asked == REPVGG_WEIGHTS_AUTO)
    if (repvgg_status status = checkRoom(file.size(), error))
      return status;
  held = REPVGG_WEIGHTS_COPIED;
  return copy.open(file, model.weights_hash,
                   allocator ? *allocator : kDefaultAllocator, error);
}

} // namespace repvgg::runtime
