//===- DiagnosticRule.h - Which rule a diagnostic is about ------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// A diagnostic is text; programs also want to know the rule that is broken,
/// which is kept in its metadata.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_SUPPORT_DIAGNOSTICRULE_H
#define REPVGG_SUPPORT_DIAGNOSTICRULE_H

#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/Diagnostics.h"

namespace mlir::repvgg {

/// The rules of the two checks of what was computed: a diagnostic of theirs
/// means a defect of the compiler.
inline constexpr llvm::StringLiteral kCertificateRule = "certificate";
inline constexpr llvm::StringLiteral kSourceRule = "source";

/// Says that `diagnostic` is about `rule`.
inline void setRule(InFlightDiagnostic &diagnostic, StringRef rule) {
  Diagnostic &text = *diagnostic.getUnderlyingDiagnostic();
  text.getMetadata().push_back(DiagnosticArgument(
      StringAttr::get(text.getLocation().getContext(), rule)));
}

/// The rule that `diagnostic` is about; empty if it is about none.
inline StringRef getRule(Diagnostic &diagnostic) {
  for (const DiagnosticArgument &argument : diagnostic.getMetadata())
    if (argument.getKind() ==
        DiagnosticArgument::DiagnosticArgumentKind::Attribute)
      if (auto rule = dyn_cast<StringAttr>(argument.getAsAttribute()))
        return rule.getValue();
  return "";
}

} // namespace mlir::repvgg

#endif // REPVGG_SUPPORT_DIAGNOSTICRULE_H
