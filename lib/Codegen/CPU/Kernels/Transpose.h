//===- Transpose.h - Square transposes in registers -------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Vectors of columns become vectors of channels, and back.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_CODEGEN_CPU_KERNELS_TRANSPOSE_H
#define REPVGG_LIB_CODEGEN_CPU_KERNELS_TRANSPOSE_H

#include "RepVGG/Codegen/CPU/Kernels/KernelBuilder.h"

namespace mlir::repvgg::cpu {

/// Vector i of the result has element i of each of `rows`; there are as many
/// rows as a vector has lanes: 4, 8 or 16.
SmallVector<Value> transpose(KernelBuilder &k, ArrayRef<Value> rows);

} // namespace mlir::repvgg::cpu

#endif // REPVGG_LIB_CODEGEN_CPU_KERNELS_TRANSPOSE_H
