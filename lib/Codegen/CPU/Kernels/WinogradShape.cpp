//===- WinogradShape.cpp - What lies where between transforms -------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// Chunks and register tiles are made near-equal, not larger than planned.
///
//===----------------------------------------------------------------------===//

#include "WinogradShape.h"

namespace mlir::repvgg::cpu {

/// The size of near-equal parts of at most `most`.
static int64_t evenPart(int64_t total, int64_t most) {
  return llvm::divideCeil(total, llvm::divideCeil(total, most));
}

/// The sums of two axes, those with few terms first.
static std::vector<WinogradSum> makeSums(const AxisTransform &rows,
                                         const AxisTransform &columns) {
  std::vector<WinogradSum> sums;
  for (int64_t y = 0; y < rows.sums(); ++y)
    for (int64_t x = 0; x < columns.sums(); ++x)
      sums.push_back({y, x, {}});
  for (int64_t y = 0; y < rows.terms(); ++y)
    for (int64_t x = 0; x < columns.terms(); ++x)
      sums[rows.sumOf[y] * columns.sums() + columns.sumOf[x]].terms.push_back(
          {y, x});
  llvm::sort(sums, [](const WinogradSum &a, const WinogradSum &b) {
    return std::tuple(a.terms.size(), a.row, a.column) <
           std::tuple(b.terms.size(), b.row, b.column);
  });
  int64_t firstTerm = 0;
  for (WinogradSum &sum : sums) {
    sum.firstTerm = firstTerm;
    firstTerm += sum.terms.size();
  }
  return sums;
}

WinogradShape::WinogradShape(const ConvProblem &problem)
    : vector(problem.target.vector),
      inputs(problem.geometry.inChannelsPerGroup()),
      outputs(problem.geometry.outChannelsPerGroup()) {
  const PlanAttr &plan = problem.plan;
  const PackedImage &out = problem.output;
  rows = AxisTransform::get(plan.getTileHeight(), problem.rows().size,
                            problem.rows().stride);
  columns = AxisTransform::get(plan.getTileWidth(), problem.columns().size,
                               problem.columns().stride);
  sums = makeSums(rows, columns);

  tileRows = llvm::divideCeil(out.height, rows.outputs());
  tileColumns = llvm::divideCeil(out.width, columns.outputs());
  int64_t all = allRows(out.batch);
  int64_t most = plan.getChunk() == 0 ? tileRows : plan.getChunk();
  chunkRows = evenPart(all, most);
  chunks = llvm::divideCeil(all, chunkRows);
  positions = evenPart(chunkRows * tileColumns, plan.getPositions());
  chunkTiles = llvm::alignTo(chunkRows * tileColumns, positions);

  vectors = std::min<int64_t>(plan.getVectors(), outputBlocks());
  depth = std::max<int64_t>(plan.getDepth() / vector, 1);
}

} // namespace mlir::repvgg::cpu
