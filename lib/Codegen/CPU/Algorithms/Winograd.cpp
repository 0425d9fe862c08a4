//===- Winograd.cpp - Winograd tiles of stride 1 --------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// 36 products for 4x4 pixels of a 3x3 window, instead of 144.
///
//===----------------------------------------------------------------------===//

#include "Algorithms.h"
#include "Measurements.h"
#include "Transformed.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

namespace {

class Winograd : public TransformedAlgorithm {
public:
  StringRef getName() const override { return WinogradAttr::getMnemonic(); }
  bool owns(Attribute plan) const override { return isa<WinogradAttr>(plan); }
  SmallVector<layer::PlanAttrInterface>
  candidates(const ConvProblem &problem, MLIRContext *context) const override;
  layer::PlanAttrInterface
  representative(layer::PlanAttrInterface plan) const override;

protected:
  TransformedPlan planOf(const ConvProblem &problem) const override;
  std::optional<Refusal>
  refuseStrides(const ConvProblem &problem) const override;
};

} // namespace

/// Tiles of 6x6 pixels, a fifth less products, pay where weights are near or
/// meet several images, and channels are not so few that transforms are what
/// takes time.
static bool isWorthLargeTiles(const TiledChoices &choices) {
  const ConvProblem &problem = choices.problem();
  if (problem.geometry.inChannelsPerGroup() < measured::kLargeTilesChannels)
    return false;
  int64_t side = choices.side();
  return choices.imagesTogether(6, 6) > 1 ||
         (side >= measured::kLargeTilesLeast &&
          side <= measured::kLargeTilesMost &&
          choices.weightBytes(6, 6) <=
              measured::kLargeTilesCaches * problem.target.l2);
}

SmallVector<layer::PlanAttrInterface>
Winograd::candidates(const ConvProblem &problem, MLIRContext *context) const {
  if (!canTransform(problem, 1))
    return {};
  TiledChoices choices(problem);
  if (choices.side() >= measured::kWinogradLeast) {
    if (isWorthLargeTiles(choices))
      choices.add(6, 6);
    choices.add(4, 4);
    choices.add(2, 4);
  }
  choices.add(2, 2);
  SmallVector<layer::PlanAttrInterface> plans;
  for (const auto &[plan, images] : choices.plans())
    plans.push_back(WinogradAttr::get(
        context, plan.tileHeight, plan.tileWidth,
        plan.tasks.registers.positions, plan.tasks.registers.vectors,
        plan.depth, plan.tasks.chunk, plan.tasks.split, images));
  return plans;
}

layer::PlanAttrInterface
Winograd::representative(layer::PlanAttrInterface plan) const {
  auto winograd = cast<WinogradAttr>(plan);
  return WinogradAttr::get(plan.getContext(), winograd.getTileHeight(),
                           winograd.getTileWidth(), winograd.getPositions(),
                           winograd.getVectors(), /*depth=*/1, /*chunk=*/0,
                           winograd.getSplit(), /*images=*/0);
}

TransformedPlan Winograd::planOf(const ConvProblem &problem) const {
  auto plan = cast<WinogradAttr>(problem.plan);
  return {plan.getTileHeight(),
          plan.getTileWidth(),
          {{plan.getPositions(), plan.getVectors()},
           plan.getChunk(),
           plan.getSplit()},
          plan.getDepth()};
}

std::optional<Refusal>
Winograd::refuseStrides(const ConvProblem &problem) const {
  if (problem.rows().stride == 1 && problem.columns().stride == 1)
    return std::nullopt;
  return Refusal{"plan", "expects stride 1, but got a larger one"};
}

std::unique_ptr<ConvAlgorithm> cpu::makeWinograd() {
  return std::make_unique<Winograd>();
}
