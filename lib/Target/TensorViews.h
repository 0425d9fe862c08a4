//===- TensorViews.h - Views of tensors as views of buffers -----*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_TARGET_TENSORVIEWS_H
#define REPVGG_LIB_TARGET_TENSORVIEWS_H

#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

#include <optional>

namespace mlir::repvgg {

/// Elements [begin, end) of a flat tensor or buffer.
struct FlatPart {
  int64_t begin, end;

  bool operator==(const FlatPart &other) const = default;
};

/// What a slice of a flat tensor covers, if that is known and has no gaps.
std::optional<FlatPart> partOf(tensor::ExtractSliceOp slice);
std::optional<FlatPart> partOf(tensor::InsertSliceOp slice);

/// Whether `op`, which may be null, makes a tensor whose buffer is a view of
/// its operand's buffer: another shape, or a part of a flat tensor.
bool isTensorView(Operation *op);

/// The view of the buffer `source` that `op`, such an op, is of a tensor.
Value createBufferView(OpBuilder &builder, Operation *op, Value source);

/// The buffer that a tensor of `type` lies in.
MemRefType bufferTypeOf(RankedTensorType type);

/// What `buffer` is a view of.
Value findViewed(Value buffer);

} // namespace mlir::repvgg

#endif // REPVGG_LIB_TARGET_TENSORVIEWS_H
