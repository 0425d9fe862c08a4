//===- LoopNest.h - The loops of a linalg op on a grid ----------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Which iterations of a linalg op make the demanded results, and where in its
/// operands' arrays each iteration reads. Loops that number results are lanes,
/// taken many at once; the others are steps, taken one after another.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_VERIFY_LOOPNEST_H
#define REPVGG_LIB_VERIFY_LOOPNEST_H

#include "Evaluation.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"

namespace mlir::repvgg::verify {

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
  SmallVector<unsigned> loopsWhere(bool lane) const;
  int64_t lanes() const { return count(true); }
  int64_t steps() const { return count(false); }

private:
  int64_t count(bool lane) const;
};

/// Offsets into an operand's array, one part for each of its dimensions.
class Access {
public:
  /// Where `nest` reads `grid`, the positions of an array indexed by `map`.
  Access(const LoopNest &nest, AffineMap map, const Grid &grid);

  /// Offsets for `lanes` lanes that begin at `firstLane`, at the first step.
  void setLanes(int64_t firstLane, int64_t lanes);
  /// Adds what step `digits` (of the loops that are no lanes) contributes.
  ArrayRef<int64_t> offsetsAt(ArrayRef<int64_t> digits);

private:
  /// One result of the map: offsets by the loops that occur in it.
  struct Part {
    SmallVector<unsigned> lanePlaces, stepPlaces; ///< among lanes, steps
    SmallVector<int64_t> laneSizes, stepSizes;
    int64_t steps = 1;
    std::vector<int64_t> offsets;    ///< [lane][step]
    std::vector<int64_t> laneStarts; ///< of each current lane
  };
  Part partOf(const LoopNest &nest, AffineExpr index, const Axis &axis,
              int64_t stride) const;

  void addLaneTables(int64_t firstLane);
  void addMixedParts(int64_t firstLane);

  SmallVector<int64_t> laneSizes;
  /// Offsets by one lane loop alone, for each of them.
  std::vector<std::vector<int64_t>> laneTables;
  /// The other parts: of several loops, or of steps.
  std::vector<Part> parts;
  std::vector<int64_t> fixed;   ///< of each lane, whatever the step
  std::vector<int64_t> offsets; ///< of each lane at the current step
  bool moves = false;           ///< some part has steps and lanes
};

} // namespace mlir::repvgg::verify

#endif // REPVGG_LIB_VERIFY_LOOPNEST_H
