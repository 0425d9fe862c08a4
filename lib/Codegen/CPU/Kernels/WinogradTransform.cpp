//===- WinogradTransform.cpp - Convolution by fewer products --------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// Toom and Cook multiply two polynomials by their values at points; filtering
/// is the transpose of that product. All points are integers, so that only the
/// filter's rows have denominators.
///
//===----------------------------------------------------------------------===//

#include "WinogradTransform.h"

#include <algorithm>
#include <cmath>

namespace mlir::repvgg::cpu {

namespace {

/// F(m, r): output is m x n, filter n x r, input n x n, n = m + r - 1.
struct Filtering {
  Matrix output, filter, input;
  std::vector<int64_t> divisors;
};

} // namespace

static Matrix zeros(int64_t rows, int64_t columns) {
  return Matrix(rows, std::vector<int64_t>(columns, 0));
}

static Matrix identity(int64_t size) {
  Matrix result = zeros(size, size);
  for (int64_t i = 0; i < size; ++i)
    result[i][i] = 1;
  return result;
}

/// 1, point, point^2, ...
static std::vector<int64_t> powers(int64_t point, int64_t count) {
  std::vector<int64_t> result(count, 1);
  for (int64_t i = 1; i < count; ++i)
    result[i] = result[i - 1] * point;
  return result;
}

/// Coefficients of the product of (x - point), lowest first, `size` of them.
static std::vector<int64_t> productOf(const std::vector<int64_t> &points,
                                      int64_t size) {
  std::vector<int64_t> result(size, 0);
  result[0] = 1;
  for (int64_t point : points)
    for (int64_t i = size - 1; i >= 0; --i)
      result[i] = (i > 0 ? result[i - 1] : 0) - point * result[i];
  return result;
}

/// One tap scales each sample; one output sums each product.
static Filtering trivialFiltering(int64_t m, int64_t r) {
  Filtering result;
  result.input = identity(m + r - 1);
  result.output = r == 1 ? identity(m) : Matrix(1, powers(1, r));
  result.filter = r == 1 ? Matrix(m, {1}) : identity(r);
  result.divisors.assign(m + r - 1, 1);
  return result;
}

static Filtering makeFiltering(int64_t m, int64_t r) {
  if (m == 1 || r == 1)
    return trivialFiltering(m, r);
  int64_t n = m + r - 1;
  std::vector<int64_t> points = {0, 1, -1, 2, -2};
  points.resize(n - 1);

  Filtering result;
  result.output = zeros(m, n);
  for (int64_t j = 0; j < n - 1; ++j) {
    std::vector<int64_t> others = points;
    others.erase(others.begin() + j);
    int64_t divisor = 1;
    for (int64_t other : others)
      divisor *= points[j] - other;
    std::vector<int64_t> column = powers(points[j], m);
    for (int64_t i = 0; i < m; ++i)
      result.output[i][j] = column[i];
    result.filter.push_back(powers(points[j], r));
    result.divisors.push_back(divisor);
    result.input.push_back(productOf(others, n));
  }
  // At infinity, only the highest coefficient counts.
  result.output[m - 1][n - 1] = 1;
  result.filter.push_back(std::vector<int64_t>(r, 0));
  result.filter.back().back() = 1;
  result.divisors.push_back(1);
  result.input.push_back(productOf(points, n));
  return result;
}

static std::vector<int64_t> columnOf(const Matrix &matrix, int64_t column) {
  std::vector<int64_t> result;
  for (const std::vector<int64_t> &row : matrix)
    result.push_back(row[column]);
  return result;
}

/// `row` spread over every `stride`-th place from `phase` on.
static std::vector<int64_t> spread(const std::vector<int64_t> &row,
                                   int64_t phase, int64_t stride,
                                   int64_t size) {
  std::vector<int64_t> result(size, 0);
  for (size_t i = 0; i < row.size(); ++i)
    result[phase + i * stride] = row[i];
  return result;
}

AxisTransform AxisTransform::get(int64_t outputs, int64_t taps,
                                 int64_t stride) {
  AxisTransform result;
  result.step = outputs * stride;
  int64_t samples = (outputs - 1) * stride + taps;
  Matrix columns;
  for (int64_t phase = 0; phase < std::min(stride, taps); ++phase) {
    int64_t tapsOfPhase = (taps - phase + stride - 1) / stride;
    Filtering part = makeFiltering(outputs, tapsOfPhase);
    for (size_t t = 0; t < part.input.size(); ++t) {
      result.input.push_back(spread(part.input[t], phase, stride, samples));
      result.filter.push_back(spread(part.filter[t], phase, stride, taps));
      result.divisors.push_back(part.divisors[t]);
      std::vector<int64_t> column = columnOf(part.output, t);
      auto known = std::find(columns.begin(), columns.end(), column);
      result.sumOf.push_back(known - columns.begin());
      if (known == columns.end())
        columns.push_back(column);
    }
  }
  for (int64_t i = 0; i < outputs; ++i)
    result.output.push_back(columnOf(columns, i));
  return result;
}

double AxisTransform::worstGrowth() const {
  double worst = 0;
  for (int64_t i = 0; i < outputs(); ++i)
    for (int64_t tap = 0; tap < taps(); ++tap) {
      double sum = 0;
      for (int64_t t = 0; t < terms(); ++t)
        for (int64_t entry : input[t])
          sum += std::abs(output[i][sumOf[t]] * filterEntry(t, tap) * entry);
      worst = std::max(worst, sum);
    }
  return worst;
}

double AxisTransform::typicalGrowth() const {
  auto square = [](double x) { return x * x; };
  double worst = 0;
  for (int64_t i = 0; i < outputs(); ++i) {
    double variance = 0;
    for (int64_t t = 0; t < terms(); ++t)
      for (int64_t tap = 0; tap < taps(); ++tap)
        for (int64_t entry : input[t])
          variance += square(output[i][sumOf[t]] * filterEntry(t, tap) * entry);
    worst = std::max(worst, variance / taps());
  }
  return std::sqrt(worst);
}

} // namespace mlir::repvgg::cpu
