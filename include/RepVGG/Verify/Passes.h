//===- Passes.h - Passes of the Verify stage --------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_VERIFY_PASSES_H
#define REPVGG_VERIFY_PASSES_H

#include "mlir/Pass/Pass.h"

namespace mlir::repvgg {

#define GEN_PASS_DECL
#include "RepVGG/Verify/Passes.h.inc"

#define GEN_PASS_REGISTRATION
#include "RepVGG/Verify/Passes.h.inc"

} // namespace mlir::repvgg

#endif // REPVGG_VERIFY_PASSES_H
