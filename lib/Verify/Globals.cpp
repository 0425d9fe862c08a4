//===- Globals.cpp - Constants wherever a module keeps them ---------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Globals.h"
#include "RepVGG/Verify/Constants.h"
#include "mlir/Dialect/MLProgram/IR/MLProgram.h"
#include "mlir/IR/Matchers.h"
#include "mlir/IR/SymbolTable.h"

using namespace mlir;
using namespace mlir::repvgg::verify;

using ml_program::GlobalOp;

/// The value that a load is known to give. It is recorded at the load because
/// what else a module does with a global cannot be looked up from a function
/// while passes change others, and would be looked up for each load anew.
static constexpr StringLiteral kValueAttr = "repvgg.global_value";

static bool isLoad(Operation *op) {
  return isa<ml_program::GlobalLoadOp, ml_program::GlobalLoadConstOp>(op);
}

/// The initial value if it is one of the type that a load gives, else null.
static Attribute valueFor(Operation *load, GlobalOp global) {
  Attribute value = global.getValueAttr();
  auto typed = dyn_cast_or_null<TypedAttr>(value);
  bool fits = !typed || typed.getType() == load->getResult(0).getType();
  return fits && global.getType() == load->getResult(0).getType() ? value
                                                                  : Attribute();
}

/// True if none of `users` may write to `global`.
static bool isOnlyRead(GlobalOp global, ArrayRef<Operation *> users) {
  // A symbol that others see may be written by them.
  return !global.getIsMutable() ||
         (!global.isPublic() && llvm::all_of(users, isLoad));
}

void mlir::repvgg::verify::recordGlobals(Operation *root) {
  SmallVector<GlobalOp> globals;
  root->walk([&](Operation *op) {
    op->removeDiscardableAttr(kValueAttr);
    if (auto global = dyn_cast<GlobalOp>(op))
      globals.push_back(global);
  });
  if (globals.empty())
    return;
  SymbolTableCollection tables;
  SymbolUserMap users(tables, root);
  for (GlobalOp global : globals)
    if (isOnlyRead(global, users.getUsers(global)))
      for (Operation *user : users.getUsers(global))
        if (Attribute value = isLoad(user) ? valueFor(user, global) : nullptr)
          user->setDiscardableAttr(kValueAttr, value);
}

/// What is known of a load without looking at the rest of the module.
static Attribute valueOfLoad(Operation *load) {
  if (Attribute value = load->getDiscardableAttr(kValueAttr))
    return value;
  auto global = SymbolTable::lookupNearestSymbolFrom<GlobalOp>(
      load, load->getAttrOfType<SymbolRefAttr>("global"));
  return global && !global.getIsMutable() ? valueFor(load, global)
                                          : Attribute();
}

Attribute mlir::repvgg::verify::constantValueOf(Operation *op) {
  Attribute value;
  if (op->hasTrait<OpTrait::ConstantLike>() && op->getNumResults() == 1)
    matchPattern(op->getResult(0), m_Constant(&value));
  return isLoad(op) ? valueOfLoad(op) : value;
}
