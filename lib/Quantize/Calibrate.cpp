//===- Calibrate.cpp - Ranges by running a network ------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: layers on f32, and files of samples. Out: the layers with what was seen
/// of each image. The network runs twice: histograms begin when the largest
/// numbers are known.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Quantize/Calibrate.h"
#include "ObservedRuns.h"
#include "RepVGG/Quantize/Observe.h"

using namespace mlir;
using namespace mlir::repvgg;

llvm::Error mlir::repvgg::calibrate(ModuleOp module, func::FuncOp entry,
                                    const CalibrationOptions &options) {
  llvm::Expected<ObservedRuns> runs =
      ObservedRuns::start(module, entry, options);
  if (!runs)
    return runs.takeError();
  llvm::Expected<std::vector<ImageStatistics>> statistics = runs->observe();
  if (!statistics)
    return statistics.takeError();
  if (options.method.kind != RangeMethod::Kind::MinMax)
    if (llvm::Error error =
            runs->forEach([&](size_t index, ArrayRef<float> numbers) {
              (*statistics)[index].countMagnitudes(numbers);
            }))
      return error;
  for (auto [image, seen] : llvm::zip(runs->images(), *statistics))
    recordStatistics(image, seen, options.method);
  return llvm::Error::success();
}
