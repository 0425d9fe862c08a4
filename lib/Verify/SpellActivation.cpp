//===- SpellActivation.cpp - Activations as scalar ops --------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Formulas as the literature has them; NaN stays NaN in all of them.
///
//===----------------------------------------------------------------------===//

#include "SpellActivation.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "llvm/ADT/APFloat.h"

#include <cmath>

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::verify;

namespace {
struct FormulaSpeller {
  ImplicitLocOpBuilder &builder;
  FloatType type; ///< of the formula's numbers

  template <typename Op, typename... Operands>
  Value op(Operands... operands) {
    return Op::create(builder, operands...);
  }
  Value number(double value) {
    llvm::APFloat rounded(value);
    bool lost = false;
    rounded.convert(type.getFloatSemantics(),
                    llvm::APFloat::rmNearestTiesToEven, &lost);
    return op<arith::ConstantOp>(
        builder.getF64FloatAttr(rounded.convertToDouble()));
  }
  Value clamp(Value x, double low, double high) {
    return op<arith::MinimumFOp>(op<arith::MaximumFOp>(x, number(low)),
                                 number(high));
  }
  /// 1 / (1 + e^-x)
  Value sigmoid(Value x) {
    Value power = op<math::ExpOp>(op<arith::NegFOp>(x));
    return op<arith::DivFOp>(number(1), op<arith::AddFOp>(power, number(1)));
  }
  /// max(0, min(6, x + 3)) / 6
  Value hardSigmoid(Value x) {
    Value shifted = op<arith::AddFOp>(x, number(3));
    return op<arith::DivFOp>(clamp(shifted, 0, 6), number(6));
  }
  Value leakyRelu(Value x, double slope) {
    Value positive = op<arith::CmpFOp>(arith::CmpFPredicate::OGT, x, number(0));
    return op<arith::SelectOp>(positive, x,
                               op<arith::MulFOp>(x, number(slope)));
  }
  /// x/2 * (1 + `part`)
  Value halfOf(Value x, Value part) {
    Value half = op<arith::MulFOp>(x, number(0.5));
    return op<arith::MulFOp>(half, op<arith::AddFOp>(part, number(1)));
  }
  Value geluErf(Value x) {
    return halfOf(x, op<math::ErfOp>(op<arith::MulFOp>(x, number(M_SQRT1_2))));
  }
  /// tanh(sqrt(2/pi) * (x + 0.044715 x^3))
  Value geluTanh(Value x) {
    Value square = op<arith::MulFOp>(x, x);
    Value cube = op<arith::MulFOp>(square, x);
    Value sum = op<arith::AddFOp>(x, op<arith::MulFOp>(cube, number(0.044715)));
    return halfOf(x, op<math::TanhOp>(op<arith::MulFOp>(
                         sum, number(M_2_SQRTPI * M_SQRT1_2))));
  }
};
} // namespace

Value mlir::repvgg::verify::spellActivation(ImplicitLocOpBuilder &builder,
                                            ActivationAttr activation, Value x,
                                            FloatType type) {
  FormulaSpeller speller{builder, type};
  if (!activation)
    return x;
  switch (activation.getKind()) {
  case ActivationKind::None:
    return x;
  case ActivationKind::Relu:
    return speller.op<arith::MaximumFOp>(x, speller.number(0));
  case ActivationKind::Relu6:
    return speller.clamp(x, 0, 6);
  case ActivationKind::LeakyRelu:
    return speller.leakyRelu(x, activation.getAlpha().getValueAsDouble());
  case ActivationKind::Silu:
    return speller.op<arith::MulFOp>(x, speller.sigmoid(x));
  case ActivationKind::GeluErf:
    return speller.geluErf(x);
  case ActivationKind::GeluTanh:
    return speller.geluTanh(x);
  case ActivationKind::HardSwish:
    return speller.op<arith::MulFOp>(x, speller.hardSigmoid(x));
  case ActivationKind::HardSigmoid:
    return speller.hardSigmoid(x);
  case ActivationKind::Sigmoid:
    return speller.sigmoid(x);
  case ActivationKind::Tanh:
    return speller.op<math::TanhOp>(x);
  }
  llvm_unreachable("unknown activation kind");
}
