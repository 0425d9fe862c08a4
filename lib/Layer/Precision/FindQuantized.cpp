//===- FindQuantized.cpp - Models that are quantized already --------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Knows conversions between integers and floats, and where integers are from.
/// A model that takes photographs of 8 bits makes floats of its argument: that
/// quantizes nothing.
///
//===----------------------------------------------------------------------===//

#include "FindQuantized.h"
#include "RepVGG/Layer/IR/Layer.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Quant/IR/Quant.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Interfaces/FunctionInterfaces.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::layer;

static bool isNarrowInteger(Value value) {
  auto type = dyn_cast<IntegerType>(getElementTypeOrSelf(value));
  return type && type.getWidth() > 1 && type.getWidth() <= 8;
}

/// The operand whose elements are `argument` of an op's body; null if it is
/// another kind of argument.
static Value operandOf(BlockArgument argument) {
  Operation *op = argument.getOwner()->getParentOp();
  unsigned number = argument.getArgNumber();
  if (isa<linalg::LinalgOp>(op))
    return op->getOperand(number);
  auto layer = dyn_cast<LayerOpInterface>(op);
  if (!layer || number < layer.getNumOwnArguments())
    return {};
  return layer.getBodyExtras()[number - layer.getNumOwnArguments()];
}

/// The narrow integers that `op` makes its results of, but not what it only
/// writes over.
static void addSources(Operation *op, SmallVectorImpl<Value> &sources) {
  auto destinations = dyn_cast<DestinationStyleOpInterface>(op);
  for (OpOperand &operand : op->getOpOperands())
    if (isNarrowInteger(operand.get()) &&
        !(destinations && destinations.isDpsInit(&operand)))
      sources.push_back(operand.get());
}

/// Whether `value` is an argument of `function` that was at most moved, clamped
/// by constants or joined with others.
static bool isGiven(Value value, Operation *function) {
  SmallVector<Value> worklist = {value};
  DenseSet<Value> seen;
  bool hasArgument = false;
  while (!worklist.empty()) {
    Value next = worklist.pop_back_val();
    if (!seen.insert(next).second || matchPattern(next, m_Constant()))
      continue;
    size_t others = worklist.size();
    if (Operation *op = next.getDefiningOp()) {
      addSources(op, worklist);
    } else {
      auto argument = cast<BlockArgument>(next);
      if (argument.getOwner()->getParentOp() == function) {
        hasArgument = true;
        continue;
      }
      if (Value operand = operandOf(argument))
        worklist.push_back(operand);
    }
    if (worklist.size() == others)
      return false;
  }
  return hasArgument;
}

Operation *layer::findQuantized(Operation *function) {
  Operation *found = nullptr;
  function->walk([&](Operation *op) {
    bool isQuantized = isa<quant::QuantizeCastOp, quant::DequantizeCastOp>(op);
    if (isa<arith::FPToSIOp, arith::FPToUIOp>(op))
      isQuantized = isNarrowInteger(op->getResult(0));
    if (isa<arith::SIToFPOp, arith::UIToFPOp>(op))
      isQuantized = isNarrowInteger(op->getOperand(0)) &&
                    !isGiven(op->getOperand(0), function);
    if (!isQuantized)
      return WalkResult::advance();
    found = op;
    return WalkResult::interrupt();
  });
  return found;
}
