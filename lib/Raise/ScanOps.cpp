//===- ScanOps.cpp - What is affine and not described ---------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: the ops of a block, and the nodes of those that are described. Output:
// items for the others. Invariant: what a node stands for is not listed again.
//
//===----------------------------------------------------------------------===//

#include "ScanOps.h"
#include "Dependence.h"
#include "ForeignContraction.h"
#include "ForeignLinear.h"
#include "ForeignScale.h"
#include "Origins.h"
#include "OwnStatistics.h"
#include "ReadingMaps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Tosa/IR/TosaOps.h"
#include "llvm/ADT/SmallPtrSet.h"

using namespace mlir;
using namespace mlir::repvgg;

using LeftKind = LeftItem::Kind;

namespace {

class OpScan {
public:
  OpScan(Block &block, const Description &description, size_t count);
  ScannedOps run();

private:
  void scan(Operation &op);
  void addContraction(Operation *op, const ForeignContraction &found);
  void addScale(Operation *op);
  void addConcat(Operation *op, ValueRange parts);
  void addLeft(LeftKind kind, Operation *op, Refusal reason);
  void keepLayerApart(Value value);

  /// What is on the way from one value to others.
  struct Ways {
    Value source;
    bool windowed = false; ///< there are convolutions, described or not
    /// Convolutions, and the ends of scales and shifts.
    SmallVector<const Node *> layers;
  };
  bool follow(Value part, Ways &ways, bool throughNorms = false) const;
  void addSumOfStack(Operation *op, tensor::ConcatOp stack, bool isLinear);
  void keepApart(const Ways &ways);

  Block &block;
  Origins origins;
  DenseMap<Value, Node *> nodes;
  /// The ops of described convolutions, and of described scales.
  llvm::SmallPtrSet<Operation *, 16> contractions, scales;
  std::vector<LeftItem> items;
  DenseMap<const Node *, size_t> apart;
  DenseMap<Operation *, size_t> layers;
};

} // namespace

OpScan::OpScan(Block &block, const Description &description, size_t count)
    : block(block), origins(description, count) {
  for (const std::unique_ptr<Node> &node :
       description.nodes().take_front(count)) {
    for (Value value : node->values)
      nodes[value] = node.get();
    if (node->kind == NodeKind::Convolution || node->isOfUnknown())
      contractions.insert(node->host);
    // Factors along another dimension are those that are looked for here.
    bool isOtherScale =
        node->kind == NodeKind::Blocked && node->reason.rule != "layout";
    if (node->isAffine() || isOtherScale)
      scales.insert(node->host);
  }
}

void OpScan::addLeft(LeftKind kind, Operation *op, Refusal reason) {
  StringRef category = categoryOf(reason);
  items.push_back({kind, /*isAlone=*/false, category, std::move(reason),
                   op->getLoc(), std::nullopt});
}

//===----------------------------------------------------------------------===//
// Scales
//===----------------------------------------------------------------------===//

/// A scale whose channels are not where the describers look for them. The last
/// op of a chain stands for all; what follows a normalization by the data's own
/// statistics is part of that.
void OpScan::addScale(Operation *op) {
  if (scales.contains(op) || !isForeignAffine(op) ||
      isConstantExpression(op->getResult(0)) ||
      (op->hasOneUse() && isForeignAffine(*op->user_begin())))
    return;
  ForeignChain chain = foreignChainTo(op, scales);
  bool isNormalized = chain.before && (isOwnNormalization(chain.before) ||
                                       llvm::any_of(chain.before->getOperands(),
                                                    isOwnStatistic));
  // An op that asserts something is no constant, whatever its operands are.
  if (!chain.hasProduct || isNormalized ||
      llvm::all_of(op->getOperands(), isConstantExpression))
    return;
  Refusal reason = isa_and_nonnull<tosa::TosaDialect>(op->getDialect())
                       ? Refusal{"tosa", "expects linalg, but got TOSA"}
                       : otherFactorsRefusal();
  addLeft(chain.hasRoot ? LeftKind::BatchNorm : LeftKind::Scale, op,
          std::move(reason));
  if (chain.before)
    keepLayerApart(chain.before->getResult(0));
}

