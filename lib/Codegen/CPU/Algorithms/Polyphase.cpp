//===- Polyphase.cpp - Winograd tiles of the phases of a stride --------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// With a stride of 2, a window of 3 pixels is one of 2 and one of 1: 9
/// products for 4 pixels, 5 for 2, on each axis, instead of 12 and 6.
///
//===----------------------------------------------------------------------===//

#include "Algorithms.h"
#include "Measurements.h"
#include "Transformed.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

namespace {

class Polyphase : public TransformedAlgorithm {
public:
  StringRef getName() const override { return PolyphaseAttr::getMnemonic(); }
  bool owns(Attribute plan) const override { return isa<PolyphaseAttr>(plan); }
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

SmallVector<layer::PlanAttrInterface>
Polyphase::candidates(const ConvProblem &problem, MLIRContext *context) const {
  if (!canTransform(problem, 2))
    return {};
  TiledChoices choices(problem);
  int64_t side = choices.side();
  // Images that are small alone have tiles enough together.
  if (side >= measured::kPolyphaseLeast4x4 ||
      (side >= measured::kPolyphaseLeastTogether &&
       choices.imagesTogether(4, 4) > 1))
    choices.add(4, 4);
  if (side >= measured::kPolyphaseLeast2x4)
    choices.add(2, 4);
  if (side >= measured::kPolyphaseLeast2x2)
    choices.add(2, 2);
  SmallVector<layer::PlanAttrInterface> plans;
  for (const auto &[plan, images] : choices.plans())
    plans.push_back(PolyphaseAttr::get(
        context, plan.tileHeight, plan.tileWidth,
        plan.tasks.registers.positions, plan.tasks.registers.vectors,
        plan.depth, plan.tasks.chunk, plan.tasks.split, images));
  return plans;
}

layer::PlanAttrInterface
Polyphase::representative(layer::PlanAttrInterface plan) const {
  auto polyphase = cast<PolyphaseAttr>(plan);
  return PolyphaseAttr::get(plan.getContext(), polyphase.getTileHeight(),
                            polyphase.getTileWidth(), polyphase.getPositions(),
                            polyphase.getVectors(), /*depth=*/1, /*chunk=*/0,
                            polyphase.getSplit(), /*images=*/0);
}

TransformedPlan Polyphase::planOf(const ConvProblem &problem) const {
  auto plan = cast<PolyphaseAttr>(problem.plan);
  return {plan.getTileHeight(),
          plan.getTileWidth(),
          {{plan.getPositions(), plan.getVectors()},
           plan.getChunk(),
           plan.getSplit()},
          plan.getDepth()};
}

std::optional<Refusal>
Polyphase::refuseStrides(const ConvProblem &problem) const {
  if (problem.rows().stride != 1 || problem.columns().stride != 1)
    return std::nullopt;
  return Refusal{"plan", "expects a stride above 1, but got 1"};
}

std::unique_ptr<ConvAlgorithm> cpu::makePolyphase() {
  return std::make_unique<Polyphase>();
}
