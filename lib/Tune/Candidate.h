//===- Candidate.h - A layer by one plan ------------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: a layer and a plan. Out: a model of the runtime's that computes the
/// layer again and again, each time with another copy of the weights.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_TUNE_CANDIDATE_H
#define REPVGG_LIB_TUNE_CANDIDATE_H

#include "RepVGG/Support/AlignedBuffer.h"
#include "RepVGG/Target/KernelLibrary.h"
#include "RepVGG/Tune/Tuner.h"
#include "repvgg-runtime/runtime.h"

#include <limits>

namespace mlir::repvgg {

/// Fills memory with ordinary floats: zeros and denormals would take other
/// times.
void fillWithNumbers(char *memory, uint64_t bytes);

class Candidate {
public:
  /// Weights in turn fill this much, more than caches keep.
  static constexpr uint64_t kWeightsBytes = 64 << 20;

  /// Which weights a run reads: each time others, or always the same.
  enum class Weights { Far, Near };

  Candidate(layer::ConvOp layer, layer::PlanAttrInterface plan,
            const TuneOptions &options, Weights weights = Weights::Far);
  ~Candidate();

  /// Whether the plan's kernel accepts the layer: if not, nothing below may be
  /// called.
  bool isPossible() const { return planned != nullptr; }
  /// Bytes of one copy.
  uint64_t weightsBytes() const;

  /// Adds the kernel to `module`, by `name`.
  void emit(ModuleOp module, StringRef name) const {
    planned->emit(module, name);
  }
  /// Makes the model from the compiled kernel. Both live as long as it.
  llvm::Error open(repvgg_kernel compiled, const AlignedBuffer &weights);
  /// Runs it, and notes what the layer took in `best`, in microseconds.
  llvm::Error run();

  double best = std::numeric_limits<double>::infinity();

private:
  void addSteps(repvgg_kernel compiled);

  const TuneOptions &options;
  Weights weights;
  std::unique_ptr<PlannedLayer> planned;
  std::vector<repvgg_place> places;
  std::vector<repvgg_step> steps;
  repvgg_model_description description = {};
  repvgg_model *model = nullptr;
  repvgg_context *context = nullptr;
};

} // namespace mlir::repvgg

#endif // REPVGG_LIB_TUNE_CANDIDATE_H
