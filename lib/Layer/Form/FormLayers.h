//===- FormLayers.h - Layers from foreign ops -------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// One function a kind of layer: each looks at one op and, if it is such a
/// layer, replaces its result. What is not one stays untouched. `target` says
/// for which element types there are kernels.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_LAYER_FORM_FORMLAYERS_H
#define REPVGG_LIB_LAYER_FORM_FORMLAYERS_H

#include "RepVGG/IR/RepVGG.h"
#include "RepVGG/Layer/IR/Layer.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"

namespace mlir::repvgg::layer {

/// True if `tensor` is the result of a layer, or a reshape of it.
bool isFromLayer(Value tensor);

/// repvgg.conv  ->  repvgg_layer.conv
void formConv(repvgg::ConvOp op, TargetAttrInterface target);

/// Element-wise op on a layer's result  ->  repvgg_layer.map
void formMap(linalg::LinalgOp op, TargetAttrInterface target);

/// Sum over all pixels of a layer's result  ->  repvgg_layer.sum
void formSum(linalg::LinalgOp op, TargetAttrInterface target);

/// Merges `map` into a layer that computes one of its operands for it alone.
/// Returns the merged op, or null if there is no such layer.
Operation *mergeMap(MapOp map);

} // namespace mlir::repvgg::layer

#endif // REPVGG_LIB_LAYER_FORM_FORMLAYERS_H
