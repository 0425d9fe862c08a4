//===- RepVGG.h - The repvgg dialect ----------------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_IR_REPVGG_H
#define REPVGG_IR_REPVGG_H

#include "RepVGG/IR/LinearOpInterface.h"
#include "mlir/Bytecode/BytecodeOpInterface.h"
#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/Dialect.h"
#include "mlir/IR/OpDefinition.h"
#include "mlir/IR/OpImplementation.h"
#include "mlir/Interfaces/InferTypeOpInterface.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

#include "RepVGG/IR/RepVGGDialect.h.inc"
#include "RepVGG/IR/RepVGGEnums.h.inc"

#define GET_ATTRDEF_CLASSES
#include "RepVGG/IR/RepVGGAttributes.h.inc"
#define GET_OP_CLASSES
#include "RepVGG/IR/RepVGGOps.h.inc"

#endif // REPVGG_IR_REPVGG_H
