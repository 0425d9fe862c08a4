//===- Arrays.h - Numbers at positions of a grid ----------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_VERIFY_ARRAYS_H
#define REPVGG_LIB_VERIFY_ARRAYS_H

#include "Grid.h"
#include "Numbers.h"

namespace mlir::repvgg::verify {

/// A tensor's numbers at the positions of a grid, in row-major order. A number
/// by itself has rank 0.
struct Array {
  Grid grid;
  std::vector<double> values;
  /// How far each number may be off; empty if none is, or nobody asks.
  std::vector<double> errors;
};

/// A tensor that is the product of `factor`, along the dimensions from `first`
/// on that `sizes` are of (all positions, row-major), and of `base`, in whose
/// grid these dimensions have the position 0 only.
struct FactoredArray {
  Array base;
  unsigned first = 0;
  SmallVector<int64_t, 2> sizes;
  std::vector<double> factor;

  /// The grid of `base` for a grid of the whole.
  Grid baseGrid(Grid grid) const;
  /// The numbers at the positions of `grid`.
  Array dense(const Grid &grid) const;
};

/// The elements at the positions of `grid` in a tensor of `shape`, each with a
/// relative error of `error`.
Array readElements(const Elements &elements, ArrayRef<int64_t> shape,
                   const Grid &grid, double error);

/// Numbers of `array` along `grid`, whose positions it all has.
Array restrictTo(const Array &array, const Grid &grid);

} // namespace mlir::repvgg::verify

#endif // REPVGG_LIB_VERIFY_ARRAYS_H
