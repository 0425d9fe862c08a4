//===- RepVGGDialect.cpp - The repvgg dialect and its attribute -----------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Registers ops and attributes; parses, prints and verifies activations.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/IR/RepVGG.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/DialectImplementation.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace mlir::repvgg;

#include "RepVGG/IR/RepVGGDialect.cpp.inc"
#include "RepVGG/IR/RepVGGEnums.cpp.inc"
#define GET_ATTRDEF_CLASSES
#include "RepVGG/IR/RepVGGAttributes.cpp.inc"

void RepVGGDialect::initialize() {
  addAttributes<
#define GET_ATTRDEF_LIST
#include "RepVGG/IR/RepVGGAttributes.cpp.inc"
      >();
  addOperations<
#define GET_OP_LIST
#include "RepVGG/IR/RepVGGOps.cpp.inc"
      >();
}

Operation *RepVGGDialect::materializeConstant(OpBuilder &builder,
                                              Attribute value, Type type,
                                              Location loc) {
  return arith::ConstantOp::materialize(builder, value, type, loc);
}

LogicalResult
ActivationAttr::verify(function_ref<InFlightDiagnostic()> emitError,
                       ActivationKind kind, FloatAttr alpha) {
  bool leaky = kind == ActivationKind::LeakyRelu;
  if (leaky && !alpha)
    return emitError() << "expects 'leaky_relu' to have a slope, as in "
                          "<leaky_relu, 0.01>, but got none";
  if (!leaky && alpha)
    return emitError() << "expects no slope for '"
                       << stringifyActivationKind(kind) << "', but got "
                       << alpha;
  if (alpha && !alpha.getType().isF64())
    return emitError() << "expects the slope to be an f64, but got " << alpha;
  if (alpha && !alpha.getValue().isFinite())
    return emitError() << "expects the slope to be finite, but got " << alpha;
  return success();
}

Attribute ActivationAttr::parse(AsmParser &parser, Type) {
  FailureOr<ActivationKind> kind;
  double slope = 0;
  FloatAttr alpha;
  SMLoc loc = parser.getCurrentLocation();
  if (parser.parseLess() ||
      failed(kind = FieldParser<ActivationKind>::parse(parser)))
    return {};
  if (succeeded(parser.parseOptionalComma())) {
    if (parser.parseFloat(slope))
      return {};
    alpha = parser.getBuilder().getF64FloatAttr(slope);
  }
  if (parser.parseGreater())
    return {};
  return parser.getChecked<ActivationAttr>(loc, parser.getContext(), *kind,
                                           alpha);
}

void ActivationAttr::print(AsmPrinter &printer) const {
  printer << '<' << stringifyActivationKind(getKind());
  if (getAlpha())
    printer << ", " << getAlpha().getValue();
  printer << '>';
}
