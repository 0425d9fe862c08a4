//===- CopiesToLinalg.cpp - Strided copies as loops -----------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: buffers. Out: no memref.copy has a strided side, or copies a buffer onto
/// itself. Invariant: the same elements are copied.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Codegen/Passes.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Interfaces/FunctionInterfaces.h"

namespace mlir::repvgg {
#define GEN_PASS_DEF_COPIESTOLINALGPASS
#include "RepVGG/Codegen/Passes.h.inc"
} // namespace mlir::repvgg

using namespace mlir;
using namespace mlir::repvgg;

static bool isStrided(Value buffer) {
  auto type = dyn_cast<MemRefType>(buffer.getType());
  return type && !type.getLayout().isIdentity();
}

/// memref.copy %a, %b  ->  linalg.generic { yield %a }
static void rewriteAsGeneric(memref::CopyOp copy) {
  OpBuilder builder(copy);
  unsigned rank = cast<MemRefType>(copy.getTarget().getType()).getRank();
  AffineMap identity = builder.getMultiDimIdentityMap(rank);
  SmallVector<utils::IteratorType> loops(rank, utils::IteratorType::parallel);
  linalg::GenericOp::create(
      builder, copy.getLoc(), TypeRange{}, ValueRange{copy.getSource()},
      ValueRange{copy.getTarget()}, ArrayRef<AffineMap>{identity, identity},
      loops, [](OpBuilder &nested, Location loc, ValueRange args) {
        linalg::YieldOp::create(nested, loc, args[0]);
      });
  copy.erase();
}

/// A slice that was written where it lies.
static bool isOntoItself(memref::CopyOp copy) {
  return copy.getSource() == copy.getTarget();
}

namespace {

struct CopiesToLinalgPass
    : mlir::repvgg::impl::CopiesToLinalgPassBase<CopiesToLinalgPass> {
  using CopiesToLinalgPassBase::CopiesToLinalgPassBase;

  void runOnOperation() override {
    SmallVector<memref::CopyOp> strided;
    getOperation()->walk([&](memref::CopyOp copy) {
      if (isOntoItself(copy))
        return copy.erase();
      bool ranked = isa<MemRefType>(copy.getSource().getType()) &&
                    isa<MemRefType>(copy.getTarget().getType());
      if (ranked &&
          (isStrided(copy.getSource()) || isStrided(copy.getTarget())))
        strided.push_back(copy);
    });
    for (memref::CopyOp copy : strided)
      rewriteAsGeneric(copy);
  }
};

} // namespace
