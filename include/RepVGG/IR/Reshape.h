//===- Reshape.h - Tensors in other shapes ----------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// The same elements in the same order.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_IR_RESHAPE_H
#define REPVGG_IR_RESHAPE_H

#include "mlir/IR/Builders.h"
#include "mlir/IR/BuiltinTypes.h"

namespace mlir::repvgg {

/// `tensor` in the static shape `type`, which has as many elements. Looks
/// through reshapes for a value of that type; else collapses to one dimension
/// and expands from it: the canonicalizer finds shorter ways.
Value reshapeTo(OpBuilder &builder, Value tensor, RankedTensorType type);

} // namespace mlir::repvgg

#endif // REPVGG_IR_RESHAPE_H
