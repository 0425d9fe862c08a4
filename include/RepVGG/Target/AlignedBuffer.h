//===- AlignedBuffer.h - Bytes for generated code ---------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_TARGET_ALIGNEDBUFFER_H
#define REPVGG_TARGET_ALIGNEDBUFFER_H

#include "llvm/Support/Error.h"
#include "llvm/Support/MathExtras.h"

#include <cstdlib>
#include <memory>

namespace mlir::repvgg {

/// An uninitialized block of bytes, aligned as generated code expects it; in
/// large pages where that helps.
class AlignedBuffer {
public:
  static constexpr size_t kAlignment = 64;

  /// Replaces the block by one of `bytes`; nothing for none.
  llvm::Error allocate(size_t bytes);

  char *data() const { return block.get(); }
  size_t size() const { return length; }

private:
  struct Free {
    void operator()(char *block) const { std::free(block); }
  };
  std::unique_ptr<char, Free> block;
  size_t length = 0;
};

} // namespace mlir::repvgg

#endif // REPVGG_TARGET_ALIGNEDBUFFER_H
