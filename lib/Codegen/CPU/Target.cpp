//===- Target.cpp - Which CPU a module is compiled for --------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: a module. Out: the same with its target. Invariant: what is planned or
/// packed is emitted for as many lanes.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Codegen/CPU/IR/RepVGGCPU.h"
#include "RepVGG/Codegen/Passes.h"

namespace mlir::repvgg {
#define GEN_PASS_DEF_CPUTARGETPASS
#include "RepVGG/Codegen/Passes.h.inc"

using namespace cpu;

namespace {

bool isPlannedOrPacked(Operation *op) {
  auto layer = dyn_cast<layer::LayerOpInterface>(op);
  return (layer && layer.getLayerPlan()) ||
         llvm::any_of(op->getResultTypes(),
                      [](Type type) { return cpu::getLayout(type); });
}

/// An op for which it is too late to change the lanes.
Operation *findPlanned(ModuleOp module) {
  Operation *found = nullptr;
  module.walk([&](Operation *op) {
    if (!isPlannedOrPacked(op))
      return WalkResult::advance();
    found = op;
    return WalkResult::interrupt();
  });
  return found;
}

struct CPUTargetPass : impl::CPUTargetPassBase<CPUTargetPass> {
  using CPUTargetPassBase::CPUTargetPassBase;

  void runOnOperation() override {
    ModuleOp module = getOperation();
    auto emitError = [&] { return module.emitError("target "); };
    Builder builder(&getContext());
    auto target = TargetAttr::getChecked(
        emitError, &getContext(), lanes.getValue(), registers.getValue(),
        l1.getValue(), l2.getValue(), threads.getValue(), transforms.getValue(),
        features.empty() ? StringAttr() : builder.getStringAttr(features),
        rate == 0 ? FloatAttr() : builder.getF64FloatAttr(rate));
    if (!target || failed(checkLanes(target)))
      return signalPassFailure();
    module->setAttr(layer::kTargetAttr, target);
  }

  LogicalResult checkLanes(TargetAttr target) {
    auto before =
        dyn_cast_or_null<TargetAttr>(layer::getTarget(getOperation()));
    if (!before || before.getLanes() == target.getLanes())
      return success();
    Operation *planned = findPlanned(getOperation());
    if (!planned)
      return success();
    return planned->emitOpError("is planned for vectors of ")
           << before.getLanes() << " lanes, but the target has "
           << target.getLanes()
           << ": remove the plans, or choose a target of as many lanes";
  }
};

} // namespace
} // namespace mlir::repvgg
