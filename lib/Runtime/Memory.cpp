//===- Memory.cpp - Blocks of memory --------------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Memory.h"

#include <cstring>
#include <sys/mman.h>

namespace repvgg::runtime {

// With small pages, cores that stream through memory wait for translations and
// fetch nothing beyond a page's end. The last page is a large one, too.
static void *allocateLarge(size_t bytes) {
  size_t rounded = (bytes + kLargePage - 1) / kLargePage * kLargePage;
  void *memory = nullptr;
  if (rounded < bytes || posix_memalign(&memory, kLargePage, rounded))
    return nullptr;
#ifdef MADV_HUGEPAGE
  // Only a wish: without large pages all works as well.
  (void)madvise(memory, rounded, MADV_HUGEPAGE);
#endif
  return memory;
}

static void *allocateDefault(void *, size_t bytes, size_t alignment) {
  if (bytes >= kLargePage && alignment <= kLargePage)
    return allocateLarge(bytes);
  void *memory = nullptr;
  return posix_memalign(&memory, alignment, bytes) ? nullptr : memory;
}

static void releaseDefault(void *, void *memory, size_t) { std::free(memory); }

const repvgg_allocator kDefaultAllocator = {allocateDefault, releaseDefault,
                                            nullptr};

repvgg_status outOfMemory(const char *what, uint64_t bytes,
                          repvgg_error *error) {
  return fail(error, REPVGG_OUT_OF_MEMORY,
              "out of memory for the %s: %llu bytes", what,
              static_cast<unsigned long long>(bytes));
}

bool Block::reserve(const repvgg_allocator &from, uint64_t bytes) {
  release();
  if (bytes == 0)
    return true;
  memory = from.allocate(from.user, bytes, kAlignment);
  if (!memory)
    return false;
  allocator = from;
  size = bytes;
  return true;
}

repvgg_status Block::allocate(const repvgg_allocator &from, uint64_t bytes,
                              const char *what, repvgg_error *error) {
  if (!reserve(from, bytes))
    return outOfMemory(what, bytes, error);
  // Also brings the pages in, which would slow down the first run.
  if (memory)
    std::memset(memory, 0, size);
  return REPVGG_OK;
}

void Block::release() {
  if (memory)
    allocator.release(allocator.user, memory, size);
  memory = nullptr;
  size = 0;
}

} // namespace repvgg::runtime

const repvgg_allocator *repvgg_default_allocator() {
  return &repvgg::runtime::kDefaultAllocator;
}
