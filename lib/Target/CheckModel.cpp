//===- CheckModel.cpp - What can be compiled ------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// In: the functions of one entry. Out: the same, or an error at the first op
/// that no later pass would lower or no machine could run.
///
//===----------------------------------------------------------------------===//

#include "Entry.h"
#include "FoldGlobals.h"
#include "RepVGG/IR/RepVGG.h"
#include "RepVGG/Layer/IR/Layer.h"
#include "RepVGG/Target/Passes.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Bufferization/IR/BufferizableOpInterface.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "llvm/ADT/SetVector.h"

namespace mlir::repvgg {
#define GEN_PASS_DEF_CHECKMODELPASS
#include "RepVGG/Target/Passes.h.inc"
} // namespace mlir::repvgg

using namespace mlir;
using namespace mlir::repvgg;

/// More than processors address; sums of many such tensors fit 63 bits.
static constexpr int64_t kMostBytes = int64_t(1) << 47;

static bool usesTensors(Operation *op) {
  return llvm::any_of(op->getOperandTypes(), llvm::IsaPred<TensorType>) ||
         llvm::any_of(op->getResultTypes(), llvm::IsaPred<TensorType>);
}

static bool isSupported(Operation *op) {
  Dialect *dialect = op->getDialect();
  if (isa_and_nonnull<RepVGGDialect, layer::RepVGGLayerDialect>(dialect))
    return true;
  if (isa_and_nonnull<arith::ArithDialect, math::MathDialect>(dialect) &&
      OpTrait::hasElementwiseMappableTraits(op))
    return true;
  return isa<bufferization::BufferizableOpInterface>(op);
}

/// Whether the known sizes of a tensor make more than kMostBytes.
static bool isTooLarge(Type type) {
  auto tensor = dyn_cast<RankedTensorType>(type);
  if (!tensor || llvm::is_contained(tensor.getShape(), 0))
    return false;
  Type element = tensor.getElementType();
  int64_t bytes =
      element.isIntOrFloat() ? (element.getIntOrFloatBitWidth() + 7) / 8 : 8;
  for (int64_t size : tensor.getShape())
    if (!ShapedType::isDynamic(size) &&
        (llvm::MulOverflow(bytes, size, bytes) || bytes > kMostBytes))
      return true;
  return false;
}

/// Without elements there is nothing to compute, and no place in memory.
static bool isEmpty(Type type) {
  auto tensor = dyn_cast<RankedTensorType>(type);
  return tensor && llvm::is_contained(tensor.getShape(), 0);
}

static LogicalResult checkSizes(Operation *op, TypeRange types) {
  if (auto empty = llvm::find_if(types, isEmpty); empty != types.end())
    return op->emitOpError("expects tensors with elements, but got ") << *empty;
  auto large = llvm::find_if(types, isTooLarge);
  if (large == types.end())
    return success();
  return op->emitOpError("expects tensors of at most 2^47 bytes, but got ")
         << *large;
}

static func::FuncOp calleeOf(func::CallOp call) {
  return SymbolTable::lookupNearestSymbolFrom<func::FuncOp>(
      call, call.getCalleeAttr());
}

/// Whether `function` calls itself, directly or through others.
static bool isRecursive(func::FuncOp function) {
  llvm::SmallSetVector<Operation *, 8> reached;
  auto follow = [&](Operation *from) {
    from->walk([&](func::CallOp call) {
      if (func::FuncOp callee = calleeOf(call))
        reached.insert(callee);
    });
  };
  follow(function);
  for (size_t i = 0; i < reached.size(); ++i)
    follow(reached[i]);
  return reached.contains(function);
}

/// Calls that could be inlined are so by now.
static LogicalResult checkCall(func::CallOp call) {
  func::FuncOp callee = calleeOf(call);
  if (!callee || callee.isExternal())
    return call.emitOpError("expects '")
           << call.getCallee() << "' to be a function with a body";
  if (!isRecursive(callee))
    return success();
  InFlightDiagnostic error =
      call.emitOpError("expects functions that do not call themselves, but '")
      << call.getCallee() << "' does";
  error.attachNote(callee.getLoc()) << "the function is here";
  return error;
}

static LogicalResult checkOp(Operation *op) {
  if (auto function = dyn_cast<func::FuncOp>(op))
    return checkSizes(op, function.getArgumentTypes());
  if (failed(checkGlobalAccess(op)))
    return failure();
  if (!usesTensors(op) || isOpTriviallyDead(op))
    return success();
  if (!isSupported(op))
    return op->emitOpError("is not supported: expects ops of linalg, tensor, "
                           "arith, math, scf and repvgg");
  if (auto call = dyn_cast<func::CallOp>(op))
    return checkCall(call);
  return checkSizes(op, op->getResultTypes());
}

namespace {

struct CheckModelPass : mlir::repvgg::impl::CheckModelPassBase<CheckModelPass> {
  void runOnOperation() override {
    func::FuncOp entry = findEntry(getOperation());
    if (!entry || failed(checkEntryTypes(entry)))
      return signalPassFailure();
    WalkResult walk = getOperation().walk<WalkOrder::PreOrder>(
        [](Operation *op) { return WalkResult(checkOp(op)); });
    if (walk.wasInterrupted())
      signalPassFailure();
  }
};

} // namespace
