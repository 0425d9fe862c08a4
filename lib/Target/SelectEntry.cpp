//===- SelectEntry.cpp - The function to compile --------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: a module with any number of functions. Out: one is marked as entry and
/// public, all other symbols are private. Invariant: no function's body
/// changes.
///
//===----------------------------------------------------------------------===//

#include "Entry.h"
#include "RepVGG/Target/Passes.h"

namespace mlir::repvgg {
#define GEN_PASS_DEF_SELECTENTRYPASS
#include "RepVGG/Target/Passes.h.inc"
} // namespace mlir::repvgg

using namespace mlir;
using namespace mlir::repvgg;

static SmallVector<func::FuncOp> functionsWithBody(ModuleOp module) {
  SmallVector<func::FuncOp> functions;
  for (func::FuncOp function : module.getOps<func::FuncOp>())
    if (!function.isExternal())
      functions.push_back(function);
  return functions;
}

/// "@a, @b" for messages.
static std::string listNames(ArrayRef<func::FuncOp> functions) {
  std::string names;
  for (func::FuncOp function : functions)
    names += (names.empty() ? "@" : ", @") + function.getName().str();
  return names.empty() ? "none" : names;
}

static func::FuncOp findNamed(ArrayRef<func::FuncOp> functions,
                              StringRef name) {
  auto found = llvm::find_if(
      functions, [&](func::FuncOp f) { return f.getName() == name; });
  return found == functions.end() ? func::FuncOp() : *found;
}

/// The function when no name is given: the only public one, else the names
/// that exporters use.
static func::FuncOp findDefault(ArrayRef<func::FuncOp> functions) {
  SmallVector<func::FuncOp> visible;
  for (func::FuncOp function : functions)
    if (function.isPublic())
      visible.push_back(function);
  if (visible.size() == 1)
    return visible.front();
  if (func::FuncOp main = findNamed(visible, "main"))
    return main;
  return findNamed(visible, "main_graph");
}

namespace {

struct SelectEntryPass
    : mlir::repvgg::impl::SelectEntryPassBase<SelectEntryPass> {
  using SelectEntryPassBase::SelectEntryPassBase;

  void runOnOperation() override {
    SmallVector<func::FuncOp> functions = functionsWithBody(getOperation());
    func::FuncOp chosen =
        entry.empty() ? findDefault(functions) : findNamed(functions, entry);
    if (!chosen) {
      reportMissing(functions);
      return signalPassFailure();
    }
    for (auto symbol : getOperation().getOps<SymbolOpInterface>())
      symbol.setPrivate();
    chosen.setPublic();
    chosen->setAttr(kEntryAttr, UnitAttr::get(&getContext()));
  }

  void reportMissing(ArrayRef<func::FuncOp> functions) {
    InFlightDiagnostic error = getOperation().emitError();
    if (entry.empty())
      error << "expects one public function or one named 'main' (choose one "
               "with 'entry')";
    else
      error << "expects a function '" << entry << "' with a body";
    error << ", but got " << listNames(functions);
  }
};

} // namespace
