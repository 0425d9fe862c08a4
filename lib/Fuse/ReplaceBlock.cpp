//===- ReplaceBlock.cpp - Write a fusion into the IR ----------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: a block and its fusion. Output: one op of the block's result type.
// Constants are created, never changed: others may use the old ones.
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Fuse/ReplaceBlock.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "llvm/ADT/SetVector.h"

using namespace mlir;
using namespace mlir::repvgg;

/// The locations of the block and of its ops, each once.
static Location fusedLocation(BlockOp block) {
  llvm::SmallSetVector<Location, 8> locations;
  locations.insert(block.getLoc());
  for (Operation &op : block.getBody().front().without_terminator())
    locations.insert(op.getLoc());
  return FusedLoc::get(block.getContext(), locations.getArrayRef());
}

/// Ops outside of the block whose results it uses, apart from its source.
static llvm::SmallSetVector<Operation *, 8> capturedOps(BlockOp block) {
  llvm::SmallSetVector<Operation *, 8> captured;
  block.getBody().walk([&](Operation *op) {
    for (Value operand : op->getOperands())
      if (Operation *def = operand.getDefiningOp())
        if (!block->isProperAncestor(def))
          captured.insert(def);
  });
  return captured;
}

/// Erases those of `ops` without users, and what they alone used.
static void eraseDead(llvm::SmallSetVector<Operation *, 8> ops) {
  while (!ops.empty()) {
    Operation *op = ops.pop_back_val();
    if (!isOpTriviallyDead(op))
      continue;
    for (Value operand : op->getOperands())
      if (Operation *def = operand.getDefiningOp())
        ops.insert(def);
    op->erase();
  }
}

static Value createConstant(OpBuilder &builder, Location loc, TypedAttr value) {
  return arith::ConstantOp::create(builder, loc, value);
}

/// The weight as `element`; a type that was folded to is widened by an op, so
/// that the constant stays small.
static Value createWeight(OpBuilder &builder, Location loc, TypedAttr weight,
                          Type element) {
  Value value = createConstant(builder, loc, weight);
  auto type = cast<RankedTensorType>(weight.getType());
  if (type.getElementType() == element)
    return value;
  return arith::ExtFOp::create(builder, loc, type.clone(element), value);
}

static ConvOp createConv(OpBuilder &builder, Location loc, BlockOp block,
                         const Fusion &fusion) {
  Value source = block.getSource();
  Value weight = createWeight(builder, loc, fusion.weights.weight,
                              getElementTypeOrSelf(source));
  Value bias;
  if (fusion.weights.bias)
    bias = createConstant(builder, loc, fusion.weights.bias);
  return ConvOp::create(builder, loc, block.getType(), source, weight, bias,
                        fusion.geometry, block.getActivationAttr());
}

static ScaleOp createScale(OpBuilder &builder, Location loc, Value input,
                           Type resultType, const FusedWeights &weights) {
  Value factor = createConstant(builder, loc, weights.weight);
  Value shift;
  if (weights.bias)
    shift = createConstant(builder, loc, weights.bias);
  return ScaleOp::create(builder, loc, resultType, input, factor, shift);
}

/// Empties the block and computes its result by one scale.
static ScaleOp refillByScale(BlockOp block, Location loc,
                             const FusedWeights &weights) {
  Block &body = block.getBody().front();
  auto yield = cast<YieldOp>(body.getTerminator());
  OpBuilder outside(block);
  ScaleOp scale =
      createScale(outside, loc, body.getArgument(0), block.getType(), weights);
  scale->moveBefore(yield);
  yield.getValueMutable().assign(scale);
  for (Operation &op : llvm::make_early_inc_range(llvm::reverse(body)))
    if (&op != scale && &op != yield)
      op.erase();
  return scale;
}

bool mlir::repvgg::isReplaced(BlockOp block) {
  auto ops = block.getBody().getOps<LinearOpInterface>();
  return block.getActivation() && llvm::hasSingleElement(ops) &&
         isa<ScaleOp>(*ops.begin());
}

LinearOpInterface mlir::repvgg::replaceBlock(BlockOp block,
                                             const Fusion &fusion) {
  Location loc = fusedLocation(block);
  llvm::SmallSetVector<Operation *, 8> captured = capturedOps(block);
  OpBuilder builder(block);
  LinearOpInterface op;
  if (!isChannelwise(block))
    op = createConv(builder, loc, block, fusion);
  else if (block.getActivation())
    op = refillByScale(block, loc, fusion.weights);
  else
    op = createScale(builder, loc, block.getSource(), block.getType(),
                     fusion.weights);
  if (op->getBlock() == block->getBlock()) {
    block.getResult().replaceAllUsesWith(op->getResult(0));
    block.erase();
  }
  eraseDead(std::move(captured));
  return op;
}
