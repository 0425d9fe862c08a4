//===- FindQuantized.h - Models that are quantized already ------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// What shows that a model has integers in place of floats.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_LAYER_PRECISION_FINDQUANTIZED_H
#define REPVGG_LIB_LAYER_PRECISION_FINDQUANTIZED_H

#include "mlir/IR/Operation.h"

namespace mlir::repvgg::layer {

/// The first op in `function` that makes integers of at most 8 bits of floats,
/// or floats of such integers that the function is not given: of constants, or
/// of what it has computed. Null if there is none.
Operation *findQuantized(Operation *function);

} // namespace mlir::repvgg::layer

#endif // REPVGG_LIB_LAYER_PRECISION_FINDQUANTIZED_H
