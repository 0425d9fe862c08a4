//===- InferShapes.h - In which shape values are data -----------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_RAISE_LINALG_INFERSHAPES_H
#define REPVGG_LIB_RAISE_LINALG_INFERSHAPES_H

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

} // namespace mlir::repvgg

#endif // REPVGG_LIB_RAISE_LINALG_INFERSHAPES_H
