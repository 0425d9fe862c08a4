//===- ApproximateMath.cpp - Polynomials for math functions ---------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: any IR with the math dialect. Out: exp, erf and tanh on f32 as
/// polynomials. Invariant: the errors stated in the pass's description, which
/// a unit test measures; no other type or function changes.
///
//===----------------------------------------------------------------------===//

#include "ApproximateErf.h"
#include "RepVGG/Codegen/Passes.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Math/Transforms/Passes.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"

namespace mlir::repvgg {
#define GEN_PASS_DEF_APPROXIMATEMATHPASS
#include "RepVGG/Codegen/Passes.h.inc"
} // namespace mlir::repvgg

using namespace mlir;
using namespace mlir::repvgg;

/// Those of upstream's whose error is known (see the unit test).
static bool isApproximated(StringRef name) {
  return name == math::ExpOp::getOperationName() ||
         name == math::TanhOp::getOperationName();
}

namespace {

struct ApproximateMathPass
    : mlir::repvgg::impl::ApproximateMathPassBase<ApproximateMathPass> {
  using ApproximateMathPassBase::ApproximateMathPassBase;

  void runOnOperation() override {
    RewritePatternSet patterns(&getContext());
    populateApproximateErfPatterns(patterns);
    populateMathPolynomialApproximationPatterns(patterns, isApproximated);
    if (failed(applyPatternsGreedily(getOperation(), std::move(patterns)))) {
      getOperation()->emitError("approximation of math functions did not end");
      signalPassFailure();
    }
  }
};

} // namespace
