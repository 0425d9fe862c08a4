//===- Depthwise.cpp - Each channel by itself -----------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Groups of one input channel. Planes that threads cannot share evenly are
/// divided.
///
//===----------------------------------------------------------------------===//

#include "AlgorithmTable.h"
#include "Choices.h"
#include "Measurements.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

namespace {

class Depthwise : public AlgorithmOf<DepthwiseAttr> {
public:
  SmallVector<layer::PlanAttrInterface>
  candidates(const ConvProblem &problem, MLIRContext *context) const override;
  std::optional<Refusal> refuse(const ConvProblem &problem) const override;
  layer::PlanAttrInterface
  representative(layer::PlanAttrInterface plan) const override;
  std::unique_ptr<ConvKernel> bind(const ConvProblem &problem) const override;
};

} // namespace

SmallVector<layer::PlanAttrInterface>
Depthwise::candidates(const ConvProblem &whole, MLIRContext *context) const {
  const Geometry &geometry = whole.geometry;
  if (geometry.groups == 1 || geometry.inChannelsPerGroup() != 1)
    return {};
  Choices choices(whole);
  const PackedImage &out = choices.problem().output;
  const TargetInfo &target = whole.target;
  bool overlaps =
      whole.rows().stride == 1 && target.registers >= measured::kManyRegisters;
  bool isEven = out.batch * out.vectors(target.lanes) % target.threads == 0;
  int64_t part = llvm::divideCeil(out.height, target.threads);
  int64_t best = overlaps ? 2 : 1, columns7 = measured::kDepthwiseColumns;
  SmallVector<layer::PlanAttrInterface> plans;
  for (auto [columns, rows] : {std::pair<int64_t, int64_t>(columns7, best),
                               {columns7, 3 - best},
                               {2 * columns7, 1},
                               {4, 2}})
    if (columns * rows < target.registers) {
      int64_t chunk = isEven ? 0 : llvm::alignTo(part, rows);
      plans.push_back(DepthwiseAttr::get(context, std::min(columns, out.width),
                                         std::min(rows, out.height), chunk,
                                         choices.images()));
    }
  return plans;
}

std::optional<Refusal> Depthwise::refuse(const ConvProblem &problem) const {
  auto plan = cast<DepthwiseAttr>(problem.plan);
  const Geometry &geometry = problem.geometry;
  int64_t lanes = problem.target.lanes;
  auto refuse = [](const Twine &message) {
    return Refusal{"plan", message.str()};
  };
  if (auto refusal =
          refuseRegisters(problem, plan.getColumns() * plan.getRows()))
    return refusal;
  if (auto refusal = refuseInexactSums(problem))
    return refusal;
  if (geometry.inChannelsPerGroup() != 1)
    return refuse("expects groups of one channel, but got groups of " +
                  Twine(geometry.inChannelsPerGroup()));
  if (lanes % geometry.outChannelsPerGroup() != 0)
    return refuse("expects the outputs of a channel to divide a vector of " +
                  Twine(lanes) + ", but got " +
                  Twine(geometry.outChannelsPerGroup()));
  return std::nullopt;
}

layer::PlanAttrInterface
Depthwise::representative(layer::PlanAttrInterface plan) const {
  auto depthwise = cast<DepthwiseAttr>(plan);
  return DepthwiseAttr::get(plan.getContext(), depthwise.getColumns(),
                            depthwise.getRows(), /*chunk=*/0, /*images=*/0);
}

std::unique_ptr<ConvKernel> Depthwise::bind(const ConvProblem &problem) const {
  auto plan = cast<DepthwiseAttr>(problem.plan);
  return createDepthwiseKernel(
      problem, {plan.getColumns(), plan.getRows(), plan.getChunk()});
}

std::unique_ptr<ConvAlgorithm> cpu::makeDepthwise() {
  return std::make_unique<Depthwise>();
}