/// The last item, a scale, is what could have been folded into the layer that
/// `value` is computed by.
void OpScan::keepLayerApart(Value value) {
  for (unsigned step = 0; value && step < Origins::kLongestPath; ++step) {
    if (auto it = layers.find(value.getDefiningOp()); it != layers.end()) {
      explainLayer(items[it->second], items.back());
      return;
    }
    const Node *node = nodes.lookup(value);
    while (node && node->kind != NodeKind::Convolution)
      node = node->operands.size() == 1 || addsConstant(node)
                 ? node->operands.front().node
                 : nullptr;
    if (node) {
      apart.try_emplace(node, items.size() - 1);
      return;
    }
    Operation *op = value.getDefiningOp();
    std::optional<ForeignLinear> linear = matchForeignLinear(value);
    value = linear && !matchContraction(op) ? linear->input : Value();
  }
}

//===----------------------------------------------------------------------===//
// Values put side by side
//===----------------------------------------------------------------------===//

/// Adds the way to `part` from the nearest value that it is no linear map of;
/// false if that is another one than that of earlier parts. Normalizations by
/// own statistics are passed where they do not matter.
bool OpScan::follow(Value part, Ways &ways, bool throughNorms) const {
  for (unsigned step = 0; step < Origins::kLongestPath; ++step) {
    if (Node *node = nodes.lookup(part)) {
      if (node->isAffine())
        ways.layers.push_back(node);
      while (true) {
        if (node->kind == NodeKind::Convolution) {
          ways.layers.push_back(node);
          ways.windowed = true;
        }
        Node *before = throughNorms ? beforeNormalization(node) : nullptr;
        before = before ? before : origins.up(node);
        if (!before)
          break;
        node = before;
      }
      if (node->values.empty())
        return false;
      part = node->values.front();
    }
    std::optional<ForeignLinear> linear = matchForeignLinear(part);
    if (!linear)
      break;
    ways.windowed |= linear->reason.rule == "NHWC";
    part = linear->input;
  }
  bool agrees = !ways.source || ways.source == part;
  ways.source = part;
  return agrees;
}

/// The last item is what keeps these apart.
void OpScan::keepApart(const Ways &ways) {
  for (const Node *node : ways.layers)
    apart[node] = items.size() - 1;
}

void OpScan::addConcat(Operation *op, ValueRange parts) {
  Ways ways;
  if (parts.size() < 2 ||
      !llvm::all_of(parts, [&](Value part) { return follow(part, ways); }) ||
      !ways.windowed)
    return;
  addLeft(LeftKind::Concat, op,
          {"concat", "expects a sum of branches, but branches of one value "
                     "are put side by side"});
  keepApart(ways);
}

namespace {
/// Values that have been stacked along a dimension, and then summed over it.
struct SummedStack {
  tensor::ConcatOp stack;
  bool isLinear = true; ///< what is done to each element in between
};
} // namespace

/// The tensor that `op` reshapes, or computes each element from one of; null
/// for other ops. `isLinear` is cleared where that is no affine map.
static Value elementwiseInput(Operation *op, bool &isLinear) {
  if (isa<tensor::ExpandShapeOp, tensor::CollapseShapeOp>(op))
    return op->getOperand(0);
  auto linalgOp = dyn_cast<linalg::LinalgOp>(op);
  if (!linalgOp || linalgOp.getNumParallelLoops() != linalgOp.getNumLoops() ||
      !linalgOp.hasPureTensorSemantics())
    return {};
  Value input;
  for (OpOperand *operand : linalgOp.getDpsInputOperands()) {
    if (isConstantExpression(operand->get()))
      continue;
    if (input || !linalgOp.getMatchingIndexingMap(operand).isIdentity())
      return {};
    input = operand->get();
  }
  isLinear &= isForeignAffine(op);
  return input;
}

