//===- SupportedOps.h - What can be compiled --------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_TARGET_SUPPORTEDOPS_H
#define REPVGG_LIB_TARGET_SUPPORTEDOPS_H

#include "mlir/IR/BuiltinOps.h"

namespace mlir::repvgg {

/// Fails with an error on the first op on tensors of `module` that the
/// pipeline to buffers would not know what to do with.
LogicalResult checkSupported(ModuleOp module);

} // namespace mlir::repvgg

#endif // REPVGG_LIB_TARGET_SUPPORTEDOPS_H
