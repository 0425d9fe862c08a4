//===- Geometry.cpp - Checks and sizes of windows -------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Sizes come from files that nobody has checked: everything here is safe for
/// any 64-bit numbers.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Algebra/Geometry.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/MathExtras.h"

#include <algorithm>

using namespace llvm;
using namespace mlir::repvgg;

__extension__ using Wide = __int128;

/// `left * right` if both are positive and the product is at most `limit`.
static std::optional<int64_t> productWithin(int64_t limit, int64_t left,
                                            int64_t right) {
  int64_t product;
  if (left <= 0 || right <= 0 || MulOverflow(left, right, product) ||
      product > limit)
    return std::nullopt;
  return product;
}

static Refusal refuse(const Twine &message) { return {"input", message.str()}; }

static std::optional<Refusal> checkPositive(const Twine &name, int64_t value) {
  if (value > 0)
    return std::nullopt;
  return refuse("expects a positive " + name + ", but found " + Twine(value));
}

static std::optional<Refusal> checkPad(StringRef name, int64_t pad,
                                       unsigned axis) {
  if (pad >= -kMaxWindowValue && pad <= kMaxWindowValue)
    return std::nullopt;
  return refuse("expects a " + name + " padding of at most " +
                Twine(kMaxWindowValue) + " pixels on axis " + Twine(axis) +
                ", but found " + Twine(pad));
}

static std::optional<Refusal> checkWindow(const Window &window, unsigned axis) {
  std::pair<StringRef, int64_t> positives[] = {{"window size", window.size},
                                               {"stride", window.stride},
                                               {"dilation", window.dilation}};
  for (auto [name, value] : positives)
    if (auto refusal =
            checkPositive(name + Twine(" on axis ") + Twine(axis), value))
      return refusal;
  if (window.size > kMaxWindowValue || window.stride > kMaxWindowValue ||
      !productWithin(kMaxWindowValue, window.size, window.dilation))
    return refuse("expects windows and strides of at most " +
                  Twine(kMaxWindowValue) + " pixels on axis " + Twine(axis) +
                  ", but found size " + Twine(window.size) + ", dilation " +
                  Twine(window.dilation) + ", stride " + Twine(window.stride));
  if (auto refusal = checkPad("low", window.padLow, axis))
    return refusal;
  return checkPad("high", window.padHigh, axis);
}

static std::optional<Refusal> checkChannels(const Geometry &geometry) {
  std::pair<StringRef, int64_t> positives[] = {
      {"input channel count", geometry.inChannels},
      {"output channel count", geometry.outChannels},
      {"group count", geometry.groups}};
  for (auto [name, value] : positives) {
    if (auto refusal = checkPositive(name, value))
      return refusal;
    if (value > kMaxChannels)
      return refuse("expects the " + name + " to be at most " +
                    Twine(kMaxChannels) + ", but found " + Twine(value));
  }
  if (geometry.inChannels % geometry.groups == 0 &&
      geometry.outChannels % geometry.groups == 0)
    return std::nullopt;
  return refuse("expects groups to divide the " + Twine(geometry.inChannels) +
                " input and " + Twine(geometry.outChannels) +
                " output channels, but found " + Twine(geometry.groups) +
                " groups");
}

/// `start` times the window sizes, or nothing if that is more than `limit`.
static std::optional<int64_t> timesTaps(const Geometry &geometry, int64_t limit,
                                        std::optional<int64_t> start) {
  for (const Window &window : geometry.windows)
    if (start)
      start = productWithin(limit, *start, window.size);
  return start;
}

static std::optional<Refusal> checkVolume(const Geometry &geometry) {
  if (!timesTaps(geometry, kMaxTaps, 1))
    return refuse("expects at most " + Twine(kMaxTaps) +
                  " taps in a window, but found more");
  std::optional<int64_t> planes = productWithin(
      kMaxWeightElements, geometry.outChannels, geometry.inChannelsPerGroup());
  if (!timesTaps(geometry, kMaxWeightElements, planes))
    return refuse("expects at most " + Twine(kMaxWeightElements) +
                  " weight elements, but found more");
  return std::nullopt;
}

static std::optional<Refusal> firstProblem(const Geometry &geometry) {
  if (geometry.windows.size() > 3)
    return refuse("expects at most 3 spatial axes, but found " +
                  Twine(geometry.windows.size()));
  if (auto refusal = checkChannels(geometry))
    return refusal;
  for (unsigned axis = 0; axis < geometry.windows.size(); ++axis)
    if (auto refusal = checkWindow(geometry.windows[axis], axis))
      return refusal;
  return checkVolume(geometry);
}

int64_t Window::outputSize(int64_t input) const {
  if (input == kDynamicSize)
    return kDynamicSize;
  if (input < 0 || size <= 0 || stride <= 0)
    return 0;
  Wide room = Wide(input) + padLow + padHigh - Wide(dilation) * (size - 1) - 1;
  if (room < 0)
    return 0;
  return int64_t(
      std::min<Wide>(room / stride + 1, std::numeric_limits<int64_t>::max()));
}

int64_t Geometry::taps() const {
  int64_t product = 1;
  for (const Window &window : windows)
    product *= window.size;
  return product;
}

int64_t Geometry::weightElements() const {
  return outChannels * inChannelsPerGroup() * taps();
}

OrRefusal<Geometry> mlir::repvgg::checkGeometry(Geometry geometry) {
  if (std::optional<Refusal> refusal = firstProblem(geometry))
    return *refusal;
  for (Window &window : geometry.windows)
    if (window.size == 1)
      window.dilation = 1;
  return geometry;
}
