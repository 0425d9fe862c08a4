//===- ReorderReductions.cpp - ---------------------------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Codegen/Passes.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/Interfaces/FunctionInterfaces.h"

namespace mlir::repvgg {
#define GEN_PASS_DEF_REORDERREDUCTIONSPASS
#include "RepVGG/Codegen/Passes.h.inc"

namespace {
struct ReorderReductionsPass : impl::ReorderReductionsPassBase<ReorderReductionsPass> {
  using ReorderReductionsPassBase::ReorderReductionsPassBase;
  void runOnOperation() override {}
};
} // namespace
} // namespace mlir::repvgg
