//===- ForeignContraction.h - Convolutions of any form ----------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Recognises convolutions and linear layers in forms that the describers do
/// not read: other layouts, integers, TOSA, weights at run time. For the census
/// only; nothing is fused on its word.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_RAISE_FOREIGNCONTRACTION_H
#define REPVGG_LIB_RAISE_FOREIGNCONTRACTION_H

#include "RepVGG/Algebra/Refusal.h"
#include "mlir/IR/Operation.h"

#include <optional>

namespace mlir::repvgg {

struct ForeignContraction {
  Value input;
  bool isWindowed = false; ///< a convolution; else a linear layer
  bool isWeightConstant = false;
  /// One weight for all samples; else a product of two batches of matrices that
  /// are known at run time, as in attention, which is nobody's to fuse.
  bool isLayer = false;
  Refusal reason; ///< why its form is not read
};

/// Matches a convolution of any layout or type, and a product of matrices.
/// Poolings are none.
std::optional<ForeignContraction> matchContraction(Operation *op);

} // namespace mlir::repvgg

#endif // REPVGG_LIB_RAISE_FOREIGNCONTRACTION_H
