//===- Pipeline.h - From linalg to LLVM -------------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// The pipelines that take a module of linalg (and repvgg) on tensors to the
/// LLVM dialect for the CPU, with all weights outside.
///
/// The entry's signature on the way out: a pointer for each input, one for
/// each output, then one for each arena that its marks (`repvgg.arena`) name:
/// weights, prepared, workspace. `<entry>_init(weights, prepared)` is to be
/// run once before, where it exists. All pointers are 64-byte aligned.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_TARGET_PIPELINE_H
#define REPVGG_TARGET_PIPELINE_H

#include "RepVGG/Codegen/CPU/TargetInfo.h"
#include "RepVGG/Target/WeightArena.h"
#include "mlir/Pass/PassManager.h"

#include <optional>
#include <string>

namespace mlir::repvgg {

struct FallbackOptions {
  /// The function to compile; may be empty where there is no choice.
  std::string entry;
  /// Compute in f64 whatever the element types say.
  bool f64 = false;
  /// The CPU that kernels of our own are made for; without it there are none.
  std::optional<cpu::TargetInfo> kernels;
  /// Where the weights go: this callback, else this file, else nowhere.
  WeightSink weightSink;
  std::string weightsFile;
  /// Free the data of resources as soon as the module needs it no more:
  /// nothing else in the context may need it.
  bool releaseResources = false;

  bool hasKernels() const { return kernels && !f64; }
};

/// Selects the entry, and forms layers of what has kernels.
void buildLayerPipeline(OpPassManager &pm, const FallbackOptions &options);

/// Gives a plan to each layer that has none.
void buildPlanPipeline(OpPassManager &pm, const FallbackOptions &options);

/// Tensors to buffers: ends with an entry of linalg and launches on buffers
/// whose arenas are arguments.
void buildBufferPipeline(OpPassManager &pm, const FallbackOptions &options);

/// After buildBufferPipeline: an entry of nothing but steps, as takeSchedule
/// expects it.
void buildStepPipeline(OpPassManager &pm);

/// Buffers to the LLVM dialect.
void buildLLVMPipeline(OpPassManager &pm);

/// All of them but the steps: the entry stays a function that calls its
/// kernels, which is possible only without kernels of our own. For looking at,
/// as `repvgg-lower-to-llvm`; models are compiled to steps.
void buildFallbackPipeline(OpPassManager &pm, const FallbackOptions &options);

/// Registers `repvgg-lower-to-llvm`.
void registerFallbackPipeline();

} // namespace mlir::repvgg

#endif // REPVGG_TARGET_PIPELINE_H
