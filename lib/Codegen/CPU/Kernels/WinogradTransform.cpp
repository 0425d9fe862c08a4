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
#include <numeric>

using namespace mlir::repvgg::cpu;

namespace {

/// F(m, r): output is m x n, filter n x r, input n x n, n = m + r - 1. For
/// fewer outputs, output has fewer rows and input fewer columns.
struct Filtering {
  Matrix output, filter, input;
  std::vector<int64_t> divisors;
};

/// x / y, a polynomial's argument; infinity has y = 0.
struct Point {
  int64_t x, y;
};
using Points = std::vector<Point>;

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

/// y^(count - 1), x y^(count - 2), ..., x^(count - 1).
static std::vector<int64_t> powers(Point point, int64_t count) {
  std::vector<int64_t> result = {1};
  for (int64_t i = 1; i < count; ++i) {
    int64_t next = result.back() * point.x;
    for (int64_t &power : result)
      power *= point.y;
    result.push_back(next);
  }
  return result;
}

/// Homogeneous polynomials: the one of degree 1 that vanishes at `root`, at
/// `point`. Infinity's is y.
static int64_t distance(Point root, Point point) {
  return root.y == 0 ? point.y : root.y * point.x - root.x * point.y;
}

static int64_t distances(const Points &roots, Point point) {
  int64_t result = 1;
  for (Point root : roots)
    result *= distance(root, point);
  return result;
}

/// Coefficients of `factor` times the product of those of degree 1 that vanish
/// at `roots`, lowest power of x first, `size` of them.
static std::vector<int64_t> productOf(const Points &roots, int64_t size,
                                      int64_t factor) {
  std::vector<int64_t> result(size, 0);
  result[0] = factor;
  for (Point root : roots)
    if (root.y != 0)
      for (int64_t i = size - 1; i >= 0; --i)
        result[i] = (i > 0 ? root.y * result[i - 1] : 0) - root.x * result[i];
  return result;
}

static Points without(Points points, int64_t j) {
  points.erase(points.begin() + j);
  return points;
}

static std::vector<int64_t> ones(int64_t count) {
  return std::vector<int64_t>(count, 1);
}

/// One output sums each product; one tap scales each sample: of fewer outputs,
/// the last is the last product.
static Filtering trivialFiltering(int64_t m, int64_t r, int64_t outputs) {
  if (m == 1)
    return {Matrix(1, ones(r)), identity(r), identity(r), ones(r)};
  Filtering result = {zeros(outputs, m), Matrix(m, {1}), zeros(m, outputs),
                      ones(m)};
  for (int64_t i = 0; i < outputs; ++i) {
    int64_t j = i == outputs - 1 ? m - 1 : i;
    result.output[i][j] = result.input[j][i] = 1;
  }
  return result;
}

/// In the order of use: small ones keep the transforms' values small.
static Points firstPoints(int64_t count) {
  Points points = {{1, 0}, {0, 1},  {1, 1}, {-1, 1},
                   {2, 1}, {-2, 1}, {1, 2}, {-1, 2}};
  points.resize(count);
  return points;
}

/// Fewer `outputs` do with the first points. The filter's divisor has factors
/// for the spare points too: they come back with the input.
static Filtering makeFiltering(int64_t m, int64_t r, int64_t outputs) {
  if (m == 1 || r == 1)
    return trivialFiltering(m, r, outputs);
  int64_t n = m + r - 1, samples = outputs + r - 1;
  Points points = firstPoints(n);
  Points used(points.begin(), points.begin() + samples);
  Points spare(points.begin() + samples, points.end());

  Filtering result = {zeros(outputs, n), {}, zeros(n, samples), {}};
  for (int64_t j = 0; j < n; ++j) {
    result.filter.push_back(powers(points[j], r));
    result.divisors.push_back(distances(without(points, j), points[j]));
  }
  for (int64_t j = 0; j < samples; ++j) {
    std::vector<int64_t> column = powers(points[j], outputs);
    for (int64_t i = 0; i < outputs; ++i)
      result.output[i][j] = column[i];
    result.input[j] =
        productOf(without(used, j), samples, distances(spare, points[j]));
  }
  return result;
}

static bool isZero(const std::vector<int64_t> &row) {
  return std::all_of(row.begin(), row.end(), [](int64_t x) { return x == 0; });
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

AxisTransform AxisTransform::getTail(int64_t outputs, int64_t tile,
                                     int64_t taps, int64_t stride) {
  AxisTransform result;
  result.step = tile * stride;
  int64_t samples = (outputs - 1) * stride + taps;
  // Of whole tiles, by which sums are told apart; and of this one.
  Matrix wholes, columns;
  for (int64_t phase = 0; phase < std::min(stride, taps); ++phase) {
    int64_t tapsOfPhase = (taps - phase + stride - 1) / stride;
    Filtering whole = makeFiltering(tile, tapsOfPhase, tile);
    Filtering part = makeFiltering(tile, tapsOfPhase, outputs);
    for (size_t t = 0; t < part.input.size(); ++t) {
      result.input.push_back(spread(part.input[t], phase, stride, samples));
      result.filter.push_back(spread(part.filter[t], phase, stride, taps));
      result.divisors.push_back(part.divisors[t]);
      std::vector<int64_t> column = columnOf(whole.output, t);
      auto known = std::find(wholes.begin(), wholes.end(), column);
      int64_t sum = known - wholes.begin();
      result.sumOf.push_back(sum);
      if (known == wholes.end()) {
        wholes.push_back(column);
        columns.emplace_back(outputs, 0);
      }
      if (!isZero(part.input[t]))
        columns[sum] = columnOf(part.output, t);
    }
  }
  for (int64_t i = 0; i < outputs; ++i)
    result.output.push_back(columnOf(columns, i));
  return result;
}

bool AxisTransform::needsSum(int64_t sum) const {
  return !isZero(columnOf(output, sum));
}

int64_t AxisTransform::denominator() const {
  int64_t result = 1;
  for (int64_t divisor : divisors)
    result = std::lcm(result, divisor);
  return result;
}

int64_t AxisTransform::factorOf(int64_t sum) const {
  int64_t factor = 0;
  for (int64_t t = 0; t < terms(); ++t)
    if (sumOf[t] == sum)
      factor = std::gcd(factor, denominator() / divisors[t]);
  return factor;
}

Matrix AxisTransform::wholeFilter() const {
  Matrix result = filter;
  for (int64_t t = 0; t < terms(); ++t)
    for (int64_t &entry : result[t])
      entry *= denominator() / divisors[t] / factorOf(sumOf[t]);
  return result;
}

Matrix AxisTransform::wholeOutput() const {
  Matrix result = output;
  for (std::vector<int64_t> &row : result)
    for (int64_t sum = 0; sum < sums(); ++sum)
      row[sum] *= factorOf(sum);
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
