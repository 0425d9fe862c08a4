//===- Images.cpp - Tensors as images -------------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Reshapes only ever collapse to one dimension or expand from one: the
/// canonicalizer finds shorter ways.
///
//===----------------------------------------------------------------------===//

#include "Images.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::repvgg;

RankedTensorType cpu::imageType(Type type) {
  auto tensor = dyn_cast<RankedTensorType>(type);
  if (!tensor || tensor.getEncoding() || !tensor.hasStaticShape() ||
      tensor.getNumElements() < 1 || !tensor.getElementType().isF32() ||
      tensor.getRank() < 2 || tensor.getRank() > 4)
    return {};
  SmallVector<int64_t> shape(tensor.getShape());
  while (shape.size() < 4)
    shape.insert(shape.begin() + 2, 1);
  return tensor.clone(shape);
}

Value cpu::throughReshapes(Value tensor) {
  while (Operation *op = tensor.getDefiningOp()) {
    if (!isa<tensor::ExpandShapeOp, tensor::CollapseShapeOp>(op))
      break;
    tensor = op->getOperand(0);
  }
  return tensor;
}

static SmallVector<ReassociationIndices> allInOne(int64_t rank) {
  if (rank == 0)
    return {};
  return {llvm::to_vector<2>(llvm::seq<int64_t>(0, rank))};
}

Value cpu::reshapeTo(OpBuilder &builder, Value tensor, RankedTensorType type) {
  Value base = tensor;
  while (base.getType() != type) {
    Operation *op = base.getDefiningOp();
    if (!isa_and_nonnull<tensor::ExpandShapeOp, tensor::CollapseShapeOp>(op))
      break;
    base = op->getOperand(0);
  }
  if (base.getType() == type)
    return base;
  Location loc = tensor.getLoc();
  int64_t rank = cast<RankedTensorType>(base.getType()).getRank();
  if (rank > 1)
    base = tensor::CollapseShapeOp::create(builder, loc, base, allInOne(rank));
  if (base.getType() == type)
    return base;
  return tensor::ExpandShapeOp::create(builder, loc, type, base,
                                       rank == 0
                                           ? SmallVector<ReassociationIndices>()
                                           : allInOne(type.getRank()));
}
