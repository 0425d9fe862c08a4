//===- EntryType.h - What a model takes and returns -------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Tensors of f32 that a model takes or returns may be in another type outside
/// of it.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LAYER_ENTRYTYPE_H
#define REPVGG_LAYER_ENTRYTYPE_H

#include "RepVGG/Layer/IR/Layer.h"
#include "llvm/Support/Error.h"

namespace mlir::repvgg::layer {

/// Attribute of an argument of i8: its integers are from 0 to 255.
inline constexpr StringLiteral kUnsignedAttr = "repvgg.unsigned";

struct EntryType {
  enum class Kind { F32, BF16, F16, U8, I8 };
  Kind kind = Kind::F32;
  /// Of integers: what an integer u stands for is (u - zero) * scale.
  float scale = 1, zero = 0;

  /// Reads "f32", "bf16", "f16", "u8", "u8:SCALE", "u8:SCALE:ZERO" or the same
  /// with i8, for an input.
  static llvm::Expected<EntryType> parseInput(StringRef text);
  /// Reads "f32", "bf16" or "f16".
  static llvm::Expected<EntryType> parseOutput(StringRef text);

  bool isInteger() const { return kind == Kind::U8 || kind == Kind::I8; }
  Type element(MLIRContext *context) const;
};

} // namespace mlir::repvgg::layer

#endif // REPVGG_LAYER_ENTRYTYPE_H
