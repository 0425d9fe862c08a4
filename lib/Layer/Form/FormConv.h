//===- FormConv.h - Convolutions as layers ----------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_LAYER_FORM_FORMCONV_H
#define REPVGG_LIB_LAYER_FORM_FORMCONV_H

#include "RepVGG/IR/RepVGG.h"
#include "RepVGG/Layer/IR/Layer.h"

namespace mlir::repvgg::layer {

/// repvgg.conv  ->  repvgg_layer.conv
/// What is no such layer stays untouched, here and in the other functions of
/// this folder; `target` says for which element types there are kernels.
void formConv(repvgg::ConvOp op, TargetAttrInterface target);

} // namespace mlir::repvgg::layer

#endif // REPVGG_LIB_LAYER_FORM_FORMCONV_H
