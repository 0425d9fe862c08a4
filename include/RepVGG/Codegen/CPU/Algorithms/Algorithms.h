//===- Algorithms.h - The algorithms of this project ------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_CODEGEN_CPU_ALGORITHMS_ALGORITHMS_H
#define REPVGG_CODEGEN_CPU_ALGORITHMS_ALGORITHMS_H

#include "mlir/IR/DialectRegistry.h"

namespace mlir::repvgg::cpu {

/// Gives each context of `registry` the algorithms of this project.
void registerConvAlgorithms(DialectRegistry &registry);

} // namespace mlir::repvgg::cpu

#endif // REPVGG_CODEGEN_CPU_ALGORITHMS_ALGORITHMS_H
