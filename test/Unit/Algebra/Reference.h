//===- Reference.h - What a convolution means, for tests --------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Plain loop nests over explicit indices, sharing nothing with the algebra but
/// the description of a window. Slow and obvious on purpose.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_TEST_UNIT_ALGEBRA_REFERENCE_H
#define REPVGG_TEST_UNIT_ALGEBRA_REFERENCE_H

#include "RepVGG/Algebra/Geometry.h"

#include <random>
#include <vector>

namespace mlir::repvgg::test {

using Values = std::vector<double>;
using Sizes = std::vector<int64_t>;

/// Output sizes by counting the positions at which the window fits.
Sizes countOutputs(const Geometry &geometry, const Sizes &sizes);

/// y[o, q] = sum over i, u of weight[o, i, u] * x[i, q * s - padLow + u * d].
Values convolve(const Geometry &geometry, const Values &weight,
                const Values &image, const Sizes &sizes);

/// y[c, q] = factor[c] * x[c, q] + offset[c].
Values affine(const Values &image, const Values &factor, const Values &offset);

Values sum(const Values &left, const Values &right);
Values magnitudes(Values values);

/// Random numbers with a seed that failures print.
class Random {
public:
  explicit Random(uint64_t seed) : engine(seed) {}
  int64_t integer(int64_t low, int64_t high);
  double real(double low = -1, double high = 1);
  Values reals(int64_t count, double low = -1, double high = 1);

private:
  std::mt19937_64 engine;
};

} // namespace mlir::repvgg::test

#endif // REPVGG_TEST_UNIT_ALGEBRA_REFERENCE_H
