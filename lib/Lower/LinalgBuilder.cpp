//===- LinalgBuilder.cpp - Building blocks of the lowering ----------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "LinalgBuilder.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/ReshapeOpsUtils.h"

using namespace mlir;
using namespace mlir::repvgg;

FloatType mlir::repvgg::elementTypeOf(Value tensor) {
  return cast<FloatType>(
      cast<RankedTensorType>(tensor.getType()).getElementType());
}

FloatType mlir::repvgg::computeType(TypeRange types) {
  MLIRContext *context = types.front().getContext();
  for (Type type : types)
    if (getElementTypeOrSelf(type).isF64())
      return Float64Type::get(context);
  return Float32Type::get(context);
}

//===----------------------------------------------------------------------===//
// Scalars
//===----------------------------------------------------------------------===//

Value LinalgBuilder::constantFloat(Type type, double value) {
  return arith::ConstantOp::create(*this, getFloatAttr(type, value));
}

Value LinalgBuilder::constantIndex(int64_t value) {
  return arith::ConstantIndexOp::create(*this, value);
}

Value LinalgBuilder::castFloat(Value scalar, Type to) {
  Type from = scalar.getType();
  if (from == to)
    return scalar;
  unsigned fromBits = from.getIntOrFloatBitWidth();
  unsigned toBits = to.getIntOrFloatBitWidth();
  if (fromBits < toBits)
    return arith::ExtFOp::create(*this, to, scalar);
  if (fromBits == toBits) // f16 and bf16
    scalar = arith::ExtFOp::create(*this, getF32Type(), scalar);
  return arith::TruncFOp::create(*this, to, scalar);
}

//===----------------------------------------------------------------------===//
// Sizes
//===----------------------------------------------------------------------===//

OpFoldResult LinalgBuilder::size(Value tensor, int64_t axis) {
  return tensor::getMixedSize(*this, getLoc(), tensor, axis);
}

SmallVector<OpFoldResult> LinalgBuilder::sizes(RankedTensorType type,
                                               Value like) {
  SmallVector<OpFoldResult> result;
  for (auto [axis, size] : llvm::enumerate(type.getShape()))
    result.push_back(ShapedType::isDynamic(size)
                         ? this->size(like, axis)
                         : OpFoldResult(getIndexAttr(size)));
  return result;
}

OpFoldResult LinalgBuilder::addToSize(OpFoldResult size, int64_t amount) {
  if (std::optional<int64_t> known = getConstantIntValue(size))
    return getIndexAttr(*known + amount);
  if (amount == 0)
    return size;
  return OpFoldResult(
      arith::AddIOp::create(*this, cast<Value>(size), constantIndex(amount)));
}

OpFoldResult LinalgBuilder::outputSize(OpFoldResult size,
                                       const Window &window) {
  if (std::optional<int64_t> known = getConstantIntValue(size))
    return getIndexAttr(window.outputSize(*known));
  // (size + pads - extent + stride) / stride, and 0 if the window does not fit.
  int64_t slack =
      window.padLow + window.padHigh - window.extent() + window.stride;
  OpFoldResult sum = addToSize(size, slack);
  if (slack < 0)
    sum = OpFoldResult(
        arith::MaxSIOp::create(*this, cast<Value>(sum), constantIndex(0)));
  if (window.stride == 1)
    return sum;
  return OpFoldResult(arith::DivUIOp::create(*this, cast<Value>(sum),
                                             constantIndex(window.stride)));
}

//===----------------------------------------------------------------------===//
// Tensors
//===----------------------------------------------------------------------===//

Value LinalgBuilder::empty(ArrayRef<OpFoldResult> sizes, Type elementType) {
  return tensor::EmptyOp::create(*this, sizes, elementType);
}

Value LinalgBuilder::zeros(ArrayRef<OpFoldResult> sizes, Type elementType) {
  Value zero = constantFloat(elementType, 0.0);
  return linalg::FillOp::create(*this, zero, empty(sizes, elementType))
      .getResult(0);
}

