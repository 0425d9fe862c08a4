//===- CompileError.cpp - Why something was not compiled ------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Support/CompileError.h"

using namespace mlir::repvgg;

std::string mlir::repvgg::toLine(const CompileMessage &message) {
  std::string place = message.file;
  if (!place.empty() && message.line != 0)
    place += ":" + std::to_string(message.line) + ":" +
             std::to_string(message.column);
  return place.empty() ? message.text : place + ": " + message.text;
}

char CompileError::ID;

CompileError::CompileError(std::string text,
                           std::vector<CompileMessage> messages)
    : text(std::move(text)), parts(std::move(messages)) {
  if (parts.empty())
    parts.push_back({CompileMessage::Severity::Error, "", 0, 0, this->text});
}

llvm::Error CompileError::cancelled() {
  auto error = std::make_unique<CompileError>("cancelled");
  error->wasCancelled = true;
  return llvm::Error(std::unique_ptr<llvm::ErrorInfoBase>(std::move(error)));
}

llvm::Error CompileError::from(llvm::Error error) {
  if (!error || error.isA<CompileError>())
    return error;
  return llvm::make_error<CompileError>(llvm::toString(std::move(error)));
}
