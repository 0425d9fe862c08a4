//===- BodyPart.h - What one scalar of a body is computed by ----*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_RAISE_LINALG_BODYPART_H
#define REPVGG_LIB_RAISE_LINALG_BODYPART_H

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/IR/IRMapping.h"

namespace mlir::repvgg {

/// A scalar of an element-wise body and a tensor that is to be read for it.
using Replacement = std::pair<Value, Value>;

/// What a scalar of an element-wise body is computed by, from the operands on
/// or from scalars that tensors are read for instead.
class BodyPart {
public:
  BodyPart(linalg::GenericOp host, Value scalar,
           ArrayRef<Replacement> replacements);

  /// All that it is computed from.
  SmallVector<Value> inputs() const;
  /// An op of its own that computes the scalar at all positions; its inputs are
  /// what `map` says.
  Value cloneAsOp(OpBuilder &builder, IRMapping &map) const;

private:
  void cloneBody(OpBuilder &body, IRMapping &map, ValueRange arguments) const;

  linalg::GenericOp host;
  Value scalar;
  ArrayRef<Replacement> replacements;
  /// Of the body, in order.
  SmallVector<Operation *> ops;
  /// Those of the host that are read.
  SmallVector<OpOperand *> operands;
};

} // namespace mlir::repvgg

#endif // REPVGG_LIB_RAISE_LINALG_BODYPART_H
