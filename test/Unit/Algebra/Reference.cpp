//===- Reference.cpp - What a convolution means, for tests ----------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Reference.h"

#include <cmath>

namespace mlir::repvgg::test {
namespace {

/// A multi-index that counts through `sizes` like an odometer.
struct Index {
  Sizes sizes, at;
  bool done = false;
  explicit Index(Sizes s) : sizes(s), at(s.size(), 0) {}
  void next() {
    for (size_t axis = sizes.size(); axis-- > 0;) {
      if (++at[axis] < sizes[axis])
        return;
      at[axis] = 0;
    }
    done = true;
  }
};

/// The pixel that tap `tap` of output `out` reads, or zero outside.
double pixel(const Geometry &geometry, const Sizes &sizes, const Sizes &out,
             const Sizes &tap, const double *plane) {
  int64_t linear = 0;
  for (size_t axis = 0; axis < sizes.size(); ++axis) {
    const Window &window = geometry.windows[axis];
    int64_t position =
        out[axis] * window.stride - window.padLow + tap[axis] * window.dilation;
    if (position < 0 || position >= sizes[axis])
      return 0;
    linear = linear * sizes[axis] + position;
  }
  return plane[linear];
}

int64_t volume(const Sizes &sizes) {
  int64_t product = 1;
  for (int64_t size : sizes)
    product *= size;
  return product;
}
} // namespace

Sizes countOutputs(const Geometry &geometry, const Sizes &sizes) {
  Sizes outputs;
  for (size_t axis = 0; axis < sizes.size(); ++axis) {
    const Window &w = geometry.windows[axis];
    int64_t count = 0, last = (w.size - 1) * w.dilation;
    while (count * w.stride - w.padLow + last < sizes[axis] + w.padHigh)
      ++count;
    outputs.push_back(count);
  }
  return outputs;
}

Values convolve(const Geometry &geometry, const Values &weight,
                const Values &image, const Sizes &sizes) {
  Sizes kernel;
  for (const Window &window : geometry.windows)
    kernel.push_back(window.size);
  int64_t perGroupIn = geometry.inChannels / geometry.groups;
  int64_t perGroupOut = geometry.outChannels / geometry.groups;
  Values result;
  for (int64_t o = 0; o < geometry.outChannels; ++o)
    for (Index out(countOutputs(geometry, sizes)); !out.done; out.next()) {
      double total = 0;
      int64_t next = o * perGroupIn * volume(kernel);
      for (int64_t i = 0; i < perGroupIn; ++i) {
        int64_t channel = o / perGroupOut * perGroupIn + i;
        for (Index tap(kernel); !tap.done; tap.next())
          total += weight[next++] * pixel(geometry, sizes, out.at, tap.at,
                                          &image[channel * volume(sizes)]);
      }
      result.push_back(total);
    }
  return result;
}

Values affine(const Values &image, const Values &factor, const Values &offset) {
  Values result = image;
  size_t pixels = image.size() / factor.size();
  for (size_t i = 0; i < result.size(); ++i)
    result[i] = factor[i / pixels] * result[i] + offset[i / pixels];
  return result;
}

Values sum(const Values &left, const Values &right) {
  Values result = left;
  for (size_t i = 0; i < result.size(); ++i)
    result[i] += right.at(i);
  return result;
}

Values magnitudes(Values values) {
  for (double &value : values)
    value = std::fabs(value);
  return values;
}

int64_t Random::integer(int64_t low, int64_t high) {
  return std::uniform_int_distribution<int64_t>(low, high)(engine);
}

double Random::real(double low, double high) {
  return std::uniform_real_distribution<double>(low, high)(engine);
}

Values Random::reals(int64_t count, double low, double high) {
  Values values(count);
  for (double &value : values)
    value = real(low, high);
  return values;
}

} // namespace mlir::repvgg::test
