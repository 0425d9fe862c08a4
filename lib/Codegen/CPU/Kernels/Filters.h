//===- Filters.h - The weights of some outputs ------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: weights in their own element type. Out: those of a few outputs in f64,
/// so that packing never holds a second copy of all.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_CODEGEN_CPU_KERNELS_FILTERS_H
#define REPVGG_LIB_CODEGEN_CPU_KERNELS_FILTERS_H

#include "RepVGG/Algebra/Geometry.h"
#include "RepVGG/Algebra/WeightView.h"
#include "RepVGG/Codegen/CPU/PackedImage.h"

namespace mlir::repvgg::cpu {

/// Outputs [first, first + count) of a group, as far as it has them.
class Filters {
public:
  Filters(const WeightView &weights, const Geometry &geometry, int64_t group,
          int64_t first, int64_t count);

  /// The taps from `input` to an output, counted from the first one; null if
  /// the group has no such channels.
  const double *window(int64_t output, int64_t input) const;

private:
  int64_t inputs, outputs, taps;
  std::vector<double> values;
};

/// Writes `values`, which are of `element` but for rounding, at `out`; returns
/// where they end.
char *writeWeights(PackedElement element, ArrayRef<double> values, char *out);

} // namespace mlir::repvgg::cpu

#endif // REPVGG_LIB_CODEGEN_CPU_KERNELS_FILTERS_H
