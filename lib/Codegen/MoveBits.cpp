//===- MoveBits.cpp - Memory of bf16 as integers --------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: LLVM's dialect. Out: the same, with i16 where bf16 was loaded and
/// stored. Invariant: no bit that is moved changes.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Codegen/Passes.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Interfaces/FunctionInterfaces.h"

namespace mlir::repvgg {
#define GEN_PASS_DEF_MOVEBITSPASS
#include "RepVGG/Codegen/Passes.h.inc"
} // namespace mlir::repvgg

using namespace mlir;
using namespace mlir::repvgg;

/// i16, or the vector of it, with the bits of `type`, if that is of bf16.
static Type bitsOf(Type type) {
  if (!getElementTypeOrSelf(type).isBF16())
    return {};
  Type bits = IntegerType::get(type.getContext(), 16);
  auto vector = dyn_cast<VectorType>(type);
  return vector ? Type(vector.clone(bits)) : bits;
}

/// Gives `result`, of integers, to all that `value`, of the same bits, was
/// given to.
static void replaceByBits(OpBuilder &builder, Value value, Value bits) {
  for (OpOperand &use : llvm::make_early_inc_range(value.getUses()))
    if (auto cast = dyn_cast<LLVM::BitcastOp>(use.getOwner()))
      use.set(bits);
  if (value.use_empty())
    return;
  value.replaceAllUsesWith(
      LLVM::BitcastOp::create(builder, value.getLoc(), value.getType(), bits));
}

static void loadBits(LLVM::LoadOp load) {
  Type type = bitsOf(load.getType());
  if (!type || load.getVolatile_() ||
      load.getOrdering() != LLVM::AtomicOrdering::not_atomic)
    return;
  OpBuilder builder(load);
  auto bits = cast<LLVM::LoadOp>(builder.clone(*load));
  bits.getResult().setType(type);
  replaceByBits(builder, load.getResult(), bits.getResult());
  load.erase();
}

static void storeBits(LLVM::StoreOp store) {
  Type type = bitsOf(store.getValue().getType());
  if (!type || store.getVolatile_() ||
      store.getOrdering() != LLVM::AtomicOrdering::not_atomic)
    return;
  OpBuilder builder(store);
  Value value = store.getValue();
  if (auto cast = value.getDefiningOp<LLVM::BitcastOp>())
    value = cast.getArg();
  if (value.getType() != type)
    value = LLVM::BitcastOp::create(builder, store.getLoc(), type, value);
  store.getValueMutable().assign(value);
}

namespace {
struct MoveBitsPass : mlir::repvgg::impl::MoveBitsPassBase<MoveBitsPass> {
  using MoveBitsPassBase::MoveBitsPassBase;

  void runOnOperation() override {
    getOperation()->walk(loadBits);
    getOperation()->walk(storeBits);
    // Casts of which only the bits were wanted.
    getOperation()->walk([](LLVM::BitcastOp cast) {
      if (cast.use_empty())
        cast.erase();
    });
  }
};
} // namespace
