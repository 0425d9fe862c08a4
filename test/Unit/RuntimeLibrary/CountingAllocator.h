//===- CountingAllocator.h - Memory that runs out ---------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_TEST_UNIT_RUNTIMELIBRARY_COUNTINGALLOCATOR_H
#define REPVGG_TEST_UNIT_RUNTIMELIBRARY_COUNTINGALLOCATOR_H

#include "repvgg-runtime/runtime.h"

#include <cstdlib>

namespace repvgg::testing {

/// Gives memory `left` times, and counts what is not given back.
struct CountingAllocator {
  int left;
  int open = 0;
  repvgg_allocator callbacks = {
      [](void *user, size_t bytes, size_t alignment) -> void * {
        auto *self = static_cast<CountingAllocator *>(user);
        void *memory = nullptr;
        if (self->left-- <= 0 || posix_memalign(&memory, alignment, bytes))
          return nullptr;
        ++self->open;
        return memory;
      },
      [](void *user, void *memory, size_t) {
        --static_cast<CountingAllocator *>(user)->open;
        std::free(memory);
      },
      this};
};

} // namespace repvgg::testing

#endif // REPVGG_TEST_UNIT_RUNTIMELIBRARY_COUNTINGALLOCATOR_H
