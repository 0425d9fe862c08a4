//===- Geometry.h - Windows and shapes of linear maps -----------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// All that can be said of a linear map without its weights: one window for
/// each spatial axis, channels and groups. What is legal of several
/// (Unify.h, ComposeGeometry.h) is decided on these alone, so that Raise can
/// ask before anything is rewritten.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_ALGEBRA_GEOMETRY_H
#define REPVGG_ALGEBRA_GEOMETRY_H

#include "RepVGG/Algebra/Refusal.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/SmallVector.h"

#include <cstdint>
#include <limits>

namespace mlir::repvgg {

/// A size that is not known; equal to `ShapedType::kDynamic`.
inline constexpr int64_t kDynamicSize = std::numeric_limits<int64_t>::min();

/// Limits that keep every computation on geometries inside 64 bits, and keep a
/// hostile or absurd map from exhausting memory.
inline constexpr int64_t kMaxWindowValue = int64_t(1) << 31;
inline constexpr int64_t kMaxChannels = int64_t(1) << 24;
inline constexpr int64_t kMaxTaps = int64_t(1) << 14;
inline constexpr int64_t kMaxWeightElements = int64_t(1) << 31;

/// One spatial axis of a sliding window. Tap `u` of output position `y` reads
/// input position `y * stride - padLow + u * dilation`; positions outside the
/// image read zero. Sizes are in pixels; pads may be negative (a crop).
struct Window {
  int64_t size = 1;
  int64_t stride = 1;
  int64_t dilation = 1;
  int64_t padLow = 0;
  int64_t padHigh = 0;

  /// Pixels from the first tap to the last, both included.
  int64_t extent() const { return dilation * (size - 1) + 1; }
  /// Number of output positions over `input` pixels; 0 when the window does
  /// not fit, kDynamicSize when `input` is kDynamicSize. Safe on any values.
  int64_t outputSize(int64_t input) const;

  bool operator==(const Window &) const = default;
};

/// The shape of a linear map from `[N, I, X...]` to `[N, O, Y...]` with weight
/// `[O, I/g, K...]`. Linear layers have no window. The products below are for
/// geometries that checkGeometry accepts.
struct Geometry {
  llvm::SmallVector<Window, 3> windows;
  int64_t inChannels = 0;
  int64_t outChannels = 0;
  int64_t groups = 1;

  int64_t inChannelsPerGroup() const { return inChannels / groups; }
  int64_t outChannelsPerGroup() const { return outChannels / groups; }
  /// Product of the window sizes (1 without windows).
  int64_t taps() const;
  /// O * I/g * K...
  int64_t weightElements() const;

  bool operator==(const Geometry &) const = default;
};

/// Checks `geometry` and returns it with dilation 1 where a window has one tap.
/// Requires at most 3 windows, positive sizes, strides, dilations and channels,
/// extents and pads of at most kMaxWindowValue pixels, at most kMaxChannels
/// channels in groups that divide both counts, at most kMaxTaps taps and
/// kMaxWeightElements weights (rule "input"). The other functions of this
/// header check what they are given.
OrRefusal<Geometry> checkGeometry(Geometry geometry);

} // namespace mlir::repvgg

#endif // REPVGG_ALGEBRA_GEOMETRY_H
