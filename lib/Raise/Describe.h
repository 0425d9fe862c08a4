//===- Describe.h - The describers of the front ends ------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// One description of all front ends, so that a block may be of several: linalg
/// (convolutions, poolings, element-wise ops and constant graphs of linalg,
/// tensor, arith and math) and repvgg (branch ops outside of blocks).
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_RAISE_DESCRIBE_H
#define REPVGG_LIB_RAISE_DESCRIBE_H

#include "Description.h"
#include "mlir/IR/Block.h"

namespace mlir::repvgg {

/// The front ends whose ops are described; those of others are sources.
struct FrontEnds {
  bool linalg = true;
  bool repvgg = true;
};

/// Describes the ops of `block`, without those of nested regions. Changes
/// nothing.
Description describe(Block &block, FrontEnds frontEnds);

} // namespace mlir::repvgg

#endif // REPVGG_LIB_RAISE_DESCRIBE_H
