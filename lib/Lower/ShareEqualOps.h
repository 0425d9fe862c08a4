//===- ShareEqualOps.h - One op for equal ones ------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_LOWER_SHAREEQUALOPS_H
#define REPVGG_LIB_LOWER_SHAREEQUALOPS_H

#include "mlir/IR/Operation.h"
#include "llvm/ADT/DenseSet.h"

namespace mlir::repvgg {

/// Lets each of `created` that equals an op before it in its block be that op:
/// pads, empty and filled tensors, constants and shapes. Erases none but of
/// `created`.
void shareEqualOps(Operation *root, const DenseSet<Operation *> &created);

} // namespace mlir::repvgg

#endif // REPVGG_LIB_LOWER_SHAREEQUALOPS_H
