//===- ForeignDialects.h - What to do about other dialects ------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Models come in many dialects, most of which this project does not link. For
/// each that a user may bring there is one line that says how to go on.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_PIPELINES_FOREIGNDIALECTS_H
#define REPVGG_PIPELINES_FOREIGNDIALECTS_H

#include "llvm/ADT/StringRef.h"

#include <optional>
#include <string>

namespace mlir::repvgg {

/// "this is torch-dialect IR: export with ..." for a dialect that whole models
/// are written in and that can be lowered; nothing for others.
std::optional<std::string> explainModelDialect(llvm::StringRef dialect);

/// The same, or for any other dialect how to write its ops so that they can be
/// read and are kept.
std::string explainUnknownDialect(llvm::StringRef dialect);

} // namespace mlir::repvgg

#endif // REPVGG_PIPELINES_FOREIGNDIALECTS_H
