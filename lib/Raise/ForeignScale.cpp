//===- ForeignScale.cpp - Scales that no node stands for ------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: an op of linalg, arith or TOSA. Output: whether it scales or shifts,
// alone and with those before it. Invariant: nothing is changed.
//
//===----------------------------------------------------------------------===//

#include "ForeignScale.h"
#include "Dependence.h"
#include "Origins.h"
#include "OwnStatistics.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Tosa/IR/TosaOps.h"

using namespace mlir;
using namespace mlir::repvgg;

/// The operand of `op` that is a constant with one value a channel (or row, or
/// column); null if there is none.
static Value channelConstant(Operation *op) {
  for (Value operand : op->getOperands()) {
    auto type = dyn_cast<RankedTensorType>(operand.getType());
    if (!type || !isa<FloatType>(type.getElementType()) ||
        !type.hasStaticShape() || type.getNumElements() < 2)
      continue;
    auto wide = [](int64_t size) { return size > 1; };
    if (llvm::count_if(type.getShape(), wide) == 1 &&
        !operand.getDefiningOp<tensor::EmptyOp>() &&
        isConstantExpression(operand))
      return operand;
  }
  return {};
}

/// True for an element-wise op, of a body or of TOSA, that multiplies.
static bool multiplies(Operation *op) {
  if (isa<tosa::MulOp, arith::MulFOp, arith::DivFOp>(op))
    return isa<RankedTensorType>(op->getResult(0).getType());
  auto linalgOp = dyn_cast<linalg::LinalgOp>(op);
  if (!linalgOp || linalgOp.getNumLoops() != linalgOp.getNumParallelLoops())
    return false;
  return llvm::any_of(*linalgOp.getBlock(), [](Operation &inner) {
    return isa<arith::MulFOp, arith::DivFOp>(inner);
  });
}

bool mlir::repvgg::isForeignAffine(Operation *op) {
  auto linalgOp = dyn_cast<linalg::LinalgOp>(op);
  bool isElementwise =
      isa<tosa::MulOp, tosa::AddOp, tosa::SubOp>(op) ||
      (linalgOp && linalgOp.getNumLoops() == linalgOp.getNumParallelLoops());
  return isElementwise && channelConstant(op);
}

ForeignChain mlir::repvgg::foreignChainTo(
    Operation *op, const llvm::SmallPtrSetImpl<Operation *> &described) {
  ForeignChain chain;
  for (unsigned step = 0; op && step < Origins::kLongestPath; ++step) {
    chain.before = op;
    if (!isForeignAffine(op) || described.contains(op))
      return chain;
    Value constant = channelConstant(op);
    chain.hasProduct |= multiplies(op);
    chain.hasRoot |= dependsOnRoot(constant) || !rootedValues(op).empty();
    op = nullptr;
    for (Value operand : chain.before->getOperands())
      if (operand != constant && !isConstantExpression(operand))
        op = operand.getDefiningOp();
  }
  chain.before = op;
  return chain;
}

bool mlir::repvgg::isOwnNormalization(Operation *op) {
  return op->getNumResults() == 1 && llvm::any_of(rootedValues(op), isReduced);
}
