//===- ShapesAndCasts.cpp - Values as others need them --------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: a value. Output: the same elements in another shape or type.
// Invariant: nothing is created where the value is as needed already.
//
//===----------------------------------------------------------------------===//

#include "ShapesAndCasts.h"
#include "Layout.h"
#include "RepVGG/IR/Precision.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/IndexingUtils.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace mlir::repvgg;

Value mlir::repvgg::operandOfShape(Operation *host, ArrayRef<int64_t> shape) {
  for (Value operand : llvm::reverse(host->getOperands()))
    if (auto type = dyn_cast<RankedTensorType>(operand.getType());
        type && type.getShape() == shape)
      return operand;
  return {};
}

Value mlir::repvgg::inShape(OpBuilder &builder, Value tensor, const Node *node,
                            ArrayRef<int64_t> shape, Value like) {
  auto type = cast<RankedTensorType>(tensor.getType());
  if (type.getShape() == shape)
    return tensor;
  tensor = reshapeToData(builder, tensor, node->type.getShape());
  return reshapeFromData(builder, tensor, type.clone(shape), like);
}

/// `tensor` with its dimensions in another order: dimension `i` of the result
/// is number `order[i]` of the tensor's.
static Value transpose(OpBuilder &builder, Value tensor,
                       ArrayRef<int64_t> order) {
  Location loc = tensor.getLoc();
  SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(builder, loc, tensor);
  Value init =
      tensor::EmptyOp::create(builder, loc, applyPermutation(sizes, order),
                              getElementTypeOrSelf(tensor.getType()));
  return linalg::TransposeOp::create(builder, loc, tensor, init, order)
      .getResult()[0];
}

Value mlir::repvgg::asData(OpBuilder &builder, const HeldData &held) {
  return held.order.empty() ? held.tensor
                            : transpose(builder, held.tensor, held.order);
}

Value mlir::repvgg::inForm(OpBuilder &builder, const HeldData &held,
                           const Node *node, ArrayRef<int64_t> order,
                           ArrayRef<int64_t> shape, Value like) {
  if (order.empty())
    return inShape(builder, asData(builder, held), node, shape, like);
  if (held.order == order)
    return held.tensor;
  Value data =
      reshapeToData(builder, asData(builder, held), node->type.getShape());
  return transpose(builder, data, invertPermutationVector(order));
}

Value mlir::repvgg::castScalar(OpBuilder &builder, Location loc, Value value,
                               Type type) {
  // From f16 to bf16 and back there is no cast but through f32.
  Type wide = commonType(value.getType(), type);
  if (value.getType() != wide)
    value = arith::ExtFOp::create(builder, loc, wide, value);
  if (wide != type)
    value = arith::TruncFOp::create(builder, loc, type, value);
  return value;
}

Value mlir::repvgg::castTensor(OpBuilder &builder, Location loc, Value value,
                               RankedTensorType type) {
  if (value.getType() == type)
    return value;
  Value init = tensor::EmptyOp::create(
      builder, loc, tensor::getMixedSizes(builder, loc, value),
      type.getElementType());
  SmallVector<AffineMap> maps(2,
                              builder.getMultiDimIdentityMap(type.getRank()));
  SmallVector<utils::IteratorType> loops(type.getRank(),
                                         utils::IteratorType::parallel);
  auto op = linalg::GenericOp::create(
      builder, loc, init.getType(), value, init, maps, loops,
      [&](OpBuilder &body, Location loc, ValueRange args) {
        Value cast = castScalar(body, loc, args[0], type.getElementType());
        linalg::YieldOp::create(body, loc, cast);
      });
  return op.getResult(0);
}

Value mlir::repvgg::broadcast(OpBuilder &builder, Location loc, Value tensor,
                              AffineMap map, ArrayRef<OpFoldResult> sizes) {
  Value init = tensor::EmptyOp::create(builder, loc, sizes,
                                       getElementTypeOrSelf(tensor.getType()));
  SmallVector<AffineMap> maps = {map,
                                 builder.getMultiDimIdentityMap(sizes.size())};
  SmallVector<utils::IteratorType> loops(sizes.size(),
                                         utils::IteratorType::parallel);
  auto op = linalg::GenericOp::create(
      builder, loc, init.getType(), tensor, init, maps, loops,
      [](OpBuilder &body, Location loc, ValueRange args) {
        linalg::YieldOp::create(body, loc, args[0]);
      });
  return op.getResult(0);
}
