//===- Errors.cpp - Why something failed ----------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Errors.h"
#include "RepVGG/Support/DiagnosticRule.h"
#include "RepVGG/Target/Link/Link.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::capi;

static bool isAbout(ArrayRef<CompileMessage> messages, StringRef rule) {
  return llvm::any_of(messages, [&](const CompileMessage &message) {
    return message.rule == rule;
  });
}

/// What kind of error a rule says it is, if it does.
static std::optional<RepVGGErrorKind>
kindOf(ArrayRef<CompileMessage> messages) {
  if (isAbout(messages, kCertificateRule) || isAbout(messages, kSourceRule))
    return RepVGGErrorVerify;
  if (isAbout(messages, kLinkRule))
    return RepVGGErrorRefused;
  return std::nullopt;
}

RepVGGError *mlir::repvgg::capi::toError(llvm::Error error,
                                         RepVGGErrorKind otherwise) {
  auto result = std::make_unique<RepVGGError>();
  result->kind = otherwise;
  llvm::handleAllErrors(
      CompileError::from(std::move(error)), [&](const CompileError &found) {
        llvm::raw_string_ostream stream(result->text);
        found.log(stream);
        result->messages = found.messages();
        if (found.isCancelled())
          result->kind = RepVGGErrorCancelled;
        else
          result->kind = kindOf(found.messages()).value_or(otherwise);
      });
  return result.release();
}

RepVGGError *mlir::repvgg::capi::makeError(RepVGGErrorKind kind,
                                           const llvm::Twine &text) {
  return toError(llvm::make_error<CompileError>(text.str()), kind);
}

RepVGGError *mlir::repvgg::capi::nullError(StringRef function, StringRef name) {
  return makeError(RepVGGErrorInvalidArgument,
                   function + " expects '" + name + "' not to be NULL");
}

RepVGGDiagnostic
mlir::repvgg::capi::toDiagnostic(const CompileMessage &message) {
  return {static_cast<RepVGGSeverity>(message.severity),
          message.text.c_str(),
          message.file.c_str(),
          message.line,
          message.column,
          message.name.c_str(),
          message.rule.c_str()};
}

RepVGGErrorKind repvggErrorGetKind(const RepVGGError *error) {
  return error->kind;
}

const char *repvggErrorGetMessage(const RepVGGError *error) {
  return error->text.c_str();
}

size_t repvggErrorGetNumDiagnostics(const RepVGGError *error) {
  return error->messages.size();
}

void repvggErrorGetDiagnostic(const RepVGGError *error, size_t index,
                              RepVGGDiagnostic *diagnostic) {
  size_t last = error->messages.size() - 1;
  *diagnostic = toDiagnostic(error->messages[std::min(index, last)]);
}

void repvggErrorDestroy(RepVGGError *error) { delete error; }
