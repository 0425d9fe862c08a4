//===- FuseModel.h - Fusing as a library ------------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// What `repvgg-opt --fuse` does, for programs: the report is a value.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_COMPILER_FUSEMODEL_H
#define REPVGG_COMPILER_FUSEMODEL_H

#include "RepVGG/Pipelines/Pipelines.h"
#include "mlir/IR/BuiltinOps.h"
#include "llvm/Support/Error.h"

#include <functional>
#include <string>

namespace mlir::repvgg {

struct FuseModelOptions {
  /// As the options of `repvgg-fuse-pipeline` of the same names.
  FuseOutput output = FuseOutput::Linalg;
  std::string verify = "source";
  std::string cost = "model";
  std::string rates;
  std::string foldType;
  bool strict = false;
  /// Whether the census has what is affine and in no block.
  bool scan = true;
  /// Whether it has what blocks are made of, and the ranges of their weights.
  bool details = false;

  /// Told what begins.
  std::function<void(StringRef stage)> progress;
  /// Asked between passes: once it is true, fusing ends with an error that says
  /// so.
  std::function<bool()> isCancelled;
};

/// Fuses the blocks of `module`, and says what became of each. After an error
/// (a CompileError) the module is of no use.
llvm::Expected<Census> fuseModel(ModuleOp module,
                                 const FuseModelOptions &options);

} // namespace mlir::repvgg

#endif // REPVGG_COMPILER_FUSEMODEL_H
