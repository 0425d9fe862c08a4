//===- Reference.cpp - Plain loops to test against ------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Reference.h"

#include <algorithm>
#include <cmath>

using namespace mlir::repvgg;
using namespace mlir::repvgg::test;

Array::Array(int64_t channels, llvm::ArrayRef<int64_t> spatial)
    : channels(channels) {
  std::copy(spatial.begin(), spatial.end(), sizes);
  values.resize(channels * sizes[0] * sizes[1] * sizes[2]);
}

double &Array::at(int64_t c, int64_t x, int64_t y, int64_t z) {
  return values[((c * sizes[0] + x) * sizes[1] + y) * sizes[2] + z];
}

/// Windows on three axes; trailing ones are a pixel.
static std::vector<Window> threeWindows(llvm::ArrayRef<Window> windows) {
  std::vector<Window> three(windows.begin(), windows.end());
  three.resize(3);
  return three;
}

/// The image with its padding stored; `fill` is what the padding holds.
static Array padded(Array image, llvm::ArrayRef<Window> windows, double fill) {
  std::vector<Window> w = threeWindows(windows);
  int64_t sizes[3];
  for (int axis = 0; axis < 3; ++axis)
    sizes[axis] = image.sizes[axis] + w[axis].padLow + w[axis].padHigh;
  Array result(image.channels, sizes);
  std::fill(result.values.begin(), result.values.end(), fill);
  for (int64_t c = 0; c < image.channels; ++c)
    for (int64_t x = 0; x < image.sizes[0]; ++x)
      for (int64_t y = 0; y < image.sizes[1]; ++y)
        for (int64_t z = 0; z < image.sizes[2]; ++z)
          result.at(c, x + w[0].padLow, y + w[1].padLow, z + w[2].padLow) =
              image.at(c, x, y, z);
  return result;
}

Array mlir::repvgg::test::convolve(Array image, const Geometry &geometry,
                                   llvm::ArrayRef<double> weight,
                                   llvm::ArrayRef<double> bias) {
  Array in = padded(image, geometry.windows, 0.0);
  std::vector<Window> w = threeWindows(geometry.windows);
  int64_t sizes[3];
  for (int axis = 0; axis < 3; ++axis)
    sizes[axis] = (in.sizes[axis] - w[axis].dilation * (w[axis].size - 1) - 1) /
                      w[axis].stride +
                  1;
  Array out(geometry.outChannels, sizes);
  int64_t perGroup = geometry.inChannels / geometry.groups;
  for (int64_t o = 0; o < out.channels; ++o)
    for (int64_t x = 0; x < sizes[0]; ++x)
      for (int64_t y = 0; y < sizes[1]; ++y)
        for (int64_t z = 0; z < sizes[2]; ++z) {
          double sum = bias.empty() ? 0.0 : bias[o];
          int64_t index = o * weight.size() / out.channels;
          for (int64_t i = 0; i < perGroup; ++i)
            for (int64_t a = 0; a < w[0].size; ++a)
              for (int64_t b = 0; b < w[1].size; ++b)
                for (int64_t c = 0; c < w[2].size; ++c)
                  sum +=
                      weight[index++] *
                      in.at(o * geometry.groups / out.channels * perGroup + i,
                            x * w[0].stride + a * w[0].dilation,
                            y * w[1].stride + b * w[1].dilation,
                            z * w[2].stride + c * w[2].dilation);
          out.at(o, x, y, z) = sum;
        }
  return out;
}

Array mlir::repvgg::test::average(Array image, llvm::ArrayRef<Window> windows,
                                  llvm::ArrayRef<int64_t> sizes,
                                  bool countPadding) {
  std::vector<Window> w = threeWindows(windows);
  Array values = padded(image, windows, 0.0);
  // A second image says for each position whether it counts.
  Array ones = image;
  std::fill(ones.values.begin(), ones.values.end(), 1.0);
  Array counts = padded(ones, windows, countPadding ? 1.0 : 0.0);
  Array out(image.channels, sizes);
  for (int64_t channel = 0; channel < out.channels; ++channel)
    for (int64_t x = 0; x < out.sizes[0]; ++x)
      for (int64_t y = 0; y < out.sizes[1]; ++y)
        for (int64_t z = 0; z < out.sizes[2]; ++z) {
          double sum = 0, count = 0;
          for (int64_t a = x * w[0].stride; a < x * w[0].stride + w[0].size;
               ++a)
            for (int64_t b = y * w[1].stride; b < y * w[1].stride + w[1].size;
                 ++b)
              for (int64_t c = z * w[2].stride; c < z * w[2].stride + w[2].size;
                   ++c)
                if (a < values.sizes[0] && b < values.sizes[1] &&
                    c < values.sizes[2]) {
                  sum += values.at(channel, a, b, c);
                  count += counts.at(channel, a, b, c);
                }
          out.at(channel, x, y, z) = sum / count;
        }
  return out;
}

int64_t mlir::repvgg::test::pooledSize(const Window &window, int64_t input,
                                       bool ceilMode) {
  double room = input + window.padLow + window.padHigh - window.size;
  double steps = room / window.stride;
  int64_t output = (ceilMode ? std::ceil(steps) : std::floor(steps)) + 1;
  bool startsBehind = (output - 1) * window.stride >= input + window.padLow;
  return ceilMode && startsBehind ? output - 1 : output;
}

std::vector<double> mlir::repvgg::test::randomValues(std::mt19937_64 &generator,
                                                     int64_t count) {
  std::uniform_real_distribution<double> uniform(-1, 1);
  std::vector<double> values(count);
  for (double &value : values)
    value = uniform(generator);
  return values;
}

int64_t mlir::repvgg::test::randomInt(std::mt19937_64 &generator, int64_t low,
                                      int64_t high) {
  return std::uniform_int_distribution<int64_t>(low, high)(generator);
}

double mlir::repvgg::test::largestDifference(llvm::ArrayRef<double> a,
                                             llvm::ArrayRef<double> b) {
  if (a.size() != b.size())
    return std::numeric_limits<double>::infinity();
  double largest = 0;
  for (size_t i = 0; i < a.size(); ++i)
    largest = std::isnan(a[i] - b[i])
                  ? std::numeric_limits<double>::infinity()
                  : std::max(largest, std::abs(a[i] - b[i]));
  return largest;
}
