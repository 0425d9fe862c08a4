//===- SplitInit.cpp - Weight-only ops ahead of time ----------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: an entry that reads weights from an arena. Out: the ops that depend on
/// weights alone are in `<entry>_init`; the entry reads their results from a
/// second arena. Invariant: the entry's results do not change.
///
//===----------------------------------------------------------------------===//

#include "Entry.h"
#include "RepVGG/Target/Passes.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Bufferization/IR/Bufferization.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "llvm/Support/MathExtras.h"

namespace mlir::repvgg {
#define GEN_PASS_DEF_SPLITINITPASS
#include "RepVGG/Target/Passes.h.inc"
} // namespace mlir::repvgg

using namespace mlir;
using namespace mlir::repvgg;

/// A broadcast of fewer elements than this may as well be prepared.
static constexpr int64_t kSmallBroadcast = 64;

/// Ops that cost nothing, or just as much as reading their result back: they
/// go wherever their users are.
static bool isFree(Operation *op) {
  return isa<arith::ConstantOp, memref::ViewOp, bufferization::ToTensorOp,
             tensor::EmptyOp, linalg::FillOp, tensor::ExpandShapeOp,
             tensor::CollapseShapeOp>(op);
}

/// A linalg op whose result has more elements than any of its inputs.
static bool isBroadcast(Operation *op) {
  auto linalgOp = dyn_cast<linalg::LinalgOp>(op);
  if (!linalgOp || op->getNumResults() != 1 || isFree(op))
    return false;
  int64_t largest = kSmallBroadcast;
  for (Value input : linalgOp.getDpsInputs())
    if (auto type = dyn_cast<ShapedType>(input.getType()))
      largest = std::max(largest, type.getNumElements());
  return cast<ShapedType>(op->getResult(0).getType()).getNumElements() >
         largest;
}

/// Whether all results could lie in an arena.
static bool hasStoredResults(Operation *op) {
  return llvm::all_of(op->getResultTypes(), [](Type type) {
    auto tensor = dyn_cast<RankedTensorType>(type);
    return tensor && storedBytes(tensor);
  });
}

namespace {

/// The ops that depend on weights alone, and which of their results the entry
/// still needs.
class WeightOnlyOps {
public:
  WeightOnlyOps(Block &body, Value weights) : weights(weights) {
    for (Operation &op : body.without_terminator())
      if (isMovable(op))
        ops.insert(&op);
    for (Operation *op : ops)
      if (!isFree(op))
        for (Value result : op->getResults())
          if (isNeededOutside(result))
            results.push_back(result);
  }

  llvm::SetVector<Operation *> ops;
  SmallVector<Value> results;

private:
  bool isMovable(Operation &op) {
    if (!isFree(&op) && (!hasStoredResults(&op) || isBroadcast(&op)))
      return false;
    if (!isMemoryEffectFree(&op) && !isa<bufferization::ToTensorOp>(op))
      return false;
    return !op.walk([&](Operation *inner) {
                for (Value operand : inner->getOperands())
                  if (!isKnown(operand, op))
                    return WalkResult::interrupt();
                return WalkResult::advance();
              }).wasInterrupted();
  }

  /// Defined within `op`, by a movable op, or the weights themselves.
  bool isKnown(Value value, Operation &op) {
    if (value == weights ||
        op.isAncestor(value.getParentRegion()->getParentOp()))
      return true;
    return value.getDefiningOp() && ops.contains(value.getDefiningOp());
  }

  bool isNeededOutside(Value value) {
    return llvm::any_of(value.getUsers(), [&](Operation *user) {
      Operation *atTop = value.getParentBlock()->findAncestorOpInBlock(*user);
      if (!ops.contains(atTop))
        return true;
      return isFree(atTop) && llvm::any_of(atTop->getResults(), [&](Value v) {
               return isNeededOutside(v);
             });
    });
  }

