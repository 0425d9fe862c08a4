//===- BodyPart.cpp - What one scalar of a body is computed by ------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: an element-wise op and a scalar of its body. Output: an op that
// computes that scalar alone. Invariant: the host is not changed, its ops are
// cloned.
//
//===----------------------------------------------------------------------===//

#include "Linalg/BodyPart.h"
#include "ShapesAndCasts.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::repvgg;

/// The ops of the body that `scalar` is computed by, in order, but for what
/// `replacements` stand for.
static SmallVector<Operation *>
scalarsBehind(Value scalar, Block *body, ArrayRef<Replacement> replacements) {
  llvm::SetVector<Operation *> ops;
  SmallVector<Value> open = {scalar};
  while (!open.empty()) {
    Value value = open.pop_back_val();
    bool replaced =
        llvm::is_contained(llvm::make_first_range(replacements), value);
    Operation *op = value.getDefiningOp();
    if (!replaced && op && op->getBlock() == body && ops.insert(op))
      llvm::append_range(open, op->getOperands());
  }
  SmallVector<Operation *> sorted = ops.takeVector();
  llvm::sort(sorted, [](Operation *lhs, Operation *rhs) {
    return lhs->isBeforeInBlock(rhs);
  });
  return sorted;
}

/// The operands of `host` whose elements `ops`, or `scalar` itself, read.
static SmallVector<OpOperand *>
operandsRead(linalg::GenericOp host, ArrayRef<Operation *> ops, Value scalar) {
  SmallVector<OpOperand *> operands;
  for (OpOperand &operand : host->getOpOperands()) {
    BlockArgument argument = host.getMatchingBlockArgument(&operand);
    bool read = argument == scalar ||
                llvm::any_of(argument.getUsers(), [&](Operation *user) {
                  return llvm::is_contained(ops, user);
                });
    if (read)
      operands.push_back(&operand);
  }
  return operands;
}

/// A tensor of the shape of `like` and the element type `type`.
static Value emptyLike(OpBuilder &builder, Location loc, Value like,
                       Type type) {
  if (cast<RankedTensorType>(like.getType()).getElementType() == type)
    return like;
  return tensor::EmptyOp::create(
      builder, loc, tensor::getMixedSizes(builder, loc, like), type);
}

BodyPart::BodyPart(linalg::GenericOp host, Value scalar,
                   ArrayRef<Replacement> replacements)
    : host(host), scalar(scalar), replacements(replacements),
      ops(scalarsBehind(scalar, host.getBody(), replacements)),
      operands(operandsRead(host, ops, scalar)) {}

SmallVector<Value> BodyPart::inputs() const {
  linalg::GenericOp op = host;
  SmallVector<Value> needed = {op.getDpsInits().front()};
  for (OpOperand *operand : operands)
    needed.push_back(operand->get());
  for (Operation *inner : ops)
    for (Value operand : inner->getOperands())
      if (operand.getParentBlock() != op.getBody())
        needed.push_back(operand);
  llvm::append_range(needed, llvm::make_second_range(replacements));
  return needed;
}

void BodyPart::cloneBody(OpBuilder &body, IRMapping &map,
                         ValueRange arguments) const {
  linalg::GenericOp op = host;
  Location loc = op.getLoc();
  for (auto [operand, argument] : llvm::zip(operands, arguments))
    map.map(op.getMatchingBlockArgument(operand), argument);
  for (auto [replacement, argument] :
       llvm::zip(replacements, arguments.drop_front(operands.size())))
    map.map(replacement.first,
            castScalar(body, loc, argument, replacement.first.getType()));
  for (Operation *inner : ops)
    body.clone(*inner, map);
  linalg::YieldOp::create(body, loc, map.lookup(scalar));
}

Value BodyPart::cloneAsOp(OpBuilder &builder, IRMapping &map) const {
  linalg::GenericOp op = host;
  SmallVector<Value> inputs;
  SmallVector<AffineMap> maps;
  AffineMap resultMap = op.getIndexingMapsArray().back();
  for (OpOperand *operand : operands) {
    inputs.push_back(map.lookup(operand->get()));
    maps.push_back(op.getMatchingIndexingMap(operand));
  }
  for (Value tensor : llvm::make_second_range(replacements)) {
    inputs.push_back(map.lookup(tensor));
    maps.push_back(resultMap);
  }
  maps.push_back(resultMap);
  Value init =
      emptyLike(builder, op.getLoc(), map.lookup(op.getDpsInits().front()),
                scalar.getType());
  return linalg::GenericOp::create(
             builder, op.getLoc(), init.getType(), inputs, init, maps,
             op.getIteratorTypesArray(),
             [&](OpBuilder &body, Location, ValueRange arguments) {
               cloneBody(body, map, arguments);
             })
      .getResult(0);
}
