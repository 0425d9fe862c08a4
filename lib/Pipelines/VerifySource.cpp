//===- VerifySource.cpp - Claims against what was lowered -----------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: a function with claims. Output: the same without, or an error for each
// claim that does not hold. The pass is here because it brings two stages
// together that know nothing of each other: Verify, and Lower.
//
//===----------------------------------------------------------------------===//

#include "RepVGG/IR/RepVGG.h"
#include "RepVGG/Lower/ToLinalg.h"
#include "RepVGG/Pipelines/Passes.h"
#include "RepVGG/Verify/CheckClaims.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/OwningOpRef.h"
#include "mlir/Transforms/WalkPatternRewriteDriver.h"

namespace mlir::repvgg {
#define GEN_PASS_DEF_VERIFYSOURCEPASS
#include "RepVGG/Pipelines/Passes.h.inc"
} // namespace mlir::repvgg

using namespace mlir;
using namespace mlir::repvgg;

namespace {
struct VerifySourcePass
    : mlir::repvgg::impl::VerifySourcePassBase<VerifySourcePass> {
  using VerifySourcePassBase::VerifySourcePassBase;

  LogicalResult initialize(MLIRContext *context) override {
    RewritePatternSet set(context);
    populateToLinalgPatterns(set);
    patterns = std::move(set);
    return success();
  }

  void runOnOperation() override {
    FunctionOpInterface function = getOperation();
    OwningOpRef<Operation *> copy;
    if (lower && verify::hasClaims(function)) {
      copy = function->clone();
      walkAndApplyPatterns(*copy, patterns);
    }
    if (failed(verify::checkClaims(function, copy ? *copy : function)))
      signalPassFailure();
    // Claims have no results: what else is known of the function holds on, and
    // it needs not be verified once more.
    markAllAnalysesPreserved();
  }

  FrozenRewritePatternSet patterns;
};
} // namespace
