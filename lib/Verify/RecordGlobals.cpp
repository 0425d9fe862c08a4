//===- RecordGlobals.cpp - Loads whose value is known ---------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: any op. Output: the same, with the values of globals that cannot
// change as records at their loads.
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Verify/Globals.h"
#include "RepVGG/Verify/Passes.h"

namespace mlir::repvgg {
#define GEN_PASS_DEF_RECORDGLOBALSPASS
#include "RepVGG/Verify/Passes.h.inc"
} // namespace mlir::repvgg

using namespace mlir;
using namespace mlir::repvgg;

namespace {
struct RecordGlobalsPass
    : mlir::repvgg::impl::RecordGlobalsPassBase<RecordGlobalsPass> {
  using RecordGlobalsPassBase::RecordGlobalsPassBase;

  void runOnOperation() override {
    markAllAnalysesPreserved();
    verify::recordGlobals(getOperation());
  }
};
} // namespace
