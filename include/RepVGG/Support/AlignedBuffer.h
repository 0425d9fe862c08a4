//===- AlignedBuffer.h - Bytes for generated code ---------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_SUPPORT_ALIGNEDBUFFER_H
#define REPVGG_SUPPORT_ALIGNEDBUFFER_H

#include "llvm/Support/Error.h"

#include <memory>

namespace mlir::repvgg {

/// An uninitialized block of bytes from the runtime's default allocator,
/// aligned as generated code expects it.
class AlignedBuffer {
public:
  static constexpr size_t kAlignment = 64;

  /// Replaces the block by one of `bytes`; nothing for none.
  llvm::Error allocate(size_t bytes);

  char *data() const { return block.get(); }
  size_t size() const { return block ? block.get_deleter().bytes : 0; }

private:
  struct Release {
    size_t bytes;
    void operator()(char *block) const;
  };
  std::unique_ptr<char, Release> block;
};

} // namespace mlir::repvgg

#endif // REPVGG_SUPPORT_ALIGNEDBUFFER_H
