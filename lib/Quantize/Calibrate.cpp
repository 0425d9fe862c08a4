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
#include "NetworkRuns.h"
#include "RepVGG/Quantize/Observe.h"
#include "RepVGG/Support/LocationName.h"

using namespace mlir;
using namespace mlir::repvgg;

/// A copy of `module` whose entry, `name`, returns its images as well.
static OwningOpRef<ModuleOp> observed(ModuleOp module, StringRef name) {
  OwningOpRef<ModuleOp> copy(module.clone());
  auto entry = copy->lookupSymbol<func::FuncOp>(name);
  returnImages(entry, imagesOf(entry));
  return copy;
}

/// What people call the layer or the input that `image` is of.
static std::string nameImage(Value image) {
  Operation *op = image.getDefiningOp();
  std::string name = nameOrPlaceOf(op ? op->getLoc() : image.getLoc());
  return name.empty() ? "an image" : "'" + name + "'";
}

llvm::Error mlir::repvgg::calibrate(ModuleOp module, func::FuncOp entry,
                                    const CalibrationOptions &options) {
  llvm::Expected<Samples> samples =
      Samples::read(options.path, inputsOf(entry));
  if (!samples)
    return samples.takeError();
  SmallVector<Value> images = imagesOf(entry);
  llvm::Expected<CompiledModel> model =
      options.compile(observed(module, entry.getName()));
  if (!model)
    return model.takeError();
  std::vector<ImageStatistics> statistics;
  for (Value image : images)
    statistics.push_back(statisticsFor(image));
  NetworkRuns runs(std::move(*model), *samples, options.isCancelled);
  auto imageOf = [&](size_t index) {
    return runs.output(static_cast<int64_t>(index) -
                       static_cast<int64_t>(images.size()));
  };
  if (llvm::Error error = runs.forEach([&](unsigned) {
        for (auto [index, seen] : llvm::enumerate(statistics))
          seen.add(imageOf(index));
      }))
    return error;
  for (auto [image, seen] : llvm::zip(images, statistics))
    if (!seen.isFinite())
      return llvm::createStringError(
          "calibration on '" + options.path + "': " + nameImage(image) +
          " is NaN or infinite on some of the samples, already in f32");
  if (options.method.kind != RangeMethod::Kind::MinMax)
    if (llvm::Error error = runs.forEach([&](unsigned) {
          for (auto [index, seen] : llvm::enumerate(statistics))
            seen.countMagnitudes(imageOf(index));
        }))
      return error;
  for (auto [image, seen] : llvm::zip(images, statistics))
    recordStatistics(image, seen, options.method);
  return llvm::Error::success();
}
