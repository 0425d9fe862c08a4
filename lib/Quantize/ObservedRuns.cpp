//===- ObservedRuns.cpp - A network whose images are seen -----------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: layers on f32, and files of samples. Out: what images hold.
///
//===----------------------------------------------------------------------===//

#include "ObservedRuns.h"
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

llvm::Expected<ObservedRuns>
ObservedRuns::start(ModuleOp module, func::FuncOp entry,
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
  return ObservedRuns(std::move(images),
                      std::make_unique<Samples>(std::move(*samples)),
                      std::move(*model), options);
}

llvm::Error
ObservedRuns::forEach(llvm::function_ref<void(size_t, ArrayRef<float>)> visit) {
  auto count = static_cast<int64_t>(seen.size());
  return runs.forEach([&](unsigned) {
    for (int64_t index = 0; index < count; ++index)
      visit(index, runs.output(index - count));
  });
}

llvm::Expected<std::vector<ImageStatistics>> ObservedRuns::observe() {
  std::vector<ImageStatistics> statistics;
  for (Value image : seen)
    statistics.push_back(statisticsFor(image));
  if (llvm::Error error = forEach([&](size_t index, ArrayRef<float> numbers) {
        statistics[index].add(numbers);
      }))
    return std::move(error);
  for (auto [image, found] : llvm::zip(seen, statistics))
    if (!found.isFinite())
      return llvm::createStringError(
          "calibration on '" + path + "': " + nameImage(image) +
          " is NaN or infinite on some of the samples, already in f32");
  return statistics;
}
