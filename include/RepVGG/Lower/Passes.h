//===- Passes.h - Passes of the Lower stage ---------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LOWER_PASSES_H
#define REPVGG_LOWER_PASSES_H

#include "mlir/Pass/Pass.h"

namespace mlir::repvgg {

#define GEN_PASS_DECL
#include "RepVGG/Lower/Passes.h.inc"

#define GEN_PASS_REGISTRATION
#include "RepVGG/Lower/Passes.h.inc"

} // namespace mlir::repvgg

#endif // REPVGG_LOWER_PASSES_H
