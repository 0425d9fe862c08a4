//===- RepVGGDialect.cpp - The repvgg dialect ----------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RepVGG/IR/RepVGG.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/DialectImplementation.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace mlir::repvgg;

#include "RepVGG/IR/LinearOpInterface.cpp.inc"
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

LogicalResult ActivationAttr::verify(function_ref<InFlightDiagnostic()>, ActivationKind, FloatAttr) { return success(); }
Attribute ActivationAttr::parse(AsmParser &, Type) { return {}; }
void ActivationAttr::print(AsmPrinter &) const {}
