//===- ConvAlgorithm.h - A way to compute convolutions ----------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// An algorithm is one class in one file, with a plan attribute of its own. It
/// says which plans are worth to be tried, how the input is to lie in memory,
/// what the plan costs; when layouts are known, it makes the kernel.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_CODEGEN_CPU_ALGORITHMS_CONVALGORITHM_H
#define REPVGG_CODEGEN_CPU_ALGORITHMS_CONVALGORITHM_H

#include "RepVGG/Algebra/Refusal.h"
#include "RepVGG/Codegen/CPU/ConvProblem.h"
#include "RepVGG/Codegen/CPU/Kernels/ConvKernel.h"

#include <memory>

namespace mlir::repvgg::cpu {

class ConvAlgorithm {
public:
  virtual ~ConvAlgorithm();

  /// The name of its plans: `#dialect.name<…>`.
  virtual StringRef getName() const = 0;

  /// Whether `plan` is one of its plans; all that takes a problem with a plan
  /// below expects one.
  virtual bool owns(Attribute plan) const = 0;

  /// Plans for `problem`, which has none, that are worth to be tried, best
  /// guess first. Whether it accepts them is not asked.
  virtual SmallVector<layer::PlanAttrInterface>
  candidates(const ConvProblem &problem, MLIRContext *context) const = 0;

  /// Why it cannot compute `problem` by its plan (rule "plan"), if it cannot.
  virtual std::optional<Refusal> refuse(const ConvProblem &problem) const = 0;

  /// How the input of `problem` is to lie in memory: by default in blocks as
  /// all of its target's images, with as much around it as windows read.
  virtual InputLayout inputLayout(const ConvProblem &problem) const;

  /// Products of an input and an output channel that the plan makes; by default
  /// those of the definition.
  virtual double productsPerChannels(const ConvProblem &problem) const;

  /// What its products are made of; by default of f32, to which other elements
  /// are widened.
  virtual ProductFormat productFormat(const ConvProblem &problem) const {
    return ProductFormat::F32;
  }

  /// Weights that the plan keeps for an input and an output channel; by default
  /// those of the definition.
  virtual int64_t weightsPerChannels(const ConvProblem &problem) const {
    return problem.geometry.taps();
  }

  /// Cycles of a core beyond those of the products, by measurement.
  virtual double overheadCycles(const ConvProblem &problem) const { return 0; }

  /// A plan that stands for `plan` and those that differ from it in parameters
  /// of little influence: the tuner tries it first.
  virtual layer::PlanAttrInterface
  representative(layer::PlanAttrInterface plan) const {
    return plan;
  }

  /// The kernel of `problem`, which is not refused, and whose input has the
  /// layout that it wants, or a larger halo.
  virtual std::unique_ptr<ConvKernel>
  bind(const ConvProblem &problem) const = 0;

  /// The multiplications and additions of the products: what a core cannot do
  /// faster than its peak.
  double work(const ConvProblem &problem) const;
};

/// All algorithms of `context`.
SmallVector<const ConvAlgorithm *> getConvAlgorithms(MLIRContext *context);

/// The algorithm of `plan`; refuses (rule "plan") a plan that is none's, or
/// none.
OrRefusal<const ConvAlgorithm *> findAlgorithm(layer::PlanAttrInterface plan);

/// The algorithm of `problem`'s plan, if it accepts it; refuses (rule "plan")
/// with the algorithm's reason otherwise.
OrRefusal<const ConvAlgorithm *> acceptPlan(const ConvProblem &problem);

} // namespace mlir::repvgg::cpu

#endif // REPVGG_CODEGEN_CPU_ALGORITHMS_CONVALGORITHM_H
