//===- MapOperand.h - Operands of maps --------------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// What an operand of an element-wise op is to a layer: an image, a gate of one
/// pixel, a vector of channels, or a number.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_LAYER_FORM_MAPOPERAND_H
#define REPVGG_LIB_LAYER_FORM_MAPOPERAND_H

#include "mlir/Dialect/Linalg/IR/Linalg.h"

#include <optional>

namespace mlir::repvgg::layer {

/// What one operand of the element-wise op becomes: an operand of the layer, of
/// this type, or a number.
struct MapOperand {
  Value tensor;
  RankedTensorType type;
  std::optional<APFloat> number;
};

/// What `operand` of `op`, whose result is `image`, becomes; nothing if a layer
/// cannot read it so, or if its element type is another one.
std::optional<MapOperand> matchOperand(linalg::LinalgOp op, OpOperand *operand,
                                       RankedTensorType image);

} // namespace mlir::repvgg::layer

#endif // REPVGG_LIB_LAYER_FORM_MAPOPERAND_H
