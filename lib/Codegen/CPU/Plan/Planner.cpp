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
#include "RepVGG/Codegen/CPU/Plan/Predict.h"

#include <cmath>

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

namespace {

/// Plans of one algorithm that make equally many products with equally many
/// weights: for Winograd those of one size of tiles.
struct EqualWork {
  std::pair<double, int64_t> work;
  SmallVector<layer::PlanAttrInterface> plans;
  /// What the first one takes that the algorithm accepts; none if there is
  /// none.
  std::optional<Prediction> prediction;

  double time() const {
    return prediction ? prediction->microseconds()
                      : std::numeric_limits<double>::infinity();
  }
};

/// An algorithm's plans for a problem.
struct Guesses {
  SmallVector<layer::PlanAttrInterface> plans;
  /// Microseconds of the first one that it accepts; infinity if there is none.
  double time = std::numeric_limits<double>::infinity();
};

} // namespace

/// The candidates in the order of the algorithm.
static SmallVector<EqualWork> groupByWork(const ConvAlgorithm &algorithm,
                                          const ConvProblem &problem,
                                          MLIRContext *context) {
  SmallVector<EqualWork> groups;
  for (layer::PlanAttrInterface plan : algorithm.candidates(problem, context)) {
    ConvProblem planned = problem.with(plan);
    std::pair work(algorithm.productsPerChannels(planned),
                   algorithm.weightsPerChannels(planned));
    auto group = llvm::find_if(
        groups, [&](const EqualWork &known) { return known.work == work; });
    if (group == groups.end())
      group = &groups.emplace_back(EqualWork{work, {}, std::nullopt});
    if (llvm::is_contained(group->plans, plan))
      continue;
    group->plans.push_back(plan);
    if (!group->prediction && !algorithm.refuse(planned))
      group->prediction = predict(algorithm, planned);
  }
  return groups;
}

/// Where weights come from memory, the machine says what they cost beside the
/// products, and what it costs to transform those of integers; where they do
/// not, or it is not known, the algorithm does.
static void rankByTime(MutableArrayRef<EqualWork> groups,
                       const ConvProblem &problem) {
  const TargetInfo &target = problem.target;
  if (target.figures.rate == 0 || target.figures.memoryRate == 0)
    return;
  auto isFar = [](const EqualWork &group) {
    return group.prediction && group.prediction->isFar;
  };
  if (problem.isInteger() || llvm::any_of(groups, isFar))
    llvm::sort(groups, [](const EqualWork &a, const EqualWork &b) {
      return std::pair(a.time(), a.work) < std::pair(b.time(), b.work);
    });
}

static Guesses guess(const ConvAlgorithm &algorithm, const ConvProblem &problem,
                     MLIRContext *context) {
  SmallVector<EqualWork> groups = groupByWork(algorithm, problem, context);
  rankByTime(groups, problem);
  Guesses guesses;
  for (const EqualWork &group : groups) {
    llvm::append_range(guesses.plans, group.plans);
    if (!std::isfinite(guesses.time) && group.prediction) {
      ConvProblem planned = problem.with(group.plans.front());
      int64_t passes = problem.output.batch / planned.output.batch;
      guesses.time = passes * group.time();
    }
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
