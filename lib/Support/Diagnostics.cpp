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
#include "RepVGG/Support/DiagnosticRule.h"

using namespace mlir;
using namespace mlir::repvgg;

std::string mlir::repvgg::describePlace(Location location) {
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

static CompileMessage::Severity toSeverity(DiagnosticSeverity severity) {
  switch (severity) {
  case DiagnosticSeverity::Note:
    return CompileMessage::Severity::Note;
  case DiagnosticSeverity::Warning:
    return CompileMessage::Severity::Warning;
  case DiagnosticSeverity::Remark:
    return CompileMessage::Severity::Remark;
  case DiagnosticSeverity::Error:
    break;
  }
  return CompileMessage::Severity::Error;
}

CompileMessage mlir::repvgg::toMessage(Diagnostic &diagnostic) {
  CompileMessage message;
  message.severity = toSeverity(diagnostic.getSeverity());
  message.text = diagnostic.str();
  message.rule = getRule(diagnostic).str();
  if (auto file = diagnostic.getLocation()->findInstanceOf<FileLineColLoc>()) {
    message.file = file.getFilename().str();
    message.line = file.getLine();
    message.column = file.getColumn();
  } else if (auto name = diagnostic.getLocation()->findInstanceOf<NameLoc>()) {
    message.name = name.getName().str();
  }
  return message;
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
        messages.push_back(toMessage(diagnostic));
        for (Diagnostic &note : diagnostic.getNotes())
          messages.push_back(toMessage(note));
        return success();
      }) {
  context->printOpOnDiagnostic(false);
}

ErrorCollector::~ErrorCollector() { context->printOpOnDiagnostic(printedOps); }

llvm::Error ErrorCollector::take(StringRef otherwise) {
  return llvm::make_error<CompileError>(text.empty() ? otherwise.str() : text,
                                        std::move(messages));
}

llvm::Error
mlir::repvgg::runPipeline(ModuleOp module, StringRef failure,
                          llvm::function_ref<void(OpPassManager &)> build,
                          bool onlyErrors) {
  PassManager pm(module.getContext());
  build(pm);
  ErrorCollector errors(module.getContext(), onlyErrors);
  if (failed(pm.run(module)))
    return errors.take(failure);
  return llvm::Error::success();
}
