//===- JIT.h - A model in this process --------------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// A model's code loaded into this process, for the machine this runs on.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_TARGET_JIT_H
#define REPVGG_TARGET_JIT_H

#include "RepVGG/Target/ModelCode.h"
#include "mlir/IR/BuiltinTypes.h"
#include "repvgg-runtime/runtime.h"
#include "llvm/Support/Error.h"

#include <chrono>
#include <memory>
#include <vector>

namespace mlir::repvgg {

/// The inputs and outputs of a compiled model, in the entry's order. Elements
/// lie in row-major order without gaps; i1 takes a byte, index eight.
struct ModelSignature {
  std::vector<RankedTensorType> inputs;
  std::vector<RankedTensorType> outputs;
};

/// What compiling took and what it made.
struct ModelStatistics {
  double compileMs = 0;
  double initMs = 0;
  uint64_t weightsBytes = 0;
  uint64_t preparedBytes = 0;
  uint64_t workspaceBytes = 0;
};

/// A callable model. It keeps its weights, and nothing of the module it came
/// from but the types of its signature, which are the context's. Used by one
/// thread at a time.
class CompiledModel {
public:
  /// Loads `code`, of which compiling began at `start`. run() has `threads`
  /// threads (0: as many as processors).
  static llvm::Expected<CompiledModel>
  load(ModelCode code, unsigned threads,
       std::chrono::steady_clock::time_point start);

  CompiledModel(CompiledModel &&) noexcept;
  CompiledModel &operator=(CompiledModel &&) noexcept;
  ~CompiledModel();

  const ModelSignature &describe() const;
  const ModelStatistics &statistics() const;

  /// What the runtime was given, to make models of one's own of it.
  const repvgg_model_description &description() const;
  ArrayRef<char> weights() const;

  /// The model, for contexts of one's own; it lives as long as this.
  repvgg_model *handle() const;

  /// Runs once: a buffer for each input and output, of the size that
  /// describe() tells, aligned as its elements are. Inputs are not written;
  /// outputs do not overlap anything.
  llvm::Error run(ArrayRef<const void *> inputs, ArrayRef<void *> outputs);

private:
  struct State;
  explicit CompiledModel(std::unique_ptr<State> state);
  std::unique_ptr<State> state;
};

/// The runtime's answer as an LLVM error.
llvm::Error toError(repvgg_status status, const repvgg_error &error);

/// A run of `context`: a pointer for each tensor that the model describes.
llvm::Error runContext(repvgg_context *context,
                       const repvgg_model_description &description,
                       ArrayRef<void *> inputs, ArrayRef<void *> outputs);

/// Bytes of a tensor in the layout of ModelSignature.
uint64_t tensorBytes(RankedTensorType type);

} // namespace mlir::repvgg

#endif // REPVGG_TARGET_JIT_H
