//===- ChannelConstant.h - Constants with one value a channel ---*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// What foreign IR computes from constants alone, as an expression: the f32
/// steps from a variance to rsqrt(variance + epsilon) must be seen as they are
/// written (to recognise batch normalization) and be evaluated in f64 (casts
/// between float types are the identity). Knows no front end.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_RAISE_CHANNELCONSTANT_H
#define REPVGG_RAISE_CHANNELCONSTANT_H

#include "RepVGG/Algebra/Refusal.h"
#include "mlir/IR/Value.h"

#include <deque>
#include <optional>
#include <vector>

namespace mlir::repvgg {

/// One value for each channel (`width` of them), or one for all (width 1).
struct ChannelConstant {
  enum class Kind { Tensor, Scalar, Add, Sub, Mul, Div, Neg, Sqrt, Rsqrt };

  Kind kind = Kind::Scalar;
  Value tensor;      ///< Tensor: a constant with `width` elements, any shape
  double scalar = 0; ///< Scalar: a constant that was written as one number
  const ChannelConstant *lhs = nullptr;
  const ChannelConstant *rhs = nullptr;
  int64_t width = 1;

  bool is(Kind other) const { return kind == other; }
};

using ConstantRef = const ChannelConstant *;

/// Owns the constants of one description.
class ChannelConstants {
public:
  ConstantRef tensor(Value value, int64_t width);
  ConstantRef scalar(double value);
  /// Neg, Sqrt or Rsqrt of `operand`.
  ConstantRef unary(ChannelConstant::Kind kind, ConstantRef operand);
  /// Add, Sub, Mul or Div; null if the widths differ and neither is 1.
  ConstantRef binary(ChannelConstant::Kind kind, ConstantRef lhs,
                     ConstantRef rhs);

private:
  std::deque<ChannelConstant> pool;
};

/// The values in f64, `width` of them. Refuses (rule "input") tensors that
/// cannot be read.
OrRefusal<std::vector<double>> evaluate(ConstantRef constant);

/// The one value that all channels have, if that is evident: a scalar, a splat
/// or an expression of those.
std::optional<double> uniformValue(ConstantRef constant);

/// True if no tensor takes part: a number in the program text, such as an
/// activation's slope.
bool isLiteral(ConstantRef constant);

} // namespace mlir::repvgg

#endif // REPVGG_RAISE_CHANNELCONSTANT_H
