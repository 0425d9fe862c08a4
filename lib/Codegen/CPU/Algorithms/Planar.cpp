//===- Planar.cpp - First layers ------------------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Few input channels, which are read as planes. The taps of a row of the
/// window share registers with the sums.
///
//===----------------------------------------------------------------------===//

#include "AlgorithmTable.h"
#include "Choices.h"
#include "Measurements.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

namespace {

class Planar : public AlgorithmOf<PlanarAttr> {
public:
  SmallVector<layer::PlanAttrInterface>
  candidates(const ConvProblem &problem, MLIRContext *context) const override;
  std::optional<Refusal> refuse(const ConvProblem &problem) const override;
  InputLayout inputLayout(const ConvProblem &problem) const override {
    return {{1}, problem.windowHalo()};
  }
  layer::PlanAttrInterface
  representative(layer::PlanAttrInterface plan) const override;
  std::unique_ptr<ConvKernel> bind(const ConvProblem &problem) const override;
};

} // namespace

SmallVector<layer::PlanAttrInterface>
Planar::candidates(const ConvProblem &whole, MLIRContext *context) const {
  const Geometry &geometry = whole.geometry;
  if (geometry.groups != 1 || geometry.inChannels > measured::kMostPlanes ||
      geometry.taps() == 1)
    return {};
  Choices choices(whole);
  const PackedImage &output = choices.problem().output;
  int64_t row = output.rowStride() * output.blocks();
  int64_t best =
      choices.rowsPerChunk(output.height, row * elementBytes(output.element));
  SmallVector<layer::PlanAttrInterface> plans;
  for (auto [positions, vectors] : choices.registerTiles(
           output.width, {/*perVector=*/geometry.windows[1].size - 1}))
    for (int64_t chunk : choices.chunks(output.height, best))
      plans.push_back(PlanarAttr::get(
          context, positions, vectors,
          choices.chunkForThreads(output.height, chunk, vectors),
          choices.splitFor(vectors), choices.images()));
  return plans;
}

std::optional<Refusal> Planar::refuse(const ConvProblem &problem) const {
  auto plan = cast<PlanarAttr>(problem.plan);
  if (auto refusal =
          refuseRegisters(problem, plan.getPositions() * plan.getVectors()))
    return refusal;
  if (auto refusal = refuseInexactSums(problem))
    return refusal;
  if (problem.geometry.groups == 1)
    return std::nullopt;
  return Refusal{
      "plan",
      ("expects one group, but got " + Twine(problem.geometry.groups)).str()};
}

layer::PlanAttrInterface
Planar::representative(layer::PlanAttrInterface plan) const {
  auto planar = cast<PlanarAttr>(plan);
  return PlanarAttr::get(plan.getContext(), planar.getPositions(),
                         planar.getVectors(), /*chunk=*/0, planar.getSplit(),
                         /*images=*/0);
}

std::unique_ptr<ConvKernel> Planar::bind(const ConvProblem &problem) const {
  auto plan = cast<PlanarAttr>(problem.plan);
  return createPlanarKernel(problem, {{plan.getPositions(), plan.getVectors()},
                                      plan.getChunk(),
                                      plan.getSplit()});
}

std::unique_ptr<ConvAlgorithm> cpu::makePlanar() {
  return std::make_unique<Planar>();
}
