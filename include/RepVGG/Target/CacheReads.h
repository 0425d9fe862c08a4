//===- CacheReads.h - How fast a core reads a cache -------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_TARGET_CACHEREADS_H
#define REPVGG_TARGET_CACHEREADS_H

#include "llvm/Support/Error.h"

namespace mlir::repvgg {

/// GB/s at which a core of this machine reads `bytes`, which one of its caches
/// holds, into registers.
llvm::Expected<double> measureCacheReads(uint64_t bytes);

} // namespace mlir::repvgg

#endif // REPVGG_TARGET_CACHEREADS_H
