//===- MergeMap.h - Element-wise layers join others -------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_LAYER_FORM_MERGEMAP_H
#define REPVGG_LIB_LAYER_FORM_MERGEMAP_H

#include "RepVGG/Layer/IR/Layer.h"

namespace mlir::repvgg::layer {

/// Merges `map` into a layer that computes one of its operands for it alone.
/// Returns the merged op, or null if there is no such layer.
Operation *mergeMap(MapOp map);

} // namespace mlir::repvgg::layer

#endif // REPVGG_LIB_LAYER_FORM_MERGEMAP_H
