//===- Meaning.h - What is known of a foreign value -------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_RAISE_MEANING_H
#define REPVGG_RAISE_MEANING_H

#include "RepVGG/Raise/Description.h"

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
  Operand operand = {};

  static Meaning opaque() { return {}; }
  static Meaning of(Node *node) { return {.kind = Kind::Data, .node = node}; }
  /// Opaque for null.
  static Meaning of(ConstantRef constant, int64_t channelAxis) {
    return {.kind = constant ? Kind::Constant : Kind::Opaque,
            .constant = constant,
            .channelAxis = channelAxis};
  }
  bool is(Kind other) const { return kind == other; }
};

} // namespace mlir::repvgg

#endif // REPVGG_RAISE_MEANING_H
