//===- Densify.h - Fewer, larger groups -------------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// What makes a grouped convolution fit for blocks of channels.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_CODEGEN_CPU_PLAN_DENSIFY_H
#define REPVGG_LIB_CODEGEN_CPU_PLAN_DENSIFY_H

#include "RepVGG/Codegen/CPU/IR/RepVGGCPU.h"

namespace mlir::repvgg::cpu {

/// Merges groups of `op`, with zero weights between them, until a group's input
/// and output channels are multiples of `vector`, or one group is left. Returns
/// false if the weight cannot be read.
bool densify(layer::ConvOp op, int64_t vector);

} // namespace mlir::repvgg::cpu

#endif // REPVGG_LIB_CODEGEN_CPU_PLAN_DENSIFY_H
