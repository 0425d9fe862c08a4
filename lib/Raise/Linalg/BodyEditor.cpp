//===- BodyEditor.cpp - Operands of element-wise bodies -------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: an element-wise generic. Output: one with other operands. Invariant:
// its body keeps its other ops in order, and operands that it never read.
//
//===----------------------------------------------------------------------===//

#include "Linalg/BodyEditor.h"
#include "ShapesAndCasts.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

using namespace mlir;
using namespace mlir::repvgg;

/// An operand of `op` that has an element for each iteration.
static Value wholeOperand(linalg::GenericOp op) {
  for (OpOperand &operand : llvm::reverse(op->getOpOperands()))
    if (op.getMatchingIndexingMap(&operand).isIdentity())
      return operand.get();
  return {};
}

Value BodyEditor::addInput(Value tensor, const Node *node) {
  OpBuilder builder(op);
  SmallVector<int64_t> shape = op.getStaticLoopRanges();
  Value whole = wholeOperand(op);
  if (whole)
    shape = llvm::to_vector(cast<RankedTensorType>(whole.getType()).getShape());
  tensor = inShape(builder, tensor, node, shape, whole);
  return addInput(tensor, AffineMap::getMultiDimIdentityMap(op.getNumLoops(),
                                                            op.getContext()));
}

Value BodyEditor::addInput(Value tensor, AffineMap map) {
  Type element = cast<RankedTensorType>(tensor.getType()).getElementType();
  Value argument = body.insertArgument(inputs.size(), element, tensor.getLoc());
  inputs.push_back(tensor);
  addedMaps.push_back(map);
  return argument;
}

void BodyEditor::eraseDeadScalars() {
  SmallVector<Operation *> scalars = llvm::map_to_vector(
      body.without_terminator(), [](Operation &inner) { return &inner; });
  for (Operation *inner : llvm::reverse(scalars))
    if (isOpTriviallyDead(inner))
      inner->erase();
}

linalg::GenericOp BodyEditor::finish() {
  SmallVector<AffineMap> maps = op.getIndexingMapsArray();
  size_t before = inputs.size() - addedMaps.size();
  maps.insert(maps.begin() + before, addedMaps.begin(), addedMaps.end());
  for (size_t i = before; i-- > 0;) {
    if (!wasUsed[i] || !body.getArgument(i).use_empty())
      continue;
    body.eraseArgument(i);
    inputs.erase(inputs.begin() + i);
    maps.erase(maps.begin() + i);
  }
  OpBuilder builder(op);
  auto result = linalg::GenericOp::create(
      builder, op.getLoc(), op.getResultTypes(), inputs, op.getOutputs(), maps,
      op.getIteratorTypesArray());
  result->setDiscardableAttrs(op->getDiscardableAttrDictionary());
  result.getRegion().takeBody(op.getRegion());
  return result;
}
