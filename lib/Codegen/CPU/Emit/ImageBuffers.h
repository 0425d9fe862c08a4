//===- ImageBuffers.h - Flat memory of images -------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Images are outermost in every layout, so some of a batch are a slice of it.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_CODEGEN_CPU_EMIT_IMAGEBUFFERS_H
#define REPVGG_LIB_CODEGEN_CPU_EMIT_IMAGEBUFFERS_H

#include "mlir/Dialect/Tensor/IR/Tensor.h"

namespace mlir::repvgg::cpu {

/// All axes of `type` as one, to collapse a tensor or to expand it again.
SmallVector<ReassociationIndices> allAxes(RankedTensorType type);

/// One of `count` equal parts of a batch.
struct BatchPart {
  int64_t index = 0, count = 1;

  bool isFirst() const { return index == 0; }
  bool isLast() const { return index == count - 1; }
};

class ImageBuffers {
public:
  /// The memory of a part of `image`: as it was defined, else a slice of the
  /// whole.
  Value get(OpBuilder &builder, Value image, BatchPart part);

  /// Where a part of `elements` elements is to be written. `isKept`: parts are
  /// going to be a whole.
  Value getDestination(OpBuilder &builder, Value image, BatchPart part,
                       int64_t elements, bool isKept);
  /// The part of `image` that is now in `buffer`, its destination.
  void define(OpBuilder &builder, Value image, BatchPart part, Value buffer,
              bool isKept);
  /// `image` is in `buffer`.
  void define(Value image, Value buffer) { wholes[image] = buffer; }

  /// What was defined in parts is a whole from now on, or nothing.
  void forgetParts() { parts.clear(); }

private:
  Value getWhole(Value image);

  DenseMap<Value, Value> wholes;
  DenseMap<Value, Value> parts;
};

} // namespace mlir::repvgg::cpu

#endif // REPVGG_LIB_CODEGEN_CPU_EMIT_IMAGEBUFFERS_H
