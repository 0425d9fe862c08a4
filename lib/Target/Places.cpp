//===- Places.cpp - Where buffers lie -------------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Places.h"
#include "Entry.h"
#include "RepVGG/Layer/IR/Layer.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Interfaces/ViewLikeInterface.h"

using namespace mlir;
using namespace mlir::repvgg;

/// Views that keep the pointer: what they add is in their type.
static bool keepsPointer(Operation *op) {
  return isa<memref::SubViewOp, memref::CollapseShapeOp, memref::ExpandShapeOp,
             memref::ReinterpretCastOp, memref::CastOp, memref::TransposeOp>(
      op);
}

std::optional<Place> mlir::repvgg::findPlace(Value buffer) {
  uint64_t offset = 0;
  while (Operation *op = buffer.getDefiningOp()) {
    if (auto view = dyn_cast<memref::ViewOp>(op)) {
      APInt shift;
      if (!matchPattern(view.getByteShift(), m_ConstantInt(&shift)))
        return std::nullopt;
      offset += shift.getZExtValue();
    } else if (!keepsPointer(op)) {
      return std::nullopt;
    }
    buffer = cast<ViewLikeOpInterface>(op).getViewSource();
  }
  return Place{cast<BlockArgument>(buffer), offset};
}

bool mlir::repvgg::isAddress(Operation *op) {
  return isa<arith::ConstantOp, memref::GetGlobalOp, memref::ViewOp>(op) ||
         keepsPointer(op);
}

/// Whether a type says where each element lies.
static bool isStatic(MemRefType type) {
  int64_t offset;
  SmallVector<int64_t> strides;
  return type.hasStaticShape() &&
         succeeded(type.getStridesAndOffset(strides, offset)) &&
         !ShapedType::isDynamic(offset) &&
         llvm::none_of(strides, ShapedType::isDynamic);
}

std::optional<int64_t> mlir::repvgg::contiguousOffset(MemRefType type) {
  int64_t offset;
  SmallVector<int64_t> strides;
  if (!isStatic(type) || failed(type.getStridesAndOffset(strides, offset)))
    return std::nullopt;
  int64_t expected = 1;
  for (auto [size, stride] :
       llvm::reverse(llvm::zip_equal(type.getShape(), strides))) {
    if (size != 1 && stride != expected)
      return std::nullopt;
    expected *= size;
  }
  return offset;
}

static bool hasPlace(Value value) {
  auto type = dyn_cast<MemRefType>(value.getType());
  return type && isStatic(type) && findPlace(value);
}

static bool isPlacedLaunch(layer::LaunchOp launch) {
  return llvm::all_of(launch->getOperands(), [](Value operand) {
    return hasPlace(operand) &&
           contiguousOffset(cast<MemRefType>(operand.getType()));
  });
}

static func::FuncOp findCallee(func::CallOp call) {
  return SymbolTable::lookupNearestSymbolFrom<func::FuncOp>(
      call, call.getCalleeAttr());
}

bool mlir::repvgg::isStep(Operation *op) {
  if (auto launch = dyn_cast<layer::LaunchOp>(op))
    return isPlacedLaunch(launch);
  auto call = dyn_cast<func::CallOp>(op);
  return call && call->getNumResults() == 0 && findCallee(call) &&
         llvm::all_of(stepBuffers(op), hasPlace);
}

SmallVector<Value> mlir::repvgg::stepBuffers(Operation *step) {
  SmallVector<Value> buffers(step->getOperands());
  // The range is not the call's to say.
  if (auto call = dyn_cast<func::CallOp>(step))
    if (findCallee(call)->hasAttr(kTasksAttr))
      buffers.pop_back_n(2);
  return buffers;
}
