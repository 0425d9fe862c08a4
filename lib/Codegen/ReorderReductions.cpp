//===- ReorderReductions.cpp - Contiguous dimension innermost -------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: linalg on tensors or buffers, generalized. Out: the same ops, reducing
/// generics with their output's contiguous dimension as the last loop.
/// Invariant: the order of a reduction's terms never changes.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Codegen/Passes.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Linalg/Transforms/Transforms.h"
#include "mlir/Interfaces/FunctionInterfaces.h"

namespace mlir::repvgg {
#define GEN_PASS_DEF_REORDERREDUCTIONSPASS
#include "RepVGG/Codegen/Passes.h.inc"
} // namespace mlir::repvgg

using namespace mlir;
using namespace mlir::repvgg;

/// The loop that walks the last dimension of the output with more than one
/// element, if the output is a plain permutation of loops.
static std::optional<unsigned> fastestOutputLoop(linalg::GenericOp op) {
  if (op.getNumDpsInits() != 1)
    return std::nullopt;
  AffineMap map = op.getMatchingIndexingMap(op.getDpsInitOperand(0));
  if (!map.isProjectedPermutation())
    return std::nullopt;
  SmallVector<int64_t> extents = op.getStaticLoopRanges();
  for (AffineExpr expr : llvm::reverse(map.getResults())) {
    unsigned loop = cast<AffineDimExpr>(expr).getPosition();
    if (extents[loop] != 1)
      return loop;
  }
  return std::nullopt;
}

/// Whether `operand`'s last dimension of more than one element moves with
/// `loop`.
static bool isContiguousAlong(linalg::GenericOp op, OpOperand *operand,
                              unsigned loop) {
  AffineMap map = op.getMatchingIndexingMap(operand);
  ArrayRef<int64_t> shape = op.getShape(operand);
  for (int64_t i = map.getNumResults() - 1; i >= 0; --i)
    if (shape[i] != 1)
      return map.getResult(i).isFunctionOfDim(loop);
  return false;
}

/// The loop to move innermost, if there is one.
static std::optional<unsigned> loopToMove(linalg::GenericOp op,
                                          int64_t minExtent) {
  if (op.getNumReductionLoops() == 0)
    return std::nullopt;
  std::optional<unsigned> loop = fastestOutputLoop(op);
  if (!loop || *loop + 1 == op.getNumLoops())
    return std::nullopt;
  int64_t extent = op.getStaticLoopRanges()[*loop];
  if (!ShapedType::isDynamic(extent) && extent < minExtent)
    return std::nullopt;
  auto moves = [&](OpOperand *input) {
    return isContiguousAlong(op, input, *loop);
  };
  if (llvm::none_of(op.getDpsInputOperands(), moves))
    return std::nullopt;
  return loop;
}

static void moveInnermost(linalg::GenericOp op, unsigned loop) {
  SmallVector<unsigned> order;
  for (unsigned i = 0; i < op.getNumLoops(); ++i)
    if (i != loop)
      order.push_back(i);
  order.push_back(loop);
  IRRewriter rewriter(op);
  // The order is a permutation: the only thing that could fail.
  (void)linalg::interchangeGenericOp(rewriter, op, order);
}

namespace {

struct ReorderReductionsPass
    : mlir::repvgg::impl::ReorderReductionsPassBase<ReorderReductionsPass> {
  using ReorderReductionsPassBase::ReorderReductionsPassBase;

  void runOnOperation() override {
    SmallVector<linalg::GenericOp> ops;
    getOperation()->walk([&](linalg::GenericOp op) { ops.push_back(op); });
    for (linalg::GenericOp op : ops)
      if (std::optional<unsigned> loop = loopToMove(op, minExtent))
        moveInnermost(op, *loop);
  }
};

} // namespace
