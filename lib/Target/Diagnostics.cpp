//===- Diagnostics.cpp - Errors of MLIR as values -------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Diagnostics.h"

namespace mlir::repvgg {

ErrorCollector::ErrorCollector(MLIRContext *context)
    : handler(context, [this](Diagnostic &diagnostic) {
        if (diagnostic.getSeverity() != DiagnosticSeverity::Error)
          return failure();
        llvm::raw_string_ostream os(text);
        os << (text.empty() ? "" : "\n") << diagnostic;
        return success();
      }) {}

llvm::Error ErrorCollector::take(StringRef otherwise) {
  return llvm::createStringError(text.empty() ? otherwise : StringRef(text));
}

llvm::Error runPipeline(ModuleOp module, StringRef what,
                        llvm::function_ref<void(OpPassManager &)> build) {
  PassManager pm(module.getContext());
  build(pm);
  ErrorCollector errors(module.getContext());
  if (failed(pm.run(module)))
    return errors.take(("lowering " + what + " failed").str());
  return llvm::Error::success();
}

} // namespace mlir::repvgg
