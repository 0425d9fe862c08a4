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

using namespace mlir;
using namespace mlir::repvgg;

cpu::ConvArguments cpu::asFloats(KernelBuilder &k, ConvArguments arguments) {
  Type f32 = k.builder().getF32Type();
  arguments.weights = k.view(arguments.weights, f32);
  if (arguments.scratch)
    arguments.scratch = k.view(arguments.scratch, f32);
  return arguments;
}
