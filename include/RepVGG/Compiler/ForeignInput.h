//===- ForeignInput.h - Files that are not ours to read ---------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// One line that says what to do, in the place of the parser's errors, for
/// files of other programs and for dialects that are not linked.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_COMPILER_FOREIGNINPUT_H
#define REPVGG_COMPILER_FOREIGNINPUT_H

#include "RepVGG/Support/CompileError.h"
#include "mlir/IR/Diagnostics.h"
#include "llvm/Support/MemoryBuffer.h"

#include <optional>
#include <string>

namespace mlir::repvgg {

/// What `file` is, "is empty: ..." or "is an ONNX file: ...", to follow its
/// name; nothing if it may be a module. Looks at its first bytes only.
std::optional<std::string> explainForeignFile(const llvm::MemoryBuffer &file);

/// While it lives, the parser's errors about unknown dialects are held back
/// and can be had in one line; all other diagnostics pass.
class ForeignDialects {
public:
  ForeignDialects(MLIRContext *context, const llvm::MemoryBuffer &file);

  /// "this is torch-dialect IR: ..." with its place, if there was such an
  /// error.
  std::optional<CompileMessage> explanation() const;

private:
  LogicalResult handle(Diagnostic &diagnostic);

  const llvm::MemoryBuffer &file;
  std::optional<Location> place;
  std::string dialect;
  ScopedDiagnosticHandler handler;
};

} // namespace mlir::repvgg

#endif // REPVGG_COMPILER_FOREIGNINPUT_H
