//===- CalibrateModel.h - Ranges of a model's images ------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// What a precision takes beside the model.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_COMPILER_CALIBRATEMODEL_H
#define REPVGG_LIB_COMPILER_CALIBRATEMODEL_H

#include "RepVGG/Compiler/Compiler.h"

namespace mlir::repvgg {

/// Refuses precisions that there are none of, or that other options exclude.
llvm::Error checkPrecision(const CompilerOptions &options);

/// Records the ranges of the images of `module`, whose layers are formed: by
/// running it in this process on `options.calibration`. A module that has them
/// all is left as it is. Choices go by the times of `backend`; `owner` is the
/// module's context.
llvm::Error calibrateModel(ModuleOp module, const CompilerOptions &options,
                           const Backend &backend,
                           std::shared_ptr<ModelContext> owner);

} // namespace mlir::repvgg

#endif // REPVGG_LIB_COMPILER_CALIBRATEMODEL_H
