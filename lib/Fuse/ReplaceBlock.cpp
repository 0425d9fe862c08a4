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
#include "RepVGG/Analysis/ChooseParts.h"
#include "RepVGG/IR/EraseDead.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
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

static Value constantOf(OpBuilder &builder, Location loc, TypedAttr value) {
  return arith::ConstantOp::create(builder, loc, value);
}

/// The weight as `element`; a type that was folded to is widened by an op, so
/// that the constant stays small.
static Value createWeight(OpBuilder &builder, Location loc, TypedAttr weight,
                          Type element) {
  Value value = constantOf(builder, loc, weight);
  auto type = cast<RankedTensorType>(weight.getType());
  if (type.getElementType() == element)
    return value;
  return arith::ExtFOp::create(builder, loc, type.clone(element), value);
}

static ConvOp createConv(OpBuilder &builder, Location loc, BlockOp block,
                         Value source, const FusedPart &part,
                         ActivationAttr activation) {
  Value weight = createWeight(builder, loc, part.weights.weight,
                              getElementTypeOrSelf(source));
  Value bias;
  if (part.weights.bias)
    bias = constantOf(builder, loc, part.weights.bias);
  return ConvOp::create(builder, loc, block.getType(), source, weight, bias,
                        part.geometry, activation);
}

static ScaleOp createScale(OpBuilder &builder, Location loc, Value input,
                           Type resultType, const FusedWeights &weights) {
  Value factor = constantOf(builder, loc, weights.weight);
  Value shift;
  if (weights.bias)
    shift = constantOf(builder, loc, weights.bias);
  return ScaleOp::create(builder, loc, resultType, input, factor, shift);
}

/// One convolution a part of `source`, and their sum last.
static LinearOps createSum(OpBuilder &builder, Location loc, BlockOp block,
                           Value source, const Fusion &fusion) {
  LinearOps ops;
  SmallVector<Value> results;
  for (const FusedPart &part : fusion.parts) {
    ConvOp conv = createConv(builder, loc, block, source, part, nullptr);
    ops.push_back(conv);
    results.push_back(conv);
  }
  ops.push_back(SumOp::create(builder, loc, block.getType(), results));
  return ops;
}

/// Empties the block and computes its result by the ops that `create` makes of
/// the block's input, constants outside.
static LinearOps
refill(BlockOp block,
       function_ref<LinearOps(OpBuilder &, Value source)> create) {
  Block &body = block.getBody().front();
  auto yield = cast<YieldOp>(body.getTerminator());
  OpBuilder outside(block);
  LinearOps ops = create(outside, body.getArgument(0));
  for (LinearOpInterface op : ops)
    op->moveBefore(yield);
  yield.getValueMutable().assign(ops.back()->getResult(0));
  for (Operation &op : llvm::make_early_inc_range(llvm::reverse(body)))
    if (&op != yield && !llvm::is_contained(ops, &op))
      op.erase();
  return ops;
}

bool mlir::repvgg::isReplaced(BlockOp block) {
  auto ops = block.getBody().getOps<LinearOpInterface>();
  return block.getActivation() && llvm::hasSingleElement(ops) &&
         isa<ScaleOp>(*ops.begin());
}

LinearOps mlir::repvgg::replaceBlock(BlockOp block, const Fusion &fusion) {
  Location loc = fusedLocation(block);
  llvm::SetVector<Operation *> captured = producersOf(block);
  bool channelwise = isChannelwise(block), whole = fusion.parts.size() == 1;
  auto create = [&](OpBuilder &builder, Value source) -> LinearOps {
    const FusedPart &first = fusion.parts.front();
    if (channelwise)
      return {
          createScale(builder, loc, source, block.getType(), first.weights)};
    if (whole)
      return {createConv(builder, loc, block, source, first,
                         block.getActivationAttr())};
    return createSum(builder, loc, block, source, fusion);
  };
  LinearOps ops;
  if (block.getActivation() && (channelwise || !whole)) {
    ops = refill(block, create);
  } else {
    OpBuilder builder(block);
    ops = create(builder, block.getSource());
    block.getResult().replaceAllUsesWith(ops.back()->getResult(0));
    block.erase();
  }
  eraseDead(std::move(captured));
  return ops;
}
