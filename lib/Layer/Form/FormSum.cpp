//===- FormSum.cpp - Global poolings as layers ----------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: a sum over all pixels, as a generic or as a pooling whose window is the
/// image. Out: a layer; a division that follows is merged into it later.
///
//===----------------------------------------------------------------------===//

#include "FormSum.h"
#include "Images.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace mlir::repvgg;

/// Matches out + in, in any order.
static bool isAddition(Block &body) {
  auto sum = body.getTerminator()->getOperand(0).getDefiningOp<arith::AddFOp>();
  if (!sum)
    return false;
  Value in = body.getArgument(0), out = body.getArguments().back();
  return (sum.getLhs() == in && sum.getRhs() == out) ||
         (sum.getLhs() == out && sum.getRhs() == in);
}

static bool isZero(Value init) {
  if (auto fill = init.getDefiningOp<linalg::FillOp>())
    init = fill.getInputs().front();
  return matchPattern(init, m_AnyZeroFloat());
}

/// The map reads (n, c, pixel...), the result's (n, c) and nothing else.
static bool sumsPixels(linalg::LinalgOp op) {
  SmallVector<AffineMap> maps = op.getIndexingMapsArray();
  if (op.getNumDpsInputs() != 1 || !maps[0].isIdentity() ||
      op.getNumParallelLoops() != 2 ||
      op.getNumReductionLoops() != op.getNumLoops() - 2)
    return false;
  for (auto [i, result] : llvm::enumerate(maps[1].getResults()))
    if (i < 2 ? result != getAffineDimExpr(i, op.getContext())
              : result != getAffineConstantExpr(0, op.getContext()))
      return false;
  return maps[1].getNumResults() >= 2;
}

/// A pooling with one window, which is the image.
static bool poolsImage(linalg::LinalgOp op) {
  auto pool = dyn_cast<linalg::PoolingNchwSumOp>(op.getOperation());
  if (!pool)
    return false;
  auto shapeOf = [&](unsigned operand) {
    return cast<ShapedType>(op->getOperand(operand).getType()).getShape();
  };
  return shapeOf(1) == shapeOf(0).drop_front(2) &&
         llvm::all_of(shapeOf(2).drop_front(2),
                      [](int64_t size) { return size == 1; });
}

void mlir::repvgg::layer::formSum(linalg::LinalgOp op,
                                  TargetAttrInterface target) {
  if (!op.hasPureTensorSemantics() || op->getNumResults() != 1 ||
      !(sumsPixels(op) || poolsImage(op)) || !isAddition(*op.getBlock()) ||
      !isZero(op.getDpsInits().front()))
    return;
  Value input = op.getDpsInputs().front();
  auto type = cast<RankedTensorType>(op->getResult(0).getType());
  RankedTensorType image = imageType(input.getType(), target);
  // Narrower types are summed in another type here than there.
  if (!image || !isFromLayer(input) ||
      type.getElementType() != getAccumulatorType(image.getElementType()))
    return;
  OpBuilder builder(op);
  SmallVector<int64_t> shape = {image.getDimSize(0), image.getDimSize(1), 1, 1};
  auto sum = layer::SumOp::create(builder, op.getLoc(), image.clone(shape),
                                  reshapeTo(builder, input, image));
  Block &body = sum.getBody().emplaceBlock();
  Value total = body.addArgument(type.getElementType(), op.getLoc());
  builder.setInsertionPointToEnd(&body);
  layer::YieldOp::create(builder, op.getLoc(), total);
  builder.setInsertionPointAfter(sum);
  op->getResult(0).replaceAllUsesWith(
      reshapeTo(builder, sum.getResult(), type));
}
