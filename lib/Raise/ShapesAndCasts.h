//===- ShapesAndCasts.h - Values as others need them ------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Blocks result in data in one shape and type; foreign ops need the same in
/// their own. These write what is between, in foreign dialects.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_RAISE_SHAPESANDCASTS_H
#define REPVGG_LIB_RAISE_SHAPESANDCASTS_H

#include "RepVGG/Raise/Description.h"
#include "mlir/IR/Builders.h"

namespace mlir::repvgg {

/// An operand of `host` of shape `shape`; null if there is none.
Value operandOfShape(Operation *host, ArrayRef<int64_t> shape);

/// `tensor`, which holds data of the shape of `node`, in the shape `shape`, the
/// dynamic sizes of which are those of `like`.
Value inShape(OpBuilder &builder, Value tensor, const Node *node,
              ArrayRef<int64_t> shape, Value like);

/// A tensor that holds data, and the order in which it has the data's
/// dimensions.
struct HeldData {
  Value tensor;
  ArrayRef<int64_t> order;
};

/// What `held` holds with its dimensions in their order, transposed if they are
/// in another.
Value asData(OpBuilder &builder, const HeldData &held);

/// What `held` holds of `node`, with the dimensions in `order`, in the shape
/// `shape`; dynamic sizes of reshapes are those of `like`.
Value inForm(OpBuilder &builder, const HeldData &held, const Node *node,
             ArrayRef<int64_t> order, ArrayRef<int64_t> shape, Value like);

/// The scalar `value` as `type`.
Value castScalar(OpBuilder &builder, Location loc, Value value, Type type);

/// `value` rounded to the element type of `type`, by an element-wise generic.
Value castTensor(OpBuilder &builder, Location loc, Value value,
                 RankedTensorType type);

/// What `map` reads of `tensor`, in a tensor of these sizes.
Value broadcast(OpBuilder &builder, Location loc, Value tensor, AffineMap map,
                ArrayRef<OpFoldResult> sizes);

} // namespace mlir::repvgg

#endif // REPVGG_LIB_RAISE_SHAPESANDCASTS_H
