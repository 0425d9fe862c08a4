//===- LinalgFrontEnd.h - Blocks from linalg --------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Convolutions, linear layers, poolings and element-wise ops of linalg, arith
/// and math, reshapes and padding of tensor. Tensors may hold data in many
/// shapes; in which one is known where convolutions read them, and passed on
/// against the direction of the data before anything is described.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_RAISE_LINALG_LINALGFRONTEND_H
#define REPVGG_LIB_RAISE_LINALG_LINALGFRONTEND_H

#include "Linalg/MatchConvolution.h"
#include "RepVGG/Raise/Describer.h"

namespace mlir::repvgg {

/// What is known before anything is described.
class InferredShapes {
public:
  /// Finds the convolutions and the shapes of what they read.
  void infer(Describer &describer);

  /// The convolution or pooling that `op` is; null if it is none.
  const ConvolutionMatch *convolutionAt(Operation *op) const;
  /// The shape in which convolutions further down read `value`; empty if none
  /// does.
  ArrayRef<int64_t> wantedOf(Value value) const;
  /// The shape of the data that an element-wise op computes from `operands`,
  /// all of the shape `shape`: that of the first one that has one.
  SmallVector<int64_t> dataShapeOf(Operation *op, ValueRange operands,
                                   ArrayRef<int64_t> shape,
                                   Describer &describer) const;

private:
  using Shapes = DenseMap<Value, SmallVector<int64_t, 5>>;

  void matchAt(Operation *op, Describer &describer);
  void inferAt(Operation *op);
  const SmallVector<int64_t, 5> *wantedOrComputed(Value result) const;
  void want(Value value, ArrayRef<int64_t> data);

  DenseMap<Operation *, ConvolutionMatch> matches;
  /// The data shapes in which convolutions further down read values.
  Shapes wanted;
  /// The shapes of convolutions' results, and of what is computed from them.
  Shapes computed;
};

class LinalgFrontEnd : public FrontEnd {
public:
  void prepare(Describer &describer) override { shapes.infer(describer); }
  bool describe(Operation *op, Describer &describer) override;
  bool makesConstants(Operation *op) const override;
  std::optional<ForeignLinear> matchLinear(Value value) const override;
  bool edit(Operation *host, const HostEdit &edit, Rewriter &rewriter) override;

private:
  InferredShapes shapes;
};

/// Describes a matched convolution or pooling.
void describeConvolution(const ConvolutionMatch &match, Operation *op,
                         Describer &describer);

/// Describes an element-wise op, or the body of a reduction. `constant`: all
/// that `op` reads is, so that there are no nodes.
void describeBody(linalg::LinalgOp op, bool constant,
                  const InferredShapes &shapes, Describer &describer);

/// Describes an element-wise op of arith or math on whole tensors.
void describeTensorOp(Operation *op, const InferredShapes &shapes,
                      Describer &describer);

} // namespace mlir::repvgg

#endif // REPVGG_LIB_RAISE_LINALG_LINALGFRONTEND_H
