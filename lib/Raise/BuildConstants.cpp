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

using namespace mlir;
using namespace mlir::repvgg;

Value ConstantBuilder::create(RankedTensorType type, ArrayRef<double> values) {
  return createConstant(builder, builder.getInsertionPoint()->getLoc(), type,
                        values, "repvgg_raised");
}

Value ConstantBuilder::perChannel(ConstantRef constant, int64_t channels,
                                  Type computed) {
  if (constant->is(ChannelConstant::Kind::Tensor) &&
      constant->width == channels) {
    auto type = cast<RankedTensorType>(constant->tensor.getType());
    return reshapeTo(builder, constant->tensor,
                     RankedTensorType::get({channels}, type.getElementType()));
  }
  OrRefusal<std::vector<double>> values = evaluate(constant);
  // checkBuildable has seen to it that there are values.
  std::vector<double> all = values ? *values : std::vector<double>(1);
  if (all.size() == 1)
    all.assign(channels, all.front());
  Type type = computed ? computed : builder.getF64Type();
  return create(RankedTensorType::get({channels}, type), all);
}

Value ConstantBuilder::scalarOrPerChannel(ConstantRef constant,
                                          int64_t channels) {
  if (constant->is(ChannelConstant::Kind::Tensor) && constant->width == 1 &&
      cast<RankedTensorType>(constant->tensor.getType()).getRank() <= 1)
    return constant->tensor;
  if (!isLiteral(constant))
    return perChannel(constant, channels);
  OrRefusal<std::vector<double>> values = evaluate(constant);
  return create(
      RankedTensorType::get({}, Float64Type::get(builder.getContext())),
      *values);
}

/// [O, I] from the constant [I, O].
Value ConstantBuilder::transposed(const Convolution &convolution) {
  OrRefusal<WeightView> view = readConstant(convolution.weight);
  int64_t rows = convolution.weightType.getDimSize(0);
  int64_t columns = convolution.weightType.getDimSize(1);
  std::vector<double> values(rows * columns);
  for (int64_t o = 0; o < rows; ++o)
    for (int64_t i = 0; i < columns; ++i)
      values[o * columns + i] = (*view)[i * rows + o];
  return create(convolution.weightType, values);
}

Value ConstantBuilder::weight(const Convolution &convolution) {
  return convolution.transposed
             ? transposed(convolution)
             : reshapeTo(builder, convolution.weight, convolution.weightType);
}
