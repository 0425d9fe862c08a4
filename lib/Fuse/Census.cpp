//===- Census.cpp - What was fused, what not, and why --------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Fuse/Passes.h"
#include "mlir/IR/BuiltinOps.h"

namespace mlir::repvgg {
#define GEN_PASS_DEF_CENSUSPASS
#include "RepVGG/Fuse/Passes.h.inc"

namespace {
struct CensusPass : impl::CensusPassBase<CensusPass> {
  using CensusPassBase::CensusPassBase;
  void runOnOperation() override {}
};
} // namespace
} // namespace mlir::repvgg
