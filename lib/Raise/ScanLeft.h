//===- ScanLeft.h - What is affine and in no block --------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Every convolution, linear layer, batch normalization, scale of channels and
/// sum is in a block, or listed here with its reason and place. What has
/// nothing to gain (a convolution with a bias and an activation, a residual
/// addition) is listed as standing alone: that is no fault.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_RAISE_SCANLEFT_H
#define REPVGG_LIB_RAISE_SCANLEFT_H

#include "Partition.h"
#include "ScanOps.h"

namespace mlir::repvgg {

/// What of the first `count` nodes `chosen` has in no block and not among its
/// left sums. Of `others`, layers in left sums get their reason.
std::vector<LeftItem> scanNodes(const Description &description, size_t count,
                                const Partition &chosen, ScannedOps &others);

} // namespace mlir::repvgg

#endif // REPVGG_LIB_RAISE_SCANLEFT_H
