//===- Transformed.h - What Winograd's algorithms share ---------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Tiles of output pixels are computed from products of transformed samples and
/// weights. The two algorithms differ in the strides they take, in their plan
/// attribute, and in the tiles that are worth to be tried.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_CODEGEN_CPU_ALGORITHMS_TRANSFORMED_H
#define REPVGG_LIB_CODEGEN_CPU_ALGORITHMS_TRANSFORMED_H

#include "AlgorithmTable.h"
#include "Choices.h"

namespace mlir::repvgg::cpu {

/// The plans of one convolution by tiles of several sizes.
class TiledChoices {
public:
  using Plans = SmallVector<std::pair<TransformedPlan, int64_t>>;

  explicit TiledChoices(const ConvProblem &whole) : choices(whole) {}

  /// Adds plans with tiles of `rows` x `columns`.
  void add(int64_t rows, int64_t columns);
  /// The same of each of `tiles`, for integers; for windows of one pixel, by
  /// single pixels, which are widened once for all outputs.
  void addOfIntegers(ArrayRef<std::pair<int64_t, int64_t>> tiles);
  /// How many images go through the products together.
  int64_t imagesTogether(int64_t rows, int64_t columns) const;
  /// The bytes of the transformed weights.
  int64_t weightBytes(int64_t rows, int64_t columns) const;
  /// The smaller side of the output.
  int64_t side() const;
  const ConvProblem &problem() const { return choices.problem(); }

  /// Plans and their images, in the order in which they were added.
  const Plans &plans() const { return added; }

private:
  void add(int64_t rows, int64_t columns, WeightForm weights);
  SmallVector<int64_t, 3> depths(int64_t rows, int64_t columns, int64_t vectors,
                                 WeightForm weights) const;
  int64_t elements(int64_t rows, int64_t columns) const;
  int64_t bestChunk(int64_t rows, int64_t columns, int64_t vectors,
                    WeightForm weights) const;
  SmallVector<RegisterTile, 4> registerTiles(int64_t rows, int64_t columns,
                                             WeightForm weights) const;

  Choices choices;
  Plans added;
};

class TransformedAlgorithm : public ConvAlgorithm {
public:
  std::optional<Refusal> refuse(const ConvProblem &problem) const override;
  InputLayout inputLayout(const ConvProblem &problem) const override;
  ProductFormat productFormat(const ConvProblem &problem) const override {
    return problem.isInteger() ? ProductFormat::I16 : ProductFormat::F32;
  }
  double productsPerChannels(const ConvProblem &problem) const override;
  int64_t weightsPerChannels(const ConvProblem &problem) const override;
  double overheadCycles(const ConvProblem &problem) const override;
  std::unique_ptr<ConvKernel> bind(const ConvProblem &problem) const override;

protected:
  /// The numbers of its own plan.
  virtual TransformedPlan planOf(const ConvProblem &problem) const = 0;
  /// Why it does not take windows of the problem's strides, if it does not.
  virtual std::optional<Refusal>
  refuseStrides(const ConvProblem &problem) const = 0;
};

/// What follows from its plan being `PlanT`.
template <typename PlanT>
class TransformedAlgorithmOf : public AlgorithmOf<PlanT, TransformedAlgorithm> {
public:
  layer::PlanAttrInterface
  representative(layer::PlanAttrInterface plan) const override {
    TransformedPlan numbers = numbersOf(plan);
    numbers.tasks.chunk = 0;
    numbers.depth = 1;
    return get(plan.getContext(), numbers, /*images=*/0);
  }

protected:
  TransformedPlan planOf(const ConvProblem &problem) const override {
    return numbersOf(problem.plan);
  }
  static SmallVector<layer::PlanAttrInterface>
  plansOf(const TiledChoices &choices, MLIRContext *context) {
    SmallVector<layer::PlanAttrInterface> plans;
    for (const auto &[plan, images] : choices.plans())
      plans.push_back(get(context, plan, images));
    return plans;
  }

private:
  static PlanT get(MLIRContext *context, const TransformedPlan &plan,
                   int64_t images) {
    const RegisterTile &registers = plan.tasks.registers;
    return PlanT::get(context, plan.tileHeight, plan.tileWidth,
                      registers.positions, registers.vectors, plan.depth,
                      plan.tasks.chunk, plan.tasks.split, images, plan.weights);
  }
  static TransformedPlan numbersOf(Attribute attribute) {
    auto plan = cast<PlanT>(attribute);
    return {plan.getTileHeight(),
            plan.getTileWidth(),
            {{plan.getPositions(), plan.getVectors()},
             plan.getChunk(),
             plan.getSplit()},
            plan.getDepth(),
            plan.getWeights()};
  }
};

} // namespace mlir::repvgg::cpu

#endif // REPVGG_LIB_CODEGEN_CPU_ALGORITHMS_TRANSFORMED_H
