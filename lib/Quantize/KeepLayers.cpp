//===- KeepLayers.cpp - Layers that lose too much in integers -------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: layers with ranges. Out: layers with precisions, and a report. Each
/// choice is a network that is compiled and run on the samples. What a layer
/// alone makes the network off by is its noise; the noise of all adds up
/// nearly.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Quantize/KeepLayers.h"
#include "BestChange.h"
#include "DescribeWeights.h"
#include "NetworkRuns.h"
#include "PredictTimes.h"
#include "RepVGG/IR/BlockDetail.h"
#include "RepVGG/Layer/IR/Layer.h"
#include "RepVGG/Layer/IdentityApart.h"
#include "RepVGG/Layer/LayerName.h"
#include "RepVGG/Layer/Passes.h"
#include "RepVGG/Quantize/Observe.h"
#include "RepVGG/Support/Diagnostics.h"
#include "mlir/Pass/PassManager.h"

#include <cmath>

using namespace mlir;
using namespace mlir::repvgg;
using layer::LayerOpInterface;

namespace {

/// Squares summed up: of a signal, and of what another is off from it.
struct Power {
  double signal = 0, noise = 0;

  void add(ArrayRef<float> expected, ArrayRef<float> found) {
    for (auto [a, b] : llvm::zip(expected, found)) {
      signal += double(a) * a;
      noise += (double(a) - b) * (double(a) - b);
    }
  }
  double error() const { return noise == 0 ? 0 : std::sqrt(noise / signal); }
};

class Search {
public:
  Search(ModuleOp module, func::FuncOp entry, const Samples &samples,
         const CalibrationOptions &runs, const KeepOptions &options,
         PrecisionReport &report)
      : module(module), entry(entry), samples(samples), runs(runs),
        options(options), report(report) {}

  /// Up to the error of all layers in i8.
  llvm::Error begin();
  llvm::Error run();

private:
  llvm::Error choose();
  void describe();
  llvm::Error measureImages();
  llvm::Expected<double> measure();
  llvm::Expected<NetworkRuns> compile(bool isQuantized, bool returnsImages);
  llvm::Error predict();
  llvm::Error measureAlone();
  llvm::Error keep();
  bool widenOthers();

  void setWay(unsigned candidate, LayerWay way);

  ModuleOp module;
  func::FuncOp entry;
  const Samples &samples;
  const CalibrationOptions &runs;
  const KeepOptions &options;
  /// Layers that are in i8 at first; the report's are in the same order.
  SmallVector<LayerOpInterface> candidates;
  Type integers, rest;
  /// The mean square of each image, in f32, and all results of the network.
  DenseMap<Value, double> meanSquares;
  std::vector<std::vector<float>> expected;
  PrecisionReport &report;
  unsigned networks = 0;
};

} // namespace

//===----------------------------------------------------------------------===//
// Networks
//===----------------------------------------------------------------------===//

/// A copy of the network, in f32 or with what is in i8 simulated.
llvm::Expected<NetworkRuns> Search::compile(bool isQuantized,
                                            bool returnsImages) {
  if (options.progress)
    options.progress(networks++);
  OwningOpRef<ModuleOp> copy(module.clone());
  auto function = copy->lookupSymbol<func::FuncOp>(entry.getName());
  if (returnsImages)
    returnImages(function, imagesOf(function));
  if (isQuantized)
    if (llvm::Error error = runPipeline(
            *copy, "simulating integers failed", [&](OpPassManager &pm) {
              pm.nest<func::FuncOp>().addPass(createSetPrecisionPass(
                  {options.correctBias, /*simulate=*/true}));
            }))
      return std::move(error);
  llvm::Expected<CompiledModel> model = runs.compile(std::move(copy));
  if (!model)
    return model.takeError();
  return NetworkRuns(std::move(*model), samples, runs.isCancelled);
}

/// The error of the network as the layers' precisions are now.
llvm::Expected<double> Search::measure() {
  llvm::Expected<NetworkRuns> network = compile(/*isQuantized=*/true, false);
  if (!network)
    return network.takeError();
  Power power;
  size_t place = 0;
  if (llvm::Error error = network->forEach([&](unsigned) {
        for (size_t i = 0; i < network->outputs(); ++i)
          power.add(expected[place++], network->output(i));
      }))
    return std::move(error);
  return power.error();
}

