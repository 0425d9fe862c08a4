//===- InferShapes.cpp - In which shape values are data -------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: a block of foreign ops. Output: its convolutions, and for the values
// that they read the shapes [N, C, X...] in which they read them, passed on
// against the direction of the data through reshapes and element-wise ops.
// Invariant: a shape is a wish; what a value is computed from decides.
//
//===----------------------------------------------------------------------===//

#include "Describer.h"
#include "Layout.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::repvgg;

void Describer::wantShape(Value value, ArrayRef<int64_t> data) {
  wantedShapes[value].assign(data.begin(), data.end());
}

/// True for operands that an element-wise `op` may read whole.
static bool hasShapeOf(Value operand, Value result) {
  auto type = dyn_cast<RankedTensorType>(operand.getType());
  return type &&
         type.getShape() == cast<RankedTensorType>(result.getType()).getShape();
}

void Describer::inferShapesAt(Operation *op) {
  auto linalgOp = dyn_cast<linalg::LinalgOp>(op);
  std::optional<ConvolutionMatch> match;
  if (linalgOp)
    match = matchConvolution(linalgOp,
                             [&](Value value) { return isConstant(value); });
  if (match) {
    wantShape(match->input, match->inputData);
    matches[op] = std::move(*match);
    return;
  }
  auto wanted = op->getNumResults() == 1 ? wantedShapes.find(op->getResult(0))
                                         : wantedShapes.end();
  if (wanted == wantedShapes.end())
    return;
  SmallVector<int64_t, 5> data = wanted->second;
  if (isa<tensor::ExpandShapeOp, tensor::CollapseShapeOp>(op)) {
    if (reshapeKeeps(op, data))
      wantShape(op->getOperand(0), data);
    return;
  }
  bool elementwise =
      linalgOp ? linalgOp.getNumLoops() == linalgOp.getNumParallelLoops()
               : isa_and_nonnull<arith::ArithDialect, math::MathDialect>(
                     op->getDialect());
  for (OpOperand &operand : op->getOpOperands())
    if (elementwise && hasShapeOf(operand.get(), op->getResult(0)) &&
        !(linalgOp && linalgOp.isDpsInit(&operand)))
      wantedShapes.try_emplace(operand.get(), data);
}

void Describer::inferShapes() {
  if (frontEnds.linalg)
    for (Operation &op : llvm::reverse(block))
      inferShapesAt(&op);
}

/// The shape of the data that an element-wise op computes from `operands`, all
/// of the result's shape: that of the first one that has one.
ArrayRef<int64_t> Describer::dataShapeOf(Operation *op, ValueRange operands,
                                         ArrayRef<int64_t> shape) {
  for (Value operand : operands)
    if (Meaning meaning = meaningOf(operand);
        meaning.is(Meaning::Kind::Data) &&
        layoutOf(shape, meaning.node->type.getShape()))
      return meaning.node->type.getShape();
  for (Value value : llvm::concat<Value>(SmallVector<Value>(operands),
                                         SmallVector<Value>(op->getResults())))
    if (auto it = wantedShapes.find(value);
        it != wantedShapes.end() && layoutOf(shape, it->second))
      return it->second;
  return shape;
}
