//===- Planner.cpp - The plan of a convolution ----------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Asks all algorithms, ranks them by the time of their best guess, takes the
/// first.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Codegen/CPU/Plan/Planner.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

/// What a core does of which nothing is known: cycles, and multiply-adds of
/// vectors in each.
static constexpr double kCyclesPerMicrosecond = 3000;
static constexpr double kProductsPerCycle = 2;
/// Bytes of weights from the second cache and from beyond.
static constexpr double kBytesPerCycle = 16;
static constexpr double kFarBytesPerCycle = 8;

namespace {

/// An algorithm's plans for a problem.
struct Guesses {
  SmallVector<layer::PlanAttrInterface> plans;
  /// Microseconds of the first one that it accepts; infinity if there is none.
  double time = std::numeric_limits<double>::infinity();
};

} // namespace

/// Of a core.
static double productsPerMicrosecond(const TargetInfo &target) {
  if (target.rate == 0)
    return kProductsPerCycle * kCyclesPerMicrosecond;
  return target.rate * 1e3 / (2 * target.lanes);
}

double cpu::predictMicroseconds(const ConvAlgorithm &algorithm,
                                const ConvProblem &problem) {
  const TargetInfo &target = problem.target;
  double products =
      algorithm.productsPerChannels(problem) * double(problem.output.blocks()) *
      problem.geometry.inChannelsPerGroup() / productsPerMicrosecond(target);
  auto weights = static_cast<double>(
      algorithm.bind(problem.with(algorithm.inputLayout(problem)))
          ->weightBytes());
  double stream =
      weights / (weights > target.l2 ? kFarBytesPerCycle : kBytesPerCycle);
  double time = std::max(products, stream / kCyclesPerMicrosecond) +
                algorithm.overheadCycles(problem) / kCyclesPerMicrosecond;
  return time / std::max<int64_t>(target.threads, 1);
}

static Guesses guess(const ConvAlgorithm &algorithm, const ConvProblem &problem,
                     MLIRContext *context) {
  Guesses guesses;
  for (layer::PlanAttrInterface plan : algorithm.candidates(problem, context))
    if (!llvm::is_contained(guesses.plans, plan))
      guesses.plans.push_back(plan);
  for (layer::PlanAttrInterface plan : guesses.plans) {
    ConvProblem planned = problem.with(plan);
    if (algorithm.refuse(planned))
      continue;
    int64_t passes = problem.output.batch / planned.output.batch;
    guesses.time = passes * predictMicroseconds(algorithm, planned);
    break;
  }
  return guesses;
}

SmallVector<layer::PlanAttrInterface>
cpu::candidatePlans(const ConvProblem &problem, MLIRContext *context) {
  SmallVector<Guesses> all;
  for (const ConvAlgorithm *algorithm : getConvAlgorithms(context))
    all.push_back(guess(*algorithm, problem, context));
  // Of equally fast ones, the first in the list of algorithms.
  auto order = llvm::to_vector(llvm::seq<unsigned>(0, all.size()));
  llvm::sort(order, [&](unsigned a, unsigned b) {
    return std::pair(all[a].time, a) < std::pair(all[b].time, b);
  });
  SmallVector<layer::PlanAttrInterface> plans;
  for (unsigned index : order)
    llvm::append_range(plans, all[index].plans);
  return plans;
}

OrRefusal<layer::PlanAttrInterface> cpu::choosePlan(const ConvProblem &problem,
                                                    MLIRContext *context) {
  Refusal last{"plan", "expects an algorithm for the convolution"};
  for (layer::PlanAttrInterface plan : candidatePlans(problem, context)) {
    auto accepted = acceptPlan(problem.with(plan));
    if (accepted)
      return plan;
    last = accepted.refusal();
  }
  return last;
}
