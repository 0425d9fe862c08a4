//===- Errors.h - Why something failed --------------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_CAPI_ERRORS_H
#define REPVGG_LIB_CAPI_ERRORS_H

#include "RepVGG/Support/CompileError.h"
#include "repvgg-c/Support.h"

struct RepVGGError {
  RepVGGErrorKind kind;
  std::string text;
  std::vector<mlir::repvgg::CompileMessage> messages;
};

namespace mlir::repvgg::capi {

/// `error`, which there is, as the caller's. What is not known better is
/// `otherwise`.
RepVGGError *toError(llvm::Error error, RepVGGErrorKind otherwise);
RepVGGError *makeError(RepVGGErrorKind kind, const llvm::Twine &text);

/// "repvggModuleFuse expects `name` not to be NULL" as an error.
RepVGGError *nullError(llvm::StringRef function, llvm::StringRef name);

/// The C view of `message`, as long-lived as it is.
RepVGGDiagnostic toDiagnostic(const CompileMessage &message);

} // namespace mlir::repvgg::capi

#endif // REPVGG_LIB_CAPI_ERRORS_H
