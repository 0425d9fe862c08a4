//===- Cost.cpp - What linear maps cost to run ----------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Input: geometries, sizes and a machine's rates. Output: predicted work. All
/// of it is in f64, so that no product of sizes overflows.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Algebra/Cost.h"
#include "llvm/ADT/STLExtras.h"

#include <algorithm>
#include <cmath>

using namespace llvm;
using namespace mlir::repvgg;

namespace {
/// Numbers of pixels of one image.
struct Pixels {
  double in = 1, out = 1;
};
} // namespace

static Pixels countPixels(const Geometry &geometry, const WorkSize &size) {
  Pixels pixels;
  for (auto [axis, window] : enumerate(geometry.windows)) {
    int64_t in =
        axis < size.inputSizes.size() ? size.inputSizes[axis] : kDynamicSize;
    if (in == kDynamicSize)
      in = kAssumedSize;
    pixels.in *= double(in);
    pixels.out *= double(window.outputSize(in));
  }
  return pixels;
}

static double countTaps(const Geometry &geometry) {
  double taps = 1;
  for (const Window &window : geometry.windows)
    taps *= double(window.size);
  return taps;
}

static double batchOf(const WorkSize &size) {
  return size.batch == kDynamicSize ? 1.0 : double(size.batch);
}

static bool isDepthwise(const Geometry &geometry) {
  return geometry.groups > 1 && geometry.inChannels == geometry.groups;
}

static bool isElementwise(const Geometry &geometry) {
  return geometry.inChannels == geometry.groups &&
         geometry.outChannels == geometry.groups && countTaps(geometry) == 1;
}

/// A window of 3 taps on each of several axes, without gaps and strides.
static bool isSquareThree(const Geometry &geometry) {
  return geometry.windows.size() > 1 &&
         all_of(geometry.windows, [](const Window &window) {
           return window.size == 3 && window.stride == 1 &&
                  window.dilation == 1;
         });
}

static double macRate(const Geometry &geometry, const MachineRates &rates) {
  if (isDepthwise(geometry))
    return rates.depthwiseMacs;
  if (any_of(geometry.windows, [](const Window &w) { return w.stride != 1; }))
    return rates.stridedMacs;
  bool deep = geometry.inChannels / geometry.groups >= rates.lanes;
  return deep && isSquareThree(geometry) ? rates.squareMacs : rates.denseMacs;
}

/// By how much whole vectors of output channels compute more than is asked for:
/// vectors lie across the groups of a depthwise convolution, and inside those
/// of any other.
static double unusedLanes(const Geometry &geometry, const MachineRates &rates) {
  int64_t channels = isDepthwise(geometry)
                         ? geometry.outChannels
                         : geometry.outChannels / geometry.groups;
  int64_t lanes = std::max<int64_t>(rates.lanes, 1);
  if (channels < 1)
    return 1;
  return std::ceil(double(channels) / double(lanes)) * double(lanes) /
         double(channels);
}

static double resultBytes(const Geometry &geometry, const WorkSize &size) {
  return batchOf(size) * double(geometry.outChannels) *
         countPixels(geometry, size).out * double(size.elementBytes);
}

/// Reading a sum so far, to add to it; writing it is the convolution's own.
static Work workOfAddition(const Geometry &geometry, const WorkSize &size,
                           const MachineRates &rates) {
  Work work;
  work.bytes = resultBytes(geometry, size);
  work.seconds = work.bytes / rates.bytes;
  return work;
}

Work &Work::operator+=(const Work &other) {
  macs += other.macs;
  bytes += other.bytes;
  launches += other.launches;
  seconds += other.seconds;
  return *this;
}

Work mlir::repvgg::workOf(const Geometry &geometry, const WorkSize &size,
                          const MachineRates &rates) {
  Pixels pixels = countPixels(geometry, size);
  double images = batchOf(size);
  double weights = double(geometry.outChannels) *
                   double(geometry.inChannels / geometry.groups) *
                   countTaps(geometry);
  Work work;
  work.macs = images * pixels.out * weights;
  work.bytes = images * double(geometry.inChannels) * pixels.in +
               double(geometry.outChannels) + weights;
  work.bytes =
      work.bytes * double(size.elementBytes) + resultBytes(geometry, size);
  work.launches = 1;
  double arithmetic =
      isElementwise(geometry)
          ? 0
          : work.macs * unusedLanes(geometry, rates) / macRate(geometry, rates);
  work.seconds =
      std::max(arithmetic, work.bytes / rates.bytes) + rates.launchSeconds;
  return work;
}

Work mlir::repvgg::workOfSum(ArrayRef<Geometry> convolutions,
                             const WorkSize &size, const MachineRates &rates) {
  Work total;
  for (auto [index, geometry] : enumerate(convolutions)) {
    total += workOf(geometry, size, rates);
    if (index > 0)
      total += workOfAddition(geometry, size, rates);
  }
  return total;
}
