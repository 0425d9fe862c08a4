//===- BuildConstants.cpp - A block's weights -----------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: references to foreign constants. Output: values of the shapes that
// repvgg ops want. Invariant: elements keep their order and, where they are
// not computed, their bits.
//
//===----------------------------------------------------------------------===//

#include "BuildConstants.h"
#include "RepVGG/IR/Constants.h"
#include "RepVGG/IR/Reshape.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace mlir::repvgg;

Value ConstantBuilder::create(RankedTensorType type, ArrayRef<double> values) {
  return createConstant(builder, builder.getInsertionPoint()->getLoc(), type,
                        values, "repvgg_raised");
}

bool mlir::repvgg::isForeign(ConstantRef constant, int64_t width) {
  return constant->is(ChannelConstant::Kind::Tensor) &&
         constant->width == width && isPlainConstant(constant->tensor) &&
         elementKind(getElementTypeOrSelf(constant->tensor.getType()));
}

Value ConstantBuilder::perChannel(ConstantRef constant, int64_t channels,
                                  Type computed) {
  if (isForeign(constant, channels)) {
    auto type = cast<RankedTensorType>(constant->tensor.getType());
    return reshapeTo(builder, constant->tensor,
                     RankedTensorType::get({channels}, type.getElementType()));
  }
  OrRefusal<std::vector<double>> values = valuesOf(constant);
  // checkBuildable has seen to it that there are values.
  std::vector<double> all = values ? *values : std::vector<double>(1);
  if (all.size() == 1)
    all.assign(channels, all.front());
  Type type = computed ? computed : builder.getF64Type();
  return create(RankedTensorType::get({channels}, type), all);
}

Value ConstantBuilder::scalarOrPerChannel(ConstantRef constant,
                                          int64_t channels) {
  if (isForeign(constant, 1) &&
      cast<RankedTensorType>(constant->tensor.getType()).getRank() <= 1)
    return constant->tensor;
  if (!isLiteral(constant))
    return perChannel(constant, channels);
  OrRefusal<std::vector<double>> values = valuesOf(constant);
  return create(
      RankedTensorType::get({}, Float64Type::get(builder.getContext())),
      *values);
}

/// For each element of the weight in order, its place in the constant.
static std::vector<int64_t> placesOf(const StoredWeight &stored) {
  SmallVector<int64_t> strides(stored.shape.size(), 1);
  for (size_t i = stored.shape.size(); i-- > 1;)
    strides[i - 1] = strides[i] * stored.shape[i];
  std::vector<int64_t> places = {0};
  for (int64_t dim : stored.order) {
    std::vector<int64_t> next;
    next.reserve(places.size() * stored.shape[dim]);
    for (int64_t place : places)
      for (int64_t i = 0; i < stored.shape[dim]; ++i)
        next.push_back(place + i * strides[dim]);
    places = std::move(next);
  }
  return places;
}

/// [O, I/g, K...] from a constant with other orders of dimensions.
Value ConstantBuilder::reordered(Value constant,
                                 const Convolution &convolution) {
  OrRefusal<WeightView> view = readConstant(constant);
  std::vector<double> values;
  for (int64_t place : placesOf(convolution.stored))
    values.push_back((*view)[place]);
  return create(convolution.weightType, values);
}

/// The same elements in the wider type `element`.
Value ConstantBuilder::widened(Value constant, Type element) {
  auto type = cast<RankedTensorType>(constant.getType());
  OrRefusal<WeightView> view = readConstant(constant);
  return view ? create(type.clone(element), view->toVector()) : constant;
}

Value ConstantBuilder::weight(const Convolution &convolution, Type element) {
  Value constant = weights.create(builder, convolution.weight);
  Value ordered = convolution.stored.isInOrder()
                      ? reshapeTo(builder, constant, convolution.weightType)
                      : reordered(constant, convolution);
  unsigned bits =
      convolution.weightType.getElementType().getIntOrFloatBitWidth();
  return bits < element.getIntOrFloatBitWidth() ? widened(ordered, element)
                                                : ordered;
}
