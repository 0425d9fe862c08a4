//===- Artifacts.h - A compiled model's files -------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Writes all files of a compiled model or none: they get their names when
/// all are complete, the code last.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_COMPILER_ARTIFACTS_H
#define REPVGG_COMPILER_ARTIFACTS_H

#include "RepVGG/Compiler/CompilerOptions.h"
#include "RepVGG/Target/ModelCode.h"

#include <string>

namespace mlir::repvgg {

enum class Artifact { SharedLibrary, Object, Assembly, LLVM };

/// Writes the code as `output` with the ending that it has, and for machine
/// code that can run `output`.weights and `output`.h. Text goes to "-" as well.
/// Of `options` it takes how to tell of progress and when to give up: a file
/// that was there before then is as it was.
llvm::Error writeArtifacts(ModelCode &code, Artifact kind,
                           const std::string &output,
                           const CompilerOptions &options);

} // namespace mlir::repvgg

#endif // REPVGG_COMPILER_ARTIFACTS_H
