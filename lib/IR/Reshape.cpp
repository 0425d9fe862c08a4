//===- Reshape.cpp - Tensors in other shapes ------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// Reshapes only ever collapse to one dimension or expand from one.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/IR/Reshape.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;

static SmallVector<ReassociationIndices> allInOne(int64_t rank) {
  if (rank == 0)
    return {};
  return {llvm::to_vector<2>(llvm::seq<int64_t>(0, rank))};
}

Value mlir::repvgg::reshapeTo(OpBuilder &builder, Value tensor,
                              RankedTensorType type) {
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
