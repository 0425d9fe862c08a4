//===- AffinePieces.h - Normalizations among scales and shifts --*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// A chain of per-channel multiplications and additions, cut into batch
/// normalizations (so that epsilon and the statistics survive) and scales.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_RAISE_AFFINEPIECES_H
#define REPVGG_LIB_RAISE_AFFINEPIECES_H

#include "RepVGG/Raise/Description.h"

namespace mlir::repvgg {

/// One batch_norm (`variance` is set) or one scale op.
struct AffinePiece {
  ConstantRef mean = nullptr; ///< null: zero
  ConstantRef variance = nullptr;
  ConstantRef gamma = nullptr;
  ConstantRef beta = nullptr;
  double epsilon = 0;

  ConstantRef scale = nullptr;
  ConstantRef shift = nullptr;

  bool isBatchNorm() const { return variance; }
  /// The operands, null where absent.
  SmallVector<ConstantRef> operands() const;
};

/// Cuts `steps`, Scale and Shift nodes in the order in which they are applied,
/// into pieces. Steps that change nothing (times 1, plus 0) leave none.
SmallVector<AffinePiece> cutIntoPieces(ArrayRef<Node *> steps,
                                       ChannelConstants &constants);

} // namespace mlir::repvgg

#endif // REPVGG_LIB_RAISE_AFFINEPIECES_H
