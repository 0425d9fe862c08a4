//===- RepVGGOps.cpp - The ops of the repvgg dialect ---------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RepVGG/IR/RepVGG.h"
#include "mlir/IR/Builders.h"

using namespace mlir;
using namespace mlir::repvgg;

#define GET_OP_CLASSES
#include "RepVGG/IR/RepVGGOps.cpp.inc"

// The skeleton of the dialect; its owner replaces all below.
#define SKELETON(OP)                                                           \
  LogicalResult OP::verify() { return success(); }                             \
  OperandRange OP::getDataOperands() { return getOperation()->getOperands().take_front(1); } \
  OrRefusal<LinearForm> OP::linearForm(ArrayRef<LinearForm>) { return Refusal{"input", "missing"}; } \
  OrRefusal<Image> OP::evaluate(ArrayRef<Image>) { return Refusal{"input", "missing"}; }
SKELETON(ConvOp)
SKELETON(BatchNormOp)
SKELETON(ScaleOp)
SKELETON(AvgPoolOp)
SKELETON(SumOp)
