//===- Globals.cpp - Constants wherever a module keeps them ---------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Verify/Globals.h"
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

/// Why a load is not known to give a value.
static constexpr StringLiteral kTextAttr = "repvgg.global_text";

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

/// Why `global` may have another value than its initial one; empty if it has
/// not. A symbol that others see may be written by them.
static StringRef whyChanging(GlobalOp global, ArrayRef<Operation *> users) {
  if (!global.getValueAttr())
    return "which has no value";
  if (isa<ml_program::ExternAttr>(global.getValueAttr()))
    return "which is external";
  if (!global.getIsMutable())
    return "";
  if (!llvm::all_of(users, isLoad))
    return "which is stored to";
  return global.isPublic() ? "which others may change: it is public and mutable"
                           : "";
}

/// Records at loads of `global` what they give, or why that is not known.
static void recordAt(ArrayRef<Operation *> users, GlobalOp global) {
  StringRef why = whyChanging(global, users);
  std::string text =
      ("the global '@" + global.getSymName() + "', " + why).str();
  for (Operation *user : users) {
    if (!isLoad(user))
      continue;
    if (!why.empty())
      user->setDiscardableAttr(kTextAttr,
                               StringAttr::get(user->getContext(), text));
    else if (Attribute value = valueFor(user, global))
      user->setDiscardableAttr(kValueAttr, value);
  }
}

void mlir::repvgg::verify::recordGlobals(Operation *root) {
  SmallVector<GlobalOp> globals;
  root->walk([&](Operation *op) {
    op->removeDiscardableAttr(kValueAttr);
    op->removeDiscardableAttr(kTextAttr);
    if (auto global = dyn_cast<GlobalOp>(op))
      globals.push_back(global);
  });
  if (globals.empty())
    return;
  SymbolTableCollection tables;
  SymbolUserMap users(tables, root);
  for (GlobalOp global : globals)
    recordAt(users.getUsers(global), global);
}

std::string mlir::repvgg::verify::textOfGlobal(Operation *op) {
  auto text = op->getAttrOfType<StringAttr>(kTextAttr);
  return isLoad(op) && text ? text.str() : std::string();
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
