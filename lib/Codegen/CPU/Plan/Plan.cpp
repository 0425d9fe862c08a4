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

#include "../AlgorithmPass.h"
#include "RepVGG/Codegen/CPU/Passes.h"
#include "RepVGG/Codegen/CPU/Plan/Planner.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Interfaces/FunctionInterfaces.h"

namespace mlir::repvgg {
#define GEN_PASS_DEF_CPUPLANPASS
#include "RepVGG/Codegen/CPU/Passes.h.inc"
} // namespace mlir::repvgg

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

static LogicalResult checkPlan(layer::ConvOp op, const TargetInfo &target) {
  auto accepted = acceptPlan(problemOf(op, target));
  if (accepted)
    return success();
  return op.emitOpError("cannot be computed by ")
         << op.getPlanAttr() << ": " << accepted.refusal().message;
}

static LogicalResult plan(layer::ConvOp op, const TargetInfo &target) {
  if (failed(checkElementTypes(op)))
    return failure();
  if (op.getPlanAttr())
    return checkPlan(op, target);
  auto chosen = choosePlan(problemOf(op, target), op.getContext());
  if (!chosen)
    return op.emitOpError("has no kernel: ") << chosen.refusal().message;
  op.setPlanAttr(*chosen);
  return success();
}

namespace {

struct CPUPlanPass
    : AlgorithmPass<mlir::repvgg::impl::CPUPlanPassBase<CPUPlanPass>> {
  using AlgorithmPass::AlgorithmPass;

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
