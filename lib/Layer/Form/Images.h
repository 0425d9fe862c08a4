//===- Images.h - Tensors as images -----------------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Layers work on images [N, C, H, W]. Tensors of lower rank are images of
/// fewer rows and pixels; these are the reshapes between both.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_LAYER_FORM_IMAGES_H
#define REPVGG_LIB_LAYER_FORM_IMAGES_H

#include "RepVGG/IR/Reshape.h"
#include "RepVGG/Layer/IR/Layer.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/BuiltinTypes.h"

namespace mlir::repvgg::layer {

/// The image that a static, non-empty tensor is, of an element type for which
/// `target` has kernels (f32 without a target): [N, C] is [N, C, 1, 1] and
/// [N, C, L] is [N, C, 1, L]. Null for other types.
RankedTensorType imageType(Type type, TargetAttrInterface target);

/// The value that `tensor` is a reshape of; itself if it is none.
Value throughReshapes(Value tensor);

/// True if `tensor` is the result of a layer, or a reshape of it.
bool isFromLayer(Value tensor);

} // namespace mlir::repvgg::layer

#endif // REPVGG_LIB_LAYER_FORM_IMAGES_H
