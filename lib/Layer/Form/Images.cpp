//===- Images.cpp - Tensors as images -------------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Lower ranks are images of one row, or of one pixel.
///
//===----------------------------------------------------------------------===//

#include "Images.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::repvgg;

/// Integers of foreign ops are left to them.
static bool isForLayers(layer::TargetAttrInterface target, Type elementType) {
  return isa<FloatType>(elementType) &&
         (target ? target.hasKernels(elementType) : elementType.isF32());
}

RankedTensorType mlir::repvgg::layer::imageType(Type type,
                                                TargetAttrInterface target) {
  auto tensor = dyn_cast<RankedTensorType>(type);
  if (!tensor || tensor.getEncoding() || !tensor.hasStaticShape() ||
      tensor.getNumElements() < 1 ||
      !isForLayers(target, tensor.getElementType()) || tensor.getRank() < 2 ||
      tensor.getRank() > 4)
    return {};
  SmallVector<int64_t> shape(tensor.getShape());
  while (shape.size() < 4)
    shape.insert(shape.begin() + 2, 1);
  return tensor.clone(shape);
}

Value mlir::repvgg::layer::throughReshapes(Value tensor) {
  while (Operation *op = tensor.getDefiningOp()) {
    if (!isa<tensor::ExpandShapeOp, tensor::CollapseShapeOp>(op))
      break;
    tensor = op->getOperand(0);
  }
  return tensor;
}

bool mlir::repvgg::layer::isFromLayer(Value tensor) {
  return isa_and_nonnull<LayerOpInterface>(
      throughReshapes(tensor).getDefiningOp());
}
