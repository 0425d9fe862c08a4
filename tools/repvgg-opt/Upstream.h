//===- Upstream.h - What repvgg-opt has of mlir-opt -------------*- C++ -*-===//
//-*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Declared once, defined twice: a library links one of both.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_TOOLS_REPVGG_OPT_UPSTREAM_H
#define REPVGG_TOOLS_REPVGG_OPT_UPSTREAM_H

#include "mlir/IR/DialectRegistry.h"

namespace mlir::repvgg {

/// Registers upstream's passes, and its dialects in `registry`.
void registerUpstream(DialectRegistry &registry);

} // namespace mlir::repvgg

#endif // REPVGG_TOOLS_REPVGG_OPT_UPSTREAM_H
