//===- StreamTimes.h - A layer near and far from its weights ----*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_TUNE_STREAMTIMES_H
#define REPVGG_TUNE_STREAMTIMES_H

#include "RepVGG/Tune/Tuner.h"

namespace mlir::repvgg {

/// Microseconds of one layer by one plan.
struct StreamTimes {
  /// With weights that the last run has left in the caches, and with such as
  /// come from memory.
  double near, far;
  /// Of weights as the plan packs them.
  uint64_t bytes;
};

/// Measures `layer` by its plan.
llvm::Expected<StreamTimes> measureStream(layer::ConvOp layer,
                                          const TuneOptions &options);

} // namespace mlir::repvgg

#endif // REPVGG_TUNE_STREAMTIMES_H
