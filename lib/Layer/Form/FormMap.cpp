//===- FormMap.cpp - Element-wise ops as layers ---------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: an element-wise op of any rank that reads a layer's result. Out: a map
/// on images whose body holds the same scalar ops, to the bit.
///
//===----------------------------------------------------------------------===//

#include "FormMap.h"
#include "Images.h"
#include "MapOperand.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace mlir::repvgg;

//===----------------------------------------------------------------------===//
// Bodies
//===----------------------------------------------------------------------===//

/// A float constant of another type that is rounded to `element`, or one that
/// is widened.
static std::optional<APFloat> castedConstant(Operation *op, Type element) {
  Attribute attr;
  if (!isa<arith::TruncFOp, arith::ExtFOp>(op) ||
      op->getResult(0).getType() != element ||
      !matchPattern(op->getOperand(0), m_Constant(&attr)) ||
      !isa<FloatAttr>(attr))
    return std::nullopt;
  APFloat value = cast<FloatAttr>(attr).getValue();
  bool exact;
  value.convert(cast<FloatType>(element).getFloatSemantics(),
                APFloat::rmNearestTiesToEven, &exact);
  return value;
}

/// A scalar op that a vector of elements can do as well.
static bool isElementwise(Operation *op, Type element) {
  if (op->hasTrait<OpTrait::ConstantLike>())
    return op->getResult(0).getType().isIntOrFloat();
  if (castedConstant(op, element))
    return true;
  auto isScalar = [&](Type type) {
    return type == element || type.isInteger(1);
  };
  return isa_and_nonnull<arith::ArithDialect, math::MathDialect>(
             op->getDialect()) &&
         op->getNumRegions() == 0 &&
         OpTrait::hasElementwiseMappableTraits(op) &&
         llvm::all_of(op->getOperandTypes(), isScalar) &&
         llvm::all_of(op->getResultTypes(), isScalar);
}

/// A body of scalars of the type `element` that uses nothing but its arguments
/// and constants.
static bool isMapBody(linalg::LinalgOp op, Type element) {
  Block &body = *op.getBlock();
  if (!body.getArguments().back().use_empty())
    return false;
  for (Operation &inner : body.without_terminator()) {
    if (!isElementwise(&inner, element))
      return false;
    for (Value operand : inner.getOperands())
      if (operand.getParentBlock() != &body &&
          !matchPattern(operand, m_Constant()))
        return false;
  }
  Value result = body.getTerminator()->getOperand(0);
  return result.getType() == element && (result.getParentBlock() == &body ||
                                         matchPattern(result, m_Constant()));
}

static Value createNumber(OpBuilder &builder, Location loc, Type element,
                          APFloat value) {
  return arith::ConstantOp::create(builder, loc,
                                   builder.getFloatAttr(element, value));
}

/// Fills the body of `map` with the scalar ops of `op`. Constants go inside.
static void fillBody(layer::MapOp map, linalg::LinalgOp op,
                     ArrayRef<layer::MapOperand> operands) {
  Block &body = map.getBody().emplaceBlock();
  Type element = map.getType().getElementType();
  OpBuilder builder = OpBuilder::atBlockEnd(&body);
  IRMapping mapping;
  for (auto [argument, operand] :
       llvm::zip(op.getBlock()->getArguments(), operands)) {
    if (operand.number)
      mapping.map(argument,
                  createNumber(builder, op.getLoc(), element, *operand.number));
    else
      mapping.map(argument, body.addArgument(element, op.getLoc()));
  }
  auto bringInside = [&](Value value) {
    if (value.getParentBlock() == op.getBlock() || mapping.contains(value))
      return;
    Operation *constant = builder.clone(*value.getDefiningOp());
    mapping.map(value, constant->getResult(0));
  };
  for (Operation &inner : op.getBlock()->without_terminator()) {
    if (std::optional<APFloat> value = castedConstant(&inner, element)) {
      mapping.map(inner.getResult(0),
                  createNumber(builder, inner.getLoc(), element, *value));
      continue;
    }
    llvm::for_each(inner.getOperands(), bringInside);
    builder.clone(inner, mapping);
  }
  Value result = op.getBlock()->getTerminator()->getOperand(0);
  bringInside(result);
  layer::YieldOp::create(builder, op.getLoc(), mapping.lookup(result));
}

//===----------------------------------------------------------------------===//
// Layers
//===----------------------------------------------------------------------===//

void mlir::repvgg::layer::formMap(linalg::LinalgOp op,
                                  TargetAttrInterface target) {
  if (!op.hasPureTensorSemantics() || op->getNumResults() != 1 ||
      op.getNumReductionLoops() != 0)
    return;
  RankedTensorType image = imageType(op->getResult(0).getType(), target);
  OpOperand *init = op.getDpsInitOperand(0);
  if (!image || !op.getMatchingIndexingMap(init).isIdentity() ||
      !isMapBody(op, image.getElementType()))
    return;
  SmallVector<MapOperand> operands;
  for (OpOperand *operand : op.getDpsInputOperands()) {
    std::optional<MapOperand> matched = matchOperand(op, operand, image);
    if (!matched)
      return;
    operands.push_back(*matched);
  }
  if (llvm::none_of(operands, [&](const MapOperand &operand) {
        return operand.type == image && isFromLayer(operand.tensor);
      }))
    return;

  OpBuilder builder(op);
  SmallVector<Value> inputs;
  for (const MapOperand &operand : operands)
    if (!operand.number)
      inputs.push_back(reshapeTo(builder, operand.tensor, operand.type));
  auto map = MapOp::create(builder, op.getLoc(), image, inputs);
  fillBody(map, op, operands);
  Value result = reshapeTo(builder, map.getResult(),
                           cast<RankedTensorType>(op->getResult(0).getType()));
  op->getResult(0).replaceAllUsesWith(result);
}
