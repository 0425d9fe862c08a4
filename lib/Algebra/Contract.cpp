//===- Contract.cpp - Input channels summed up ----------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// A weight row in, one number a tap out. The number of taps is a constant
/// where it is a usual one, so that the sums stay in registers.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Algebra/Contract.h"

#include <algorithm>

using namespace llvm;
using namespace mlir::repvgg;

/// sums[k] = sum over i of factor[i] * row[i * taps + k], taps known.
template <int taps>
static void contractTaps(ArrayRef<double> factor, const double *row,
                         double *sums) {
  double partial[taps] = {};
  for (double u : factor) {
    for (int k = 0; k < taps; ++k)
      partial[k] += u * row[k];
    row += taps;
  }
  std::copy(partial, partial + taps, sums);
}

/// The same for one tap, with chains of additions that overlap.
template <>
void contractTaps<1>(ArrayRef<double> factor, const double *row, double *sums) {
  constexpr size_t lanes = 8;
  double partial[lanes] = {};
  size_t i = 0;
  for (; i + lanes <= factor.size(); i += lanes)
    for (size_t lane = 0; lane < lanes; ++lane)
      partial[lane] += factor[i + lane] * row[i + lane];
  for (; i < factor.size(); ++i)
    partial[0] += factor[i] * row[i];
  *sums = 0;
  for (double value : partial)
    *sums += value;
}

void mlir::repvgg::contractChannels(ArrayRef<double> factor,
                                    ArrayRef<double> row,
                                    MutableArrayRef<double> sums) {
  switch (sums.size()) {
  case 1:
    return contractTaps<1>(factor, row.data(), sums.data());
  case 9:
    return contractTaps<9>(factor, row.data(), sums.data());
  case 25:
    return contractTaps<25>(factor, row.data(), sums.data());
  }
  std::fill(sums.begin(), sums.end(), 0.0);
  const double *weight = row.begin();
  for (double u : factor)
    for (double &sum : sums)
      sum += u * *weight++;
}
