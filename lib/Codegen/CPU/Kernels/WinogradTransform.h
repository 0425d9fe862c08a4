//===- WinogradTransform.h - Convolution by fewer products ------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// The transforms of minimal filtering along one axis, in integers. No IR.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_CODEGEN_CPU_KERNELS_WINOGRADTRANSFORM_H
#define REPVGG_LIB_CODEGEN_CPU_KERNELS_WINOGRADTRANSFORM_H

#include <cstdint>
#include <vector>

namespace mlir::repvgg::cpu {

/// Rows of integers.
using Matrix = std::vector<std::vector<int64_t>>;

/// How `m` neighbouring outputs y of a window w of `r` taps and stride s come
/// from the samples d:
///
///     y = output * sums,   sums[j] = sum over terms t with sumOf[t] = j of
///         (filter[t] / divisors[t] * w) * (input[t] * d)
///
/// With stride 1 it is Winograd's F(m, r): one term a sum, m + r - 1 of them
/// instead of m * r products. The matrices are those of Toom and Cook with the
/// points infinity, 0, 1, -1, 2, -2, 1/2 and -1/2, as many as are needed, see
/// S. Winograd, "Arithmetic Complexity of Computations" (1980), and A. Lavin
/// and S. Gray, "Fast Algorithms for Convolutional Neural Networks" (2015).
///
/// With stride s, it is F(m, r_p) for each phase p of the samples and taps p,
/// p + s, ...; terms of phases that enter the outputs alike share a sum.
///
/// The last tile of an image may have fewer outputs and samples, its tail: the
/// filter is that of whole tiles, but some rows of `input` and columns of
/// `output` are zero: products that nobody needs.
struct AxisTransform {
  /// Input pixels from one tile to the next.
  int64_t step = 1;
  /// A row for each term, a column for each sample.
  Matrix input;
  /// A row for each term, a column for each tap, and what each row is to be
  /// divided by.
  Matrix filter;
  std::vector<int64_t> divisors;
  /// A row for each output, a column for each sum.
  Matrix output;
  /// The sum that each term is part of.
  std::vector<int64_t> sumOf;

  /// Expects `outputs` + ceil(taps / stride) - 1 <= kMostPoints.
  static AxisTransform get(int64_t outputs, int64_t taps, int64_t stride) {
    return getTail(outputs, outputs, taps, stride);
  }
  /// The first `outputs` outputs of a tile of `tile`.
  static AxisTransform getTail(int64_t outputs, int64_t tile, int64_t taps,
                               int64_t stride);
  static constexpr int64_t kMostPoints = 8;

  int64_t outputs() const { return output.size(); }
  int64_t sums() const { return output.front().size(); }
  int64_t terms() const { return input.size(); }
  int64_t samples() const { return input.front().size(); }
  int64_t taps() const { return filter.front().size(); }

  /// Whether any output takes this sum.
  bool needsSum(int64_t sum) const;

  /// What `sum` is to be multiplied by, in integers.
  int64_t factorOf(int64_t sum) const;

  double filterEntry(int64_t term, int64_t tap) const {
    return static_cast<double>(filter[term][tap]) / divisors[term];
  }

  /// The same in integers:
  ///
  ///     denominator * y = wholeOutput * sums, of wholeFilter[t] * w
  ///
  /// What the terms of a sum have in common is left to the output.
  int64_t denominator() const;
  Matrix wholeFilter() const;
  Matrix wholeOutput() const;

  /// By how much the products' magnitudes exceed those of the definition, at
  /// most: the largest of sum over t of |output| |filter| sum |input|.
  double worstGrowth() const;
  /// The same for values that are independent, with mean 0 and variance 1:
  /// standard deviations instead of magnitudes, over all taps.
  double typicalGrowth() const;
};

} // namespace mlir::repvgg::cpu

#endif // REPVGG_LIB_CODEGEN_CPU_KERNELS_WINOGRADTRANSFORM_H
