//===- FormSum.h - Sums over pixels as layers -------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_LAYER_FORM_FORMSUM_H
#define REPVGG_LIB_LAYER_FORM_FORMSUM_H

#include "RepVGG/Layer/IR/Layer.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"

namespace mlir::repvgg::layer {

/// Sum over all pixels of a layer's result  ->  repvgg_layer.sum
void formSum(linalg::LinalgOp op, TargetAttrInterface target);

} // namespace mlir::repvgg::layer

#endif // REPVGG_LIB_LAYER_FORM_FORMSUM_H
