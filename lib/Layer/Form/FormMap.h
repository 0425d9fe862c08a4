//===- FormMap.h - Element-wise ops as layers -------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_LAYER_FORM_FORMMAP_H
#define REPVGG_LIB_LAYER_FORM_FORMMAP_H

#include "RepVGG/Layer/IR/Layer.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"

namespace mlir::repvgg::layer {

/// Element-wise op on a layer's result  ->  repvgg_layer.map
void formMap(linalg::LinalgOp op, TargetAttrInterface target);

} // namespace mlir::repvgg::layer

#endif // REPVGG_LIB_LAYER_FORM_FORMMAP_H
