//===- RunnableModel.h - A model that can be run ----------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// A model compiled in this process, or one that repvgg-compile wrote; from
/// here on they are the same.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_TOOLS_REPVGG_RUN_RUNNABLEMODEL_H
#define REPVGG_TOOLS_REPVGG_RUN_RUNNABLEMODEL_H

#include "RepVGG/Compiler/Compiler.h"
#include "repvgg-runtime/runtime.h"

namespace mlir::repvgg {

class RunnableModel {
public:
  /// Compiles what `compiler` has read and opens a context as `run` says.
  static llvm::Expected<RunnableModel>
  compile(Compiler &compiler, const repvgg_context_options &run);
  /// Opens what repvgg-compile wrote as `path`, with its weights held as
  /// `weights` says. Types are made in `context`.
  static llvm::Expected<RunnableModel> open(StringRef path,
                                            repvgg_weights_mode weights,
                                            MLIRContext *context,
                                            const repvgg_context_options &run);

  RunnableModel(RunnableModel &&other) noexcept;
  ~RunnableModel();

  const repvgg_model_description &description() const { return *described; }
  ArrayRef<RankedTensorType> inputs() const { return inputTypes; }
  ArrayRef<RankedTensorType> outputs() const { return outputTypes; }
  repvgg_sizes sizes() const;
  /// Of compiling, and of what is done once: prepared weights.
  double compileMs() const {
    return compiled ? compiled->statistics().compileMs : 0;
  }
  double initMs() const { return initTime; }

  /// From now on runs measure their layers.
  llvm::Error profile();
  llvm::Error run(ArrayRef<void *> inputs, ArrayRef<void *> outputs);
  /// Milliseconds of each layer in the last run.
  llvm::Expected<std::vector<double>> layerTimes();

private:
  RunnableModel() = default;
  llvm::Error openContext(const repvgg_context_options &run);

  std::optional<CompiledModel> compiled;
  repvgg_model *opened = nullptr;
  repvgg_context *context = nullptr;
  const repvgg_model_description *described = nullptr;
  std::vector<RankedTensorType> inputTypes, outputTypes;
  double initTime = 0;
};

} // namespace mlir::repvgg

#endif // REPVGG_TOOLS_REPVGG_RUN_RUNNABLEMODEL_H
