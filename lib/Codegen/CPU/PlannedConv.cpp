//===- PlannedConv.cpp - A convolution apart from its network -------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: a layer and a plan. Output: its kernel's function and what it takes.
//
//===----------------------------------------------------------------------===//

#include "PlannedConv.h"
#include "RepVGG/Codegen/CPU/Algorithms/ConvAlgorithm.h"
#include "RepVGG/Codegen/CPU/Kernels/Kernels.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

namespace {

class PlannedConv : public PlannedLayer {
public:
  PlannedConv(layer::ConvOp layer, const ConvProblem &problem,
              std::unique_ptr<ConvKernel> kernel);

  void emit(ModuleOp module, StringRef name) const override {
    loadKernelDialects(module.getContext());
    emitConvKernel(module, name, *kernel, problem, layer.getBody().front(),
                   extras);
  }
  SmallVector<KernelBuffer> buffers() const override;
  int64_t tasks() const override { return kernel->tasks(); }
  bool takesTurns() const override { return kernel->takesTurns(); }
  int64_t passes() const override {
    auto type = cast<RankedTensorType>(layer.getResult().getType());
    return type.getDimSize(0) / problem.output.batch;
  }

private:
  mutable layer::ConvOp layer;
  /// Of the images that are worked on at a time.
  ConvProblem problem;
  std::unique_ptr<ConvKernel> kernel;
  SmallVector<ExtraImage> extras;
};

} // namespace

PlannedConv::PlannedConv(layer::ConvOp layer, const ConvProblem &problem,
                         std::unique_ptr<ConvKernel> kernel)
    : layer(layer), problem(problem), kernel(std::move(kernel)) {
  for (Value extra : layer.getExtras())
    extras.push_back(extraOf(extra, problem.output.batch, problem.target));
}

SmallVector<KernelBuffer> PlannedConv::buffers() const {
  using Kind = KernelBuffer::Kind;
  SmallVector<KernelBuffer> buffers;
  for (MemRefType type :
       convBuffers(layer.getContext(), *kernel, problem, extras)) {
    uint64_t bits = type.getNumElements() * type.getElementTypeBitWidth();
    buffers.push_back({Kind::Data, bits / 8});
  }
  buffers[kConvWeights].kind = Kind::Weights;
  if (kernel->scratchBytes() != 0)
    buffers.back().kind = Kind::Scratch;
  return buffers;
}

std::unique_ptr<PlannedLayer> cpu::bindConv(layer::ConvOp layer,
                                            layer::PlanAttrInterface plan,
                                            const TargetInfo &target) {
  ConvProblem problem = problemOf(layer, target).with(plan);
  auto algorithm = acceptPlan(problem);
  if (!algorithm)
    return nullptr;
  problem = problem.with((*algorithm)->inputLayout(problem));
  return std::make_unique<PlannedConv>(layer, problem,
                                       (*algorithm)->bind(problem));
}
