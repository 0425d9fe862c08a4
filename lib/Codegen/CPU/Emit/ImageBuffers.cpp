//===- ImageBuffers.cpp - Flat memory of images ---------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Parts are allocations: empty tensors of one size would be taken for one, of
/// which it takes long to find that no part needs what another one wrote.
///
//===----------------------------------------------------------------------===//

#include "ImageBuffers.h"
#include "mlir/Dialect/Bufferization/IR/Bufferization.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

SmallVector<ReassociationIndices> cpu::allAxes(RankedTensorType type) {
  return {llvm::to_vector<2>(llvm::seq<int64_t>(type.getRank()))};
}

/// The part of a flat buffer that has `elements`: offset, size, stride.
static auto sliceOf(OpBuilder &builder, BatchPart part, int64_t elements) {
  return std::array<SmallVector<OpFoldResult, 1>, 3>{
      {{builder.getIndexAttr(part.index * elements)},
       {builder.getIndexAttr(elements)},
       {builder.getIndexAttr(1)}}};
}

static Value extract(OpBuilder &builder, Value whole, BatchPart part,
                     int64_t elements) {
  auto [offset, size, stride] = sliceOf(builder, part, elements);
  return tensor::ExtractSliceOp::create(builder, whole.getLoc(), whole, offset,
                                        size, stride);
}

/// Flat, of the elements of `image`.
static Value allocate(OpBuilder &builder, Value image, int64_t elements) {
  auto type = RankedTensorType::get({elements}, getElementTypeOrSelf(image));
  return bufferization::AllocTensorOp::create(builder, image.getLoc(), type,
                                              ValueRange());
}

/// The memory of `image`, which is a tensor of all its axes if no layer makes
/// it.
Value ImageBuffers::getWhole(Value image) {
  Value &buffer = wholes[image];
  if (!buffer) {
    OpBuilder builder(image.getContext());
    builder.setInsertionPointAfterValue(image);
    auto type = cast<RankedTensorType>(image.getType());
    buffer = tensor::CollapseShapeOp::create(
        builder, image.getLoc(),
        RankedTensorType::get({type.getNumElements()}, type.getElementType()),
        image, allAxes(type));
  }
  return buffer;
}

Value ImageBuffers::get(OpBuilder &builder, Value image, BatchPart part) {
  if (Value buffer = parts.lookup(image))
    return buffer;
  Value whole = getWhole(image);
  if (part.count == 1)
    return whole;
  int64_t elements = cast<RankedTensorType>(whole.getType()).getNumElements();
  return extract(builder, whole, part, elements / part.count);
}

Value ImageBuffers::getDestination(OpBuilder &builder, Value image,
                                   BatchPart part, int64_t elements,
                                   bool isKept) {
  if (part.count == 1)
    return tensor::EmptyOp::create(builder, image.getLoc(), ArrayRef(elements),
                                   getElementTypeOrSelf(image));
  if (!isKept)
    return allocate(builder, image, elements);
  if (part.isFirst())
    wholes[image] = allocate(builder, image, part.count * elements);
  return extract(builder, wholes[image], part, elements);
}

void ImageBuffers::define(OpBuilder &builder, Value image, BatchPart part,
                          Value buffer, bool isKept) {
  if (part.count == 1)
    return define(image, buffer);
  parts[image] = buffer;
  if (!isKept)
    return;
  auto [offset, size, stride] = sliceOf(
      builder, part, cast<RankedTensorType>(buffer.getType()).getNumElements());
  wholes[image] = tensor::InsertSliceOp::create(
      builder, image.getLoc(), buffer, wholes[image], offset, size, stride);
}
