//===- Research.h - A dialect of someone else's -----------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef RESEARCH_H
#define RESEARCH_H

#include "RepVGG/IR/LinearOpInterface.h"
#include "mlir/Bytecode/BytecodeOpInterface.h"
#include "mlir/IR/Dialect.h"
#include "mlir/IR/OpImplementation.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

#include "ResearchDialect.h.inc"
#define GET_OP_CLASSES
#include "ResearchOps.h.inc"

#endif // RESEARCH_H
