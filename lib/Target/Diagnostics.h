//===- Diagnostics.h - Errors of MLIR as values -----------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_TARGET_DIAGNOSTICS_H
#define REPVGG_LIB_TARGET_DIAGNOSTICS_H

#include "mlir/IR/Diagnostics.h"
#include "mlir/Pass/PassManager.h"
#include "llvm/Support/Error.h"

#include <string>

namespace mlir::repvgg {

/// Collects the context's errors as text while it lives.
class ErrorCollector {
public:
  explicit ErrorCollector(MLIRContext *context);

  /// What was collected, or `otherwise` where nothing was.
  llvm::Error take(StringRef otherwise);

private:
  std::string text;
  ScopedDiagnosticHandler handler;
};

/// Runs the passes that `build` adds; an error carries their messages.
llvm::Error runPipeline(ModuleOp module, StringRef what,
                        llvm::function_ref<void(OpPassManager &)> build);

} // namespace mlir::repvgg

#endif // REPVGG_LIB_TARGET_DIAGNOSTICS_H
