//===- PredictTimes.h - What layers take in a format ------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Times by the device's planner, without a run.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_QUANTIZE_PREDICTTIMES_H
#define REPVGG_LIB_QUANTIZE_PREDICTTIMES_H

#include "RepVGG/Codegen/Backend.h"
#include "llvm/Support/Error.h"

namespace mlir::repvgg {

/// Microseconds of a run of the model in each of `layers`, of `module`, in the
/// precisions that they ask for now; none for what is no convolution, or where
/// `backend` predicts nothing.
llvm::Expected<std::vector<std::optional<double>>>
predictTimes(ModuleOp module, ArrayRef<layer::LayerOpInterface> layers,
             const Backend &backend);

} // namespace mlir::repvgg

#endif // REPVGG_LIB_QUANTIZE_PREDICTTIMES_H
