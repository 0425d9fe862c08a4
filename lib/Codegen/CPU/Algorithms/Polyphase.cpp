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

#include "Measurements.h"
#include "Transformed.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

namespace {

class Polyphase : public TransformedAlgorithmOf<PolyphaseAttr> {
public:
  SmallVector<layer::PlanAttrInterface>
  candidates(const ConvProblem &problem, MLIRContext *context) const override;

protected:
  std::optional<Refusal>
  refuseStrides(const ConvProblem &problem) const override;
};

} // namespace

SmallVector<layer::PlanAttrInterface>
Polyphase::candidates(const ConvProblem &problem, MLIRContext *context) const {
  if (!canTransform(problem, 2))
    return {};
  TiledChoices choices(problem);
  if (problem.isInteger()) {
    choices.addOfIntegers({{4, 4}, {2, 4}, {2, 2}});
    return plansOf(choices, context);
  }
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
  return plansOf(choices, context);
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
