//===- FloatBuffers.cpp - Bytes that are f32 ------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Views cost nothing: they are the same addresses.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Codegen/CPU/Kernels/FloatBuffers.h"
#include "mlir/Dialect/Arith/IR/Arith.h"

using namespace mlir;
using namespace mlir::repvgg;

cpu::ConvArguments cpu::asFloats(KernelBuilder &k, ConvArguments arguments) {
  Type f32 = k.builder().getF32Type();
  arguments.weights = k.view(arguments.weights, f32);
  if (arguments.scratch)
    arguments.scratch = k.view(arguments.scratch, f32);
  return arguments;
}

Value cpu::loadInput(KernelBuilder &k, const ConvProblem &problem, Value buffer,
                     const Offset &offset) {
  return k.loadFloats(buffer, offset, problem.inputUnsigned);
}

Value cpu::loadInputSplat(KernelBuilder &k, const ConvProblem &problem,
                          Value buffer, const Offset &offset) {
  return k.loadFloatSplat(buffer, offset, problem.inputUnsigned);
}

Value cpu::beginSum(KernelBuilder &k, const ConvProblem &problem, Value bias) {
  return problem.isInteger() ? k.constant(0) : bias;
}

Value cpu::finishSum(KernelBuilder &k, const ConvProblem &problem, Value sum,
                     Value bias) {
  if (!problem.isInteger())
    return sum;
  Value integer = arith::FPToSIOp::create(
      k.builder(), k.loc(), k.vectorType(k.builder().getI32Type()), sum);
  return k.add(integer, bias);
}
