//===- Constants.h - Reading and writing constant tensors -------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// The one place that knows in how many ways MLIR holds a constant tensor:
/// dense attributes, splats, dense resources whose blob may be missing or too
/// short, reshapes in between, f16 and bf16. Nothing is copied on reading.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_IR_CONSTANTS_H
#define REPVGG_IR_CONSTANTS_H

#include "RepVGG/Algebra/Refusal.h"
#include "RepVGG/Algebra/WeightView.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/Value.h"

#include <optional>

namespace mlir::repvgg {

/// The element kind of a float type, if it is one of f64, f32, f16, bf16.
std::optional<ElementKind> elementKind(Type type);
/// The float type of an element kind.
FloatType floatType(MLIRContext *context, ElementKind kind);

/// A constant float tensor's elements, in row-major order of `value`'s own
/// shape. Looks through expand_shape, collapse_shape and tensor.reshape (which
/// keep the order) down to a constant op. The view lives as long as the
/// attribute, which the context keeps. Refuses (rule "input") what is no
/// constant, a missing or short blob, and other element types.
OrRefusal<WeightView> readConstant(Value value);
OrRefusal<WeightView> readConstant(Attribute attribute);

/// A constant of `type` with `values` rounded once to its element type. Large
/// tensors become dense resources under a name made from `name` and their
/// contents, the same in every run; small ones dense attributes.
TypedAttr makeConstant(RankedTensorType type, ArrayRef<double> values,
                       StringRef name);

/// The same with the bytes written by `fill`, which gets the tensor's storage:
/// row-major, in `type`'s element type, aligned to 64 bytes if it is large.
TypedAttr makeConstant(RankedTensorType type,
                       function_ref<void(MutableArrayRef<char>)> fill,
                       StringRef name);

/// The same as a dense resource however small it is: what must have a place in
/// memory.
TypedAttr makeResource(RankedTensorType type,
                       function_ref<void(MutableArrayRef<char>)> fill,
                       StringRef name);

/// A constant of rounded `values` as an arith.constant at the builder's
/// insertion point.
Value createConstant(OpBuilder &builder, Location loc, RankedTensorType type,
                     ArrayRef<double> values, StringRef name);

} // namespace mlir::repvgg

#endif // REPVGG_IR_CONSTANTS_H
