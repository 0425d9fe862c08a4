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
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::repvgg;

Value ConstantBuilder::create(RankedTensorType type, ArrayRef<double> values) {
  return createConstant(builder, builder.getInsertionPoint()->getLoc(), type,
                        values, "repvgg_raised");
}

static ReassociationIndices allDimensions(int64_t rank) {
  return llvm::to_vector<2>(llvm::seq<int64_t>(0, rank));
}

/// `value` in the shape `type`, which has as many elements.
Value ConstantBuilder::reshaped(Value value, RankedTensorType type) {
  Value base = value;
  while (base.getType() != type) {
    Operation *op = base.getDefiningOp();
    if (!isa_and_nonnull<tensor::ExpandShapeOp, tensor::CollapseShapeOp>(op))
      break;
    base = op->getOperand(0);
  }
  if (base.getType() == type)
    return base;
  Location loc = value.getLoc();
  int64_t rank = cast<RankedTensorType>(base.getType()).getRank();
  if (rank > 1)
    base = tensor::CollapseShapeOp::create(builder, loc, base,
                                           allDimensions(rank));
  if (base.getType() == type)
    return base;
  SmallVector<ReassociationIndices> dimensions;
  if (rank > 0)
    dimensions.push_back(allDimensions(type.getRank()));
  return tensor::ExpandShapeOp::create(builder, loc, type, base, dimensions);
}

Value ConstantBuilder::perChannel(ConstantRef constant, int64_t channels) {
  MLIRContext *context = builder.getContext();
  if (constant->is(ChannelConstant::Kind::Tensor) &&
      constant->width == channels) {
    auto type = cast<RankedTensorType>(constant->tensor.getType());
    return reshaped(constant->tensor,
                    RankedTensorType::get({channels}, type.getElementType()));
  }
  OrRefusal<std::vector<double>> values = evaluate(constant);
  // checkBuildable has seen to it that there are values.
  std::vector<double> all = values ? *values : std::vector<double>(1);
  if (all.size() == 1)
    all.assign(channels, all.front());
  return create(RankedTensorType::get({channels}, Float64Type::get(context)),
                all);
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
             : reshaped(convolution.weight, convolution.weightType);
}
