//===- AlignedBuffer.cpp - Memory for generated code ----------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// Weights are streamed through: with small pages, cores wait for translations
/// and fetch nothing beyond a page's end.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Target/AlignedBuffer.h"

#include <sys/mman.h>

namespace mlir::repvgg {

static constexpr size_t kLargePage = 2 << 20;

llvm::Error AlignedBuffer::allocate(size_t bytes) {
  block.reset();
  length = bytes;
  if (bytes == 0)
    return llvm::Error::success();
  size_t alignment = bytes < kLargePage ? kAlignment : kLargePage;
  size_t rounded = llvm::alignTo(bytes, alignment);
  if (rounded >= bytes)
    block.reset(static_cast<char *>(std::aligned_alloc(alignment, rounded)));
  if (!block)
    return llvm::createStringError("out of memory for " +
                                   std::to_string(bytes) + " bytes");
#ifdef MADV_HUGEPAGE
  if (alignment == kLargePage)
    (void)madvise(block.get(), rounded, MADV_HUGEPAGE);
#endif
  return llvm::Error::success();
}

} // namespace mlir::repvgg
