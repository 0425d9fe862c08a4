//===- ComposeGeometry.cpp - The window of one map after another ----------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Rules A10 to A15, A17 and A18, one axis at a time. Output position `y` of
/// the second map reads positions `q = y * s2 - p2 + u2 * d2` of the first, and
/// these read `q * s1 - p1 + u1 * d1`: windows of stride `s1 * s2` that start
/// `p1 + s1 * p2` before the image. Rounding output sizes down twice is
/// rounding down once, so that sizes agree for every input.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Algebra/ComposeGeometry.h"
#include "RepVGG/Algebra/Geometry.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/Twine.h"

#include <numeric>

using namespace llvm;
using namespace mlir::repvgg;

static Refusal refuse(StringRef rule, const Twine &message) {
  return {rule.str(), message.str()};
}

static bool hasOneTap(const Geometry &geometry) {
  return all_of(geometry.windows, [](const Window &w) { return w.size == 1; });
}

static bool isChannelwise(const Geometry &geometry) {
  return geometry.groups == geometry.inChannels &&
         geometry.groups == geometry.outChannels && hasOneTap(geometry);
}

/// True if a tap of `second` may fall outside of what comes before it.
static bool readsPadding(const Geometry &second) {
  return any_of(second.windows, [](const Window &window) {
    return window.padLow > 0 || window.padHigh > 0;
  });
}

/// The first axis on which positions around what `first` computes may be those
/// of pixels of its input.
static std::optional<unsigned> findCrop(const Geometry &first) {
  for (auto [axis, window] : enumerate(first.windows))
    if (window.padLow <= -window.stride || window.padHigh < 0)
      return axis;
  return std::nullopt;
}

/// Why zeros around what `first` computes are not what it makes of zeros.
static std::optional<Refusal> checkPadding(const Geometry &first, bool biased) {
  if (!hasOneTap(first))
    return refuse("A15", "expects no padding between two windows in a row, but "
                         "the second one pads what the first computes; pad "
                         "before the first window only");
  if (biased && isChannelwise(first))
    return refuse("A13", "expects a window that pads what was shifted before "
                         "it to pad with the shift of zero, but it pads with "
                         "zeros; drop the shift or the padding");
  if (biased)
    return refuse("A12", "expects a window that pads what a pointwise "
                         "convolution with a bias computes to pad with the "
                         "bias, but it pads with zeros; drop the bias or the "
                         "padding");
  if (std::optional<unsigned> axis = findCrop(first))
    return refuse("A14", "expects no crop before a window with padding, but "
                         "the pointwise convolution before it crops axis " +
                             Twine(*axis));
  return std::nullopt;
}

static std::optional<Refusal> checkMeeting(const Geometry &first,
                                           const Geometry &second) {
  if (second.windows.size() != first.windows.size())
    return refuse("A22", "expects maps on the same number of spatial axes, but "
                         "found " +
                             Twine(first.windows.size()) + " and " +
                             Twine(second.windows.size()));
  if (second.inChannels != first.outChannels)
    return refuse("A22", "expects the second map to read the " +
                             Twine(first.outChannels) +
                             " channels of the first, but found " +
                             Twine(second.inChannels));
  return std::nullopt;
}

/// Sizes stay below 2^63 on checked windows.
static Window composeAxis(const Window &first, const Window &second) {
  int64_t secondStep = first.stride * second.dilation;
  int64_t last =
      first.dilation * (first.size - 1) + secondStep * (second.size - 1);
  Window window;
  window.stride = first.stride * second.stride;
  window.padLow = first.padLow + first.stride * second.padLow;
  window.padHigh = first.padHigh + first.stride * second.padHigh;
  int64_t step = std::gcd(first.size > 1 ? first.dilation : 0,
                          second.size > 1 ? secondStep : 0);
  window.dilation = std::max<int64_t>(step, 1);
  window.size = last / window.dilation + 1;
  return window;
}

OrRefusal<Geometry> mlir::repvgg::composeGeometry(const Geometry &first,
                                                  const Geometry &second,
                                                  bool biased) {
  for (const Geometry *geometry : {&first, &second})
    if (OrRefusal<Geometry> checked = checkGeometry(*geometry); !checked)
      return checked.refusal();
  if (auto refusal = checkMeeting(first, second))
    return *refusal;
  if (readsPadding(second))
    if (auto refusal = checkPadding(first, biased))
      return *refusal;
  Geometry result;
  for (auto [before, after] : zip_equal(first.windows, second.windows))
    result.windows.push_back(composeAxis(before, after));
  result.inChannels = first.inChannels;
  result.outChannels = second.outChannels;
  result.groups = std::gcd(first.groups, second.groups);
  OrRefusal<Geometry> checked = checkGeometry(result);
  if (checked)
    return checked;
  return refuse("A7", "the window of two maps in a row is too large: " +
                          checked.refusal().message);
}
