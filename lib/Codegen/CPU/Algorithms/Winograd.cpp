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

#include "Measurements.h"
#include "Transformed.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

namespace {

class Winograd : public TransformedAlgorithmOf<WinogradAttr> {
public:
  SmallVector<layer::PlanAttrInterface>
  candidates(const ConvProblem &problem, MLIRContext *context) const override;

protected:
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
  if (problem.isInteger()) {
    choices.addOfIntegers({{4, 4}, {3, 4}, {3, 3}, {2, 4}, {2, 2}});
    return plansOf(choices, context);
  }
  if (choices.side() >= measured::kWinogradLeast) {
    if (isWorthLargeTiles(choices))
      choices.add(6, 6);
    choices.add(4, 4);
    choices.add(2, 4);
  }
  choices.add(2, 2);
  return plansOf(choices, context);
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
