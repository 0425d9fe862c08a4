//===- LoadModel.h - A module from a file -----------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_TOOLS_SUPPORT_LOADMODEL_H
#define REPVGG_TOOLS_SUPPORT_LOADMODEL_H

#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/OwningOpRef.h"
#include "llvm/Support/Error.h"

namespace mlir::repvgg {

/// Everything that models may be written in.
DialectRegistry modelDialects();

/// Parses text or bytecode; errors are also printed with their place in the
/// file.
llvm::Expected<OwningOpRef<ModuleOp>> loadModel(StringRef path,
                                                MLIRContext *context);

/// How blocks become convolutions: the options of `repvgg-fuse`.
struct FuseChoice {
  std::string cost = "model";
  std::string rates;
};

/// Fuses the multi-branch blocks of a model into repvgg.conv.
llvm::Error fuseModel(ModuleOp module, const FuseChoice &choice);

} // namespace mlir::repvgg

#endif // REPVGG_TOOLS_SUPPORT_LOADMODEL_H
