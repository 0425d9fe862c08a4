//===- ProbeSizes.h - On which images a fusion is checked -------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_FUSE_PROBESIZES_H
#define REPVGG_FUSE_PROBESIZES_H

#include "RepVGG/Algebra/Geometry.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace mlir::repvgg {

/// The image sizes of a certificate for a block of these windows: `fused` and
/// those of the region's ops, an axis each. They hold, on every axis, low and
/// high border, interior and each residue of (H + pads - extent) modulo the
/// stride, and images smaller than the window. `occurs` says whether the region
/// has `output` positions on `axis` for an input of `size`: where it has not,
/// its branches disagree, and the block never sees that size.
llvm::SmallVector<llvm::SmallVector<int64_t, 3>> probeSizes(
    llvm::ArrayRef<Window> fused,
    llvm::ArrayRef<llvm::SmallVector<Window, 3>> region,
    llvm::function_ref<bool(size_t axis, int64_t size, int64_t output)> occurs);

} // namespace mlir::repvgg

#endif // REPVGG_FUSE_PROBESIZES_H
