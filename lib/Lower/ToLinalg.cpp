//===- ToLinalg.cpp -
//------------------------------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RepVGG/IR/RepVGG.h"
#include "RepVGG/Lower/Passes.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Interfaces/FunctionInterfaces.h"

namespace mlir::repvgg {
#define GEN_PASS_DEF_TOLINALGPASS
#include "RepVGG/Lower/Passes.h.inc"

namespace {
struct ToLinalgPass : impl::ToLinalgPassBase<ToLinalgPass> {
  using ToLinalgPassBase::ToLinalgPassBase;
  void runOnOperation() override {}
};
} // namespace
} // namespace mlir::repvgg
