//===- Pipelines.h - Registration and pipelines -----------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// What repvgg-opt, the plugin and the C API have in common.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_PIPELINES_PIPELINES_H
#define REPVGG_PIPELINES_PIPELINES_H

#include "mlir/IR/DialectRegistry.h"
#include "mlir/Pass/PassManager.h"

namespace mlir::repvgg {

/// Inserts the repvgg dialect.
void registerDialect(DialectRegistry &registry);

/// Registers all passes of Raise, Fuse, Lower, Codegen and Target, and the
/// pipeline `repvgg-fuse-pipeline`.
void registerPasses();

} // namespace mlir::repvgg

#endif // REPVGG_PIPELINES_PIPELINES_H