Value LinalgBuilder::pad(Value data, ArrayRef<OpFoldResult> low,
                         ArrayRef<OpFoldResult> high) {
  auto isZero = [](OpFoldResult size) { return isConstantIntValue(size, 0); };
  if (llvm::all_of(low, isZero) && llvm::all_of(high, isZero))
    return data;
  SmallVector<OpFoldResult> allLow(2, getIndexAttr(0)), allHigh(allLow);
  llvm::append_range(allLow, low);
  llvm::append_range(allHigh, high);
  Value zero = constantFloat(elementTypeOf(data), 0.0);
  return tensor::PadOp::create(*this, Type(), data, allLow, allHigh, zero);
}

Value LinalgBuilder::castShape(Value tensor, Type type) {
  if (tensor.getType() == type)
    return tensor;
  return tensor::CastOp::create(*this, type, tensor);
}

/// One group an axis, and axes `axis` and `axis + 1` in one.
static SmallVector<ReassociationIndices> pairAxes(int64_t splitRank,
                                                  int64_t axis) {
  SmallVector<ReassociationIndices> result;
  for (int64_t i = 0; i < splitRank; ++i)
    if (i == axis + 1)
      result.back().push_back(i);
    else
      result.push_back({i});
  return result;
}

Value LinalgBuilder::splitAxis(Value tensor, int64_t axis, int64_t groups) {
  SmallVector<OpFoldResult> split =
      tensor::getMixedSizes(*this, getLoc(), tensor);
  int64_t size = *getConstantIntValue(split[axis]);
  split[axis] = getIndexAttr(size / groups);
  split.insert(split.begin() + axis, getIndexAttr(groups));
  SmallVector<int64_t> shape;
  SmallVector<Value> ignored;
  dispatchIndexOpFoldResults(split, ignored, shape);
  return tensor::ExpandShapeOp::create(
      *this, RankedTensorType::get(shape, elementTypeOf(tensor)), tensor,
      pairAxes(split.size(), axis), split);
}

Value LinalgBuilder::mergeAxes(Value tensor, int64_t axis) {
  int64_t rank = cast<RankedTensorType>(tensor.getType()).getRank();
  return tensor::CollapseShapeOp::create(*this, tensor, pairAxes(rank, axis));
}

//===----------------------------------------------------------------------===//
// Generics
//===----------------------------------------------------------------------===//

Value LinalgBuilder::generic(ArrayRef<OpFoldResult> sizes, Type elementType,
                             ValueRange inputs, ArrayRef<AffineMap> inputMaps,
                             Body body) {
  Value out = empty(sizes, elementType);
  SmallVector<AffineMap> maps(inputMaps);
  maps.push_back(getMultiDimIdentityMap(sizes.size()));
  SmallVector<utils::IteratorType> iterators(sizes.size(),
                                             utils::IteratorType::parallel);
  auto fill = [&](OpBuilder &inner, Location loc, ValueRange scalars) {
    LinalgBuilder builder(loc, inner);
    Value result = body(builder, scalars.drop_back());
    linalg::YieldOp::create(builder, builder.castFloat(result, elementType));
  };
  return linalg::GenericOp::create(*this, out.getType(), inputs, out, maps,
                                   iterators, fill)
      .getResult(0);
}

Value LinalgBuilder::elementwise(RankedTensorType type, ValueRange inputs,
                                 Body body) {
  int64_t rank = type.getRank();
  SmallVector<AffineMap> maps;
  for (Value input : inputs) {
    auto inputType = cast<RankedTensorType>(input.getType());
    if (inputType.getRank() == rank)
      maps.push_back(getMultiDimIdentityMap(rank));
    else if (inputType.getRank() == 0)
      maps.push_back(AffineMap::get(rank, 0, getContext()));
    else if (inputType.getDimSize(0) == type.getDimSize(1))
      maps.push_back(AffineMap::get(rank, 0, getAffineDimExpr(1)));
    else
      maps.push_back(AffineMap::get(rank, 0, getAffineConstantExpr(0)));
  }
  Value result = generic(sizes(type, inputs.front()), type.getElementType(),
                         inputs, maps, body);
  return castShape(result, type);
}
