//===- StripRecords.cpp - Remove discardable repvgg attributes ------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: any op, with records of the census on it and inside.
// Output: the same without an attribute whose dialect prefix is `repvgg`.
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Lower/Passes.h"
#include "mlir/IR/Operation.h"

namespace mlir::repvgg {
#define GEN_PASS_DEF_STRIPRECORDSPASS
#include "RepVGG/Lower/Passes.h.inc"
} // namespace mlir::repvgg

using namespace mlir;
using namespace mlir::repvgg;

static void stripRecords(Operation *op) {
  SmallVector<NamedAttribute> attributes(op->getDiscardableAttrs());
  for (NamedAttribute attribute : attributes)
    if (attribute.getName().strref().starts_with("repvgg."))
      op->removeDiscardableAttr(attribute.getName());
}

namespace {
struct StripRecordsPass
    : mlir::repvgg::impl::StripRecordsPassBase<StripRecordsPass> {
  using StripRecordsPassBase::StripRecordsPassBase;
  void runOnOperation() override {
    // Nobody analyses these attributes; nor is the module verified once more.
    markAllAnalysesPreserved();
    getOperation()->walk([](Operation *op) { stripRecords(op); });
  }
};
} // namespace