/// Nothing for ops that sum no stack.
static std::optional<SummedStack> summedStack(Operation *op) {
  auto linalgOp = dyn_cast<linalg::LinalgOp>(op);
  if (!linalgOp || !linalgOp.hasPureTensorSemantics() ||
      linalgOp.getNumDpsInputs() != 1 || linalgOp.getNumReductionLoops() != 1)
    return std::nullopt;
  Value sum = linalgOp.getBlock()->getTerminator()->getOperand(0);
  if (!sum.getDefiningOp<arith::AddFOp>())
    return std::nullopt;
  SummedStack found;
  Value value = linalgOp.getDpsInputOperand(0)->get();
  for (unsigned step = 0; value && step < Origins::kLongestPath; ++step) {
    Operation *before = value.getDefiningOp();
    found.stack = dyn_cast_or_null<tensor::ConcatOp>(before);
    if (found.stack || !before)
      break;
    value = elementwiseInput(before, found.isLinear);
  }
  SmallVector<unsigned> reduced;
  linalgOp.getReductionDims(reduced);
  bool each = found.stack && linalgOp.getStaticLoopRanges()[reduced.front()] ==
                                 int64_t(found.stack.getInputs().size());
  return each ? std::optional(found) : std::nullopt;
}

/// True if all that uses `op` sums it, as it is or element by element.
static bool isStack(Operation *op) {
  for (unsigned step = 0; op->hasOneUse() && step < Origins::kLongestPath;
       ++step) {
    Operation *user = *op->user_begin();
    if (summedStack(user))
      return true;
    bool isLinear = true;
    if (elementwiseInput(user, isLinear) != op->getResult(0))
      return false;
    op = user;
  }
  return false;
}

void OpScan::addSumOfStack(Operation *op, tensor::ConcatOp stack,
                           bool isLinear) {
  Ways ways;
  for (Value part : stack.getInputs())
    follow(part, ways, /*throughNorms=*/true);
  addLeft(LeftKind::Sum, op,
          isLinear
              ? Refusal{"concat", "expects a sum of two values, but got "
                                  "values that are stacked and then summed"}
              : Refusal{"A22", "expects all branches to be linear, but "
                               "their stack has an activation"});
  keepApart(ways);
}

//===----------------------------------------------------------------------===//
// All ops
//===----------------------------------------------------------------------===//

/// A linear layer alone is no fault, in whatever form; of a convolution in
/// another layout nothing is known that would say so.
void OpScan::addContraction(Operation *op, const ForeignContraction &found) {
  if (!found.isLayer)
    return;
  LeftItem item{found.isWindowed ? LeftKind::Convolution : LeftKind::Linear,
                /*isAlone=*/false,
                categoryOf(found.reason),
                found.reason,
                op->getLoc(),
                std::nullopt};
  if (!found.isWindowed && found.reason.rule == "layout")
    item = {LeftKind::Linear, /*isAlone=*/true, "nothing to fold", {},
            op->getLoc(),     std::nullopt};
  if (item.isAlone)
    layers[op] = items.size();
  items.push_back(std::move(item));
}

void OpScan::scan(Operation &op) {
  if (std::optional<ForeignContraction> found = matchContraction(&op)) {
    // Weights are computed from constants: that is folded.
    if (!contractions.contains(&op) &&
        !(op.getNumResults() == 1 && isConstantExpression(op.getResult(0))))
      addContraction(&op, *found);
    return;
  }
  if (isOwnNormalization(&op)) {
    items.push_back({LeftKind::Norm,
                     /*isAlone=*/true,
                     "by their own statistics",
                     {},
                     op.getLoc(),
                     std::nullopt});
    return;
  }
  if (auto concat = dyn_cast<tensor::ConcatOp>(op); concat && !isStack(&op))
    return addConcat(&op, concat.getInputs());
  if (std::optional<SummedStack> sum = summedStack(&op))
    return addSumOfStack(&op, sum->stack, sum->isLinear);
  if (op.getNumResults() == 1)
    addScale(&op);
}

ScannedOps OpScan::run() {
  for (Operation &op : block)
    scan(op);
  return {std::move(items), std::move(apart), std::move(layers)};
}

ScannedOps mlir::repvgg::scanOps(Block &block, const Description &description,
                                 size_t count) {
  return OpScan(block, description, count).run();
}
