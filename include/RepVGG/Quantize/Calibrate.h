//===- Calibrate.h - Ranges by running a network ----------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Runs a network in f32 on samples, and records what numbers its images have.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_QUANTIZE_CALIBRATE_H
#define REPVGG_QUANTIZE_CALIBRATE_H

#include "RepVGG/Quantize/ImageStatistics.h"
#include "RepVGG/Target/JIT.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"

#include <functional>

namespace mlir::repvgg {

struct CalibrationOptions {
  /// The samples (see Samples::read).
  std::string path;
  RangeMethod method;
  /// Compiles a module of the same context into this process.
  std::function<llvm::Expected<CompiledModel>(OwningOpRef<ModuleOp>)> compile;
  std::function<bool()> isCancelled;
};

/// Records the ranges and the channels' means of the images of `entry`, whose
/// module is `module`.
llvm::Error calibrate(ModuleOp module, func::FuncOp entry,
                      const CalibrationOptions &options);

} // namespace mlir::repvgg

#endif // REPVGG_QUANTIZE_CALIBRATE_H
