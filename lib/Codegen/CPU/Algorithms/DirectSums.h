//===- DirectSums.h - What algorithms of direct sums share ------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Their plans have the same numbers, from which they make the same kernel,
/// unless one has its own.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_CODEGEN_CPU_ALGORITHMS_DIRECTSUMS_H
#define REPVGG_LIB_CODEGEN_CPU_ALGORITHMS_DIRECTSUMS_H

#include "../Kernels/Products.h"
#include "AlgorithmTable.h"
#include "Choices.h"

namespace mlir::repvgg::cpu {

template <typename PlanT>
class DirectSumsOf : public AlgorithmOf<PlanT> {
public:
  layer::PlanAttrInterface
  representative(layer::PlanAttrInterface plan) const override {
    auto direct = cast<PlanT>(plan);
    return PlanT::get(plan.getContext(), direct.getPositions(),
                      direct.getVectors(), /*depth=*/1, /*chunk=*/0,
                      direct.getSplit(), /*images=*/0);
  }

  std::unique_ptr<ConvKernel> bind(const ConvProblem &problem) const override {
    auto plan = cast<PlanT>(problem.plan);
    return createDirectKernel(problem, tasksOf(plan), plan.getDepth());
  }

  ProductFormat productFormat(const ConvProblem &problem) const override {
    return Products::get(problem)->format();
  }

  std::optional<Refusal> refuse(const ConvProblem &problem) const override {
    auto plan = cast<PlanT>(problem.plan);
    if (auto refusal =
            refuseRegisters(problem, plan.getPositions() * plan.getVectors()))
      return refusal;
    return refuseGroups(problem);
  }

protected:
  static TaskPlan tasksOf(PlanT plan) {
    return {{plan.getPositions(), plan.getVectors()},
            plan.getChunk(),
            plan.getSplit()};
  }
};

} // namespace mlir::repvgg::cpu

#endif // REPVGG_LIB_CODEGEN_CPU_ALGORITHMS_DIRECTSUMS_H
