//===- TensorViews.cpp - Views of tensors as views of buffers -------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TensorViews.h"
#include "mlir/Interfaces/ViewLikeInterface.h"

using namespace mlir;
using namespace mlir::repvgg;

/// The part of a flat tensor that starts at `offset`.
template <typename SliceOp>
static std::optional<FlatPart> findPart(SliceOp slice) {
  if (slice.getStaticOffsets().size() != 1 ||
      ShapedType::isDynamic(slice.getStaticOffset(0)) ||
      ShapedType::isDynamic(slice.getStaticSize(0)) ||
      slice.getStaticStride(0) != 1)
    return std::nullopt;
  return FlatPart{slice.getStaticOffset(0),
                  slice.getStaticOffset(0) + slice.getStaticSize(0)};
}

std::optional<FlatPart> mlir::repvgg::partOf(tensor::ExtractSliceOp slice) {
  return findPart(slice);
}

std::optional<FlatPart> mlir::repvgg::partOf(tensor::InsertSliceOp slice) {
  return findPart(slice);
}

bool mlir::repvgg::isTensorView(Operation *op) {
  if (auto slice = dyn_cast_or_null<tensor::ExtractSliceOp>(op))
    return slice.getType().getRank() == 1 && partOf(slice);
  return isa_and_nonnull<tensor::CollapseShapeOp, tensor::ExpandShapeOp>(op) &&
         cast<RankedTensorType>(op->getOperand(0).getType()).hasStaticShape();
}

Value mlir::repvgg::createBufferView(OpBuilder &builder, Operation *op,
                                     Value source) {
  Location loc = op->getLoc();
  if (auto collapse = dyn_cast<tensor::CollapseShapeOp>(op))
    return memref::CollapseShapeOp::create(builder, loc, source,
                                           collapse.getReassociationIndices());
  if (auto expand = dyn_cast<tensor::ExpandShapeOp>(op))
    return memref::ExpandShapeOp::create(
        builder, loc, expand.getResultType().getShape(), source,
        expand.getReassociationIndices());
  auto slice = cast<tensor::ExtractSliceOp>(op);
  return memref::SubViewOp::create(
      builder, loc, source, slice.getMixedOffsets(), slice.getMixedSizes(),
      slice.getMixedStrides());
}

MemRefType mlir::repvgg::bufferTypeOf(RankedTensorType type) {
  return MemRefType::get(type.getShape(), type.getElementType());
}

Value mlir::repvgg::findViewed(Value buffer) {
  while (auto view = buffer.getDefiningOp<ViewLikeOpInterface>())
    buffer = view.getViewSource();
  return buffer;
}
