//===- Tuner.h - Plans by measuring -----------------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Chooses plans by running the candidates on this machine.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_TUNE_TUNER_H
#define REPVGG_TUNE_TUNER_H

#include "RepVGG/Codegen/Backend.h"
#include "RepVGG/Codegen/Machine.h"
#include "mlir/IR/BuiltinOps.h"
#include "llvm/Support/Error.h"

#include <functional>
#include <string>

namespace mlir::repvgg {

/// How far tuning has come, counted from 1.
struct TuneProgress {
  unsigned layer, layers;
  unsigned candidate, candidates;
};

struct TuneOptions {
  /// What plans are for.
  std::shared_ptr<const Backend> backend;
  /// This machine, or one that it can stand in for: refused where this machine
  /// has not the features.
  Machine machine;
  /// Threads that share a layer.
  unsigned threads = 1;
  /// JSON file of what was measured before, kept up to date; empty: the user's
  /// cache folder, `repvgg/plans.json`.
  std::string cacheFile;
  /// Told what is measured, for those who wait.
  std::function<void(const TuneProgress &)> progress;
  /// Asked before each layer: once it is true, tuning ends without an error.
  std::function<bool()> isCancelled;
};

/// Gives each `repvgg_layer.conv` of `module`, which has its target, that has
/// no plan the fastest one. Layers that are alike are measured once, and not
/// again when the cache knows them; what is measured is in the cache even if a
/// later layer fails.
llvm::Error tunePlans(ModuleOp module, const TuneOptions &options);

} // namespace mlir::repvgg

#endif // REPVGG_TUNE_TUNER_H
