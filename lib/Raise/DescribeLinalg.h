//===- DescribeLinalg.h - Affine maps among linalg ops ----------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// The describer of the linalg front end: convolutions, poolings, element-wise
/// ops and constant graphs of linalg, tensor, arith and math.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_RAISE_DESCRIBELINALG_H
#define REPVGG_RAISE_DESCRIBELINALG_H

#include "Description.h"
#include "mlir/IR/Block.h"

namespace mlir::repvgg {

/// Describes the ops of `block`, without those of nested regions. Changes
/// nothing.
Description describeLinalg(Block &block);

} // namespace mlir::repvgg

#endif // REPVGG_RAISE_DESCRIBELINALG_H
