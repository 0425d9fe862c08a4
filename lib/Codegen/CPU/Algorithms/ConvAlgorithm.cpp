//===- ConvAlgorithm.cpp - The algorithms of a context --------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// What an algorithm is unless it says otherwise; whose a plan is.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Codegen/CPU/Algorithms/ConvAlgorithm.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

ConvAlgorithm::~ConvAlgorithm() = default;

InputLayout ConvAlgorithm::inputLayout(const ConvProblem &problem) const {
  const PackedImage &in = problem.input;
  return {{blockOf(problem.target, in.element, in.channels)},
          problem.windowHalo()};
}

double ConvAlgorithm::productsPerChannels(const ConvProblem &problem) const {
  const PackedImage &out = problem.output;
  return double(out.batch) * out.height * problem.rows().size * out.width *
         problem.columns().size;
}

double ConvAlgorithm::work(const ConvProblem &problem) const {
  const Geometry &geometry = problem.geometry;
  return 2 * productsPerChannels(problem) * geometry.outChannels *
         geometry.inChannelsPerGroup();
}

//===----------------------------------------------------------------------===//
// Plans
//===----------------------------------------------------------------------===//

SmallVector<const ConvAlgorithm *>
cpu::getConvAlgorithms(MLIRContext *context) {
  auto *dialect = context->getLoadedDialect<RepVGGCPUDialect>();
  if (!dialect)
    return {};
  return llvm::map_to_vector(dialect->getAlgorithms(), [](const auto &entry) {
    return entry.second.get();
  });
}

OrRefusal<const ConvAlgorithm *>
cpu::findAlgorithm(layer::PlanAttrInterface plan) {
  if (!plan)
    return Refusal{"plan", "expects a plan, but has none"};
  for (const ConvAlgorithm *algorithm : getConvAlgorithms(plan.getContext()))
    if (algorithm->owns(plan))
      return algorithm;
  return Refusal{"plan", "expects the plan of an algorithm for the CPU"};
}

OrRefusal<const ConvAlgorithm *> cpu::acceptPlan(const ConvProblem &problem) {
  OrRefusal<const ConvAlgorithm *> algorithm = findAlgorithm(problem.plan);
  if (algorithm)
    if (std::optional<Refusal> refusal = (*algorithm)->refuse(problem))
      return *refusal;
  return algorithm;
}
