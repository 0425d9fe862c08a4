//===- Cost.h - What linear maps cost to run --------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Time by a roofline: multiply-accumulates at the rate that the kind of
/// convolution reaches, or bytes at the memory's, whichever takes longer, and a
/// fixed time a launch. Raise asks before it joins convolutions, Fuse before it
/// sums branches up; both get the same answer for the same geometries.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_ALGEBRA_COST_H
#define REPVGG_ALGEBRA_COST_H

#include "RepVGG/Algebra/Geometry.h"

namespace mlir::repvgg {

/// What a machine reaches, on all of its threads together. The defaults are
/// those of one core of a desktop or server CPU with AVX-512 (docs/Numerics.md
/// says how they were measured); compiling for a target brings its own.
struct MachineRates {
  double denseMacs = 40e9;     ///< a second: any window, stride 1
  double squareMacs = 80e9;    ///< a second: dense 3x3 of stride 1, the window
                               ///< that has faster algorithms than the sum
  double stridedMacs = 30e9;   ///< a second: with a stride
  double depthwiseMacs = 10e9; ///< a second: one input channel a group
  double bytes = 12e9;         ///< a second: activations and weights
  double launchSeconds = 2e-6; ///< once a convolution or element-wise op
  int64_t lanes = 16;          ///< output channels that are computed together
};

/// On how much data a map runs; unknown sizes (kDynamicSize) count as
/// kAssumedSize pixels an axis, an unknown batch as one image.
struct WorkSize {
  int64_t batch = 1;
  llvm::SmallVector<int64_t, 3> inputSizes; ///< one a spatial axis
  int64_t elementBytes = 4;
};
inline constexpr int64_t kAssumedSize = 28;

/// Work of some ops. Sums saturate instead of overflowing.
struct Work {
  double macs = 0;
  double bytes = 0;
  double launches = 0;
  double seconds = 0; ///< predicted

  Work &operator+=(const Work &other);
};

/// One convolution of `geometry` with its bias. An identity geometry (all
/// windows of one tap, one channel a group) is an element-wise op.
Work workOf(const Geometry &geometry, const WorkSize &size,
            const MachineRates &rates);

/// Convolutions of one input whose results are added up, each but the first
/// onto the sum of those before it.
Work workOfSum(llvm::ArrayRef<Geometry> convolutions, const WorkSize &size,
               const MachineRates &rates);

} // namespace mlir::repvgg

#endif // REPVGG_ALGEBRA_COST_H
