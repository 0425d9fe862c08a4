//===- RangeKernels.cpp - Kernels that threads can share ------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: private functions of one linalg op on buffers, and their calls. Out:
/// large ones take the range of a loop that they run over. Invariant: every
/// call runs over all of it.
///
//===----------------------------------------------------------------------===//

#include "Entry.h"
#include "LayerTable.h"
#include "RepVGG/Target/Passes.h"
#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Linalg/Transforms/Transforms.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/PatternMatch.h"

namespace mlir::repvgg {
#define GEN_PASS_DEF_RANGEKERNELSPASS
#include "RepVGG/Target/Passes.h.inc"
} // namespace mlir::repvgg

using namespace mlir;
using namespace mlir::repvgg;

/// A loop of fewer iterations cannot be shared evenly.
static constexpr int64_t kManyTasks = 8;

/// The only linalg op of a kernel that does nothing else, or null.
static linalg::LinalgOp findOp(func::FuncOp kernel) {
  if (!kernel.isPrivate() || !kernel.getBody().hasOneBlock())
    return {};
  linalg::LinalgOp found;
  for (Operation &op : kernel.getBody().front().without_terminator()) {
    auto linalgOp = dyn_cast<linalg::LinalgOp>(&op);
    if (isa<arith::ConstantOp>(op))
      continue;
    if (!linalgOp || found || !linalgOp.hasPureBufferSemantics())
      return {};
    found = linalgOp;
  }
  return found;
}

/// Whether each iteration of parallel loop `loop` writes elements of its own.
static bool isShareable(linalg::LinalgOp op, unsigned loop) {
  AffineExpr dim = getAffineDimExpr(loop, op.getContext());
  return op.getIteratorTypesArray()[loop] == utils::IteratorType::parallel &&
         llvm::all_of(op.getDpsInitsMutable(), [&](OpOperand &init) {
           AffineMap map = op.getMatchingIndexingMap(&init);
           return llvm::is_contained(map.getResults(), dim);
         });
}

/// The outermost shareable loop that is long enough, else the longest.
static std::optional<unsigned> chooseLoop(linalg::LinalgOp op,
                                          ArrayRef<int64_t> ranges) {
  std::optional<unsigned> longest;
  for (unsigned loop = 0; loop < ranges.size(); ++loop) {
    if (ranges[loop] < 2 || !isShareable(op, loop))
      continue;
    if (ranges[loop] >= kManyTasks)
      return loop;
    if (!longest || ranges[loop] > ranges[*longest])
      longest = loop;
  }
  return longest;
}

/// Appends arguments for the range of loop `index`, which runs over it.
static LogicalResult addRange(func::FuncOp kernel, linalg::LinalgOp op,
                              unsigned index, int64_t tasks) {
  IRRewriter rewriter(op);
  kernel->setAttr(kFlopsAttr, rewriter.getF64FloatAttr(countFlops(op)));
  FailureOr<linalg::LinalgLoops> loops = linalg::linalgOpToLoops(rewriter, op);
  if (failed(loops) || loops->size() <= index)
    return op.emitOpError("cannot be turned into loops");
  rewriter.eraseOp(op);
  Type type = rewriter.getIndexType();
  unsigned first = kernel.getNumArguments();
  for (unsigned i = first; i < first + 2; ++i)
    if (failed(kernel.insertArgument(i, type, {}, kernel.getLoc())))
      return failure();
  auto loop = cast<scf::ForOp>((*loops)[index]);
  loop.setLowerBound(kernel.getArgument(first));
  loop.setUpperBound(kernel.getArgument(first + 1));
  kernel->setAttr(kTasksAttr, rewriter.getI64IntegerAttr(tasks));
  return success();
}

/// call @kernel(...)  ->  call @kernel(..., 0, tasks)
static void passRange(func::CallOp call, int64_t tasks) {
  OpBuilder builder(call);
  for (int64_t bound : {int64_t(0), tasks}) {
    Value value = arith::ConstantIndexOp::create(builder, call.getLoc(), bound);
    call->insertOperands(call->getNumOperands(), value);
  }
}

namespace {

struct RangeKernelsPass
    : mlir::repvgg::impl::RangeKernelsPassBase<RangeKernelsPass> {
  using RangeKernelsPassBase::RangeKernelsPassBase;

  void runOnOperation() override {
    DenseMap<StringAttr, SmallVector<func::CallOp>> calls;
    getOperation().walk([&](func::CallOp call) {
      calls[call.getCalleeAttr().getAttr()].push_back(call);
    });
    for (auto kernel : getOperation().getOps<func::FuncOp>())
      if (failed(split(kernel, calls[kernel.getSymNameAttr()])))
        return signalPassFailure();
  }

  LogicalResult split(func::FuncOp kernel, ArrayRef<func::CallOp> calls) {
    linalg::LinalgOp op = findOp(kernel);
    if (!op)
      return success();
    SmallVector<int64_t> ranges = op.getStaticLoopRanges();
    if (llvm::any_of(ranges, ShapedType::isDynamic) ||
        llvm::product_of(ranges) < minIterations)
      return success();
    std::optional<unsigned> loop = chooseLoop(op, ranges);
    if (!loop)
      return success();
    if (failed(addRange(kernel, op, *loop, ranges[*loop])))
      return failure();
    for (func::CallOp call : calls)
      passRange(call, ranges[*loop]);
    return success();
  }
};

} // namespace
