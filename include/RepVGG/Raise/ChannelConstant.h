//===- ChannelConstant.h - Constants with one value a channel ---*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// What foreign IR computes from constants alone, as an expression: the steps
/// from a variance to rsqrt(variance + epsilon) must be seen as they are
/// written (to recognise batch normalization). They are evaluated in f64; steps
/// in f16, bf16, an 8-bit float type or an integer type round as the IR does,
/// those in f64 and f32 do not. Knows no front end. Expressions are graphs, as
/// deep and as shared as the IR has them: none is walked by recursion, and what
/// is part of several is evaluated once.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_RAISE_CHANNELCONSTANT_H
#define REPVGG_RAISE_CHANNELCONSTANT_H

#include "RepVGG/Algebra/Refusal.h"
#include "RepVGG/Verify/Constants.h"
#include "mlir/IR/Operation.h"

#include <deque>
#include <memory>
#include <optional>
#include <vector>

namespace mlir::repvgg {

/// One value for each channel (`width` of them), or one for all (width 1).
struct ChannelConstant {
  enum class Kind {
    Tensor, ///< `tensor`
    Scalar, ///< `scalar`
    Add,    ///< of `lhs` and `rhs`; so are Sub, Mul and Div
    Sub,
    Mul,
    Div,
    Neg, ///< of `lhs`; so are Sqrt and Rsqrt
    Sqrt,
    Rsqrt,
    Round,    ///< `lhs` in the float type `type`
    Function, ///< what `op` computes of `operands`, one by one
  };

  Kind kind = Kind::Scalar;
  /// A constant, or what is computed from constants alone, with `width`
  /// elements in any shape.
  Value tensor;
  verify::ConstantCache *cache = nullptr; ///< where tensors are computed
  double scalar = 0; ///< a constant that was written as one number
  const ChannelConstant *lhs = nullptr;
  const ChannelConstant *rhs = nullptr;
  int64_t width = 1;
  FloatType type;
  Operation *op = nullptr;
  SmallVector<const ChannelConstant *, 0> operands;
  bool literal = false; ///< no tensor takes part
  /// How many expressions and nodes it is part of.
  mutable unsigned uses = 0;

  /// The values of a tensor that had to be computed, and of an expression that
  /// is part of several others.
  mutable std::unique_ptr<OrRefusal<std::vector<double>>> computed;
  /// What `uniformValue` has found.
  mutable std::optional<std::optional<double>> uniform;

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
  /// `operand` in `type`; itself for f64 and f32, whose steps are not rounded.
  ConstantRef round(ConstantRef operand, FloatType type);
  /// What `op`, of scalars, computes of `operands`; null if their widths
  /// differ.
  ConstantRef function(Operation *op, ArrayRef<ConstantRef> operands);

private:
  ChannelConstant &add(ChannelConstant::Kind kind, int64_t width);
  ChannelConstant &add(ChannelConstant::Kind kind, int64_t width,
                       ArrayRef<ConstantRef> operands);

  std::deque<ChannelConstant> pool;
  std::unique_ptr<verify::ConstantCache> cache =
      std::make_unique<verify::ConstantCache>();
};

/// The values in f64, `width` of them. Refuses (rule "input") tensors that
/// cannot be read or computed.
OrRefusal<std::vector<double>> valuesOf(ConstantRef constant);

/// The one value that all channels have, if that is evident: a scalar, a splat,
/// a tensor that is computed and turns out to be one, or an expression of
/// those.
std::optional<double> uniformValue(ConstantRef constant);

/// True for a constant op and reshapes of one: what can be read where it is, if
/// its data is there.
bool isPlainConstant(Value value);

/// True if no tensor takes part: a number in the program text, such as an
/// activation's slope.
inline bool isLiteral(ConstantRef constant) { return constant->literal; }

/// `constant` and all that it is made of, each once, operands first.
SmallVector<ConstantRef> partsOf(ConstantRef constant);

} // namespace mlir::repvgg

#endif // REPVGG_RAISE_CHANNELCONSTANT_H
