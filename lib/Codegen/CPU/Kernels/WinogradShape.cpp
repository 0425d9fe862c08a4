//===- WinogradShape.cpp - What lies where between transforms -------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// Register tiles are made near-equal, not larger than planned.
///
//===----------------------------------------------------------------------===//

#include "WinogradShape.h"
#include "IntegerProducts.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

/// The sums of two axes; those with few terms first, and those of the same
/// tiles together.
static std::vector<WinogradSum> makeSums(const WinogradTiles &tiles) {
  const AxisTransform &rows = tiles.rows.whole, &columns = tiles.columns.whole;
  std::vector<WinogradSum> sums;
  for (int64_t y = 0; y < rows.sums(); ++y)
    for (int64_t x = 0; x < columns.sums(); ++x)
      sums.push_back({y, x, {}, tiles.needing(y, x)});
  for (int64_t y = 0; y < rows.terms(); ++y)
    for (int64_t x = 0; x < columns.terms(); ++x)
      sums[rows.sumOf[y] * columns.sums() + columns.sumOf[x]].terms.push_back(
          {y, x});
  auto key = [](const WinogradSum &sum) {
    return std::tuple(sum.terms.size(), -sum.tiles.count, sum.tiles.first,
                      sum.row, sum.column);
  };
  llvm::sort(sums, [&](const WinogradSum &a, const WinogradSum &b) {
    return key(a) < key(b);
  });
  int64_t firstTerm = 0;
  for (WinogradSum &sum : sums) {
    sum.firstTerm = firstTerm;
    firstTerm += sum.terms.size();
  }
  return sums;
}

WinogradShape::WinogradShape(const ConvProblem &problem,
                             const TransformedPlan &plan)
    : lanes(problem.target.lanes), figures(problem.target.figures),
      products(problem.isInteger() ? createShortProducts(problem.target)
                                   : createFloatProducts()),
      together(products->channels()),
      inputs(llvm::divideCeil(problem.geometry.inChannelsPerGroup(), together)),
      outputs(problem.geometry.outChannelsPerGroup()), tiles(problem, plan),
      sums(makeSums(tiles)),
      inputVectors(
          llvm::divideCeil(problem.geometry.inChannelsPerGroup(), lanes)) {
  const RegisterTile &registers = plan.tasks.registers;
  chunkTiles = 0;
  for (WinogradSum &sum : sums) {
    int64_t count = tiles.chunkBands * sum.tiles.count;
    sum.positions = evenPart(count, registers.positions);
    chunkTiles =
        std::max(chunkTiles, tiles.chunkBands * sum.tiles.first +
                                 int64_t(llvm::alignTo(count, sum.positions)));
  }
  vectors = std::min<int64_t>(registers.vectors, outputBlocks());
  depth = std::max<int64_t>(plan.depth / (lanes * together), 1);
  isPlain = plan.weights == WeightForm::Plain;
  isFromPlain = plan.weights != WeightForm::Transformed;
  packed = isFromPlain ? problem.input.element : PackedElement::F32;
  kept = isPlain ? packed : PackedElement::F32;
  // No more than there are: scratch memory is made for so many.
  if (isPlain)
    depth = evenPart(inputBlocks(), std::min(depth, inputBlocks()));
}
