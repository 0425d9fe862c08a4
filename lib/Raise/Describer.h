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

#ifndef REPVGG_LIB_RAISE_DESCRIBER_H
#define REPVGG_LIB_RAISE_DESCRIBER_H

#include "Describe.h"
#include "MatchConvolution.h"
#include "RepVGG/IR/RepVGG.h"
#include "ScalarSemantics.h"

namespace mlir::repvgg {

class Describer {
public:
  Describer(Block &block, FrontEnds frontEnds)
      : block(block), frontEnds(frontEnds) {}

  /// Finds the data shapes of what convolutions read; call it second.
  void inferShapes();
  /// Finds what depends on constants alone; call it first.
  void findConstants();
  void describe(Operation &op);
  /// The description; call it once, after all ops.
  Description finish();

private:
  // DescribeLinalg.cpp
  void describeConvolution(ConvolutionMatch match, Operation *op);
  std::optional<ConstantRef> biasOf(const ConvolutionMatch &match);
  Node *describeWindows(const ConvolutionMatch &match, Node *input,
                        ConstantRef bias);

  void describeUse(Operation *op, Value input);
  bool isWindowedUse(OpOperand &use) const;

  // DescribeElementwise.cpp
  /// `constant`: all that `op` reads is, so that there are no nodes.
  void describeElementwise(linalg::LinalgOp op, bool constant);
  void describeTensorOp(Operation *op);
  Meaning meaningInBody(linalg::LinalgOp op, OpOperand &operand,
                        ArrayRef<int64_t> data, bool constant);
  Node *nodeReadOtherwise(linalg::LinalgOp op, OpOperand &operand,
                          ArrayRef<int64_t> data);
  Meaning uniformMeaning(Value scalar, linalg::LinalgOp op);
  void giveWantedShape(Meaning &meaning, Value result);

  // DescribeRepVGG.cpp
  void describeBranchOp(LinearOpInterface op);
  Node *describeConv(ConvOp op, Node *input);
  Node *describeAvgPool(AvgPoolOp op, Node *input);
  Node *describeChannelwise(LinearOpInterface op, Node *input);
  Node *describeBatchNorm(BatchNormOp op, Node *input);
  Node *describeScale(ScaleOp op, Node *input);
  Node *describeSum(SumOp op);
  Node *affine(NodeKind kind, Node *input, Value constant);

  // InferShapes.cpp
  void matchAt(Operation *op);
  const SmallVector<int64_t, 5> *shapeWanted(Value result) const;
  void inferShapesAt(Operation *op);
  void wantShape(Value value, ArrayRef<int64_t> data);
  ArrayRef<int64_t> dataShapeOf(Operation *op, ValueRange operands,
                                ArrayRef<int64_t> shape);

  // Describer.cpp
  void describeLinalg(Operation &op);
  void describeReshape(Operation *op);
  void describeReshapeOfData(Operation *op);
  Meaning meaningOf(Value value);
  Meaning readConstantOp(Operation *op);
  Meaning readComputed(Value value);
  /// True if `value` is computed from constants alone.
  bool isConstant(Value value);
  bool areConstant(ValueRange values) {
    return llvm::all_of(values, [&](Value value) { return isConstant(value); });
  }
  bool computesConstant(Operation *op);
  Node *nodeOf(Value value);
  Node *nodeOf(Value value, ArrayRef<int64_t> data);
  Node *foreignNode(Value value, ArrayRef<int64_t> data);
  void setHosts(size_t first, Operation *host, Value scalar);
  void setResult(Value result, Meaning meaning);

  Block &block;
  FrontEnds frontEnds;
  Description description;
  DenseMap<Value, Meaning> meanings;
  DenseMap<Value, unsigned> describedUses;
  /// The operands by which described convolutions and poolings read data, and
  /// the ops between these and the data: padding, reshapes.
  DenseSet<OpOperand *> windowedUses;
  DenseSet<Operation *> wrappers;
  /// Sources for values that have a meaning already, as a constant or as data
  /// of another shape.
  DenseMap<Value, SmallVector<Node *, 1>> otherSources;
  DenseMap<Operation *, ConvolutionMatch> matches;
  /// Sources as they are, before it is known in which shape they are read.
  DenseMap<Value, Node *> foreignNodes;
  unsigned foreignDepth = 0;
  /// The data shapes in which convolutions further down read values.
  DenseMap<Value, SmallVector<int64_t, 5>> wantedShapes;
  /// The shapes of convolutions' results, and of what is computed from them.
  DenseMap<Value, SmallVector<int64_t, 5>> computedShapes;
  DenseMap<Value, bool> constantValues;
};

} // namespace mlir::repvgg

#endif // REPVGG_LIB_RAISE_DESCRIBER_H
