//===- LeftItem.h - What is left, or stands alone ---------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_RAISE_LEFTITEM_H
#define REPVGG_LIB_RAISE_LEFTITEM_H

#include "RepVGG/Algebra/Refusal.h"
#include "mlir/IR/Location.h"

#include <optional>

namespace mlir::repvgg {

struct LeftItem {
  enum class Kind {
    Convolution,
    Linear,
    BatchNorm,
    Scale,
    Sum,
    Concat,
    Norm,
    /// A convolution in a block that is one of an image with zeros between its
    /// pixels: what is left is to take it for what it is.
    Transposed,
    /// A block that is computed from another one, or from a convolution, by
    /// linear maps only, and not one with it.
    Sequence,
  };

  Kind kind;
  /// Nothing could be folded into it, or it into anything.
  bool isAlone;
  StringRef category; ///< how the census counts it
  Refusal reason;     ///< empty if alone
  Location loc;
  std::optional<Location> at; ///< the op in the way, if it is another one
};

/// "convolution", "linear", "batch_norm", "scale", "sum", "concat", "norm",
/// "transposed".
StringRef stringifyKind(LeftItem::Kind kind);

/// `layer` has the reason of `other`, which keeps it apart.
void explainLayer(LeftItem &layer, const LeftItem &other);

} // namespace mlir::repvgg

#endif // REPVGG_LIB_RAISE_LEFTITEM_H
