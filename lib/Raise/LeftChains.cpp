//===- LeftChains.cpp - Scales and shifts that are left -------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: scales and shifts one after another, the first one first. Output: what
// they are, and why they are left. Invariant: nothing is changed.
//
//===----------------------------------------------------------------------===//

#include "LeftChains.h"
#include "Dependence.h"
#include "ForeignLinear.h"
#include "RepVGG/IR/RepVGG.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"

using namespace mlir;
using namespace mlir::repvgg;

static bool takesRoot(ConstantRef constant) {
  return llvm::any_of(partsOf(constant), [](ConstantRef part) {
    return part->is(ChannelConstant::Kind::Sqrt) ||
           part->is(ChannelConstant::Kind::Rsqrt) ||
           (part->tensor && dependsOnRoot(part->tensor));
  });
}

bool mlir::repvgg::isChannelScale(const Node *node) {
  return node->kind == NodeKind::Scale && !isLiteral(node->constant);
}

LeftItem::Kind mlir::repvgg::kindOfChain(ArrayRef<Node *> chain) {
  bool root = llvm::any_of(
      chain, [](const Node *node) { return takesRoot(node->constant); });
  bool centred = chain.size() > 2 && chain.front()->kind == NodeKind::Shift &&
                 chain.back()->kind == NodeKind::Shift;
  return root || centred ? LeftItem::Kind::BatchNorm : LeftItem::Kind::Scale;
}

bool mlir::repvgg::isInActivation(ArrayRef<Node *> chain) {
  return chain.back()->feedsNonlinear &&
         chain.front()->operands.front().node->feedsNonlinear;
}

bool mlir::repvgg::isAtRunTime(const Node *node) {
  return node->kind == NodeKind::Blocked && node->reason.rule == "A1";
}

bool mlir::repvgg::isCentring(const Node *node) {
  return node->kind == NodeKind::Sum && node->users.size() == 1 &&
         isAtRunTime(node->users.front()) &&
         llvm::any_of(node->operands,
                      [](SignedNode term) { return isAddend(term.node); });
}

/// The op that `node` stands for, in a body or not.
static Operation *opOf(const Node *node) {
  return node->scalar && node->scalar.getDefiningOp()
             ? node->scalar.getDefiningOp()
             : node->host;
}

LeftItem::Kind mlir::repvgg::kindAtRunTime(const Node *end) {
  bool root = false, product = false;
  for (const Node *node = end; isAtRunTime(node);
       node = node->operands.front().node) {
    Operation *op = opOf(node);
    product |= isa<arith::MulFOp, arith::DivFOp, linalg::MulOp, linalg::DivOp,
                   ScaleOp>(op);
    root |= isa<BatchNormOp>(op) || !rootedValues(node->host).empty() ||
            llvm::any_of(node->host->getOperands(), dependsOnRoot);
  }
  return root      ? LeftItem::Kind::BatchNorm
         : product ? LeftItem::Kind::Scale
                   : LeftItem::Kind::Sum;
}

/// True if statistics of the data itself are among the operands of `node`.
static bool readsReduced(const Node *node) {
  return llvm::any_of(node->host->getOperands(), [&](Value operand) {
    return !llvm::is_contained(node->operands.front().node->values, operand) &&
           isReduced(operand);
  });
}

bool mlir::repvgg::isOfOwnStatistics(const Node *end, LeftItem::Kind kind) {
  bool centres = true, reduces = false;
  for (const Node *node = end; isAtRunTime(node);
       node = node->operands.front().node) {
    reduces |= readsReduced(node);
    centres &= isa<arith::SubFOp, linalg::SubOp>(opOf(node));
  }
  return reduces && (centres || kind != LeftItem::Kind::Sum);
}

std::optional<Location> mlir::repvgg::otherUse(const Node *node,
                                               const Node *link) {
  for (const Node *user : node->users)
    if (user != link)
      return user->getLoc();
  for (Value value : node->values)
    for (Operation *user : value.getUsers())
      if (user != link->host)
        return user->getLoc();
  return std::nullopt;
}

static std::string quotedName(Operation *op) {
  return "'" + op->getName().getStringRef().str() + "'";
}

/// What a chain upon `before`, which is no affine map, follows.
static Obstacle obstacleOfSource(const Node *before, StringRef &category) {
  if (before->origin) {
    Operation *op = before->scalar ? before->scalar.getDefiningOp() : nullptr;
    category = "after an activation";
    return {{"", "expects a convolution to fold it into, but it follows " +
                     (op ? quotedName(op) : std::string("an activation"))},
            before->getLoc()};
  }
  Operation *op =
      before->values.empty() ? nullptr : before->values.front().getDefiningOp();
  category = op ? "after other ops" : "of an input";
  return {{"", "expects a convolution to fold it into, but it follows " +
                   (op ? quotedName(op) : std::string("an argument"))},
          op ? std::optional<Location>(op->getLoc()) : std::nullopt};
}

/// The same without what follows the chain.
static Obstacle obstacleOf(ArrayRef<Node *> chain, StringRef &category) {
  const Node *before = chain.front()->operands.front().node;
  while (before->kind == NodeKind::Cast)
    before = before->operands.front().node;
  switch (before->kind) {
  case NodeKind::Blocked: {
    Obstacle obstacle = obstacleAt(before);
    category = categoryOf(obstacle.reason);
    return obstacle;
  }
  case NodeKind::Convolution:
  case NodeKind::Scale:
  case NodeKind::Shift:
    category = "value used elsewhere";
    return {{"A22", "expects a convolution whose value only this uses, but it "
                    "is used elsewhere, too"},
            otherUse(before, chain.front())};
  case NodeKind::PoolSum:
    category = "after a pooling";
    return {{"", "expects a convolution to fold it into, but it follows a "
                 "pooling"},
            before->getLoc()};
  case NodeKind::Sum:
    category = "after a sum";
    return {{"", "expects a convolution to fold it into, but it follows a sum"},
            before->getLoc()};
  case NodeKind::Cast:
  case NodeKind::Source:
    break;
  }
  return obstacleOfSource(before, category);
}

/// True if all that uses `node` is a convolution that pads.
static bool precedesPadding(const Node *node) {
  return node->users.size() == 1 &&
         node->users.front()->kind == NodeKind::Convolution &&
         llvm::any_of(node->users.front()->convolution->geometry.windows,
                      [](const Window &window) {
                        return window.padLow > 0 || window.padHigh > 0;
                      });
}

Obstacle mlir::repvgg::obstacleBefore(ArrayRef<Node *> chain,
                                      StringRef &category) {
  Obstacle obstacle = obstacleOf(chain, category);
  if (obstacle.reason.rule.empty() && precedesPadding(chain.back())) {
    obstacle.reason.rule = "A13";
    obstacle.reason.message += ", and the convolution after it pads with zeros";
  }
  return obstacle;
}
