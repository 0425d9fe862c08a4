//===- ReassociateReductions.cpp - Flags for innermost reductions ---------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: linalg. Out: the same ops; sums and products of a generic whose last
/// loop is a reduction may be reassociated. Invariant: no other op gets flags.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Codegen/Passes.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Interfaces/FunctionInterfaces.h"

namespace mlir::repvgg {
#define GEN_PASS_DEF_REASSOCIATEREDUCTIONSPASS
#include "RepVGG/Codegen/Passes.h.inc"
} // namespace mlir::repvgg

using namespace mlir;
using namespace mlir::repvgg;

static bool reducesInnermost(linalg::GenericOp op) {
  return op.getNumLoops() != 0 &&
         op.getIteratorTypesArray().back() == utils::IteratorType::reduction;
}

namespace {

struct ReassociateReductionsPass
    : mlir::repvgg::impl::ReassociateReductionsPassBase<
          ReassociateReductionsPass> {
  using ReassociateReductionsPassBase::ReassociateReductionsPassBase;

  void runOnOperation() override {
    auto flags = arith::FastMathFlagsAttr::get(
        &getContext(), arith::FastMathFlags::reassoc |
                           arith::FastMathFlags::contract |
                           arith::FastMathFlags::nsz);
    getOperation()->walk([&](linalg::GenericOp op) {
      if (!reducesInnermost(op))
        return;
      for (Operation &inner : *op.getBody())
        if (isa<arith::AddFOp, arith::SubFOp, arith::MulFOp>(inner))
          inner.setAttr("fastmath", flags);
    });
  }
};

} // namespace
