//===- ConvKernel.cpp - A convolution as vector loops ---------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// Wraps a kernel's loops into a function.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Codegen/CPU/Kernels/ConvKernel.h"
#include "KernelFrame.h"
#include "RepVGG/Codegen/CPU/Kernels/Kernels.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

SmallVector<MemRefType> cpu::convBuffers(MLIRContext *context,
                                         const ConvKernel &kernel,
                                         const ConvProblem &problem,
                                         ArrayRef<ExtraImage> extras) {
  const PackedImage &output = problem.output;
  SmallVector<MemRefType> buffers = {
      imageBuffer(context, problem.input),
      byteBuffer(context, kernel.weightBytes()),
      channelBuffer(output, problem.sumType(context))};
  for (const ExtraImage &extra : extras)
    buffers.push_back(extraBuffer(context, extra, output));
  buffers.push_back(imageBuffer(context, output));
  if (int64_t bytes = kernel.scratchBytes())
    buffers.push_back(byteBuffer(context, bytes));
  return buffers;
}

KernelFunction cpu::emitPreparingKernel(ModuleOp module, StringRef name,
                                        const ConvKernel &kernel,
                                        const TargetInfo &target) {
  MLIRContext *context = module.getContext();
  func::FuncOp function =
      createKernelFunction(module, name,
                           {byteBuffer(context, kernel.packedBytes()),
                            byteBuffer(context, kernel.weightBytes())});
  KernelBuilder k(function, target);
  ValueRange values = function.getArguments();
  kernel.emitPreparing(k, values[0], values[1], values[2], values[3]);
  func::ReturnOp::create(k.builder(), k.loc());
  return {function, kernel.preparingTasks(), 0};
}

KernelFunction cpu::emitConvKernel(ModuleOp module, StringRef name,
                                   const ConvKernel &kernel,
                                   const ConvProblem &problem, Block &body,
                                   ArrayRef<ExtraImage> extras) {
  const PackedImage &output = problem.output;
  int64_t scratchBytes = kernel.scratchBytes();
  func::FuncOp function = createKernelFunction(
      module, name, convBuffers(module.getContext(), kernel, problem, extras));
  KernelBuilder k(function, problem.target);
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
    arguments.scratch = values[4 + extras.size()];
  arguments.begin = values[values.size() - 2];
  arguments.end = values[values.size() - 1];

  Epilogue epilogue(k, output, buffer, body, operands);
  kernel.emit(k, arguments, epilogue);
  emitZeros(k, output, buffer, arguments.begin, arguments.end, kernel.tasks());
  func::ReturnOp::create(k.builder(), k.loc());
  return {function, kernel.tasks(), scratchBytes, kernel.takesTurns()};
}
