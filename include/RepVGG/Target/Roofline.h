//===- Roofline.h - How fast this machine can be ----------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// The ceilings that profiles compare with, measured for some milliseconds: see
/// S. Williams, A. Waterman and D. Patterson, "Roofline" (2009).
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_TARGET_ROOFLINE_H
#define REPVGG_TARGET_ROOFLINE_H

#include "llvm/Support/Error.h"

namespace mlir::repvgg {

/// GF/s of one core of this machine with fused multiply-adds on its widest f32
/// vectors.
llvm::Expected<double> measureMultiplyAdds();

/// The f32 lanes of this machine's widest vectors.
llvm::Expected<int64_t> countLanes();

/// GB/s at which `threads` cores of this machine together read `bytes` again
/// and again: the more bytes, the further away they are.
llvm::Expected<double> measureReads(uint64_t bytes, unsigned threads);

/// The rates of all threads of a run together; 0 where they are not known.
struct Roofline {
  double gflops = 0;
  double gbytes = 0;

  /// For a model with so many bytes of weights.
  static llvm::Expected<Roofline> measure(uint64_t weightBytes,
                                          unsigned threads);

  /// Milliseconds that `work` multiplications and additions and reading `bytes`
  /// need at least.
  double bound(double work, double bytes) const;
};

} // namespace mlir::repvgg

#endif // REPVGG_TARGET_ROOFLINE_H
