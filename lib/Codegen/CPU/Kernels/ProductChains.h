//===- ProductChains.h - Products in registers alone ------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// By which a target's rate of a format is measured.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_CODEGEN_CPU_KERNELS_PRODUCTCHAINS_H
#define REPVGG_LIB_CODEGEN_CPU_KERNELS_PRODUCTCHAINS_H

#include "RepVGG/Codegen/CPU/TargetInfo.h"
#include "mlir/IR/BuiltinOps.h"

namespace mlir::repvgg::cpu {

/// See Backend::emitProducts; `bytes` are in the buffer.
int64_t emitProductChains(ModuleOp module, StringRef name,
                          const TargetInfo &target, ProductFormat format,
                          int64_t turns, int64_t bytes);

} // namespace mlir::repvgg::cpu

#endif // REPVGG_LIB_CODEGEN_CPU_KERNELS_PRODUCTCHAINS_H
