//===- Direct.cpp - Sums of products as they are defined ------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// The algorithm for any window, stride, dilation and grouping: what there is
/// to fall back to.
///
//===----------------------------------------------------------------------===//

#include "Algorithms.h"
#include "Choices.h"
#include "Measurements.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

namespace {

class Direct : public ConvAlgorithm {
public:
  StringRef getName() const override { return DirectAttr::getMnemonic(); }
  bool owns(Attribute plan) const override { return isa<DirectAttr>(plan); }
  SmallVector<layer::PlanAttrInterface>
  candidates(const ConvProblem &problem, MLIRContext *context) const override;
  std::optional<Refusal> refuse(const ConvProblem &problem) const override;
  double overheadCycles(const ConvProblem &problem) const override;
  layer::PlanAttrInterface
  representative(layer::PlanAttrInterface plan) const override;
  std::unique_ptr<ConvKernel> bind(const ConvProblem &problem) const override;
};

} // namespace

SmallVector<layer::PlanAttrInterface>
Direct::candidates(const ConvProblem &whole, MLIRContext *context) const {
  Choices choices(whole);
  const ConvProblem &problem = choices.problem();
  int64_t row = problem.input.rowStride() * problem.input.blocks() *
                problem.rows().stride;
  int64_t chunk =
      choices.rowsPerChunk(problem.output.height, row * sizeof(float));
  SmallVector<layer::PlanAttrInterface> plans;
  for (auto [positions, vectors] : choices.registerTiles(problem.output.width))
    for (double part : measured::kDirectOfFirst) {
      auto bytes = static_cast<int64_t>(problem.target.l1 * part);
      plans.push_back(DirectAttr::get(
          context, positions, vectors,
          choices.depthFor(bytes, problem.geometry.taps(), vectors), chunk,
          choices.splitFor(vectors), choices.images()));
    }
  return plans;
}

std::optional<Refusal> Direct::refuse(const ConvProblem &problem) const {
  auto plan = cast<DirectAttr>(problem.plan);
  if (auto refusal =
          refuseRegisters(problem, plan.getPositions() * plan.getVectors()))
    return refusal;
  return refuseGroups(problem);
}

double Direct::overheadCycles(const ConvProblem &problem) const {
  auto plan = cast<DirectAttr>(problem.plan);
  auto parts = static_cast<int64_t>(
      llvm::divideCeil(problem.outputBlocksPerGroup(), plan.getVectors()));
  return measured::kDirectCycles * productsPerChannels(problem) *
         problem.geometry.groups * parts;
}

layer::PlanAttrInterface
Direct::representative(layer::PlanAttrInterface plan) const {
  auto direct = cast<DirectAttr>(plan);
  return DirectAttr::get(plan.getContext(), direct.getPositions(),
                         direct.getVectors(), /*depth=*/1, /*chunk=*/0,
                         direct.getSplit(), /*images=*/0);
}

std::unique_ptr<ConvKernel> Direct::bind(const ConvProblem &problem) const {
  auto plan = cast<DirectAttr>(problem.plan);
  return createDirect(problem,
                      {{plan.getPositions(), plan.getVectors()},
                       plan.getChunk(),
                       plan.getSplit()},
                      plan.getDepth());
}

std::unique_ptr<ConvAlgorithm> cpu::makeDirect() {
  return std::make_unique<Direct>();
}
