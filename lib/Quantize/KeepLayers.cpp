//===- KeepLayers.cpp - Layers that lose too much in integers -------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: layers with ranges. Out: layers with precisions, and a report. Each
/// choice is a network that is compiled and run on the samples; that whose only
/// layer in i8 is off by most goes first.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Quantize/KeepLayers.h"
#include "NetworkRuns.h"
#include "RepVGG/IR/BlockDetail.h"
#include "RepVGG/IR/Constants.h"
#include "RepVGG/Layer/IR/Layer.h"
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
         const CalibrationOptions &runs, const KeepOptions &options)
      : module(module), entry(entry), samples(samples), runs(runs),
        options(options) {}

  llvm::Expected<PrecisionReport> run();

private:
  llvm::Error choose();
  void describe();
  llvm::Expected<double> measureImages();
  llvm::Expected<double> measure();
  llvm::Expected<NetworkRuns> compile(bool isQuantized, bool returnsImages);
  llvm::Error measureAlone();
  llvm::Error keep();

  void setPrecision(unsigned candidate, Type precision) {
    candidates[candidate]->setAttr(layer::kPrecisionAttr,
                                   TypeAttr::get(precision));
  }

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
  PrecisionReport report;
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
/// images are, and by how much each layer's is off.
llvm::Expected<double> Search::measureImages() {
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
  Power results;
  llvm::Error narrowError = llvm::Error::success();
  llvm::Error error = plain->forEach([&](unsigned run) {
    if (narrowError || (narrowError = narrow->run(run)))
      return;
    for (int64_t i = 0; i < count; ++i) {
      powers[i].add(plain->output(i - count), narrow->output(i - count));
      numbers[i] += double(plain->output(i - count).size());
    }
    for (size_t i = 0; i < plain->outputs() - count; ++i) {
      expected.push_back(plain->output(i).vec());
      results.add(plain->output(i), narrow->output(i));
    }
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
  return results.error();
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

/// The signal of independent weights and inputs, to the noise that half a step
/// of each makes.
static double predict(ArrayRef<double> weights, ArrayRef<double> largest,
                      double inputSquare, double inputStep) {
  double squares = 0, steps = 0;
  for (double weight : weights)
    squares += weight * weight;
  for (double channel : largest)
    steps += channel / 127 * (channel / 127);
  double perChannel = double(weights.size()) / double(largest.size());
  double noise = inputStep * inputStep / 12 * squares +
                 steps / 12 * perChannel * inputSquare;
  return 10 * std::log10(squares * inputSquare / noise);
}

/// A line for each candidate.
void Search::describe() {
  layer::LayerNames names;
  double all = 0;
  entry.walk([&](LayerOpInterface layer) { all += layer.getWork(); });
  for (LayerOpInterface layer : candidates) {
    PrecisionReport::Layer &line = report.layers.emplace_back();
    line.name = names.get(layer);
    line.largestBranch = summandAt(layer->getLoc()).str();
    line.macs = layer.getWork() / 2;
    line.share = layer.getWork() / all;
  }
}

static void describeWeights(layer::ConvOp conv, double inputSquare,
                            PrecisionReport::Layer &line) {
  OrRefusal<WeightView> view = readConstant(conv.getWeight());
  if (!view)
    return;
  std::vector<double> weights = view->toVector();
  int64_t channels = conv.getWeight().getType().getDimSize(0);
  std::vector<double> largest(channels);
  for (auto [index, weight] : llvm::enumerate(weights)) {
    double &channel = largest[index / (weights.size() / channels)];
    channel = std::max(channel, std::abs(weight));
  }
  line.largestWeight = *llvm::max_element(largest);
  line.leastChannel = *llvm::min_element(largest);
  std::optional<std::pair<double, double>> range =
      recordedRange(conv.getInput());
  if (!range || inputSquare == 0)
    return;
  double step = range->first >= 0
                    ? range->second / 255
                    : std::max(-range->first, range->second) / 127;
  line.predicted = predict(weights, largest, inputSquare, step);
}

llvm::Error Search::measureAlone() {
  for (unsigned i = 0; i < candidates.size(); ++i)
    setPrecision(i, rest);
  for (unsigned i = 0; i < candidates.size(); ++i) {
    setPrecision(i, integers);
    llvm::Expected<double> error = measure();
    if (!error)
      return error.takeError();
    report.layers[i].alone = *error;
    setPrecision(i, rest);
  }
  for (unsigned i = 0; i < candidates.size(); ++i)
    setPrecision(i, integers);
  return llvm::Error::success();
}

/// Keeps layers, those that are off by most first.
llvm::Error Search::keep() {
  if (!options.maxError || report.chosen <= *options.maxError)
    return llvm::Error::success();
  auto order = llvm::to_vector(llvm::seq<unsigned>(0, candidates.size()));
  llvm::sort(order, [&](unsigned a, unsigned b) {
    return std::pair(-*report.layers[a].alone, a) <
           std::pair(-*report.layers[b].alone, b);
  });
  for (unsigned candidate : order) {
    setPrecision(candidate, rest);
    llvm::Expected<double> error = measure();
    if (!error)
      return error.takeError();
    report.layers[candidate].kept = report.chosen = *error;
    if (*error <= *options.maxError)
      return llvm::Error::success();
  }
  return llvm::createStringError("expects an error of at most " +
                                 std::to_string(*options.maxError) +
                                 ", but got " + std::to_string(report.chosen) +
                                 " with all layers in " + options.rest);
}

llvm::Expected<PrecisionReport> Search::run() {
  report.rest = options.rest;
  if (llvm::Error error = choose())
    return std::move(error);
  describe();
  llvm::Expected<double> all = measureImages();
  if (!all)
    return all.takeError();
  report.all = report.chosen = *all;
  for (auto [layer, line] : llvm::zip(candidates, report.layers))
    if (auto conv = dyn_cast<layer::ConvOp>(*layer))
      describeWeights(conv, meanSquares.lookup(conv.getInput()), line);
  if (llvm::Error error = measureAlone())
    return std::move(error);
  if (llvm::Error error = keep())
    return std::move(error);
  return std::move(report);
}

llvm::Expected<PrecisionReport>
mlir::repvgg::keepLayers(ModuleOp module, func::FuncOp entry,
                         const CalibrationOptions &runs,
                         const KeepOptions &options) {
  llvm::Expected<Samples> samples = Samples::read(runs.path, inputsOf(entry));
  if (!samples)
    return samples.takeError();
  return Search(module, entry, *samples, runs, options).run();
}
