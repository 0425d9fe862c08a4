//===- Dependence.cpp - What values are computed from ---------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: a value or an op. Output: what it depends on. Invariant: the IR is
// only read, and of what a value depends on a bounded number of ops.
//
//===----------------------------------------------------------------------===//

#include "Dependence.h"
#include "ForeignContraction.h"
#include "RepVGG/Verify/Constants.h"
#include "RepVGG/Verify/Globals.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "llvm/ADT/SetVector.h"

using namespace mlir;
using namespace mlir::repvgg;

/// No constant expression or normalization that an exporter writes is longer.
static constexpr size_t kMostOps = 256;

/// The values that `op` reads, in its regions too.
static void addOperands(Operation *op, llvm::SetVector<Value> &open) {
  op->walk([&](Operation *inner) {
    for (Value operand : inner->getOperands()) {
      auto argument = dyn_cast<BlockArgument>(operand);
      Operation *owner = argument ? argument.getOwner()->getParentOp()
                                  : operand.getDefiningOp();
      if (!owner || !op->isAncestor(owner))
        open.insert(operand);
    }
  });
}

static bool isConstantSource(Operation *op) {
  return op->hasTrait<OpTrait::ConstantLike>() || isa<tensor::EmptyOp>(op) ||
         op->getName().getStringRef() == "ml_program.global_load_const";
}

bool mlir::repvgg::isConstantExpression(Value value) {
  llvm::SetVector<Value> open;
  open.insert(value);
  for (size_t i = 0; i < open.size(); ++i) {
    Operation *op = open[i].getDefiningOp();
    if (!op || open.size() > kMostOps)
      return false;
    if (isConstantSource(op))
      continue;
    if (!isPure(op))
      return false;
    addOperands(op, open);
  }
  return true;
}

static bool isRoot(Operation *op) {
  return isa<math::RsqrtOp, math::SqrtOp>(op) ||
         op->getName().getStringRef() == "tosa.rsqrt";
}

SmallVector<Value> mlir::repvgg::rootedValues(Operation *op) {
  llvm::SetVector<Value> open;
  op->walk([&](Operation *inner) {
    if (isRoot(inner))
      open.insert(inner->getOperand(0));
  });
  SmallVector<Value> values;
  for (size_t i = 0; i < open.size(); ++i) {
    auto argument = dyn_cast<BlockArgument>(open[i]);
    Operation *inner = open[i].getDefiningOp();
    if (argument && argument.getOwner()->getParentOp() == op) {
      if (argument.getArgNumber() < op->getNumOperands())
        values.push_back(op->getOperand(argument.getArgNumber()));
    } else if (inner && op->isProperAncestor(inner)) {
      open.insert(inner->operand_begin(), inner->operand_end());
    } else {
      values.push_back(open[i]);
    }
  }
  return values;
}

static bool takesRootOfData(Operation *op) {
  SmallVector<Value> values = rootedValues(op);
  return !llvm::all_of(values, isConstantExpression);
}

/// Whether `isSought` is true of an op that `value` is computed by; `otherwise`
/// if there are too many to tell.
static bool isComputedBy(Value value, bool otherwise,
                         function_ref<bool(Operation *)> isSought) {
  llvm::SetVector<Value> open;
  open.insert(value);
  for (size_t i = 0; i < open.size(); ++i) {
    if (open.size() > kMostOps)
      return otherwise;
    Operation *op = open[i].getDefiningOp();
    if (op && isSought(op))
      return true;
    if (op)
      addOperands(op, open);
  }
  return false;
}

bool mlir::repvgg::dependsOnRoot(Value value) {
  return isComputedBy(value, /*otherwise=*/false,
                      [](Operation *op) { return !rootedValues(op).empty(); });
}

bool mlir::repvgg::dependsOnSize(Value value) {
  return isComputedBy(value, /*otherwise=*/true, llvm::IsaPred<tensor::DimOp>);
}

static bool reduces(Operation *op) {
  auto linalgOp = dyn_cast<linalg::LinalgOp>(op);
  return (linalgOp && linalgOp.getNumReductionLoops() > 0) ||
         op->getName().getStringRef().starts_with("tosa.reduce");
}

/// Looks for a reduction of data on the way to `value`, and for a root too if
/// `withRoot`.
static bool dependsOnReduction(Value value, bool withRoot) {
  constexpr size_t kMostSteps = 64;
  llvm::SetVector<Value> open;
  open.insert(value);
  bool hasRoot = !withRoot, hasReduction = false;
  size_t steps = 0;
  for (size_t i = 0; i < open.size() && steps < kMostSteps; ++i) {
    Operation *op = open[i].getDefiningOp();
    if (!op || isConstantSource(op) || matchContraction(op))
      continue;
    ++steps;
    hasRoot |= takesRootOfData(op);
    hasReduction |= reduces(op) && !isConstantExpression(open[i]);
    if (hasRoot && hasReduction)
      return true;
    addOperands(op, open);
  }
  return false;
}

bool mlir::repvgg::isOwnStatistic(Value value) {
  return dependsOnReduction(value, /*withRoot=*/true);
}

bool mlir::repvgg::isReduced(Value value) {
  return dependsOnReduction(value, /*withRoot=*/false);
}

bool mlir::repvgg::isReduction(Value value) {
  Operation *op = value.getDefiningOp();
  while (isa_and_nonnull<tensor::ExpandShapeOp, tensor::CollapseShapeOp>(op))
    op = op->getOperand(0).getDefiningOp();
  return op && reduces(op);
}

/// The operand that an argument of an element-wise body stands for.
static Value outsideOf(Value value) {
  auto argument = dyn_cast<BlockArgument>(value);
  Operation *owner = argument ? argument.getOwner()->getParentOp() : nullptr;
  bool isOperand = isa_and_nonnull<linalg::LinalgOp>(owner) &&
                   argument.getArgNumber() < owner->getNumOperands();
  return isOperand ? owner->getOperand(argument.getArgNumber()) : value;
}

static bool isFunctionArgument(Value value) {
  auto argument = dyn_cast<BlockArgument>(outsideOf(value));
  return argument && argument.getOwner()->isEntryBlock() &&
         isa<FunctionOpInterface>(argument.getOwner()->getParentOp());
}

std::string mlir::repvgg::textAtRunTime(ValueRange values) {
  constexpr StringLiteral kComputed = "a value computed at run time";
  if (llvm::any_of(values, isFunctionArgument))
    return "an argument";
  llvm::SetVector<Value> open;
  open.insert(values.begin(), values.end());
  std::string global;
  for (size_t i = 0; i < open.size(); ++i) {
    Operation *op = outsideOf(open[i]).getDefiningOp();
    if (!op || open.size() > kMostOps)
      return kComputed.str();
    if (isConstantSource(op))
      continue;
    std::string text = verify::textOfGlobal(op);
    if (text.empty() && (!isPure(op) || op->getNumOperands() == 0))
      return kComputed.str();
    if (text.empty())
      addOperands(op, open);
    else if (global.empty())
      global = text;
  }
  return global.empty() ? kComputed.str() : global;
}
