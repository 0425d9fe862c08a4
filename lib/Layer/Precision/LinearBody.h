//===- LinearBody.h - Bodies that only scale and add ------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// A body that yields a sum of values times constants can give any multiple of
/// that at no cost: by other constants.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_LAYER_PRECISION_LINEARBODY_H
#define REPVGG_LIB_LAYER_PRECISION_LINEARBODY_H

#include "RepVGG/Layer/IR/Layer.h"

namespace mlir::repvgg::layer {

/// Lets the body of `conv`, whose sum is an integer, yield `factor` times what
/// it yields, by one multiplication and addition a value: the constants of each
/// are multiplied now, in f64, and rounded once. False, and nothing is changed,
/// where the body does anything else than to scale and to add.
bool scaleResult(ConvOp conv, double factor);

} // namespace mlir::repvgg::layer

#endif // REPVGG_LIB_LAYER_PRECISION_LINEARBODY_H