  Value weights;
};

/// Offsets of `values` in the arena of prepared tensors.
struct PreparedLayout {
  explicit PreparedLayout(ArrayRef<Value> values) {
    for (Value value : values) {
      size = llvm::alignTo(size, kArenaAlignment);
      offsets.push_back(size);
      size += *storedBytes(cast<ShapedType>(value.getType()));
    }
  }
  SmallVector<uint64_t> offsets;
  uint64_t size = 0;
};

} // namespace

/// The ops of `moved` that compute `results`, in order.
static SmallVector<Operation *> neededOps(const WeightOnlyOps &moved) {
  llvm::SmallPtrSet<Operation *, 32> needed;
  for (Value result : moved.results)
    needed.insert(result.getDefiningOp());
  for (Operation *op : llvm::reverse(moved.ops))
    if (needed.contains(op))
      op->walk([&](Operation *inner) {
        for (Value operand : inner->getOperands())
          if (Operation *definition = operand.getDefiningOp())
            needed.insert(definition);
      });
  SmallVector<Operation *> inOrder;
  for (Operation *op : moved.ops)
    if (needed.contains(op))
      inOrder.push_back(op);
  return inOrder;
}

static func::FuncOp createInit(func::FuncOp entry, Value weights,
                               const WeightOnlyOps &moved,
                               const PreparedLayout &layout) {
  OpBuilder builder(entry);
  Location loc = entry.getLoc();
  auto init =
      func::FuncOp::create(builder, loc, initName(entry),
                           builder.getFunctionType({weights.getType()}, {}));
  BlockArgument source = init.addEntryBlock()->getArgument(0);
  BlockArgument prepared = addArena(init, kPreparedArena, layout.size);
  init.setArgAttrs(
      0, entry.getArgAttrDict(cast<BlockArgument>(weights).getArgNumber()));

  IRMapping mapping;
  mapping.map(weights, source);
  builder.setInsertionPointToStart(&init.getBody().front());
  for (Operation *op : neededOps(moved))
    builder.clone(*op, mapping);
  for (auto [result, offset] : llvm::zip(moved.results, layout.offsets)) {
    Value place = createArenaView(builder, loc, prepared, offset,
                                  cast<ShapedType>(result.getType()));
    bufferization::MaterializeInDestinationOp::create(
        builder, loc, Type(), mapping.lookup(result), place,
        /*restrict=*/true, /*writable=*/true);
  }
  func::ReturnOp::create(builder, loc);
  return init;
}

static void readPrepared(func::FuncOp entry, const WeightOnlyOps &moved,
                         const PreparedLayout &layout) {
  Value prepared = addArena(entry, kPreparedArena, layout.size);
  for (auto [result, offset] : llvm::zip(moved.results, layout.offsets)) {
    OpBuilder builder(entry.getContext());
    builder.setInsertionPointAfterValue(result);
    Value(result).replaceAllUsesWith(
        createArenaTensor(builder, result.getLoc(), prepared, offset,
                          cast<RankedTensorType>(result.getType())));
  }
  for (Operation *op : llvm::reverse(moved.ops))
    if (op->use_empty())
      op->erase();
}

namespace {

struct SplitInitPass : mlir::repvgg::impl::SplitInitPassBase<SplitInitPass> {
  using SplitInitPassBase::SplitInitPassBase;

  void runOnOperation() override {
    func::FuncOp entry = findEntry(getOperation());
    if (!entry)
      return signalPassFailure();
    BlockArgument weights = findArena(entry, kWeightsArena);
    if (!weights)
      return;
    WeightOnlyOps moved(entry.getBody().front(), weights);
    if (moved.results.empty())
      return;
    if (getOperation().lookupSymbol(initName(entry))) {
      entry.emitOpError("expects no symbol '") << initName(entry) << "'";
      return signalPassFailure();
    }
    PreparedLayout layout(moved.results);
    createInit(entry, weights, moved, layout);
    readPrepared(entry, moved, layout);
  }
};

} // namespace
