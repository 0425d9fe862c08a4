//===- IdentityApart.cpp - A convolution beside its identity --------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: a convolution on f32. Out: one of smaller weights, whose body adds the
/// image times a factor a channel. Invariant: in real numbers it is the same.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Layer/IdentityApart.h"
#include "Precision/ImageFormat.h"
#include "RepVGG/IR/Constants.h"
#include "mlir/Dialect/Arith/IR/Arith.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::layer;

/// The tap of `window` that reads the pixel of the result's own place, in a
/// result as large as the image.
static std::optional<int64_t> ownTap(const Window &window) {
  int64_t reach = window.extent() - 1;
  if (window.stride != 1 || window.padLow + window.padHigh != reach ||
      window.padLow < 0 || window.padLow > reach ||
      window.padLow % window.dilation != 0)
    return std::nullopt;
  return window.padLow / window.dilation;
}

/// Where, among the taps of an input channel, the own pixel's is.
static std::optional<int64_t> ownWeight(const Geometry &geometry) {
  if (geometry.inChannels != geometry.outChannels)
    return std::nullopt;
  int64_t place = 0;
  for (const Window &window : geometry.windows) {
    std::optional<int64_t> tap = ownTap(window);
    if (!tap)
      return std::nullopt;
    place = place * window.size + *tap;
  }
  return place;
}

namespace {

/// The weights of one output channel, and which of them is its own pixel's.
struct ChannelWeights {
  MutableArrayRef<double> weights;
  int64_t own;

  double largestOther() const {
    double largest = 0;
    for (auto [index, weight] : llvm::enumerate(weights))
      if (static_cast<int64_t>(index) != own)
        largest = std::max(largest, std::abs(weight));
    return largest;
  }
};

} // namespace

/// All output channels; none if they have no weight of their own pixel.
static SmallVector<ChannelWeights> channelsOf(const Geometry &geometry,
                                              MutableArrayRef<double> weights) {
  SmallVector<ChannelWeights> channels;
  std::optional<int64_t> place = ownWeight(geometry);
  if (!place)
    return channels;
  int64_t inputs = geometry.inChannelsPerGroup();
  int64_t perChannel = inputs * geometry.taps();
  for (int64_t out = 0; out < geometry.outChannels; ++out)
    channels.push_back({weights.slice(out * perChannel, perChannel),
                        out % inputs * geometry.taps() + *place});
  return channels;
}

std::vector<double> layer::takeIdentity(const Geometry &geometry,
                                        MutableArrayRef<double> weights) {
  std::vector<double> factors;
  for (ChannelWeights &channel : channelsOf(geometry, weights)) {
    double largest = channel.largestOther();
    double &own = channel.weights[channel.own];
    double kept = std::clamp(own, -largest, largest);
    factors.push_back(own - kept);
    own = kept;
  }
  bool isEmpty = llvm::all_of(factors, [](double x) { return x == 0; });
  return isEmpty ? std::vector<double>() : factors;
}

double layer::identityExcess(layer::ConvOp conv) {
  OrRefusal<WeightView> view = readConstant(conv.getWeight());
  if (!view || view->firstNonFinite() >= 0)
    return 0;
  std::vector<double> weights = view->toVector();
  double excess = 0;
  for (const ChannelWeights &channel : channelsOf(getGeometry(conv), weights))
    if (double largest = channel.largestOther())
      excess =
          std::max(excess, std::abs(channel.weights[channel.own]) / largest);
  return excess;
}

LogicalResult layer::setIdentityApart(layer::ConvOp conv) {
  OrRefusal<WeightView> view = readConstant(conv.getWeight());
  if (!view)
    return conv.emitOpError("expects constant weights: ")
           << view.refusal().message;
  if (view->firstNonFinite() >= 0)
    return success();
  std::vector<double> weights = view->toVector();
  std::vector<double> factors = takeIdentity(getGeometry(conv), weights);
  if (factors.empty())
    return success();
  OpBuilder builder(conv);
  Location loc = conv.getLoc();
  RankedTensorType type = conv.getWeight().getType();
  conv.getWeightMutable().assign(
      createConstant(builder, loc, type, weights, "repvgg_rest"));
  Value image = addExtra(conv, conv.getInput());
  Value factor = addExtra(conv, createVector(conv, factors));
  BlockArgument sum = conv.getBody().getArgument(0);
  SmallVector<OpOperand *> uses = usesOf(sum);
  builder.setInsertionPointToStart(&conv.getBody().front());
  Value identity = arith::MulFOp::create(builder, loc, image, factor);
  redirect(uses, arith::AddFOp::create(builder, loc, sum, identity));
  return success();
}
