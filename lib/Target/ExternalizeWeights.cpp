//===- ExternalizeWeights.cpp - ---------------------------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Target/Passes.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/Interfaces/FunctionInterfaces.h"

namespace mlir::repvgg {
#define GEN_PASS_DEF_EXTERNALIZEWEIGHTSPASS
#include "RepVGG/Target/Passes.h.inc"

namespace {
struct ExternalizeWeightsPass : impl::ExternalizeWeightsPassBase<ExternalizeWeightsPass> {
  using ExternalizeWeightsPassBase::ExternalizeWeightsPassBase;
  void runOnOperation() override {}
};
} // namespace
} // namespace mlir::repvgg
