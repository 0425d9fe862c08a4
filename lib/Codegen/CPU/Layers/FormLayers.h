//===- FormLayers.h - Layers from foreign ops -------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// One function a kind of layer: each looks at one op and, if it is such a
/// layer, replaces its result. What is not one stays untouched.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_CODEGEN_CPU_LAYERS_FORMLAYERS_H
#define REPVGG_LIB_CODEGEN_CPU_LAYERS_FORMLAYERS_H

#include "RepVGG/Codegen/CPU/IR/RepVGGCPU.h"
#include "RepVGG/IR/RepVGG.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"

namespace mlir::repvgg::cpu {

/// True if `tensor` is the result of a layer, or a reshape of it.
bool isFromLayer(Value tensor);

/// repvgg.conv  ->  repvgg_cpu.conv
void formConv(repvgg::ConvOp op);

/// Element-wise op on a layer's result  ->  repvgg_cpu.map
void formMap(linalg::LinalgOp op);

/// Sum over all pixels of a layer's result  ->  repvgg_cpu.sum
void formSum(linalg::LinalgOp op);

/// Merges `map` into a layer that computes one of its operands for it alone.
/// Returns the merged op, or null if there is no such layer.
Operation *mergeMap(MapOp map);

} // namespace mlir::repvgg::cpu

#endif // REPVGG_LIB_CODEGEN_CPU_LAYERS_FORMLAYERS_H
