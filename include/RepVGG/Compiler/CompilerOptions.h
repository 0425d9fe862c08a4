//===- CompilerOptions.h - How to compile a model ---------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_COMPILER_COMPILEROPTIONS_H
#define REPVGG_COMPILER_COMPILEROPTIONS_H

#include "RepVGG/Quantize/PrecisionReport.h"
#include "RepVGG/Target/TargetOptions.h"
#include "RepVGG/Tune/Tuner.h"

#include <functional>
#include <optional>
#include <string>

namespace mlir::repvgg {

/// The precision in which f32 may be multiplied as two numbers of bf16, where
/// that is faster; what is stored stays f32.
inline constexpr llvm::StringLiteral kSplitPrecision = "bf16x3";

struct CompilerOptions {
  /// Whether multi-branch blocks are fused, and into as few convolutions as are
  /// cheapest ("model") or into one ("always").
  bool fuse = true;
  std::string cost = "model";
  /// The function to compile; may be empty where there is no choice.
  std::string entry;
  /// Compute in f64 whatever the element types say.
  bool f64 = false;
  /// Whether layers get kernels of our own; without, all goes upstream's way.
  bool kernels = true;
  /// Threads that layers are planned for (0: as many as this machine has
  /// processors); any number can run the model.
  unsigned threads = 1;
  /// Whether layers may be computed by Winograd's transforms, with which NaN
  /// and infinities spread over tiles.
  bool transforms = true;
  /// What layers multiply and store where the model says f32: "bf16", "f16" or
  /// "i8", and what those do that i8 is too coarse for; or what they multiply
  /// alone (`kSplitPrecision`). Empty: as the model says.
  std::string precision;
  std::string rest = "f32";
  /// For i8: an archive or a folder of samples (see Samples), how ranges are
  /// chosen ("minmax", "percentile:99.99", "mse"), and whether biases make up
  /// for rounded weights.
  std::string calibration;
  std::string range = "mse";
  bool correctBias = true;
  /// For i8: channels between two layers are scaled so that they are of one
  /// size, where nothing but a ReLU or the like is between (see
  /// equalizeImages).
  bool equalize = false;
  /// What the model takes and returns in the place of f32: "bf16", "f16" or, of
  /// inputs, "u8:SCALE:ZERO" (see EntryType).
  std::string inputType = "f32", outputType = "f32";
  /// For i8: layers stay in `rest`, those that lose most first, until the
  /// network's error on the samples is at most this; and who is told how much
  /// each layer loses, which takes a run of the network a layer.
  std::optional<double> maxError;
  std::function<llvm::Error(const PrecisionReport &)> precisionReport;
  /// Keep the integers of i8 as the f32 numbers that they stand for.
  bool simulate = false;
  /// Whether weights stay as small as they came, rather than become as large as
  /// is fastest.
  bool smallWeights = false;
  /// Choose plans by measuring, with this file of what was measured before
  /// (empty: the user's, see tunePlans).
  bool tune = false;
  std::string planCache;
  /// The machine to compile for.
  TargetOptions target;
  /// Where what was measured of it comes from: "default", "probe" or a file
  /// (see chooseFigures).
  std::string machine = "default";
  /// The device to compile for, which may be one that this project does not
  /// have; null: the machine's CPU.
  std::shared_ptr<const Backend> backend;

  /// Told what begins, and how far tuning has come, for those who wait.
  std::function<void(StringRef stage)> progress;
  std::function<void(const TuneProgress &)> tuneProgress;
  /// Told what reading a model has to say, as text with the lines it is about.
  std::function<void(StringRef text)> messages;
  /// Asked often, between passes and while code is optimized, in the thread
  /// that compiles: once it is true, compiling ends with an error that says so.
  std::function<bool()> isCancelled;
};

} // namespace mlir::repvgg

#endif // REPVGG_COMPILER_COMPILEROPTIONS_H
