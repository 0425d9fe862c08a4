//===- ExternalizeWeights.h - Weights out of a module -----------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_TARGET_EXTERNALIZEWEIGHTS_H
#define REPVGG_TARGET_EXTERNALIZEWEIGHTS_H

#include "RepVGG/Target/WeightArena.h"
#include "mlir/Pass/Pass.h"

namespace mlir::repvgg {

/// repvgg-externalize-weights that gives the arena to `sink` instead of a
/// file. Where it `mayRelease`, what the sink moves out of the arena is gone
/// from the context too.
std::unique_ptr<Pass> createExternalizeWeightsPass(WeightSink sink,
                                                   bool mayRelease = false);

} // namespace mlir::repvgg

#endif // REPVGG_TARGET_EXTERNALIZEWEIGHTS_H
