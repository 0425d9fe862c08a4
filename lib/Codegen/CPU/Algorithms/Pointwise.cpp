//===- Pointwise.cpp - Windows of one pixel -------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Products of matrices: the direct kernel, with register tiles that reach from
/// one row into the next, and weights that stay in a cache.
///
//===----------------------------------------------------------------------===//

#include "../Kernels/Products.h"
#include "DirectSums.h"
#include "Measurements.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

namespace {

class Pointwise : public DirectSumsOf<PointwiseAttr> {
public:
  SmallVector<layer::PlanAttrInterface>
  candidates(const ConvProblem &problem, MLIRContext *context) const override;
  std::optional<Refusal> refuse(const ConvProblem &problem) const override;
};

} // namespace

/// Parts of the caches for weights. Few registers reread inputs, which need the
/// rest of the first one.
static std::array<int64_t, 3> weightBytes(const TargetInfo &target) {
  auto most = static_cast<int64_t>(target.l1 * measured::kPointwiseOfFirst);
  auto few = static_cast<int64_t>(target.l1 * measured::kPointwiseOfFirstFew);
  if (target.registers < measured::kManyRegisters)
    std::swap(most, few);
  return {most, few,
          static_cast<int64_t>(target.l2 * measured::kPointwiseOfSecond)};
}

SmallVector<layer::PlanAttrInterface>
Pointwise::candidates(const ConvProblem &whole, MLIRContext *context) const {
  if (whole.geometry.taps() != 1 || whole.geometry.groups != 1)
    return {};
  Choices choices(whole);
  const ConvProblem &problem = choices.problem();
  const PackedImage &in = problem.input, &out = problem.output;
  int64_t row = out.rowStride() * (in.blocks() * elementBytes(in.element) +
                                   out.blocks() * elementBytes(out.element));
  int64_t rows = problem.output.height;
  SmallVector<int64_t, 3> parts =
      choices.chunks(rows, choices.rowsPerChunk(rows, row));
  parts.truncate(std::min<size_t>(parts.size(), 2));
  SmallVector<layer::PlanAttrInterface> plans;
  for (auto [positions, vectors] : choices.registerTiles(
           rows * problem.output.width, choices.takingApart()))
    for (int64_t bytes : weightBytes(problem.target))
      for (int64_t chunk : parts)
        plans.push_back(PointwiseAttr::get(
            context, positions, vectors,
            choices.depthFor(bytes, 1, vectors,
                             Products::get(problem)->weights()),
            choices.chunkForThreads(rows, chunk, vectors),
            choices.splitFor(vectors), choices.images()));
  return plans;
}

std::optional<Refusal> Pointwise::refuse(const ConvProblem &problem) const {
  const Window &rows = problem.rows(), &columns = problem.columns();
  std::optional<Refusal> refusal = DirectSumsOf::refuse(problem);
  if (refusal || (rows.size == 1 && columns.size == 1))
    return refusal;
  return Refusal{"plan", ("expects a window of 1x1, but got " +
                          Twine(rows.size) + "x" + Twine(columns.size))
                             .str()};
}

std::unique_ptr<ConvAlgorithm> cpu::makePointwise() {
  return std::make_unique<Pointwise>();
}
