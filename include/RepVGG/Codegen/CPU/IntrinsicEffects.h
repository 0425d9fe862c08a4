//===- IntrinsicEffects.h - What intrinsics do to memory --------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Kernels call a CPU's instructions as `llvm.call_intrinsic`, which upstream
/// says nothing of.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_CODEGEN_CPU_INTRINSICEFFECTS_H
#define REPVGG_CODEGEN_CPU_INTRINSICEFFECTS_H

#include "mlir/IR/DialectRegistry.h"

namespace mlir::repvgg::cpu {

/// Says that calls of vectors to vectors leave memory alone, without which
/// upstream refuses to place the buffers of a module that has some; all others
/// may do anything.
void registerIntrinsicEffects(DialectRegistry &registry);

} // namespace mlir::repvgg::cpu

#endif // REPVGG_CODEGEN_CPU_INTRINSICEFFECTS_H
