//===- ObservedRuns.h - A network whose images are seen ------- -*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// A copy of the network that returns all of its images, run on samples.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_QUANTIZE_OBSERVEDRUNS_H
#define REPVGG_LIB_QUANTIZE_OBSERVEDRUNS_H

#include "NetworkRuns.h"
#include "RepVGG/Quantize/Calibrate.h"

namespace mlir::repvgg {

class ObservedRuns {
public:
  /// Compiles the copy of `module` and its `entry`.
  static llvm::Expected<ObservedRuns> start(ModuleOp module, func::FuncOp entry,
                                            const CalibrationOptions &options);

  /// The images that are returned, of the network itself.
  ArrayRef<Value> images() const { return seen; }

  /// Runs on all samples, and calls `visit` with each image's number and what
  /// it holds, `[N, C, pixels]`.
  llvm::Error forEach(llvm::function_ref<void(size_t, ArrayRef<float>)> visit);

  /// What each image held on all samples; an error if something was not finite.
  llvm::Expected<std::vector<ImageStatistics>> observe();

private:
  ObservedRuns(SmallVector<Value> seen, std::unique_ptr<Samples> samples,
               CompiledModel model, const CalibrationOptions &options)
      : seen(std::move(seen)), samples(std::move(samples)),
        runs(std::move(model), *this->samples, options.isCancelled),
        path(options.path) {}

  SmallVector<Value> seen;
  std::unique_ptr<Samples> samples;
  NetworkRuns runs;
  std::string path;
};

} // namespace mlir::repvgg

#endif // REPVGG_LIB_QUANTIZE_OBSERVEDRUNS_H
