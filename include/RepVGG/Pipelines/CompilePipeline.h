//===- CompilePipeline.h - From a model to LLVM's dialect -------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// The one pipeline that compiles models: a module of linalg (and repvgg) on
/// tensors becomes kernels in the LLVM dialect and a table of steps, with all
/// weights outside. The compiler runs it a few stages at a time, and
/// `repvgg-opt --repvgg-compile` to any stage.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_PIPELINES_COMPILEPIPELINE_H
#define REPVGG_PIPELINES_COMPILEPIPELINE_H

#include "RepVGG/Codegen/Backend.h"
#include "RepVGG/Target/Schedule.h"
#include "RepVGG/Target/WeightArena.h"
#include "mlir/Pass/PassManager.h"

#include <string>

namespace mlir::repvgg {

/// How far a module has come.
enum class CompileStage {
  /// As it was read.
  Source,
  /// Blocks are `repvgg.conv`.
  Fused,
  /// The entry is selected; what has kernels is layers.
  Layers,
  /// Layers are in the precision that is asked for.
  Precision,
  /// Each convolution has a plan.
  Plans,
  /// Layers are launches of kernels on packed images.
  Kernels,
  /// The entry is linalg, calls and launches on places in its arguments:
  /// inputs, outputs, and arenas by their marks (`repvgg.arena`).
  Buffers,
  /// The entry is nothing but steps.
  Steps,
  /// The table of steps is taken; what is left is kernels in LLVM's dialect.
  LLVM
};

struct CompilePipelineOptions {
  /// Whether blocks are fused, and how (see `repvgg-fuse`).
  bool fuse = true;
  std::string cost = "model";
  /// Whether what blocks become tells of their branches (see `details` there).
  bool details = false;
  /// The function to compile; may be empty where there is no choice.
  std::string entry;
  /// Compute in f64 whatever the element types say.
  bool f64 = false;
  /// Whether layers get kernels of our own.
  bool kernels = true;
  /// What layers multiply and store where the model says f32 ("bf16", "f16",
  /// "i8", the ranges for which are in the module), and what those do that i8
  /// is too coarse for; empty: as the model says.
  std::string precision;
  std::string rest = "f32";
  /// Whether biases make up for rounded weights (see `repvgg-set-precision`).
  bool correctBias = true;
  /// Keep integers as the f32 numbers that they stand for.
  bool simulate = false;
  /// What the entry takes and returns in the place of f32 (see
  /// `repvgg-set-entry-types`).
  std::string inputType = "f32", outputType = "f32";
  /// The device to compile for, never null; fusing goes by its rates.
  std::shared_ptr<const Backend> backend;
  /// Where the weights go: this callback, else this file, else nowhere.
  WeightSink weightSink;
  std::string weightsFile;
  /// Where the table of steps goes; without it, nowhere.
  ScheduleSink scheduleSink;
  /// Free the data of resources as soon as the module needs it no more:
  /// nothing else in the context may need it.
  bool releaseResources = false;

  bool hasKernels() const { return kernels && !f64; }
};

/// Adds the passes that bring a module from stage `from` to stage `to`.
void buildCompilePipeline(OpPassManager &pm,
                          const CompilePipelineOptions &options,
                          CompileStage from, CompileStage to);

} // namespace mlir::repvgg

#endif // REPVGG_PIPELINES_COMPILEPIPELINE_H
