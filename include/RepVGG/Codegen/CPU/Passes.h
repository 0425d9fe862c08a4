//===- Passes.h - Passes of the CPU's backend -------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_CODEGEN_CPU_PASSES_H
#define REPVGG_CODEGEN_CPU_PASSES_H

#include "mlir/Pass/Pass.h"

namespace mlir::repvgg {

#define GEN_PASS_DECL
#include "RepVGG/Codegen/CPU/Passes.h.inc"

#define GEN_PASS_REGISTRATION
#include "RepVGG/Codegen/CPU/Passes.h.inc"

} // namespace mlir::repvgg

#endif // REPVGG_CODEGEN_CPU_PASSES_H
