//===- Errors.cpp - What the C API reports, raised ------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Binding.h"

#include <cstring>

using namespace repvgg::python;

nb::str repvgg::python::toText(const char *text) {
  PyObject *decoded =
      PyUnicode_DecodeUTF8(text, std::strlen(text), "backslashreplace");
  if (!decoded)
    throw nb::python_error();
  return nb::steal<nb::str>(decoded);
}

static const char *nameOf(RepVGGSeverity severity) {
  switch (severity) {
  case RepVGGSeverityError:
    return "error";
  case RepVGGSeverityWarning:
    return "warning";
  case RepVGGSeverityRemark:
    return "remark";
  case RepVGGSeverityNote:
    return "note";
  }
  return "error";
}

/// "model.mlir:3:8", or the op's name, or nothing.
static nb::object locationOf(const RepVGGDiagnostic &diagnostic) {
  if (!*diagnostic.file)
    return toText(diagnostic.name);
  nb::str file = toText(diagnostic.file);
  if (diagnostic.line == 0)
    return file;
  return nb::str("{}:{}:{}").format(file, diagnostic.line, diagnostic.column);
}

static nb::list diagnosticsOf(const RepVGGError *error, nb::module_ &errors) {
  nb::list list;
  for (size_t i = 0; i < repvggErrorGetNumDiagnostics(error); ++i) {
    RepVGGDiagnostic diagnostic;
    repvggErrorGetDiagnostic(error, i, &diagnostic);
    list.append(errors.attr("Diagnostic")(
        nameOf(diagnostic.severity), toText(diagnostic.message),
        locationOf(diagnostic), toText(diagnostic.rule)));
  }
  return list;
}

/// The class for `kind`, by its name in repvgg.errors.
static const char *className(RepVGGErrorKind kind) {
  switch (kind) {
  case RepVGGErrorParse:
    return "ParseError";
  case RepVGGErrorRefused:
    return "Refused";
  case RepVGGErrorVerify:
    return "VerifyError";
  case RepVGGErrorRuntime:
    return "RuntimeFailure";
  default:
    return "Error";
  }
}

static void raise(const nb::object &exception) {
  PyErr_SetObject(exception.type().ptr(), exception.ptr());
  throw nb::python_error();
}

void repvgg::python::check(RepVGGError *error) {
  if (!error)
    return;
  std::unique_ptr<RepVGGError, void (*)(RepVGGError *)> owned(
      error, repvggErrorDestroy);
  nb::module_ errors = nb::module_::import_("repvgg.errors");
  raise(errors.attr(className(repvggErrorGetKind(error)))(
      toText(repvggErrorGetMessage(error)), diagnosticsOf(error, errors)));
}

void repvgg::python::check(repvgg_status status, const repvgg_error &error) {
  if (status == REPVGG_OK)
    return;
  nb::module_ errors = nb::module_::import_("repvgg.errors");
  raise(errors.attr("RuntimeFailure")(toText(error.message), nb::tuple(),
                                      static_cast<int>(status)));
}
