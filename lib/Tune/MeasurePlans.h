//===- MeasurePlans.h - Times of a layer's candidates -----------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Runs one layer by several plans, as it would run in a network.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_TUNE_MEASUREPLANS_H
#define REPVGG_LIB_TUNE_MEASUREPLANS_H

#include "RepVGG/Tune/Tuner.h"

#include <vector>

namespace mlir::repvgg {

/// Microseconds that `layer` takes by each of `plans` with so many threads as
/// the options say; infinity for a plan that its kernel refuses or that was not
/// tried. Weights come from beyond the caches that a network's other weights
/// pass through; the input comes from where the layer before has put it. A plan
/// is measured as long as it can still be the fastest. `progress` is told of
/// each, from 0.
llvm::Expected<std::vector<double>>
measurePlans(layer::ConvOp layer, ArrayRef<layer::PlanAttrInterface> plans,
             const TuneOptions &options,
             llvm::function_ref<void(unsigned)> progress);

} // namespace mlir::repvgg

#endif // REPVGG_LIB_TUNE_MEASUREPLANS_H
