//===- ImageFormat.h - How an image is stored -------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// An image of real numbers is stored as floats of some width, or as integers
/// that are multiples of a scale.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_LAYER_PRECISION_IMAGEFORMAT_H
#define REPVGG_LIB_LAYER_PRECISION_IMAGEFORMAT_H

#include "RepVGG/Layer/IR/Layer.h"

namespace mlir::repvgg::layer {

/// The integers that stand for numbers: 0 stands for 0, and `scale` for 1.
struct Quantization {
  float scale = 1;
  /// From 0 to 255, else from -127 to 127.
  bool isUnsigned = false;

  /// The finest that has all of [low, high]: unsigned if nothing in it is
  /// negative.
  static Quantization of(double low, double high);

  int64_t lowest() const { return isUnsigned ? 0 : -127; }
  int64_t highest() const { return isUnsigned ? 255 : 127; }

  bool operator==(const Quantization &) const = default;
};

/// How an image is stored: by `quantization` if there is one.
struct ImageFormat {
  Type element;
  std::optional<Quantization> quantization;

  bool operator==(const ImageFormat &) const = default;
};

/// The number that `value` stands for, in f32. Where `value` is f32 already it
/// is that number, also of quantized formats.
Value widen(OpBuilder &builder, Location loc, Value value,
            const ImageFormat &format);

/// What stands for the f32 `value`: the nearest number of `format`. Where
/// integers are kept in f32, that number itself. `inSteps`: `value` has been
/// divided by the scale.
Value narrow(OpBuilder &builder, Location loc, Value value,
             const ImageFormat &format, bool inSteps = false);

/// What `value` is a ReLU of, or `value`. Unsigned steps begin at 0: to them a
/// ReLU changes nothing, neither of a NaN, which becomes their lowest.
Value withoutReLU(Value value);

/// Who uses `value` now, and would otherwise be mixed up with what is computed
/// from it later.
SmallVector<OpOperand *> usesOf(Value value);
/// Lets `uses` be of `value`.
void redirect(ArrayRef<OpOperand *> uses, Value value);

/// Adds `extra` to those of `conv`: its element in the body, as f32 (which
/// convertLayer lets it be).
Value addExtra(ConvOp conv, Value extra);
/// A constant of f32, one number an output channel of `conv`.
Value createVector(ConvOp conv, ArrayRef<double> values);

/// The precision that `layer` asks for, the one it has where it asks for none.
Type precisionOf(Operation *layer);

/// The range that is recorded for `image`, which an op or an argument may have.
std::optional<std::pair<double, double>> rangeOf(Value image);

/// The mean of each of the `channels` of `image`; empty if they are not
/// recorded.
ArrayRef<double> meansOf(Value image, int64_t channels);

} // namespace mlir::repvgg::layer

#endif // REPVGG_LIB_LAYER_PRECISION_IMAGEFORMAT_H
