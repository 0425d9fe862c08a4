//===- AMXShape.h - How a convolution is divided into tiles -----*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: a convolution and its plan. Out: tiles of pixels and of input channels,
/// and where weights and sums lie.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_CODEGEN_CPU_KERNELS_AMXSHAPE_H
#define REPVGG_LIB_CODEGEN_CPU_KERNELS_AMXSHAPE_H

#include "ConvTasks.h"

namespace mlir::repvgg::cpu {

/// The pixels of a task as rows of tiles of equal size. The last tile of a row
/// may begin before the one ahead of it ends: what both compute is the same.
struct TileGrid {
  TileGrid(int64_t rows, int64_t width);

  int64_t rows, width;
  /// Tiles of a row, and pixels of each.
  int64_t tiles, pixels;
};

/// A product takes a tile of pixels, one a row, each with the input channels of
/// a step, and a tile of the weights from those channels to a vector of
/// outputs. Where pixels have few channels, a row is all columns of a window:
/// rows of neighbours overlap in memory.
///
/// Weights: `[group][output part][step][tap][part][vector]`, each a tile
/// `[K / p][lane][p]` of the K elements of a row, p of which share 32 bits.
/// Pixels and weights of f32 are two parts of bf16 each, of which all products
/// are summed but those of two second ones.
/// Sums that are put down: `[image][row][tile][vector][pixel][lane]`.
class AMXShape : public ConvTasks {
public:
  AMXShape(const ConvProblem &problem, const TaskPlan &plan, int64_t depth)
      : ConvTasks(problem, plan), depth(depth) {}

  /// Numbers that an element is the sum of.
  int64_t parts() const { return problem.input.parts; }

  /// Input channels of a step.
  int64_t stepChannels() const {
    int64_t block = problem.input.block;
    return groups() == 1
               ? block
               : std::min(block, problem.geometry.inChannelsPerGroup());
  }
  /// Steps of a group's input channels, and parts of them that are summed
  /// without putting the sums down.
  int64_t steps() const {
    return llvm::divideCeil(problem.geometry.inChannelsPerGroup(),
                            stepChannels());
  }
  Parts depths() const {
    return splitEvenly(steps(), std::max<int64_t>(depth / stepChannels(), 1));
  }

  /// Of a task; `joinRows` says that its rows are one.
  TileGrid grid(bool joinRows) const;

  /// Columns of the window that a row of a tile holds, its elements, and how
  /// many products so make a step.
  int64_t columnsTogether() const {
    return problem.input.block < lanes() ? problem.columns().size : 1;
  }
  int64_t rowElements() const { return columnsTogether() * stepChannels(); }
  int64_t stepTaps() const { return taps() / columnsTogether(); }

  /// Tiles of pixels, and vectors of outputs, that are summed together.
  RegisterTile registers() const { return plan.registers; }

  /// Sums of a tile.
  int64_t tileSums(const TileGrid &grid) const { return grid.pixels * lanes(); }
  int64_t scratchBytes() const;

  /// Weights of a product, and of all products for a vector.
  int64_t tileWeights() const { return rowElements() * lanes(); }
  int64_t tapWeights() const { return parts() * tileWeights(); }
  int64_t vectorWeights() const { return steps() * stepTaps() * tapWeights(); }
  int64_t weightBytes() const {
    return groups() * outputVectors() * vectorWeights() *
           elementBytes(problem.input.element);
  }
  void packWeights(const WeightView &weights,
                   MutableArrayRef<char> packed) const;

private:
  int64_t scratchSums(const TileGrid &grid) const;

  int64_t depth;
};

} // namespace mlir::repvgg::cpu

#endif // REPVGG_LIB_CODEGEN_CPU_KERNELS_AMXSHAPE_H
