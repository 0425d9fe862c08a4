//===- Dependencies.h - What an op depends on -------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_VERIFY_DEPENDENCIES_H
#define REPVGG_VERIFY_DEPENDENCIES_H

#include "mlir/IR/Operation.h"

namespace mlir::repvgg::verify {

/// Operands of `op` and what its regions use from outside, each once.
SmallVector<Value> dependenciesOf(Operation *op);

} // namespace mlir::repvgg::verify

#endif // REPVGG_VERIFY_DEPENDENCIES_H
