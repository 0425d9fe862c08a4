//===- Direct.cpp - Sums of products as they are defined ------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// The algorithm for any window, stride, dilation and grouping: what there is
/// to fall back to.
///
//===----------------------------------------------------------------------===//

#include "../Kernels/Products.h"
#include "DirectSums.h"
#include "Measurements.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

namespace {

class Direct : public DirectSumsOf<DirectAttr> {
public:
  SmallVector<layer::PlanAttrInterface>
  candidates(const ConvProblem &problem, MLIRContext *context) const override;
  InputLayout inputLayout(const ConvProblem &problem) const override;
  double overheadCycles(const ConvProblem &problem) const override;
};

} // namespace

SmallVector<layer::PlanAttrInterface>
Direct::candidates(const ConvProblem &whole, MLIRContext *context) const {
  Choices choices(whole);
  const ConvProblem &problem = choices.problem();
  int64_t row = problem.input.rowStride() * problem.input.blocks() *
                problem.rows().stride;
  int64_t chunk = choices.rowsPerChunk(
      problem.output.height, row * elementBytes(problem.input.element));
  SmallVector<layer::PlanAttrInterface> plans;
  for (auto [positions, vectors] :
       choices.registerTiles(problem.output.width, choices.takingApart()))
    for (double part : measured::kDirectOfFirst) {
      auto bytes = static_cast<int64_t>(problem.target.l1 * part);
      plans.push_back(DirectAttr::get(
          context, positions, vectors,
          choices.depthFor(bytes, problem.geometry.taps(), vectors,
                           Products::get(problem)->weights()),
          choices.chunkForThreads(problem.output.height, chunk, vectors),
          choices.splitFor(vectors), choices.images()));
    }
  return plans;
}

/// Where a step has all channels, no others lie between those of two pixels.
InputLayout Direct::inputLayout(const ConvProblem &problem) const {
  InputLayout layout = ConvAlgorithm::inputLayout(problem);
  int64_t step = Products::get(problem)->channels();
  if (problem.isInteger() && problem.input.channels <= step)
    layout.blocks = {step};
  return layout;
}

double Direct::overheadCycles(const ConvProblem &problem) const {
  auto plan = cast<DirectAttr>(problem.plan);
  auto parts = static_cast<int64_t>(
      llvm::divideCeil(problem.outputVectorsPerGroup(), plan.getVectors()));
  return measured::kDirectCycles * productsPerChannels(problem) *
         problem.geometry.groups * parts;
}

std::unique_ptr<ConvAlgorithm> cpu::makeDirect() {
  return std::make_unique<Direct>();
}
