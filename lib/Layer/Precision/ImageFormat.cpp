//===- ImageFormat.cpp - How an image is stored ---------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Conversions of scalars as ops of a layer's body, and what passes before have
/// recorded of an image.
///
//===----------------------------------------------------------------------===//

#include "ImageFormat.h"
#include "RepVGG/IR/Constants.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Interfaces/FunctionInterfaces.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::layer;

Quantization Quantization::of(double low, double high) {
  Quantization result;
  result.isUnsigned = low >= 0;
  double largest = std::max(std::abs(low), std::abs(high));
  result.scale = static_cast<float>(largest / result.highest());
  // An image of zeros, or of what is zero in f32.
  if (!std::isnormal(result.scale) || !std::isfinite(1 / result.scale))
    result.scale = 1;
  return result;
}

//===----------------------------------------------------------------------===//
// Bodies
//===----------------------------------------------------------------------===//

static Value createNumber(OpBuilder &builder, Location loc, float number) {
  return arith::ConstantOp::create(builder, loc,
                                   builder.getF32FloatAttr(number));
}

Value layer::widen(OpBuilder &builder, Location loc, Value value,
                   const ImageFormat &format) {
  Type f32 = builder.getF32Type();
  if (value.getType() == f32)
    return value;
  if (!format.quantization)
    return arith::ExtFOp::create(builder, loc, f32, value);
  Value number =
      format.quantization->isUnsigned
          ? arith::UIToFPOp::create(builder, loc, f32, value).getResult()
          : arith::SIToFPOp::create(builder, loc, f32, value).getResult();
  return arith::MulFOp::create(
      builder, loc, number,
      createNumber(builder, loc, format.quantization->scale));
}

Value layer::withoutReLU(Value value) {
  Operation *op = value.getDefiningOp();
  if (auto select = dyn_cast_or_null<arith::SelectOp>(op)) {
    auto compare = select.getCondition().getDefiningOp<arith::CmpFOp>();
    bool isGreater =
        compare && (compare.getPredicate() == arith::CmpFPredicate::OGT ||
                    compare.getPredicate() == arith::CmpFPredicate::UGT);
    if (isGreater && compare.getLhs() == select.getTrueValue() &&
        matchPattern(compare.getRhs(), m_AnyZeroFloat()) &&
        matchPattern(select.getFalseValue(), m_AnyZeroFloat()))
      return select.getTrueValue();
  }
  if (isa_and_nonnull<arith::MaximumFOp, arith::MaxNumFOp>(op) &&
      matchPattern(op->getOperand(1), m_AnyZeroFloat()))
    return op->getOperand(0);
  return value;
}

/// The integer that is nearest to `steps`, as a float. NaN becomes the lowest:
/// no integer stands for it.
static Value roundToStep(OpBuilder &builder, Location loc, Value steps,
                         const Quantization &quantization) {
  Value rounded = math::RoundEvenOp::create(builder, loc, steps);
  Value lowest = createNumber(builder, loc, quantization.lowest());
  Value highest = createNumber(builder, loc, quantization.highest());
  Value low = arith::MaxNumFOp::create(builder, loc, rounded, lowest);
  return arith::MinNumFOp::create(builder, loc, low, highest);
}

Value layer::narrow(OpBuilder &builder, Location loc, Value value,
                    const ImageFormat &format, bool inSteps) {
  if (!format.quantization)
    return format.element == value.getType()
               ? value
               : arith::TruncFOp::create(builder, loc, format.element, value)
                     .getResult();
  const Quantization &quantization = *format.quantization;
  if (!inSteps)
    value = arith::MulFOp::create(
        builder, loc, value,
        createNumber(builder, loc, 1 / quantization.scale));
  Value step = roundToStep(builder, loc, value, quantization);
  if (format.element.isF32())
    return arith::MulFOp::create(
        builder, loc, step, createNumber(builder, loc, quantization.scale));
  if (quantization.isUnsigned)
    return arith::FPToUIOp::create(builder, loc, format.element, step);
  return arith::FPToSIOp::create(builder, loc, format.element, step);
}

SmallVector<OpOperand *> layer::usesOf(Value value) {
  return llvm::map_to_vector(value.getUses(),
                             [](OpOperand &use) { return &use; });
}

void layer::redirect(ArrayRef<OpOperand *> uses, Value value) {
  for (OpOperand *use : uses)
    use->set(value);
}

Value layer::addExtra(layer::ConvOp conv, Value extra) {
  conv.getExtrasMutable().append(extra);
  return conv.getBody().front().addArgument(Float32Type::get(conv.getContext()),
                                            conv.getLoc());
}

Value layer::createVector(layer::ConvOp conv, ArrayRef<double> values) {
  OpBuilder builder(conv);
  auto type = RankedTensorType::get({static_cast<int64_t>(values.size())},
                                    builder.getF32Type());
  return createConstant(builder, conv.getLoc(), type, values, "repvgg_vector");
}

//===----------------------------------------------------------------------===//
// Records
//===----------------------------------------------------------------------===//

Type layer::precisionOf(Operation *layer) {
  if (auto precision = layer->getAttrOfType<TypeAttr>(kPrecisionAttr))
    return precision.getValue();
  auto conv = dyn_cast<layer::ConvOp>(layer);
  return getElementTypeOrSelf(conv ? Value(conv.getWeight())
                                   : layer->getResult(0));
}

/// The numbers that are recorded for `image` as `name`.
static ArrayRef<double> recordOf(Value image, StringRef name) {
  DenseF64ArrayAttr record;
  if (Operation *op = image.getDefiningOp()) {
    record = op->getAttrOfType<DenseF64ArrayAttr>(name);
  } else {
    auto argument = cast<BlockArgument>(image);
    if (auto function =
            dyn_cast<FunctionOpInterface>(argument.getOwner()->getParentOp());
        function && argument.getOwner()->isEntryBlock())
      record = function.getArgAttrOfType<DenseF64ArrayAttr>(
          argument.getArgNumber(), name);
  }
  return record ? record.asArrayRef() : ArrayRef<double>();
}

std::optional<std::pair<double, double>> layer::rangeOf(Value image) {
  ArrayRef<double> range = recordOf(image, kRangeAttr);
  if (range.size() != 2)
    return std::nullopt;
  return std::make_pair(range[0], range[1]);
}

ArrayRef<double> layer::meansOf(Value image, int64_t channels) {
  ArrayRef<double> means = recordOf(image, kMeansAttr);
  return static_cast<int64_t>(means.size()) == channels ? means
                                                        : ArrayRef<double>();
}
