//===- CompileError.h - Why something was not compiled ----------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// The one error of the compiler: a text for people, and for programs what it
/// consists of.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_SUPPORT_COMPILEERROR_H
#define REPVGG_SUPPORT_COMPILEERROR_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/Support/Error.h"

#include <string>
#include <vector>

namespace mlir::repvgg {

/// Something that the compiler has to say of a place in the user's file.
struct CompileMessage {
  enum class Severity { Error, Warning, Remark, Note };

  Severity severity = Severity::Error;
  /// The file, and line and column counted from 1; empty and 0 where they are
  /// not known.
  std::string file;
  unsigned line = 0, column = 0;
  std::string text;
  /// The name that the op's maker gave to it, where there is no file.
  std::string name = {};
  /// The rule that is broken (docs/Numerics.md); empty if it is another matter.
  std::string rule = {};
};

/// "model.mlir:3:8: text", with the place as far as it is known.
std::string toLine(const CompileMessage &message);

class CompileError : public llvm::ErrorInfo<CompileError> {
public:
  static char ID;

  /// A failure that `text` describes as a whole.
  explicit CompileError(std::string text,
                        std::vector<CompileMessage> messages = {});
  /// What was cancelled failed for no other reason.
  static llvm::Error cancelled();
  /// `error` as one of this kind; success stays success.
  static llvm::Error from(llvm::Error error);

  void log(llvm::raw_ostream &os) const override { os << text; }
  std::error_code convertToErrorCode() const override {
    return llvm::inconvertibleErrorCode();
  }

  /// The same text, in the order of its lines; one message at least.
  llvm::ArrayRef<CompileMessage> messages() const { return parts; }
  bool isCancelled() const { return wasCancelled; }

private:
  std::string text;
  std::vector<CompileMessage> parts;
  bool wasCancelled = false;
};

} // namespace mlir::repvgg

#endif // REPVGG_SUPPORT_COMPILEERROR_H
