//===- FormConv.cpp - Convolutions as layers ------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: a flat convolution with 0 to 2 spatial axes. Out: a layer on images, of
/// which absent axes have one pixel.
///
//===----------------------------------------------------------------------===//

#include "FormConv.h"
#include "Images.h"
#include "RepVGG/IR/Constants.h"
#include "mlir/Dialect/Arith/IR/Arith.h"

using namespace mlir;
using namespace mlir::repvgg;

/// One value an axis of an image, `idle` for absent ones.
static SmallVector<int64_t, 2> perAxis(ArrayRef<int64_t> values, int64_t idle) {
  SmallVector<int64_t, 2> result(values);
  while (result.size() == 1)
    result.insert(result.begin(), idle);
  result.resize(2, idle);
  return result;
}

/// Yields the sum, rounded once to `elementType`.
static void fillBody(layer::ConvOp conv, Type elementType) {
  Block &body = conv.getBody().emplaceBlock();
  OpBuilder builder = OpBuilder::atBlockEnd(&body);
  Location loc = conv.getLoc();
  Value sum = body.addArgument(layer::getAccumulatorType(elementType), loc);
  if (sum.getType() != elementType)
    sum = arith::TruncFOp::create(builder, loc, elementType, sum);
  layer::YieldOp::create(builder, loc, sum);
}

/// Biases are of the accumulator's type.
static Value asF32(OpBuilder &builder, Value bias) {
  auto type = cast<RankedTensorType>(bias.getType());
  if (type.getElementType().isF32())
    return bias;
  RankedTensorType wide = type.clone(builder.getF32Type());
  OrRefusal<WeightView> constant = readConstant(bias);
  if (!constant)
    return arith::ExtFOp::create(builder, bias.getLoc(), wide, bias);
  std::vector<double> values(constant->count);
  constant->read(0, values);
  return createConstant(builder, bias.getLoc(), wide, values, "repvgg_bias");
}

void mlir::repvgg::layer::formConv(repvgg::ConvOp op,
                                   TargetAttrInterface target) {
  RankedTensorType input = imageType(op.getInput().getType(), target);
  RankedTensorType weight = imageType(op.getWeight().getType(), target);
  RankedTensorType result = imageType(op.getType(), target);
  Value bias = op.getBias();
  if (!input || !weight || !result || op.getActivationAttr() ||
      (bias && !isa<Float32Type, BFloat16Type, Float16Type>(
                   getElementTypeOrSelf(bias))) ||
      !readConstant(op.getWeight()))
    return;
  OpBuilder builder(op);
  Value image = reshapeTo(builder, op.getInput(), input);
  Value kernel = reshapeTo(builder, op.getWeight(), weight);
  if (bias)
    bias = asF32(builder, bias);
  auto conv = layer::ConvOp::create(
      builder, op.getLoc(), result, image, kernel, bias, ValueRange(),
      perAxis(op.getStrides(), 1), perAxis(op.getPadLow(), 0),
      perAxis(op.getPadHigh(), 0), perAxis(op.getDilations(), 1),
      op.getGroups(), /*inputUnsigned=*/false, PlanAttrInterface());
  fillBody(conv, result.getElementType());
  op.replaceAllUsesWith(reshapeTo(builder, conv.getResult(), op.getType()));
  op.erase();
}
