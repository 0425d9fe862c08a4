//===- CheckTypes.cpp - Are all sizes sizes? ------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: any op. Output: the same, or an error at the first value whose type
// has a negative size.
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Pipelines/Passes.h"
#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/Operation.h"

namespace mlir::repvgg {
#define GEN_PASS_DEF_CHECKTYPESPASS
#include "RepVGG/Pipelines/Passes.h.inc"
} // namespace mlir::repvgg

using namespace mlir;
using namespace mlir::repvgg;

static bool hasNegativeSize(Type type) {
  auto shaped = dyn_cast<ShapedType>(type);
  return shaped && shaped.hasRank() &&
         llvm::any_of(shaped.getShape(), [](int64_t size) {
           return size < 0 && !ShapedType::isDynamic(size);
         });
}

/// The first type of `op`'s results and arguments that no tensor has.
static Type findInvalidType(Operation *op) {
  for (Type type : op->getResultTypes())
    if (hasNegativeSize(type))
      return type;
  for (Region &region : op->getRegions())
    for (Block &block : region)
      for (Type type : block.getArgumentTypes())
        if (hasNegativeSize(type))
          return type;
  return {};
}

namespace {

struct CheckTypesPass : mlir::repvgg::impl::CheckTypesPassBase<CheckTypesPass> {
  using CheckTypesPassBase::CheckTypesPassBase;

  void runOnOperation() override {
    markAllAnalysesPreserved();
    getOperation()->walk([&](Operation *op) {
      Type type = findInvalidType(op);
      if (!type)
        return WalkResult::advance();
      op->emitOpError("expects sizes that are not negative, but got ") << type;
      signalPassFailure();
      return WalkResult::interrupt();
    });
  }
};

} // namespace