/// Runs the network in f32 and in i8 side by side: their results, what the
/// images are, and by how much each layer's is off. Images that are returned
/// stay in f32, so that it is not the network's error that is seen here.
llvm::Error Search::measureImages() {
  llvm::Expected<NetworkRuns> plain = compile(/*isQuantized=*/false, true);
  if (!plain)
    return plain.takeError();
  llvm::Expected<NetworkRuns> narrow = compile(/*isQuantized=*/true, true);
  if (!narrow)
    return narrow.takeError();
  SmallVector<Value> images = imagesOf(entry);
  auto count = static_cast<int64_t>(images.size());
  std::vector<Power> powers(count);
  std::vector<double> numbers(count);
  llvm::Error narrowError = llvm::Error::success();
  llvm::Error error = plain->forEach([&](unsigned run) {
    if (narrowError || (narrowError = narrow->run(run)))
      return;
    for (int64_t i = 0; i < count; ++i) {
      powers[i].add(plain->output(i - count), narrow->output(i - count));
      numbers[i] += double(plain->output(i - count).size());
    }
    for (size_t i = 0; i < plain->outputs() - count; ++i)
      expected.push_back(plain->output(i).vec());
  });
  if (error || narrowError)
    return llvm::joinErrors(std::move(error), std::move(narrowError));
  DenseMap<Value, Power> ofImage;
  for (auto [image, power, number] : llvm::zip(images, powers, numbers)) {
    meanSquares[image] = power.signal / number;
    ofImage[image] = power;
  }
  for (auto [layer, line] : llvm::zip(candidates, report.layers)) {
    Power power = ofImage.lookup(layer->getResult(0));
    if (power.noise > 0 && power.signal > 0)
      line.measured = 10 * std::log10(power.signal / power.noise);
  }
  return llvm::Error::success();
}

//===----------------------------------------------------------------------===//
// Layers
//===----------------------------------------------------------------------===//

/// The precisions that are chosen without a look at the network's error.
llvm::Error Search::choose() {
  Builder builder(module.getContext());
  integers = builder.getI8Type();
  rest = options.rest == "bf16"  ? Type(builder.getBF16Type())
         : options.rest == "f16" ? Type(builder.getF16Type())
                                 : Type(builder.getF32Type());
  if (llvm::Error error = runPipeline(
          module, "choosing precisions failed", [&](OpPassManager &pm) {
            pm.nest<func::FuncOp>().addPass(
                createChoosePrecisionPass({"i8", options.rest}));
          }))
    return error;
  entry.walk([&](LayerOpInterface layer) {
    auto precision = layer->getAttrOfType<TypeAttr>(layer::kPrecisionAttr);
    if (precision && precision.getValue() == integers)
      candidates.push_back(layer);
  });
  return llvm::Error::success();
}

/// A line for each candidate.
void Search::describe() {
  layer::LayerNames names;
  double all = 0;
  entry.walk([&](LayerOpInterface layer) { all += layer.getWork(); });
  for (LayerOpInterface layer : candidates) {
    PrecisionReport::Layer &line = report.layers.emplace_back();
    line.name = names.get(layer);
    if (layer->hasAttr(layer::kIdentityApartAttr))
      line.way = LayerWay::IdentityApart;
    line.largestBranch = summandAt(layer->getLoc()).str();
    line.macs = layer.getWork() / 2;
    line.share = layer.getWork() / all;
  }
}

void Search::setWay(unsigned candidate, LayerWay way) {
  LayerOpInterface layer = candidates[candidate];
  bool isRest = way == LayerWay::Rest;
  layer->setAttr(layer::kPrecisionAttr,
                 TypeAttr::get(isRest ? rest : integers));
  layer->removeAttr(layer::kIdentityApartAttr);
  if (way == LayerWay::IdentityApart)
    layer->setAttr(layer::kIdentityApartAttr,
                   UnitAttr::get(module.getContext()));
}

/// What the candidates take in i8 and in what they have else.
llvm::Error Search::predict() {
  if (!options.backend)
    return llvm::Error::success();
  for (LayerWay way : {LayerWay::Rest, LayerWay::Integers}) {
    for (unsigned i = 0; i < candidates.size(); ++i)
      setWay(i, way);
    auto times = predictTimes(module, candidates, *options.backend);
    if (!times)
      return times.takeError();
    for (auto [line, time] : llvm::zip(report.layers, *times))
      (way == LayerWay::Rest ? line.restTime : line.time) = time;
  }
  return llvm::Error::success();
}

