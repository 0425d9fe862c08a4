//===- Equalize.cpp - Channels of one size --------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: layers on f32 and samples. Out: the same with other weights. Invariant:
/// what one layer multiplies a channel by the next one divides it by.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Quantize/Equalize.h"
#include "Homogeneous.h"
#include "ObservedRuns.h"
#include "RepVGG/IR/Constants.h"
#include "RepVGG/Layer/LayerName.h"
#include "mlir/Dialect/Arith/IR/Arith.h"

#include <cmath>

using namespace mlir;
using namespace mlir::repvgg;

/// Channels that are smaller than the largest by more are taken for this small:
/// what the samples did not show may yet come.
static constexpr double kSmallestFactor = 1.0 / 4096;

//===----------------------------------------------------------------------===//
// Weights
//===----------------------------------------------------------------------===//

/// The input channel that weight `index` of a convolution is multiplied with.
static int64_t inputOf(const Geometry &geometry, int64_t index) {
  int64_t perOutput = geometry.inChannelsPerGroup() * geometry.taps();
  int64_t group = index / perOutput / geometry.outChannelsPerGroup();
  return group * geometry.inChannelsPerGroup() +
         index % perOutput / geometry.taps();
}

/// The largest weight that each input channel of `conv` is multiplied with.
static std::vector<double> largestOfInputs(layer::ConvOp conv,
                                           const WeightView &weights) {
  Geometry geometry = getGeometry(conv);
  std::vector<double> largest(geometry.inChannels);
  for (int64_t index = 0; index < weights.count; ++index) {
    double &input = largest[inputOf(geometry, index)];
    input = std::max(input, std::abs(weights[index]));
  }
  return largest;
}

/// A constant of `value`'s type with each element times what `factor` says.
static Value scaled(OpBuilder &builder, Value value, const WeightView &view,
                    llvm::function_ref<double(int64_t)> factor) {
  std::vector<double> values = view.toVector();
  for (auto [index, element] : llvm::enumerate(values))
    element *= factor(static_cast<int64_t>(index));
  return createConstant(builder, value.getLoc(),
                        cast<RankedTensorType>(value.getType()), values,
                        "repvgg_equalized");
}

namespace {

/// Two convolutions with an image in between, and their constants.
struct ScaledPair {
  layer::ConvOp first, second;
  WeightView weights, secondWeights;
  std::optional<WeightView> bias;

  void scale(ArrayRef<double> factors);
};

} // namespace

void ScaledPair::scale(ArrayRef<double> factors) {
  OpBuilder builder(first);
  int64_t perOutput = weights.count / static_cast<int64_t>(factors.size());
  Value larger =
      scaled(builder, first.getWeight(), weights,
             [&](int64_t index) { return factors[index / perOutput]; });
  first.getWeightMutable().assign(larger);
  if (bias)
    first.getBiasMutable().assign(
        scaled(builder, first.getBias(), *bias,
               [&](int64_t index) { return factors[index]; }));
  Geometry geometry = getGeometry(second);
  builder.setInsertionPoint(second);
  Value smaller =
      scaled(builder, second.getWeight(), secondWeights, [&](int64_t index) {
        return 1 / factors[inputOf(geometry, index)];
      });
  second.getWeightMutable().assign(smaller);
}

/// The pair that `conv` is the first of, or why there is none.
static OrRefusal<ScaledPair> findPair(layer::ConvOp conv) {
  Value image = conv.getResult();
  auto refuse = [](const Twine &why) { return Refusal{"equalize", why.str()}; };
  if (!image.hasOneUse())
    return refuse("it has more than one reader");
  OpOperand &use = *image.use_begin();
  auto second = dyn_cast<layer::ConvOp>(use.getOwner());
  if (!second || use.getOperandNumber() != 0)
    return refuse("its reader is no convolution of it");
  if (Operation *op = findInhomogeneous(conv))
    return refuse("a factor does not pass through '" +
                  op->getName().getStringRef() + "'");
  OrRefusal<WeightView> weights = readConstant(conv.getWeight());
  OrRefusal<WeightView> others = readConstant(second.getWeight());
  if (!weights || !others)
    return refuse("weights are not constant");
  std::optional<WeightView> bias;
  if (conv.getBias()) {
    OrRefusal<WeightView> given = readConstant(conv.getBias());
    if (!given)
      return refuse("its bias is not constant");
    bias = *given;
  }
  return ScaledPair{conv, second, *weights, *others, bias};
}

//===----------------------------------------------------------------------===//
// Factors
//===----------------------------------------------------------------------===//

/// `sizes`, none of which is much smaller than the largest; 1 if all are 0.
static std::vector<double> bounded(ArrayRef<double> sizes) {
  double largest = *llvm::max_element(sizes);
  std::vector<double> result;
  for (double size : sizes)
    result.push_back(largest > 0 ? std::max(size / largest, kSmallestFactor)
                                 : 1);
  return result;
}

/// By what channels of `sizes` are multiplied, so that they are as large as the
/// weights that they meet, relative to the largest of each.
static std::vector<double> factorsFor(ArrayRef<double> sizes,
                                      ArrayRef<double> weights) {
  std::vector<double> factors;
  for (auto [size, weight] : llvm::zip(bounded(sizes), bounded(weights)))
    factors.push_back(std::exp2(std::round(std::log2(weight / size) / 2)));
  return factors;
}

static std::vector<double> largestOf(const ImageStatistics &statistics) {
  std::vector<double> largest;
  for (const ImageStatistics::Channel &channel : statistics.perChannel())
    largest.push_back(std::max(std::abs(channel.low), std::abs(channel.high)));
  return largest;
}

llvm::Error
mlir::repvgg::equalizeImages(ModuleOp module, func::FuncOp entry,
                             const CalibrationOptions &options,
                             std::vector<PrecisionReport::Equalized> &images) {
  llvm::Expected<ObservedRuns> runs =
      ObservedRuns::start(module, entry, options);
  if (!runs)
    return runs.takeError();
  llvm::Expected<std::vector<ImageStatistics>> statistics = runs->observe();
  if (!statistics)
    return statistics.takeError();
  DenseMap<Value, std::vector<double>> largest;
  for (auto [image, seen] : llvm::zip(runs->images(), *statistics))
    largest[image] = largestOf(seen);
  layer::LayerNames names;
  entry.walk([&](layer::LayerOpInterface layer) {
    std::string name = names.get(layer);
    auto conv = dyn_cast<layer::ConvOp>(*layer);
    if (!conv || !largest.contains(conv.getResult()))
      return;
    PrecisionReport::Equalized &line = images.emplace_back();
    line.name = name;
    OrRefusal<ScaledPair> pair = findPair(conv);
    if (!pair) {
      line.refusal = pair.refusal().message;
      return;
    }
    std::vector<double> factors =
        factorsFor(largest[conv.getResult()],
                   largestOfInputs(pair->second, pair->secondWeights));
    pair->scale(factors);
    line.least = *llvm::min_element(factors);
    line.largest = *llvm::max_element(factors);
  });
  return llvm::Error::success();
}
