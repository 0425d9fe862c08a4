//===- BodyEditor.h - Operands of element-wise bodies -----------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Element-wise ops that a block takes a part of go on with what is left of
/// their bodies, which reads the block's result.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_RAISE_LINALG_BODYEDITOR_H
#define REPVGG_LIB_RAISE_LINALG_BODYEDITOR_H

#include "RepVGG/Raise/Description.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"

namespace mlir::repvgg {

/// Adds operands to an element-wise generic and removes those that its body
/// has no use for any more.
class BodyEditor {
public:
  explicit BodyEditor(linalg::GenericOp op)
      : op(op), body(*op.getBody()), inputs(op.getInputs()) {
    for (Value argument : body.getArguments())
      wasUsed.push_back(!argument.use_empty());
  }

  /// The scalar of `tensor`, which holds data of the shape of `node`.
  Value addInput(Value tensor, const Node *node);
  /// The scalar of `tensor` as `map` reads it.
  Value addInput(Value tensor, AffineMap map);
  void eraseDeadScalars();
  /// Replaces the op by one with the new operands.
  linalg::GenericOp finish();

private:
  linalg::GenericOp op;
  Block &body;
  SmallVector<Value> inputs;
  SmallVector<bool> wasUsed;
  SmallVector<AffineMap> addedMaps;
};

} // namespace mlir::repvgg

#endif // REPVGG_LIB_RAISE_LINALG_BODYEDITOR_H
