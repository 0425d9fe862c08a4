//===- ActivationToLinalg.h - Activations to linalg -------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_LOWER_ACTIVATIONTOLINALG_H
#define REPVGG_LIB_LOWER_ACTIVATIONTOLINALG_H

#include "LinalgBuilder.h"
#include "RepVGG/IR/RepVGG.h"

namespace mlir::repvgg {

/// The activation of a scalar, in the scalar's type (f32 or f64); `scalar`
/// itself for a null activation.
Value buildActivation(LinalgBuilder &builder, ActivationAttr activation,
                      Value scalar);

/// Rounds `tensor` to `type` after applying `activation` to its elements; adds
/// nothing if there is nothing to do.
Value finish(LinalgBuilder &builder, Value tensor, ActivationAttr activation,
             RankedTensorType type);

} // namespace mlir::repvgg

#endif // REPVGG_LIB_LOWER_ACTIVATIONTOLINALG_H
