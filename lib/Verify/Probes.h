//===- Probes.h - What claims are evaluated on ------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_VERIFY_PROBES_H
#define REPVGG_LIB_VERIFY_PROBES_H

#include "Evaluation.h"

namespace mlir::repvgg::verify {

/// Numbers for the inputs: pseudo-random and never close to zero, or all the
/// same.
struct Probe {
  unsigned sizes = 0;           ///< which sizes dynamic dimensions have
  double scale = 1;             ///< how large numbers are
  std::optional<double> filled; ///< what all numbers are instead
  /// Whether results are looked at in all channels, or in some that change with
  /// the sizes.
  bool everyChannel = true;
};

/// On how many choices of sizes computations are compared if there are dynamic
/// dimensions, and how many are tried to find as many that are possible.
inline constexpr unsigned kSizes = 7, kMostSizes = 256;

/// What the shape of a value is, and the value itself if it is a scalar that
/// sizes depend on.
struct Sizes {
  SmallVector<int64_t> shape;
  std::optional<double> scalar;
};

/// Those of a value of type `type`, made up: choice number `sizes`.
Sizes madeUpSizes(Type type, unsigned sizes);

/// The input number `index`, of type `type`, in `probe`: a product along
/// `channels`, if that is one of its dimensions. Its sizes are `given`, or made
/// up.
Input probeInput(Type type, unsigned index, unsigned channels,
                 const Probe &probe, std::optional<Sizes> given = std::nullopt);

/// Positions of a result of `shape` at which it is looked at in `probe`: all or
/// some channels, and of each other dimension both ends and some between.
Grid probedPositions(ArrayRef<int64_t> shape, unsigned channels,
                     const Probe &probe);

} // namespace mlir::repvgg::verify

#endif // REPVGG_LIB_VERIFY_PROBES_H