/// Of each candidate, what the network is off by if it is the only one in i8.
llvm::Error Search::measureAlone() {
  for (unsigned i = 0; i < candidates.size(); ++i)
    setWay(i, LayerWay::Rest);
  for (unsigned i = 0; i < candidates.size(); ++i) {
    auto measureAs = [&](LayerWay way,
                         std::optional<double> &alone) -> llvm::Error {
      setWay(i, way);
      llvm::Expected<double> error = measure();
      if (!error)
        return error.takeError();
      alone = *error;
      return llvm::Error::success();
    };
    PrecisionReport::Layer &line = report.layers[i];
    if (llvm::Error error = measureAs(LayerWay::Integers, line.alone))
      return error;
    auto conv = dyn_cast<layer::ConvOp>(*candidates[i]);
    if (conv && layer::identityExcess(conv) > 1)
      if (llvm::Error error =
              measureAs(LayerWay::IdentityApart, line.aloneApart))
        return error;
    setWay(i, LayerWay::Rest);
  }
  for (unsigned i = 0; i < candidates.size(); ++i)
    setWay(i, report.layers[i].way);
  return llvm::Error::success();
}

//===----------------------------------------------------------------------===//
// Choices
//===----------------------------------------------------------------------===//

/// Lets layers that are in another narrow type have what i8 is too coarse for;
/// false if there are none.
bool Search::widenOthers() {
  bool hasWidened = false;
  entry.walk([&](LayerOpInterface layer) {
    auto precision = layer->getAttrOfType<TypeAttr>(layer::kPrecisionAttr);
    if (!precision || precision.getValue() == integers ||
        precision.getValue() == rest)
      return;
    layer->setAttr(layer::kPrecisionAttr, TypeAttr::get(rest));
    hasWidened = true;
  });
  return hasWidened;
}

/// Changes layers until the error is small enough.
llvm::Error Search::keep() {
  while (options.maxError && report.chosen > *options.maxError) {
    std::optional<LayerChange> change = bestChange(report);
    if (change)
      setWay(change->layer, change->way);
    else if (!widenOthers())
      return llvm::createStringError(
          "expects an error of at most " + std::to_string(*options.maxError) +
          ", but got " + std::to_string(report.chosen) +
          " with all layers in " + options.rest);
    llvm::Expected<double> error = measure();
    if (!error)
      return error.takeError();
    report.chosen = *error;
    if (change) {
      PrecisionReport::Layer &line = report.layers[change->layer];
      line.way = change->way;
      line.kept = *error;
    }
  }
  return llvm::Error::success();
}

llvm::Error Search::begin() {
  report.rest = options.rest;
  if (llvm::Error error = choose())
    return error;
  describe();
  if (llvm::Error error = measureImages())
    return error;
  llvm::Expected<double> all = measure();
  if (!all)
    return all.takeError();
  report.all = report.chosen = *all;
  return llvm::Error::success();
}

llvm::Error Search::run() {
  if (llvm::Error error = begin())
    return error;
  for (auto [layer, line] : llvm::zip(candidates, report.layers))
    if (auto conv = dyn_cast<layer::ConvOp>(*layer))
      describeWeights(conv, meanSquares.lookup(conv.getInput()), line);
  if (llvm::Error error = predict())
    return error;
  if (llvm::Error error = measureAlone())
    return error;
  return keep();
}

llvm::Error mlir::repvgg::keepLayers(ModuleOp module, func::FuncOp entry,
                                     const CalibrationOptions &runs,
                                     const KeepOptions &options,
                                     PrecisionReport &report) {
  llvm::Expected<Samples> samples = Samples::read(runs.path, inputsOf(entry));
  if (!samples)
    return samples.takeError();
  return Search(module, entry, *samples, runs, options, report).run();
}

llvm::Expected<double>
mlir::repvgg::measureIntegers(ModuleOp module, func::FuncOp entry,
                              const CalibrationOptions &runs,
                              const KeepOptions &options) {
  llvm::Expected<Samples> samples = Samples::read(runs.path, inputsOf(entry));
  if (!samples)
    return samples.takeError();
  PrecisionReport report;
  if (llvm::Error error =
          Search(module, entry, *samples, runs, options, report).begin())
    return std::move(error);
  return report.all;
}
