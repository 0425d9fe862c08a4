//===- AttachTarget.cpp - What a module is compiled for -------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: a module. Output: the same with its target. Invariant: what is planned
// or packed fits the target.
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Layer/IR/Layer.h"
#include "RepVGG/Layer/Passes.h"
#include "mlir/AsmParser/AsmParser.h"

namespace mlir::repvgg {
#define GEN_PASS_DEF_ATTACHTARGETPASS
#include "RepVGG/Layer/Passes.h.inc"
} // namespace mlir::repvgg

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::layer;

static bool isPlannedOrPacked(Operation *op) {
  auto layer = dyn_cast<LayerOpInterface>(op);
  return (layer && layer.getLayerPlan()) ||
         llvm::any_of(op->getResultTypes(),
                      [](Type type) { return bool(getLayout(type)); });
}

/// An op for which another target may come too late.
static Operation *findPlanned(ModuleOp module) {
  Operation *found = nullptr;
  module.walk([&](Operation *op) {
    if (!isPlannedOrPacked(op))
      return WalkResult::advance();
    found = op;
    return WalkResult::interrupt();
  });
  return found;
}

static LogicalResult checkPlans(ModuleOp module, TargetAttrInterface target) {
  TargetAttrInterface before = getTarget(module);
  std::string reason = before ? target.explainReplan(before) : "";
  Operation *planned = reason.empty() ? nullptr : findPlanned(module);
  if (!planned)
    return success();
  return planned->emitOpError("is planned for ")
         << reason << ": remove the plans, or choose the target of before, "
         << before;
}

namespace {

struct AttachTargetPass
    : mlir::repvgg::impl::AttachTargetPassBase<AttachTargetPass> {
  using AttachTargetPassBase::AttachTargetPassBase;

  /// Reads the attribute before passes run, when its dialect may still be
  /// loaded.
  LogicalResult initialize(MLIRContext *context) override {
    Attribute parsed =
        target.empty() ? Attribute() : parseAttribute(target, context);
    attribute = dyn_cast_or_null<TargetAttrInterface>(parsed);
    if (attribute)
      return success();
    return emitError(UnknownLoc::get(context))
           << "repvgg-attach-target expects the option target to be an "
              "attribute such as #repvgg_cpu.target<lanes=8>, but got '"
           << target << "'";
  }

  void runOnOperation() override {
    if (failed(checkPlans(getOperation(), attribute)))
      return signalPassFailure();
    getOperation()->setAttr(kTargetAttr, attribute);
  }

private:
  TargetAttrInterface attribute;
};

} // namespace
