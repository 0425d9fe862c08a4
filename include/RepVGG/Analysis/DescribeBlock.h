//===- DescribeBlock.h - What a block is made of ----------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_ANALYSIS_DESCRIBEBLOCK_H
#define REPVGG_ANALYSIS_DESCRIBEBLOCK_H

#include "RepVGG/Algebra/Rates.h"
#include "RepVGG/IR/BlockDetail.h"
#include "RepVGG/IR/RepVGG.h"

namespace mlir::repvgg {

/// The ops of `block`, the weights of what it adds up, and those of the
/// convolutions that it fuses into by `model`; without the latter two where it
/// is no linear form. Reads every weight several times, and changes nothing;
/// may run on several blocks at a time.
BlockDetail describeBlock(BlockOp block, const CostModel &model);

} // namespace mlir::repvgg

#endif // REPVGG_ANALYSIS_DESCRIBEBLOCK_H
