//===- Plan.cpp - Gives convolutions their plans --------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: layers. Out: the same with a plan on each convolution. Invariant: plans
/// that are there already are kept, or are an error.
///
//===----------------------------------------------------------------------===//

#include "Densify.h"
#include "RepVGG/Codegen/CPU/ConvProblems.h"
#include "RepVGG/Codegen/CPU/Planner.h"
#include "RepVGG/Codegen/Passes.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Interfaces/FunctionInterfaces.h"

namespace mlir::repvgg {
#define GEN_PASS_DEF_CPUPLANPASS
#include "RepVGG/Codegen/Passes.h.inc"

using namespace cpu;

namespace {

LogicalResult checkPlan(layer::ConvOp op, const TargetInfo &target) {
  auto refuse = [&](StringRef reason) -> LogicalResult {
    return op.emitOpError("cannot be computed by ")
           << op.getPlanAttr() << ": " << reason;
  };
  if (!planOf(op))
    return refuse("expects a plan of repvgg_cpu");
  if (isTransformed(planOf(op)) && !target.transforms)
    return refuse("expects an algorithm without transforms");
  auto kernel = ConvKernel::create(problemOf(op, target));
  return kernel ? success() : refuse(kernel.refusal().message);
}

/// No kernel has groups of parts of blocks, but for those of one channel.
LogicalResult plan(layer::ConvOp op, const TargetInfo &target) {
  if (failed(checkElementTypes(op)))
    return failure();
  if (op.getPlanAttr())
    return checkPlan(op, target);
  MLIRContext *context = op.getContext();
  OrRefusal<PlanAttr> chosen = choosePlan(problemOf(op, target), context);
  if (!chosen && op.getGroups() != 1 && densify(op, target.lanes))
    chosen = choosePlan(problemOf(op, target), context);
  if (!chosen)
    return op.emitOpError("has no kernel: ") << chosen.refusal().message;
  op.setPlanAttr(*chosen);
  return success();
}

struct CPUPlanPass : impl::CPUPlanPassBase<CPUPlanPass> {
  using CPUPlanPassBase::CPUPlanPassBase;

  void runOnOperation() override {
    FailureOr<TargetInfo> target = getTargetInfo(getOperation());
    if (failed(target))
      return signalPassFailure();
    WalkResult result = getOperation()->walk([&](layer::ConvOp op) {
      return failed(plan(op, *target)) ? WalkResult::interrupt()
                                       : WalkResult::advance();
    });
    if (result.wasInterrupted())
      signalPassFailure();
  }
};

} // namespace
} // namespace mlir::repvgg
