//===- DescribeElementwise.cpp - Affine maps, element by element ----------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: element-wise ops of linalg, arith and math. Output: their nodes.
// Invariant: a body is interpreted op by op, each operand as it is read.
//
//===----------------------------------------------------------------------===//

#include "Describer.h"

using namespace mlir;
using namespace mlir::repvgg;

using Kind = Meaning::Kind;

/// True if `map` reads all of an operand of shape `type` at the loops'
/// position, in an iteration space of shape `space`.
static bool readsWhole(AffineMap map, RankedTensorType type,
                       RankedTensorType space) {
  if (type.getRank() != space.getRank() ||
      map.getNumResults() != type.getRank())
    return false;
  for (auto [i, expr] : llvm::enumerate(map.getResults())) {
    auto dim = dyn_cast<AffineDimExpr>(expr);
    bool unit = type.getDimSize(i) == 1 && space.getDimSize(i) == 1;
    if (!unit && !(dim && dim.getPosition() == i))
      return false;
  }
  return true;
}

/// What a run-time operand that is not read whole is to data [N, C, X...].
static Kind classifyRuntime(AffineMap map) {
  bool batch = false, channel = false;
  for (AffineExpr expr : map.getResults()) {
    auto dim = dyn_cast<AffineDimExpr>(expr);
    if (!dim && !isa<AffineConstantExpr>(expr))
      return Kind::Opaque;
    if (dim && dim.getPosition() > 1)
      return Kind::Opaque;
    batch |= dim && dim.getPosition() == 0;
    channel |= dim && dim.getPosition() == 1;
  }
  return batch ? Kind::Gate : channel ? Kind::Runtime : Kind::Opaque;
}

/// The meaning of an operand's scalar in the body of `op`.
Meaning Describer::meaningInBody(linalg::LinalgOp op, OpOperand &operand) {
  Value value = operand.get();
  Meaning meaning = meaningOf(value);
  AffineMap map = op.getMatchingIndexingMap(&operand);
  if (meaning.is(Kind::Constant)) {
    if (meaning.channelAxis < 0)
      return meaning;
    auto dim = dyn_cast<AffineDimExpr>(map.getResult(meaning.channelAxis));
    // Of one channel, the size says more than the map.
    if (!dim)
      return meaning.constant->width == 1 ? Meaning::of(meaning.constant, -1)
                                          : Meaning::opaque();
    return Meaning::of(meaning.constant, dim.getPosition());
  }
  auto type = dyn_cast<RankedTensorType>(value.getType());
  auto space = cast<RankedTensorType>(op->getResult(0).getType());
  if (!type || op.isDpsInit(&operand))
    return Meaning::opaque();
  if (readsWhole(map, type, space)) {
    Node *node = nodeOf(value);
    if (!node)
      return Meaning::opaque();
    ++describedUses[value];
    return Meaning::of(node);
  }
  Meaning runtime;
  runtime.kind = classifyRuntime(map);
  return runtime;
}

/// True if `op` computes each element of its results from one element of each
/// operand.
static bool isElementwise(linalg::LinalgOp op) {
  if (!op.hasPureTensorSemantics() || op.getNumDpsInits() == 0 ||
      op.getNumLoops() != op.getNumParallelLoops() ||
      op.getBlock()->getNumArguments() != op->getNumOperands() ||
      llvm::any_of(*op.getBlock(),
                   [](Operation &inner) { return inner.getNumRegions() > 0; }))
    return false;
  for (OpOperand &init : op.getDpsInitsMutable())
    if (!op.getMatchingIndexingMap(&init).isIdentity())
      return false;
  return true;
}

void Describer::describeElementwise(linalg::LinalgOp op) {
  if (!isElementwise(op))
    return;
  DenseMap<Value, Meaning> body;
  for (auto [operand, argument] :
       llvm::zip(op->getOpOperands(), op.getBlock()->getArguments()))
    body[argument] = meaningInBody(op, operand);
  auto lookup = [&](Value scalar) {
    auto it = body.find(scalar);
    return it != body.end() ? it->second : meaningOf(scalar);
  };
  for (Operation &inner : op.getBlock()->without_terminator()) {
    size_t first = description.nodes().size();
    SmallVector<Meaning> operands =
        llvm::map_to_vector(inner.getOperands(), lookup);
    Meaning result = interpret(&inner, operands, description);
    if (inner.getNumResults() != 1)
      continue;
    body[inner.getResult(0)] = result;
    setHosts(first, op, inner.getResult(0));
  }
  for (auto [result, yielded] : llvm::zip(
           op->getResults(), op.getBlock()->getTerminator()->getOperands()))
    setResult(result, lookup(yielded));
}

/// Element-wise arith and math ops on whole tensors.
void Describer::describeTensorOp(Operation *op) {
  if (op->getNumResults() != 1)
    return;
  auto type = dyn_cast<RankedTensorType>(op->getResult(0).getType());
  if (!type || !isa<FloatType>(type.getElementType()))
    return;
  SmallVector<Meaning> operands;
  for (Value operand : op->getOperands()) {
    Meaning meaning = meaningOf(operand);
    auto operandType = dyn_cast<RankedTensorType>(operand.getType());
    if (meaning.is(Kind::Opaque) && operandType &&
        operandType.getShape() == type.getShape() && nodeOf(operand))
      meaning = meaningOf(operand);
    if (meaning.is(Kind::Data))
      ++describedUses[operand];
    operands.push_back(meaning);
  }
  size_t sources = description.nodes().size();
  Meaning result = interpret(op, operands, description);
  setHosts(sources, op, {});
  setResult(op->getResult(0), result);
}
