//===- Globals.cpp - Constants wherever a module keeps them ---------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Globals.h"
#include "mlir/Dialect/MLProgram/IR/MLProgram.h"
#include "mlir/IR/Matchers.h"
#include "mlir/IR/SymbolTable.h"

using namespace mlir;
using namespace mlir::repvgg::verify;

/// True if something in the module that holds `global` may write to it: any use
/// but a load.
static bool mayChange(ml_program::GlobalOp global) {
  if (!global.getIsMutable())
    return false;
  // A symbol that others see may be written by them.
  if (global.isPublic())
    return true;
  Operation *table = SymbolTable::getNearestSymbolTable(global->getParentOp());
  std::optional<SymbolTable::UseRange> uses =
      SymbolTable::getSymbolUses(global, table);
  return !uses || llvm::any_of(*uses, [](const SymbolTable::SymbolUse &use) {
    return !isa<ml_program::GlobalLoadOp, ml_program::GlobalLoadConstOp>(
        use.getUser());
  });
}

/// The value of the global `symbol` if it is `type`'s and cannot change.
static Attribute valueOfGlobal(Operation *op, SymbolRefAttr symbol) {
  auto global =
      SymbolTable::lookupNearestSymbolFrom<ml_program::GlobalOp>(op, symbol);
  if (!global || global.getType() != op->getResult(0).getType() ||
      mayChange(global))
    return {};
  return global.getValueAttr();
}

Attribute mlir::repvgg::verify::constantValueOf(Operation *op) {
  Attribute value;
  if (op->hasTrait<OpTrait::ConstantLike>() && op->getNumResults() == 1)
    matchPattern(op->getResult(0), m_Constant(&value));
  if (auto load = dyn_cast<ml_program::GlobalLoadConstOp>(op))
    return valueOfGlobal(op, load.getGlobal());
  if (auto load = dyn_cast<ml_program::GlobalLoadOp>(op))
    return valueOfGlobal(op, load.getGlobal());
  return value;
}
