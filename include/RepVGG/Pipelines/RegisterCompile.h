//===- RegisterCompile.h - A pipeline by its name ---------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_PIPELINES_REGISTERCOMPILE_H
#define REPVGG_PIPELINES_REGISTERCOMPILE_H

namespace mlir::repvgg {

/// Registers `repvgg-compile`, which is the compile pipeline up to a stage.
void registerCompilePipeline();

} // namespace mlir::repvgg

#endif // REPVGG_PIPELINES_REGISTERCOMPILE_H
