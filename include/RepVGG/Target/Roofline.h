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

#include "RepVGG/Codegen/Backend.h"
#include "RepVGG/Codegen/Machine.h"
#include "llvm/Support/Error.h"

#include <map>

namespace mlir::repvgg {

/// GF/s of one core of this machine with fused multiply-adds on its widest f32
/// vectors.
llvm::Expected<double> measureMultiplyAdds();

/// G multiplications and additions a second of one core of this machine, which
/// `backend` is for, with its products of `format`; 0 if it has none.
llvm::Expected<double> measureProducts(const Backend &backend,
                                       ProductFormat format);

/// The f32 lanes of this machine's widest vectors.
llvm::Expected<int64_t> countLanes();

/// GB/s at which `threads` cores of this machine together read `bytes` again
/// and again: the more bytes, the further away they are.
llvm::Expected<double> measureReads(uint64_t bytes, unsigned threads);

/// The rates of all threads of a run together; 0 where they are not known.
struct Roofline {
  double gflops = 0;
  double gbytes = 0;
  /// Of products of other formats than f32, by their names.
  std::map<std::string, double> others;

  /// For a model with so many bytes of weights.
  static llvm::Expected<Roofline> measure(uint64_t weightBytes,
                                          unsigned threads);

  /// Milliseconds that `work` multiplications and additions of `format` and
  /// reading `bytes` need at least; of a format whose rate is not known, the
  /// reading.
  double bound(double work, double bytes, StringRef format) const;
};

} // namespace mlir::repvgg

#endif // REPVGG_TARGET_ROOFLINE_H
