//===- LinalgBuilder.h - Building blocks of the lowering --------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// A builder at one place in the IR, with the few compound steps that all
/// lowerings share: sizes that may be dynamic, pads, generics, float casts.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_LOWER_LINALGBUILDER_H
#define REPVGG_LIB_LOWER_LINALGBUILDER_H

#include "RepVGG/Algebra/Geometry.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Utils/StructuredOpsUtils.h"
#include "mlir/IR/ImplicitLocOpBuilder.h"

namespace mlir::repvgg {

/// The type to compute in: f64 if one of `types` (floats or float tensors) is
/// f64, else f32. 16-bit types are for storage only.
FloatType computeType(TypeRange types);

class LinalgBuilder : public ImplicitLocOpBuilder {
public:
  using ImplicitLocOpBuilder::ImplicitLocOpBuilder;
  /// The body of a generic: one scalar a value read, the scalar to write.
  using Body = function_ref<Value(LinalgBuilder &, ValueRange)>;

  //===--- Scalars ---===//

  Value constantFloat(Type type, double value);
  Value constantIndex(int64_t value);
  /// `scalar` as a float of type `to`; itself if it is one.
  Value castFloat(Value scalar, Type to);

  //===--- Sizes ---===//

  /// The size of `tensor`'s axis.
  OpFoldResult size(Value tensor, int64_t axis);
  /// The sizes of a tensor of `type`, whose dynamic ones are those of `like`.
  SmallVector<OpFoldResult> sizes(RankedTensorType type, Value like);
  /// `size + amount`, folded if static.
  OpFoldResult addToSize(OpFoldResult size, int64_t amount);
  /// Output positions of `window` over `size` pixels; none if it does not fit.
  OpFoldResult outputSize(OpFoldResult size, const Window &window);

  //===--- Tensors ---===//

  Value empty(ArrayRef<OpFoldResult> sizes, Type elementType);
  /// A tensor of zeros.
  Value zeros(ArrayRef<OpFoldResult> sizes, Type elementType);
  /// `data` with zeros around its spatial axes; itself if there are none to
  /// add.
  Value pad(Value data, ArrayRef<OpFoldResult> low,
            ArrayRef<OpFoldResult> high);
  /// `tensor` as a tensor of `type`: they differ in what is dynamic, if at all.
  Value castShape(Value tensor, Type type);
  /// Splits axis `axis` of static size `groups` * n into [groups, n].
  Value splitAxis(Value tensor, int64_t axis, int64_t groups);
  /// Merges axes `axis` and `axis + 1`.
  Value mergeAxes(Value tensor, int64_t axis);

  //===--- Generics ---===//

  /// A generic without reductions that writes a tensor of `sizes`.
  Value generic(ArrayRef<OpFoldResult> sizes, Type elementType,
                ValueRange inputs, ArrayRef<AffineMap> inputMaps, Body body);
  /// Applies `body` at each element of a tensor of `type`. `inputs` have its
  /// rank (the first gives dynamic sizes), or one element a channel, or one.
  Value elementwise(RankedTensorType type, ValueRange inputs, Body body);
};

/// The float element type of a tensor.
FloatType elementTypeOf(Value tensor);

} // namespace mlir::repvgg

#endif // REPVGG_LIB_LOWER_LINALGBUILDER_H
