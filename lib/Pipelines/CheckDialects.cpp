//===- CheckDialects.cpp - Fail on models in other dialects ---------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: any op. Output: unchanged; the pass fails if there is nothing in it of
// a dialect that this project reads and something of one that it does not.
//
//===----------------------------------------------------------------------===//

#include "RepVGG/IR/RepVGG.h"
#include "RepVGG/Pipelines/ForeignDialects.h"
#include "RepVGG/Pipelines/Passes.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tosa/IR/TosaOps.h"

namespace mlir::repvgg {
#define GEN_PASS_DEF_CHECKDIALECTSPASS
#include "RepVGG/Pipelines/Passes.h.inc"
} // namespace mlir::repvgg

using namespace mlir;
using namespace mlir::repvgg;

/// An op of a model dialect that is not linked, if nothing is of one that is.
static Operation *findForeignModel(Operation *root) {
  Operation *foreign = nullptr;
  WalkResult walk = root->walk([&](Operation *op) {
    if (isa_and_nonnull<linalg::LinalgDialect, tosa::TosaDialect,
                        RepVGGDialect>(op->getDialect()))
      return WalkResult::interrupt();
    StringRef dialect = op->getName().getDialectNamespace();
    if (!foreign && !op->isRegistered() && explainModelDialect(dialect))
      foreign = op;
    return WalkResult::advance();
  });
  return walk.wasInterrupted() ? nullptr : foreign;
}

namespace {

struct CheckDialectsPass
    : mlir::repvgg::impl::CheckDialectsPassBase<CheckDialectsPass> {
  using CheckDialectsPassBase::CheckDialectsPassBase;

  void runOnOperation() override {
    markAllAnalysesPreserved();
    Operation *module = getOperation();
    Operation *foreign = findForeignModel(module);
    if (!foreign)
      return;
    emitError(foreign->getLoc())
        << *explainModelDialect(foreign->getName().getDialectNamespace());
    signalPassFailure();
  }
};

} // namespace
