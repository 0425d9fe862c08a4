//===- FloatBuffers.h - Bytes that are f32 ----------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// What kernels that compute in f32, with weights and scratch of it, make of
/// their bytes and of images of other elements.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_CODEGEN_CPU_KERNELS_FLOATBUFFERS_H
#define REPVGG_CODEGEN_CPU_KERNELS_FLOATBUFFERS_H

#include "RepVGG/Codegen/CPU/Kernels/ConvKernel.h"

namespace mlir::repvgg::cpu {

/// Bytes of `count` f32.
inline int64_t floatBytes(int64_t count) {
  return count * static_cast<int64_t>(sizeof(float));
}

/// `bytes`, whole f32 and aligned, as f32.
inline MutableArrayRef<float> asFloats(MutableArrayRef<char> bytes) {
  return {reinterpret_cast<float *>(bytes.data()),
          bytes.size() / sizeof(float)};
}

/// `arguments` with weights and scratch as buffers of f32.
ConvArguments asFloats(KernelBuilder &k, ConvArguments arguments);

/// A vector of the input of `problem`, or one element of it in all lanes, as
/// f32.
Value loadInput(KernelBuilder &k, const ConvProblem &problem, Value buffer,
                const Offset &offset);
Value loadInputSplat(KernelBuilder &k, const ConvProblem &problem, Value buffer,
                     const Offset &offset);

/// What sums that are made in f32 begin with. Integers, of which f32 must hold
/// all sums exactly, get their bias, an i32, when they are finished.
Value beginSum(KernelBuilder &k, const ConvProblem &problem, Value bias);
/// What the epilogue gets for `sum`: an f32, or an i32 for integers.
Value finishSum(KernelBuilder &k, const ConvProblem &problem, Value sum,
                Value bias);

} // namespace mlir::repvgg::cpu

#endif // REPVGG_CODEGEN_CPU_KERNELS_FLOATBUFFERS_H
