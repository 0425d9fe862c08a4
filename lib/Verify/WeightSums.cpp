//===- WeightSums.cpp - Weights times a factor, summed --------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// A row of [channels][inner] numbers is taken in blocks of some channels, to
/// which the same sums belong: independent sums, side by side, for vector
/// registers.
///
//===----------------------------------------------------------------------===//

#include "WeightSums.h"

#include <array>
#include <cmath>

using namespace mlir;
using namespace mlir::repvgg::verify;

/// Numbers in a block; a row with more inner elements is a block of its own.
static constexpr int64_t kBlock = 64;

/// Adds `count` products, and their absolute values.
template <typename T>
static void addProducts(const T *weights, const double *factors, int64_t count,
                        double *__restrict sums, double *__restrict sizes) {
  for (int64_t i = 0; i < count; ++i) {
    double product = weights[i] * factors[i];
    sums[i] += product;
    sizes[i] += std::fabs(product);
  }
}

/// One row; `factors` has one for each weight.
template <typename T>
static void sumRow(const T *weights, const double *factors, int64_t length,
                   int64_t inner, double *sums, double *sizes) {
  std::fill_n(sums, inner, 0);
  std::fill_n(sizes, inner, 0);
  int64_t block = kBlock / inner * inner, begin = 0;
  if (block > inner && length >= 2 * block) {
    std::array<double, kBlock> blockSums = {}, blockSizes = {};
    for (; begin + block <= length; begin += block)
      addProducts(weights + begin, factors + begin, block, blockSums.data(),
                  blockSizes.data());
    for (int64_t i = 0; i < block; ++i) {
      sums[i % inner] += blockSums[i];
      sizes[i % inner] += blockSizes[i];
    }
  }
  for (; begin < length; begin += inner)
    addProducts(weights + begin, factors + begin, inner, sums, sizes);
}

/// Calls `sum(row, factors, sums, sizes)` for each outer row, with the factor
/// of each of its weights.
template <typename F>
static WeightSums forEachRow(const WeightShape &shape, ArrayRef<double> factor,
                             F sum) {
  WeightSums result;
  result.sums.resize(shape.outer * shape.inner);
  result.sizes.resize(shape.outer * shape.inner);
  std::vector<double> factors(shape.channels * shape.inner);
  for (int64_t row = 0; row < shape.outer; ++row) {
    int64_t begin = shape.begins[row];
    if (row == 0 || begin != shape.begins[row - 1])
      for (int64_t channel = 0; channel < shape.channels; ++channel)
        std::fill_n(factors.begin() + channel * shape.inner, shape.inner,
                    factor[begin + channel * shape.step]);
    sum(row, factors.data(), result.sums.data() + row * shape.inner,
        result.sizes.data() + row * shape.inner);
  }
  return result;
}

WeightSums mlir::repvgg::verify::sumsOf(ArrayRef<double> weight,
                                        const WeightShape &shape,
                                        ArrayRef<double> factor) {
  int64_t length = shape.channels * shape.inner;
  return forEachRow(
      shape, factor,
      [&](int64_t row, const double *factors, double *sums, double *sizes) {
        sumRow(weight.data() + row * length, factors, length, shape.inner, sums,
               sizes);
      });
}

static WeightSums sumsOf(const Elements &weight, const WeightShape &shape,
                         ArrayRef<double> factor) {
  int64_t length = shape.channels * shape.inner;
  const float *floats = weight.floats();
  std::vector<double> numbers(floats ? 0 : length);
  return forEachRow(
      shape, factor,
      [&](int64_t row, const double *factors, double *sums, double *sizes) {
        if (floats)
          return sumRow(floats + row * length, factors, length, shape.inner,
                        sums, sizes);
        weight.read(row * length, length, numbers.data());
        sumRow(numbers.data(), factors, length, shape.inner, sums, sizes);
      });
}

const WeightSums &ConstantSums::of(const Elements &weight,
                                   const WeightShape &shape,
                                   ArrayRef<double> factor) {
  for (const Entry &entry : entries)
    if (entry.weight.isSame(weight) && entry.shape == shape &&
        ArrayRef(entry.factor) == factor)
      return entry.sums;
  entries.push_back(
      {weight, shape, factor.vec(), ::sumsOf(weight, shape, factor)});
  return entries.back().sums;
}
