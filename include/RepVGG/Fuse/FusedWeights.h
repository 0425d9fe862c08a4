//===- FusedWeights.h - A fused convolution's constants ---------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// The one rounding of a fusion: a form's weight and bias, summed in f64 a row
/// at a time, are written in their element types, and what is written is read
/// back and compared. The same pass over the rows contracts them for the
/// certificate, so each weight is read once.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_FUSE_FUSEDWEIGHTS_H
#define REPVGG_FUSE_FUSEDWEIGHTS_H

#include "RepVGG/Fuse/Certificate.h"
#include "mlir/IR/BuiltinAttributeInterfaces.h"
#include "mlir/IR/BuiltinTypes.h"

namespace mlir::repvgg {

/// What rounding did to values; counts and indices are of elements.
struct RoundingReport {
  int64_t elements = 0;
  /// Finite in f64, infinite in the element type; -1 if there is none.
  int64_t firstOverflow = -1;
  /// Further from its f64 value than half a unit in the last place; -1 if none.
  int64_t firstWrong = -1;
  /// Not zero, and below the smallest normal number after rounding.
  int64_t subnormals = 0;

  /// Compares `exact` with the elements of `kind` at `stored`, which continue
  /// those that were compared before.
  void add(ElementKind kind, llvm::ArrayRef<double> exact, const void *stored);
};

/// Rounded constants of a fused convolution.
struct FusedWeights {
  TypedAttr weight; ///< row-major `[O][I/g][K...]`
  TypedAttr bias;   ///< `[O]`; null if it is zero in f64
  RoundingReport weightReport, biasReport;
};

/// How the constants of a fused convolution are written.
struct WeightFormat {
  FloatType weightType, biasType;
  llvm::StringRef name; ///< what large constants are named after
  /// Leave out all but the first dimension, for a `repvgg.scale`.
  bool channelwise = false;
};

/// Rounds `form`'s weight and bias into constants. If `probed` is given, its
/// kernel is contracted with `u` on the way. Needs one row of f64 besides the
/// result. May run on several threads of one context.
FusedWeights writeWeights(const LinearForm &form, const WeightFormat &format,
                          llvm::ArrayRef<double> u, ProbedKernel *probed);

/// Why rounded weights cannot be used: an element that overflows `type` (rule
/// A1), or one that is not its f64 value rounded (rule "certificate"). `name`
/// is "weight" or "bias"; `elementsPerChannel` finds the channel to name.
std::optional<Refusal> checkRounding(const RoundingReport &report, Type type,
                                     llvm::StringRef name,
                                     int64_t elementsPerChannel);

} // namespace mlir::repvgg

#endif // REPVGG_FUSE_FUSEDWEIGHTS_H
