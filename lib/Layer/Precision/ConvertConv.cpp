//===- ConvertConv.cpp - A convolution in its precision -------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: a convolution on f32. Out: one of narrower products. Invariant: the rest
/// of the body is as it was, on a sum in f32.
///
//===----------------------------------------------------------------------===//

#include "ConvertConv.h"
#include "QuantizedWeights.h"
#include "RepVGG/Algebra/Rounding.h"
#include "RepVGG/IR/Constants.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::layer;

//===----------------------------------------------------------------------===//
// Bodies
//===----------------------------------------------------------------------===//

/// Makes the sum of a body an i32: it as f32, before anything uses it.
static Value convertSum(OpBuilder &builder, BlockArgument sum) {
  Type f32 = sum.getType();
  sum.setType(builder.getI32Type());
  return arith::SIToFPOp::create(builder, sum.getLoc(), f32, sum);
}

void layer::scaleSum(LayerOpInterface layer, float scale) {
  OpBuilder builder = OpBuilder::atBlockBegin(&layer.getBodyBlock());
  BlockArgument sum = layer.getBodyBlock().getArgument(0);
  SmallVector<OpOperand *> uses = usesOf(sum);
  Value number = convertSum(builder, sum);
  Value factor = arith::ConstantOp::create(builder, sum.getLoc(),
                                           builder.getF32FloatAttr(scale));
  redirect(uses, arith::MulFOp::create(builder, sum.getLoc(), number, factor));
}

//===----------------------------------------------------------------------===//
// Weights
//===----------------------------------------------------------------------===//

static void replaceWeight(layer::ConvOp conv, Type element,
                          function_ref<void(MutableArrayRef<char>)> fill) {
  OpBuilder builder(conv);
  RankedTensorType type = conv.getWeight().getType();
  TypedAttr values = makeConstant(type.clone(element), fill, "repvgg_narrow");
  conv.getWeightMutable().assign(
      arith::ConstantOp::create(builder, conv.getLoc(), values));
}

/// The bias, less what rounding the weights adds to the mean of each channel.
static Value correctedBias(layer::ConvOp conv, const QuantizedWeights &rounded,
                           const WeightView &weights, ArrayRef<double> means) {
  ArrayRef<int64_t> shape = conv.getInput().getType().getShape();
  std::vector<double> bias = meanErrors(rounded, weights, getGeometry(conv),
                                        {shape[2], shape[3]}, means);
  for (double &error : bias)
    error = -error;
  if (!conv.getBias())
    return createVector(conv, bias);
  OrRefusal<WeightView> given = readConstant(conv.getBias());
  if (!given)
    return conv.getBias();
  for (auto [index, value] : llvm::enumerate(bias))
    value += (*given)[index];
  return createVector(conv, bias);
}

//===----------------------------------------------------------------------===//
// Integers
//===----------------------------------------------------------------------===//

/// Refuses sums that could leave i32.
static LogicalResult checkSums(layer::ConvOp conv,
                               const QuantizedWeights &rounded,
                               const Quantization &input) {
  int64_t most = std::max(input.highest(), -input.lowest());
  int64_t largest = rounded.largestSum();
  if (largest <= std::numeric_limits<int32_t>::max() / most)
    return success();
  return conv.emitOpError("could overflow i32: a channel's weights add up to ")
         << largest << ", times inputs of at most " << most
         << "; give the layer another precision than i8";
}

/// Products of integers, scaled and shifted by extras.
static void convertToIntegers(layer::ConvOp conv,
                              const QuantizedWeights &rounded,
                              const Quantization &input, Value bias) {
  std::vector<double> scales;
  for (float scale : rounded.scales)
    scales.push_back(double(scale) * input.scale);
  replaceWeight(conv, IntegerType::get(conv.getContext(), 8),
                [&](MutableArrayRef<char> out) {
                  llvm::copy(rounded.values, out.begin());
                });
  OpBuilder builder = OpBuilder::atBlockBegin(&conv.getBody().front());
  BlockArgument sum = conv.getBody().getArgument(0);
  SmallVector<OpOperand *> uses = usesOf(sum);
  Location loc = conv.getLoc();
  Value number = convertSum(builder, sum);
  Value scale = addExtra(conv, createVector(conv, scales)), result;
  if (bias) {
    result =
        math::FmaOp::create(builder, loc, number, scale, addExtra(conv, bias));
    conv.getBiasMutable().clear();
  } else {
    result = arith::MulFOp::create(builder, loc, number, scale);
  }
  redirect(uses, result);
  conv.setInputUnsigned(input.isUnsigned);
}

static LogicalResult quantize(layer::ConvOp conv, const WeightView &weights,
                              const ImageFormat &input, Value image,
                              const ConvertOptions &options) {
  if (weights.firstNonFinite() >= 0)
    return conv.emitOpError("has weights that are not finite, which no integer "
                            "stands for: give it another precision than i8");
  Geometry geometry = getGeometry(conv);
  QuantizedWeights rounded =
      QuantizedWeights::round(weights, geometry.outChannels);
  if (failed(checkSums(conv, rounded, *input.quantization)))
    return failure();
  Value bias = conv.getBias();
  ArrayRef<double> means = meansOf(image, geometry.inChannels);
  if (options.correctBias && !means.empty())
    bias = correctedBias(conv, rounded, weights, means);
  if (!input.element.isF32()) {
    convertToIntegers(conv, rounded, *input.quantization, bias);
    return success();
  }
  replaceWeight(conv, input.element, [&](MutableArrayRef<char> out) {
    std::vector<double> values(rounded.values.size());
    for (auto [index, value] : llvm::enumerate(values))
      value = rounded[index];
    roundTo(ElementKind::F32, values, out.data());
  });
  if (bias)
    conv.getBiasMutable().assign(bias);
  return success();
}

LogicalResult layer::convertConv(layer::ConvOp conv, Formats &formats,
                                 const ConvertOptions &options) {
  Value image = conv.getInput();
  Type precision = precisionOf(conv);
  std::optional<ImageFormat> wanted = formats.wanted(image, precision);
  if (!wanted)
    return conv.emitOpError("expects a range of its input for products of ")
           << precision << ": calibrate the network";
  OrRefusal<WeightView> weights = readConstant(conv.getWeight());
  if (!weights)
    return conv.emitOpError("expects constant weights: ")
           << weights.refusal().message;
  ImageFormat stored = formats.of(image);
  bool isSame = wanted->quantization ? stored == *wanted
                                     : stored.element == wanted->element;
  if (!isSame)
    conv.getInputMutable().assign(formats.convert(image, *wanted));
  if (wanted->quantization)
    return quantize(conv, *weights, *wanted, image, options);
  if (precision != getElementTypeOrSelf(conv.getWeight()))
    replaceWeight(conv, precision, [&](MutableArrayRef<char> out) {
      roundTo(*elementKind(precision), weights->toVector(), out.data());
    });
  return success();
}
