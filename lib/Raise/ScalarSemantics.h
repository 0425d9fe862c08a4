//===- ScalarSemantics.h - Affine maps in element-wise bodies ---*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// What a value means, and what the scalar ops arith and math make of such
/// meanings: a body is interpreted op by op, with data operands as nodes.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_RAISE_SCALARSEMANTICS_H
#define REPVGG_LIB_RAISE_SCALARSEMANTICS_H

#include "Description.h"

namespace mlir::repvgg {

/// What is known of a foreign value.
struct Meaning {
  enum class Kind {
    Opaque,   ///< nothing
    Constant, ///< one value a channel, or one for all
    Data,     ///< a node
    Runtime,  ///< one value a channel, computed at run time
    Gate,     ///< one value a sample and channel, computed at run time
  };
  Kind kind = Kind::Opaque;
  ConstantRef constant = nullptr;
  /// Constant: the tensor's dimension (in a body: the loop) that numbers the
  /// channels, or -1 if all positions are alike.
  int64_t channelAxis = -1;
  Node *node = nullptr;
  /// In a body, of what is neither constant nor data: the operand that it is
  /// an element of, and where that is read; null if it was computed since.
  Operand operand;

  static Meaning opaque() { return {}; }
  static Meaning of(Node *node);
  static Meaning of(ConstantRef constant, int64_t channelAxis);
  bool is(Kind other) const { return kind == other; }
};

/// The meaning of the one result of `op`, a scalar or tensor op of arith or
/// math, given those of its operands. In a body of data `[N, C, X...]`
/// `channelAxis` is 1. What is not affine in the data is a new source; the data
/// that it uses is marked.
Meaning interpret(Operation *op, ArrayRef<Meaning> operands,
                  Description &description);

} // namespace mlir::repvgg

#endif // REPVGG_LIB_RAISE_SCALARSEMANTICS_H
