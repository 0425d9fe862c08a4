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
#include "RepVGG/Layer/LayerName.h"
#include "RepVGG/Quantize/Observe.h"
#include "RepVGG/Quantize/Samples.h"
#include "RepVGG/Support/LocationName.h"
#include "llvm/Support/FormatVariadic.h"

using namespace mlir;
using namespace mlir::repvgg;

static std::vector<SampledInput> inputsOf(func::FuncOp entry) {
  std::vector<SampledInput> inputs;
  for (BlockArgument argument : entry.getArguments()) {
    std::string name = nameOf(argument.getLoc());
    inputs.push_back({name.empty()
                          ? "input" + std::to_string(argument.getArgNumber())
                          : name,
                      cast<RankedTensorType>(argument.getType())});
  }
  return inputs;
}

/// A copy of `module` whose entry, `name`, returns its images as well.
static OwningOpRef<ModuleOp> observed(ModuleOp module, StringRef name) {
  OwningOpRef<ModuleOp> copy(module.clone());
  auto entry = copy->lookupSymbol<func::FuncOp>(name);
  returnImages(entry, imagesOf(entry));
  return copy;
}

namespace {

/// A network that returns its images, and its samples.
class ObservedRuns {
public:
  using Visit = llvm::function_ref<void(unsigned, ArrayRef<float>)>;

  ObservedRuns(CompiledModel &model, const Samples &samples, size_t images,
               const std::function<bool()> &isCancelled)
      : model(model), samples(samples), images(images),
        isCancelled(isCancelled) {}

  /// Calls `visit` with the number of each image and what it holds, for all
  /// samples.
  llvm::Error forEach(Visit visit);

private:
  llvm::Error run(unsigned index);

  CompiledModel &model;
  const Samples &samples;
  size_t images;
  const std::function<bool()> &isCancelled;
  std::vector<AlignedBuffer> outputs;
};

} // namespace

llvm::Error ObservedRuns::run(unsigned index) {
  std::vector<std::vector<float>> batch = samples.batch(index);
  std::vector<AlignedBuffer> inputs(batch.size());
  SmallVector<const void *> from;
  SmallVector<void *> to;
  for (auto [input, values] : llvm::zip(inputs, batch)) {
    if (llvm::Error error = input.allocate(values.size() * sizeof(float)))
      return error;
    std::memcpy(input.data(), values.data(), values.size() * sizeof(float));
    from.push_back(input.data());
  }
  for (AlignedBuffer &output : outputs)
    to.push_back(output.data());
  return model.run(from, to);
}

llvm::Error ObservedRuns::forEach(Visit visit) {
  ArrayRef<RankedTensorType> types = model.describe().outputs;
  outputs.resize(types.size());
  for (auto [output, type] : llvm::zip(outputs, types))
    if (llvm::Error error = output.allocate(tensorBytes(type)))
      return error;
  for (unsigned index = 0; index < samples.runs(); ++index) {
    if (isCancelled && isCancelled())
      return llvm::Error::success();
    if (llvm::Error error = run(index))
      return error;
    for (unsigned image = 0; image < images; ++image) {
      const AlignedBuffer &output = outputs[types.size() - images + image];
      ArrayRef<float> values(reinterpret_cast<const float *>(output.data()),
                             output.size() / sizeof(float));
      visit(image, values);
    }
  }
  return llvm::Error::success();
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
  ObservedRuns runs(*model, *samples, images.size(), options.isCancelled);
  if (llvm::Error error = runs.forEach([&](unsigned i, ArrayRef<float> values) {
        statistics[i].add(values);
      }))
    return error;
  for (auto [image, seen] : llvm::zip(images, statistics))
    if (!seen.isFinite())
      return llvm::createStringError(
          "calibration on '" + options.path + "': " + nameImage(image) +
          " is NaN or infinite on some of the samples, already in f32");
  if (options.method.kind != RangeMethod::Kind::MinMax)
    if (llvm::Error error =
            runs.forEach([&](unsigned i, ArrayRef<float> values) {
              statistics[i].countMagnitudes(values);
            }))
      return error;
  for (auto [image, seen] : llvm::zip(images, statistics))
    recordStatistics(image, seen, options.method);
  return llvm::Error::success();
}
