//===- Bufferize.cpp - Launches on buffers --------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: a launch on tensors. Out: the same on buffers. Invariant: results lie
/// where the outputs lie; inputs are only read.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Layer/IR/Layer.h"

using namespace mlir;
using namespace mlir::bufferization;
using mlir::repvgg::layer::LaunchOp;

bool LaunchOp::bufferizesToMemoryRead(OpOperand &operand,
                                      const AnalysisState &) {
  return !isDpsInit(&operand);
}

bool LaunchOp::bufferizesToMemoryWrite(OpOperand &operand,
                                       const AnalysisState &) {
  return isDpsInit(&operand);
}

AliasingValueList LaunchOp::getAliasingValues(OpOperand &operand,
                                              const AnalysisState &) {
  if (!isDpsInit(&operand))
    return {};
  return {{getTiedOpResult(&operand), BufferRelation::Equivalent}};
}

LogicalResult LaunchOp::bufferize(RewriterBase &rewriter,
                                  const BufferizationOptions &options,
                                  BufferizationState &state) {
  auto toBuffers = [&](OperandRange tensors,
                       SmallVector<Value> &buffers) -> LogicalResult {
    for (Value tensor : tensors) {
      FailureOr<Value> buffer = tensor;
      if (isa<TensorType>(tensor.getType()))
        buffer = getBuffer(rewriter, tensor, options, state);
      if (failed(buffer))
        return emitOpError("expects buffers, but there is none for ")
               << tensor.getType();
      buffers.push_back(*buffer);
    }
    return success();
  };
  SmallVector<Value> inputs, outputs;
  if (failed(toBuffers(getInputs(), inputs)) ||
      failed(toBuffers(getOutputs(), outputs)))
    return failure();
  LaunchOp::create(rewriter, getLoc(), TypeRange(), getKernel(), getTasks(),
                   getScratch(), getLayer(), getPlan(), getFlops(), getWork(),
                   getBytes(), getFormat(), getId(), getAgain(), getTurns(),
                   inputs, outputs);
  replaceOpWithBufferizedValues(rewriter, *this, outputs);
  return success();
}
