//===- WeightView.h - Weights in their own element type ---------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// A read-only view of weights where they lie (an MLIR blob, an array), in the
/// element type they have; reading widens to f64, which is exact. No copy is
/// made of a large weight until it is added to another.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_ALGEBRA_WEIGHTVIEW_H
#define REPVGG_ALGEBRA_WEIGHTVIEW_H

#include "llvm/ADT/ArrayRef.h"

#include <cstdint>
#include <vector>

namespace mlir::repvgg {

enum class ElementKind { F64, F32, F16, BF16 };

/// Bytes of one element.
int64_t elementBytes(ElementKind kind);

/// `count` elements at `data`, which outlives the view and need not be
/// aligned. A splat has one stored element that stands for all.
struct WeightView {
  ElementKind kind = ElementKind::F64;
  const void *data = nullptr;
  int64_t count = 0;
  bool splat = false;

  /// View of an f64 array.
  static WeightView of(llvm::ArrayRef<double> values);

  /// Element `index`, widened.
  double operator[](int64_t index) const;
  /// Writes elements [begin, begin + out.size()) to `out`, widened.
  void read(int64_t begin, llvm::MutableArrayRef<double> out) const;
  /// The same, each element multiplied by `factor`.
  void readScaled(int64_t begin, double factor,
                  llvm::MutableArrayRef<double> out) const;
  /// The sum of the magnitudes of elements [begin, begin + size).
  double sumOfMagnitudes(int64_t begin, int64_t size) const;
  /// All elements, widened.
  std::vector<double> toVector() const;
  /// Index of the first element that is NaN or infinite, or -1.
  int64_t firstNonFinite() const;
};

} // namespace mlir::repvgg

#endif // REPVGG_ALGEBRA_WEIGHTVIEW_H
