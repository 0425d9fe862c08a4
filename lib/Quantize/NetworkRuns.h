//===- NetworkRuns.h - A network run on samples -----------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// A compiled network and the samples that it is run on.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_QUANTIZE_NETWORKRUNS_H
#define REPVGG_LIB_QUANTIZE_NETWORKRUNS_H

#include "RepVGG/Quantize/Samples.h"
#include "RepVGG/Support/AlignedBuffer.h"
#include "RepVGG/Target/JIT.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"

#include <functional>

namespace mlir::repvgg {

/// The inputs of `entry`, by name.
std::vector<SampledInput> inputsOf(func::FuncOp entry);

class NetworkRuns {
public:
  NetworkRuns(CompiledModel model, const Samples &samples,
              std::function<bool()> isCancelled)
      : model(std::move(model)), samples(samples),
        isCancelled(std::move(isCancelled)) {}

  /// How many runs go through all samples.
  unsigned count() const { return samples.runs(); }

  /// Runs on the samples of run `index`.
  llvm::Error run(unsigned index);

  /// Output `index` of the last run; from the end where negative. Empty if it
  /// is not f32.
  ArrayRef<float> output(int64_t index) const;
  size_t outputs() const { return model.describe().outputs.size(); }

  /// Runs on all samples, and calls `visit` after each, with its number.
  llvm::Error forEach(llvm::function_ref<void(unsigned)> visit);

private:
  llvm::Error allocate();

  CompiledModel model;
  const Samples &samples;
  std::function<bool()> isCancelled;
  std::vector<AlignedBuffer> results;
};

} // namespace mlir::repvgg

#endif // REPVGG_LIB_QUANTIZE_NETWORKRUNS_H
