//===- Certificate.h - Evidence that a fusion is right ----------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// A fused convolution is compared with the block it replaces on probes of rank
/// one, x[c, p] = u[c] * g[p], over image sizes on which every border class and
/// every residue of the strides occurs. Both sides are computed in f64, before
/// rounding, by code that shares nothing; so the comparison can afford a bound
/// under which no lost, doubled or moved tap hides.
///
/// u is drawn once, its entries bounded away from zero: kernels that differ
/// give different contractions but for a set of u of measure zero. g is drawn
/// anew for each image. Since u is shared, the input channels of a weight are
/// contracted once, not once an image.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_FUSE_CERTIFICATE_H
#define REPVGG_FUSE_CERTIFICATE_H

#include "RepVGG/Algebra/Image.h"
#include "llvm/ADT/STLFunctionalExtras.h"

#include <string>

namespace mlir::repvgg {

/// What a comparison without a disagreement has shown. Error and bound are
/// relative to the absolute sum of the terms of the channel.
struct Certificate {
  double error = 0;   ///< largest difference seen
  double bound = 0;   ///< what rounding may amount to
  int64_t probes = 0; ///< probes of rank one
  int64_t images = 0; ///< different image sizes
};

/// A fused convolution before it is rounded, its input channels contracted with
/// the probe's u: what it does to x[c, p] = u[c] * g[p], for any g.
struct ProbedKernel {
  Geometry geometry;
  /// V[o, k] = sum_i W[o, i, k] * u[i], row-major `[O][K...]`.
  std::vector<double> kernel;
  std::vector<double> bias;
  /// For each output channel, the absolute sum of its terms for |x| <= 1.
  std::vector<double> magnitude;
  /// How far two f64 evaluations may be apart, for each unit of magnitude.
  double relativeBound = 0;

  /// Kernel and magnitude are zeros, to be added a row at a time.
  explicit ProbedKernel(const LinearForm &form);

  /// Adds the weights `row` `[I/g][K...]` of one output channel, whose terms
  /// have magnitudes that add up to `rowMagnitude`.
  void addRow(int64_t outChannel, llvm::ArrayRef<double> u,
              llvm::ArrayRef<double> row, double rowMagnitude);
};

/// Entries of magnitude 1/2 to 1 of random sign, for a probe's u.
std::vector<double> probeChannelFactor(int64_t channels, uint64_t seed);

/// Evaluates the original region; refuses like the interpreter.
using Evaluator = llvm::function_ref<OrRefusal<Image>(const Image &)>;

/// Compares `original` with the sum of `fused` (at least one, of one result
/// size), which were contracted with `u`, on images of `sizes`. The refusal
/// (rule "certificate") names channel, pixel, border class and both values; it
/// means a defect of the compiler, not of the input. Deterministic in `seed`.
OrRefusal<Certificate>
certify(Evaluator original, llvm::ArrayRef<ProbedKernel> fused,
        llvm::ArrayRef<double> u,
        llvm::ArrayRef<llvm::SmallVector<int64_t, 3>> sizes, uint64_t seed);

} // namespace mlir::repvgg

#endif // REPVGG_FUSE_CERTIFICATE_H
