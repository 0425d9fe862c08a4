//===- Diagnostics.cpp - Errors of MLIR as values -------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// From diagnostics to one text: an error a line, its notes after it.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Support/Diagnostics.h"

namespace mlir::repvgg {

std::string describePlace(Location location) {
  std::string place;
  llvm::raw_string_ostream os(place);
  if (auto file = location->findInstanceOf<FileLineColLoc>()) {
    os << file.getFilename().strref();
    // The module that a file is has no line of its own.
    if (file.getLine() != 0)
      os << ":" << file.getLine() << ":" << file.getColumn();
    os << ": ";
  } else if (auto name = location->findInstanceOf<NameLoc>()) {
    os << "'" << name.getName().strref() << "': ";
  }
  return place;
}

/// Adds `diagnostic`; the reader is told already that the first is an error.
static void print(Diagnostic &diagnostic, std::string &text) {
  bool first = text.empty();
  llvm::raw_string_ostream os(text);
  os << (first ? "" : "\n") << describePlace(diagnostic.getLocation())
     << (first ? "" : "error: ") << diagnostic;
  for (Diagnostic &note : diagnostic.getNotes())
    os << "\n" << describePlace(note.getLocation()) << "note: " << note;
}

ErrorCollector::ErrorCollector(MLIRContext *context, bool onlyErrors)
    : context(context), printedOps(context->shouldPrintOpOnDiagnostic()),
      handler(context, [this, onlyErrors](Diagnostic &diagnostic) {
        if (diagnostic.getSeverity() != DiagnosticSeverity::Error)
          return success(onlyErrors);
        print(diagnostic, text);
        return success();
      }) {
  context->printOpOnDiagnostic(false);
}

ErrorCollector::~ErrorCollector() { context->printOpOnDiagnostic(printedOps); }

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
