//===- LoopNest.h - The loops of a linalg op on a grid ----------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Which iterations of a linalg op make the demanded results. Loops that number
/// results are lanes, taken many at once; the others are steps, taken one after
/// another.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_VERIFY_LOOPNEST_H
#define REPVGG_LIB_VERIFY_LOOPNEST_H

#include "Evaluation.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"

namespace mlir::repvgg::verify {

/// Fails where the sizes of the operands do not go together: where they number
/// a loop differently, or positions at the ends of the loops lie outside.
LogicalResult checkOperandSizes(linalg::LinalgOp op, Evaluation &evaluation);

/// The loops of one op, with the positions that are iterated over.
struct LoopNest {
  Grid positions;
  SmallVector<bool> isLane;

  /// The loops that the demands on the results of `op` need; fails where sizes
  /// do not go together or an output is not indexed by loops alone.
  static std::optional<LoopNest> of(linalg::LinalgOp op,
                                    Evaluation &evaluation);

  /// The positions of an operand that is indexed by `map`.
  Grid image(AffineMap map) const;
  /// The values of `index` over `loops`, which are all that occur in it, in
  /// row-major order.
  std::vector<int64_t> valuesOf(AffineExpr index,
                                ArrayRef<unsigned> loops) const;
  SmallVector<unsigned> loopsWhere(bool lane) const;
  int64_t lanes() const { return count(true); }
  int64_t steps() const { return count(false); }

private:
  int64_t count(bool lane) const;
};

} // namespace mlir::repvgg::verify

#endif // REPVGG_LIB_VERIFY_LOOPNEST_H
