//===- KeepLayers.h - Layers that lose too much in integers -----*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Looks for layers that are better not computed in i8, by running the network.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_QUANTIZE_KEEPLAYERS_H
#define REPVGG_QUANTIZE_KEEPLAYERS_H

#include "RepVGG/Quantize/Calibrate.h"
#include "RepVGG/Quantize/PrecisionReport.h"

namespace mlir::repvgg {

class Backend;

struct KeepOptions {
  /// Until the network's error is at most this; none: nothing is kept.
  std::optional<double> maxError;
  /// What kept layers, and those that i8 is too coarse for, are computed in.
  std::string rest = "f32";
  bool correctBias = true;
  /// The device whose predicted times choices go by; null: all cost the same.
  const Backend *backend = nullptr;
  /// Told before each network that is compiled and run.
  std::function<void(unsigned done)> progress;
};

/// Gives each layer of `entry`, whose ranges are recorded, its precision
/// (`repvgg_layer.precision`): i8 where repvgg-choose-precision says so. Until
/// the network's error is small enough, layers get another way, one after the
/// other: that next which takes most noise away for the time it costs. Networks
/// run with i8 simulated in f32. `report` tells of it.
llvm::Error keepLayers(ModuleOp module, func::FuncOp entry,
                       const CalibrationOptions &runs,
                       const KeepOptions &options, PrecisionReport &report);

/// The error of the network with all layers in i8 that keepLayers would begin
/// with.
llvm::Expected<double> measureIntegers(ModuleOp module, func::FuncOp entry,
                                       const CalibrationOptions &runs,
                                       const KeepOptions &options);

} // namespace mlir::repvgg

#endif // REPVGG_QUANTIZE_KEEPLAYERS_H
