//===- Diagnostics.h - Errors of MLIR as values -----------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// From the diagnostics of a context to an error that names the place in the
/// user's file: `model.mlir:3:8: 'tosa.reverse' op is not supported`.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_SUPPORT_DIAGNOSTICS_H
#define REPVGG_SUPPORT_DIAGNOSTICS_H

#include "RepVGG/Support/CompileError.h"
#include "mlir/IR/Diagnostics.h"
#include "mlir/Pass/PassManager.h"
#include "llvm/Support/Error.h"

#include <string>

namespace mlir::repvgg {

/// Collects the context's errors as text while it lives, each with its place
/// and its notes; what is no error is dropped where `onlyErrors`. Ops are not
/// printed: with their weights they are long.
class ErrorCollector {
public:
  explicit ErrorCollector(MLIRContext *context, bool onlyErrors = false);
  ~ErrorCollector();

  /// What was collected as a CompileError, or `otherwise` where nothing was.
  llvm::Error take(StringRef otherwise);

private:
  MLIRContext *context;
  bool printedOps;
  std::string text;
  std::vector<CompileMessage> messages;
  ScopedDiagnosticHandler handler;
};

/// `diagnostic` without its notes.
CompileMessage toMessage(Diagnostic &diagnostic);

/// The place in a file that `location` leads to, as "file:line:col: "; a name,
/// as "'name': ", where there is no file; empty where there is neither.
std::string describePlace(Location location);

/// Runs the passes that `build` adds. An error carries their messages, or says
/// `failure` where there are none; see ErrorCollector.
llvm::Error runPipeline(ModuleOp module, StringRef failure,
                        llvm::function_ref<void(OpPassManager &)> build,
                        bool onlyErrors = false);

} // namespace mlir::repvgg

#endif // REPVGG_SUPPORT_DIAGNOSTICS_H
