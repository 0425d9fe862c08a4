//===- Context.h - What is taken of upstream --------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// The one place that says which of upstream's dialects, interfaces and
/// translations the compiler has. What is not named here is not linked into a
/// library that brings its own LLVM.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_TARGET_CONTEXT_H
#define REPVGG_TARGET_CONTEXT_H

namespace mlir {
class DialectRegistry;
class MLIRContext;
} // namespace mlir

namespace mlir::repvgg {

/// Inserts upstream's dialects that models may be written in: what importers of
/// PyTorch, ONNX and TensorFlow write once a model is linalg or TOSA, and what
/// that is lowered through. Ops of others are read in generic form.
void registerUpstreamDialects(DialectRegistry &registry);

/// Inserts what these dialects are lowered by: interfaces of bufferization and
/// of tiling, conversions to LLVM's dialect, translations to LLVM IR.
void registerUpstreamLowering(DialectRegistry &registry);

/// Lets `context` have both.
void prepareContext(MLIRContext *context);

} // namespace mlir::repvgg

#endif // REPVGG_TARGET_CONTEXT_H
