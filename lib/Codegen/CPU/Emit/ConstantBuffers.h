//===- ConstantBuffers.h - Flat constants for kernels -----------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Weights and vectors of channels as kernels read them.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_CODEGEN_CPU_EMIT_CONSTANTBUFFERS_H
#define REPVGG_LIB_CODEGEN_CPU_EMIT_CONSTANTBUFFERS_H

#include "RepVGG/Algebra/WeightView.h"
#include "RepVGG/Codegen/CPU/Kernels/ConvKernel.h"
#include "mlir/IR/Builders.h"

namespace mlir::repvgg::cpu {

/// `weight` packed by `kernel`, as bytes.
Value createWeights(OpBuilder &builder, Location loc, const ConvKernel &kernel,
                    const WeightView &weight);

/// `vector`, one number a channel, zeros if it is null, as `element` (f32 or
/// i32), filled up with zeros to `elements`.
Value createChannels(OpBuilder &builder, Location loc, Value vector,
                     Type element, int64_t elements);

} // namespace mlir::repvgg::cpu

#endif // REPVGG_LIB_CODEGEN_CPU_EMIT_CONSTANTBUFFERS_H
