//===- FoldGlobals.cpp - Globals that are only read -----------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: a whole program with loads of ml_program globals. Out: constants where
/// nothing in it writes to the global. Invariant: what is written to, or has
/// its value elsewhere, is left, and refused with that reason when compiling.
///
//===----------------------------------------------------------------------===//

#include "FoldGlobals.h"
#include "RepVGG/Target/Passes.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MLProgram/IR/MLProgram.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

namespace mlir::repvgg {
#define GEN_PASS_DEF_FOLDGLOBALSPASS
#include "RepVGG/Target/Passes.h.inc"
} // namespace mlir::repvgg

using namespace mlir;
using namespace mlir::repvgg;

using ml_program::GlobalOp;

static bool isLoad(Operation *op) {
  return isa<ml_program::GlobalLoadOp, ml_program::GlobalLoadConstOp>(op);
}

/// The initial value, if it is what a constant op holds.
static TypedAttr constantOf(GlobalOp global) {
  auto value = dyn_cast_or_null<TypedAttr>(global.getValueAttr());
  if (!value || !arith::ConstantOp::isBuildableWith(value, value.getType()))
    return {};
  return value;
}

/// global_load @w  ->  constant. A global's type may be more general than its
/// value's: tensor<?xf32> for four numbers.
static void fold(Operation *load, TypedAttr value) {
  OpBuilder builder(load);
  Location loc = load->getLoc();
  Type type = load->getResult(0).getType();
  Value constant = arith::ConstantOp::create(builder, loc, value);
  if (value.getType() != type) {
    if (!tensor::CastOp::areCastCompatible(value.getType(), type))
      return constant.getDefiningOp()->erase();
    constant = tensor::CastOp::create(builder, loc, type, constant);
  }
  load->getResult(0).replaceAllUsesWith(constant);
  load->erase();
}

/// An op with regions of a dialect that is not there, of whose symbols nothing
/// can be known.
static Operation *findUnknownRegions(ModuleOp module) {
  Operation *found = nullptr;
  module.walk([&](Operation *op) {
    bool isUnknown = op->getNumRegions() > 0 && !op->isRegistered();
    found = isUnknown ? op : found;
    return isUnknown ? WalkResult::interrupt() : WalkResult::advance();
  });
  return found;
}

namespace {

struct FoldGlobalsPass
    : mlir::repvgg::impl::FoldGlobalsPassBase<FoldGlobalsPass> {
  void runOnOperation() override {
    if (Operation *unknown = findUnknownRegions(getOperation())) {
      unknown->emitOpError("is not supported: expects ops of linalg, tensor, "
                           "arith, math, scf and repvgg");
      return signalPassFailure();
    }
    SymbolTableCollection tables;
    SymbolUserMap users(tables, getOperation());
    getOperation().walk([&](GlobalOp global) {
      TypedAttr value = constantOf(global);
      ArrayRef<Operation *> all = users.getUsers(global);
      if (value && llvm::all_of(all, isLoad))
        for (Operation *load : all)
          fold(load, value);
    });
  }
};

} // namespace

/// What in the program writes to `global`, if it is still there.
static Operation *findStore(GlobalOp global) {
  Operation *table = SymbolTable::getNearestSymbolTable(global->getParentOp());
  auto uses = SymbolTable::getSymbolUses(global, table);
  if (uses)
    for (const SymbolTable::SymbolUse &use : *uses)
      if (!isLoad(use.getUser()))
        return use.getUser();
  return nullptr;
}

static LogicalResult refuse(Operation *load, GlobalOp global,
                            const Twine &reason) {
  InFlightDiagnostic error = load->emitOpError(reason);
  error.attachNote(global.getLoc()) << "the global is here";
  if (Operation *store = findStore(global))
    error.attachNote(store->getLoc()) << "it is stored to here";
  return error;
}

static LogicalResult checkLoad(Operation *load) {
  auto symbol = load->getAttrOfType<SymbolRefAttr>("global");
  auto global = SymbolTable::lookupNearestSymbolFrom<GlobalOp>(load, symbol);
  std::string name = "'@" + symbol.getLeafReference().str() + "'";
  // What is not used, or not verified, is not ours to refuse.
  if (!global || load->use_empty())
    return success();
  if (isa_and_nonnull<ml_program::ExternAttr>(global.getValueAttr()))
    return refuse(load, global,
                  "expects " + name +
                      " to have its value in the module, but "
                      "it is external");
  if (!global.getValueAttr())
    return refuse(load, global,
                  "expects " + name +
                      " to have an initial value, but got "
                      "none");
  if (!constantOf(global))
    return refuse(load, global,
                  "expects the value of " + name +
                      " to be a number or a tensor");
  if (!global.getIsMutable())
    return success();
  return refuse(load, global,
                "expects a global that no function stores to, but " + name +
                    " is stored to: a compiled model keeps nothing from one "
                    "run to the next");
}

LogicalResult mlir::repvgg::checkGlobalAccess(Operation *op) {
  if (isLoad(op))
    return checkLoad(op);
  if (!isa<ml_program::GlobalStoreOp>(op))
    return success();
  return op->emitOpError("is not supported: a compiled model keeps nothing "
                         "from one run to the next");
}
