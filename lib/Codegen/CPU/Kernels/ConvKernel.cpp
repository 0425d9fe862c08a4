//===- ConvKernel.cpp - A convolution as vector loops ---------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// Chooses the class for a plan; wraps a kernel's loops into a function.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Codegen/CPU/Kernels/ConvKernel.h"
#include "ConvKernels.h"
#include "KernelFrame.h"
#include "RepVGG/Codegen/CPU/Kernels/Kernels.h"

namespace mlir::repvgg::cpu {

ConvProblem ConvProblem::with(PlanAttr plan) const {
  ConvProblem planned = *this;
  planned.plan = plan;
  if (plan.getImages() != 0)
    planned.input.batch = planned.output.batch = plan.getImages();
  return planned;
}

/// Loops over a register tile are unrolled: sums beyond the registers are put
/// down and taken up for each product, and code grows with their number.
static std::optional<Refusal> refuseRegisters(const ConvProblem &problem) {
  int64_t sums = problem.plan.getPositions() * problem.plan.getVectors();
  if (sums <= problem.target.registers)
    return std::nullopt;
  return Refusal{"plan", ("expects registers for at most " +
                          Twine(problem.target.registers) + " sums, but got " +
                          Twine(sums))
                             .str()};
}

OrRefusal<std::unique_ptr<ConvKernel>>
ConvKernel::create(const ConvProblem &problem) {
  if (std::optional<Refusal> refusal = refuseRegisters(problem))
    return *refusal;
  switch (problem.plan.getAlgorithm()) {
  case Algorithm::Direct:
    return createDirect(problem);
  case Algorithm::Depthwise:
    return createDepthwise(problem);
  case Algorithm::Winograd:
  case Algorithm::Polyphase:
    return createWinograd(problem);
  case Algorithm::Pointwise:
    return createPointwise(problem);
  case Algorithm::Planar:
    return createPlanar(problem);
  }
  llvm_unreachable("an algorithm has no kernel");
}

Halo ConvKernel::inputHalo() const {
  auto reach = [](const Window &window, int64_t input, int64_t output) {
    int64_t last = (output - 1) * window.stride - window.padLow +
                   window.dilation * (window.size - 1);
    return std::max<int64_t>(last - (input - 1), 0);
  };
  const PackedImage &in = problem.input, &out = problem.output;
  return {std::max<int64_t>(problem.rows().padLow, 0),
          std::max<int64_t>(problem.columns().padLow, 0),
          reach(problem.rows(), in.height, out.height),
          reach(problem.columns(), in.width, out.width)};
}

KernelFunction emitConvKernel(ModuleOp module, StringRef name,
                              const ConvKernel &kernel,
                              const ConvProblem &problem, Block &body,
                              ArrayRef<ExtraImage> extras) {
  const PackedImage &output = problem.output;
  int64_t channels = output.blocks() * output.block;
  SmallVector<int64_t> sizes = {problem.input.elements(),
                                kernel.weightElements(), channels};
  for (const ExtraImage &extra : extras)
    sizes.push_back(extra ? extra->elements() : channels);
  sizes.push_back(output.elements());

  int64_t scratchBytes = kernel.scratchElements() * int64_t(sizeof(float));
  func::FuncOp function =
      createKernelFunction(module, name, sizes, scratchBytes);
  KernelBuilder k(function, problem.target.lanes);
  ValueRange values = function.getArguments();
  SmallVector<Extra> operands;
  for (auto [image, buffer] : llvm::zip_first(extras, values.drop_front(3)))
    operands.push_back({image, buffer});
  Value buffer = values[3 + extras.size()];
  ConvArguments arguments;
  arguments.input = values[0];
  arguments.weights = values[1];
  arguments.bias = values[2];
  if (scratchBytes != 0)
    arguments.scratch = k.floats(values[4 + extras.size()]);
  arguments.begin = values[values.size() - 2];
  arguments.end = values[values.size() - 1];

  Epilogue epilogue(k, output, buffer, body, operands);
  kernel.emit(k, arguments, epilogue);
  emitZeroHalo(k, output, buffer, arguments.begin, arguments.end,
               kernel.tasks());
  func::ReturnOp::create(k.builder(), k.loc());
  return {function, kernel.tasks(), scratchBytes};
}

} // namespace mlir::repvgg::cpu
