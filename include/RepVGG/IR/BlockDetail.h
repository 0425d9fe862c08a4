//===- BlockDetail.h - What a block is made of ------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Enough of a block to draw it, before and after, and to see which branch its
/// largest weights come from. Reading all weights for it takes time, so it is
/// in a census only where it was asked for.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_IR_BLOCKDETAIL_H
#define REPVGG_IR_BLOCKDETAIL_H

#include "mlir/IR/BuiltinAttributes.h"

#include <cstdint>
#include <string>
#include <vector>

namespace mlir::repvgg {

struct BlockDetail {
  /// An op of the block.
  struct Op {
    std::string name;   ///< "conv"; "other.op" of another dialect
    std::string kernel; ///< "3x3 s2 g1 3->64"; empty if it has no window
    /// The ops that it reads, by their index; -1 is the block's input.
    std::vector<int64_t> operands;
  };

  /// The weights of one linear map, in f64 and before rounding.
  struct Weights {
    std::string kernel; ///< "3x3 s2 g1 3->64"
    int64_t elements = 0;
    double least = 0, greatest = 0;
    double rms = 0; ///< root of the mean square
    /// Of each output channel's greatest magnitude: the median, and which is
    /// the greatest.
    double medianPeak = 0;
    int64_t peakChannel = 0;
    /// The greatest magnitude in that output channel in which the fused weights
    /// have theirs.
    double inFusedPeak = 0;
  };

  std::vector<Op> ops;
  /// What is added up, with all that scales it on the way, left to right.
  std::vector<Weights> summands;
  /// The convolutions that the block is now; none if it is not fused.
  std::vector<Weights> convolutions;

  DictionaryAttr toAttr(MLIRContext *context) const;
  /// Entries that are absent or of another type are left out.
  static BlockDetail fromAttr(DictionaryAttr attr);
};

/// Calls `visit` with the name and the value of each number of `weights`.
template <typename Weights, typename Visitor>
void forEachNumber(Weights &weights, Visitor &&visit) {
  visit("elements", weights.elements);
  visit("least", weights.least);
  visit("greatest", weights.greatest);
  visit("rms", weights.rms);
  visit("median_peak", weights.medianPeak);
  visit("peak_channel", weights.peakChannel);
  visit("in_fused_peak", weights.inFusedPeak);
}

/// The summand that is largest where the fused weights are, "3x3" or, among
/// several of that size, "branch 2, 3x3"; empty if there is only one.
std::string largestSummand(const BlockDetail &detail);

/// `location` of an op that a block has become, with its largest summand; what
/// the op is rewritten to keeps it.
Location locateSummand(Location location, const BlockDetail &detail);

/// What locateSummand has written; empty if nothing.
StringRef summandAt(Location location);

} // namespace mlir::repvgg

#endif // REPVGG_IR_BLOCKDETAIL_H
