//===- FloatBuffers.h - Bytes that are f32 ----------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// What kernels whose weights and scratch are f32 make of their bytes.
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

} // namespace mlir::repvgg::cpu

#endif // REPVGG_CODEGEN_CPU_KERNELS_FLOATBUFFERS_H
