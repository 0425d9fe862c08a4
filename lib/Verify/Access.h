//===- Access.h - Where loops read and write ---------------------*- C++
//-*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Which element of an operand's array each iteration of a loop nest means.
/// Iterations of lanes are taken in row-major order; whole runs of them are
/// copied where the array has them side by side.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_VERIFY_ACCESS_H
#define REPVGG_LIB_VERIFY_ACCESS_H

#include "LoopNest.h"

namespace mlir::repvgg::verify {

class Access {
public:
  /// Where `nest` reads `grid`, the positions of an array indexed by `map`.
  Access(const LoopNest &nest, AffineMap map, const Grid &grid);

  /// Goes to the step at `digits` of the loops that are no lanes.
  void moveTo(ArrayRef<int64_t> digits);
  /// The elements of `array` for lanes from `firstLane` on, as many as `out`
  /// has.
  void read(ArrayRef<double> array, int64_t firstLane,
            MutableArrayRef<double> out) const;
  /// Writes the elements of lanes from `firstLane` on.
  void write(ArrayRef<double> lanes, int64_t firstLane,
             MutableArrayRef<double> array) const;

private:
  /// One result of the map: offsets by the loops that occur in it.
  struct Part {
    SmallVector<unsigned> lanePlaces, stepPlaces; ///< among lanes, steps
    SmallVector<int64_t> laneSizes, stepSizes;
    int64_t steps = 1;
    std::vector<int64_t> offsets; ///< [lane][step]
  };
  /// One or more neighbouring lane loops: offsets are multiples of `stride`, or
  /// in `table` if that is not empty.
  struct Loop {
    int64_t size = 1, stride = 0;
    std::vector<int64_t> table;
    int64_t at(int64_t index) const {
      return table.empty() ? index * stride : table[index];
    }
  };

  Part partOf(const LoopNest &nest, AffineExpr index, const Axis &axis,
              int64_t stride) const;
  int64_t stepOf(const Part &part) const;
  void addLoop(std::vector<int64_t> table);
  template <typename F>
  void forEachRun(int64_t first, int64_t count, F run) const;
  std::vector<int64_t> offsetsOf(int64_t first, int64_t count) const;

  SmallVector<int64_t> laneSizes; ///< of each lane loop
  std::vector<Part> parts;
  bool moves = false; ///< some part has steps
  bool mixes = false; ///< some part has several lane loops
  // At the current step:
  SmallVector<int64_t> digits;
  int64_t base = 0;
  SmallVector<Loop, 4> loops; ///< what `parts` of one lane loop make
};

} // namespace mlir::repvgg::verify

#endif // REPVGG_LIB_VERIFY_ACCESS_H
