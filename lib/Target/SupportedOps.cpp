//===- SupportedOps.cpp - What can be compiled ----------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SupportedOps.h"
#include "RepVGG/Codegen/CPU/IR/RepVGGCPU.h"
#include "RepVGG/IR/RepVGG.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Bufferization/IR/BufferizableOpInterface.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Interfaces/FunctionInterfaces.h"

namespace mlir::repvgg {

static bool usesTensors(Operation *op) {
  return llvm::any_of(op->getOperandTypes(), llvm::IsaPred<TensorType>) ||
         llvm::any_of(op->getResultTypes(), llvm::IsaPred<TensorType>);
}

/// Whether a pass of ours or of upstream's takes the op away from tensors.
static bool isSupported(Operation *op) {
  Dialect *dialect = op->getDialect();
  if (isa_and_nonnull<RepVGGDialect, cpu::RepVGGCPUDialect>(dialect))
    return true;
  if (isa_and_nonnull<arith::ArithDialect, math::MathDialect>(dialect) &&
      OpTrait::hasElementwiseMappableTraits(op))
    return true;
  return isa<bufferization::BufferizableOpInterface>(op);
}

LogicalResult checkSupported(ModuleOp module) {
  WalkResult result = module.walk([](Operation *op) {
    if (!usesTensors(op) || isSupported(op))
      return WalkResult::advance();
    op->emitOpError("is not supported: expects ops of linalg, tensor, arith, "
                    "math, scf and repvgg");
    return WalkResult::interrupt();
  });
  return success(!result.wasInterrupted());
}

} // namespace mlir::repvgg
