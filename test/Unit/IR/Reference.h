//===- Reference.h - Plain loops to test against ----------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Convolution and pooling once more, as loops over an explicitly padded image;
/// independent of the algebra and of the interpreter. Seeded random numbers.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_TEST_UNIT_IR_REFERENCE_H
#define REPVGG_TEST_UNIT_IR_REFERENCE_H

#include "RepVGG/Algebra/Geometry.h"

#include <random>
#include <vector>

namespace mlir::repvgg::test {

/// A dense array: `[C]` and up to three spatial sizes, padded with ones.
struct Array {
  int64_t channels = 0;
  int64_t sizes[3] = {1, 1, 1};
  std::vector<double> values;

  Array(int64_t channels, llvm::ArrayRef<int64_t> spatial);
  double &at(int64_t c, int64_t x, int64_t y, int64_t z);
};

/// Cross-correlation of `image` with `weight` `[O][I/g][K...]` plus `bias`.
Array convolve(Array image, const Geometry &geometry,
               llvm::ArrayRef<double> weight, llvm::ArrayRef<double> bias);

/// Average over windows; positions are counted one by one. `sizes` are the
/// result's.
Array average(Array image, llvm::ArrayRef<Window> windows,
              llvm::ArrayRef<int64_t> sizes, bool countPadding);

/// Output size as PyTorch's pooling computes it.
int64_t pooledSize(const Window &window, int64_t input, bool ceilMode);

/// `count` numbers in [-1, 1], the same for one state of `generator`.
std::vector<double> randomValues(std::mt19937_64 &generator, int64_t count);
/// A number in [low, high].
int64_t randomInt(std::mt19937_64 &generator, int64_t low, int64_t high);

/// The largest difference of two arrays of one size.
double largestDifference(llvm::ArrayRef<double> a, llvm::ArrayRef<double> b);

/// A bound on the difference of two f64 evaluations that add up to `terms`
/// products of numbers up to 1 in different orders: each makes at most
/// `terms` + 2 roundings of at most half an ulp of a sum of at most `terms`
/// + 1.
inline double sumBound(int64_t terms) {
  return 2.0 * (terms + 2) * (terms + 1) * 0x1p-53;
}

} // namespace mlir::repvgg::test

#endif // REPVGG_TEST_UNIT_IR_REFERENCE_H
