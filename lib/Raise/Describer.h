//===- Describer.h - What the front ends share ------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// What each value means, filled op by op. The front ends are files: each has
/// its own describe functions.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_RAISE_DESCRIBER_H
#define REPVGG_RAISE_DESCRIBER_H

#include "Describe.h"
#include "MatchConvolution.h"
#include "RepVGG/IR/RepVGG.h"
#include "ScalarSemantics.h"

namespace mlir::repvgg {

class Describer {
public:
  Describer(Block &block, FrontEnds frontEnds)
      : block(block), frontEnds(frontEnds) {}

  void describe(Operation &op);
  /// The description; call it once, after all ops.
  Description finish();

private:
  // DescribeLinalg.cpp
  void describeConvolution(const ConvolutionMatch &match, Operation *op);

  // DescribeElementwise.cpp
  void describeElementwise(linalg::LinalgOp op);
  void describeTensorOp(Operation *op);
  Meaning meaningInBody(linalg::LinalgOp op, OpOperand &operand);

  // DescribeRepVGG.cpp
  void describeBranchOp(LinearOpInterface op);
  Node *describeConv(ConvOp op, Node *input);
  Node *describeAvgPool(AvgPoolOp op, Node *input);
  Node *describeChannelwise(LinearOpInterface op, Node *input);
  Node *describeBatchNorm(BatchNormOp op, Node *input);
  Node *describeScale(ScaleOp op, Node *input);
  Node *describeSum(SumOp op);
  Node *affine(NodeKind kind, Node *input, Value constant);

  // Describer.cpp
  void describeLinalg(Operation &op);
  void describeReshape(Operation *op);
  Meaning meaningOf(Value value);
  Meaning readConstantOp(Operation *op);
  Node *nodeOf(Value value);
  void setHosts(size_t first, Operation *host, Value scalar);
  void setResult(Value result, Meaning meaning);

  Block &block;
  FrontEnds frontEnds;
  Description description;
  DenseMap<Value, Meaning> meanings;
  DenseMap<Value, unsigned> describedUses;
};

/// True for a constant op and reshapes of one.
bool isConstantWeight(Value value);

} // namespace mlir::repvgg

#endif // REPVGG_RAISE_DESCRIBER_H
