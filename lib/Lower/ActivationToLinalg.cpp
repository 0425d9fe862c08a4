//===- ActivationToLinalg.cpp - Activations as scalar arithmetic ----------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// One function a kind, in the formula of ActivationAttr's description. A NaN
// stays NaN in each of them: comparisons are `unordered`, as torch-mlir's ReLU.
//
//===----------------------------------------------------------------------===//

#include "ActivationToLinalg.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"

using namespace mlir;
using namespace mlir::repvgg;

namespace {
/// A scalar with operators, so that activations read like their formulas.
struct Scalar {
  LinalgBuilder &builder;
  Value value;

  Scalar make(Value v) const { return {builder, v}; }
  Scalar constant(double v) const {
    return make(builder.constantFloat(value.getType(), v));
  }
  template <typename Op>
  Scalar unary() const {
    return make(Op::create(builder, value));
  }
  template <typename Op>
  Scalar binary(Scalar other) const {
    return make(Op::create(builder, value, other.value));
  }
  Scalar operator+(Scalar other) const { return binary<arith::AddFOp>(other); }
  Scalar operator*(Scalar other) const { return binary<arith::MulFOp>(other); }
  Scalar operator/(Scalar other) const { return binary<arith::DivFOp>(other); }
  Scalar operator+(double other) const { return *this + constant(other); }
  Scalar operator*(double other) const { return *this * constant(other); }
  Scalar operator/(double other) const { return *this / constant(other); }

  /// This value where `predicate(*this, bound)` holds, else `otherwise`.
  Scalar keepIf(arith::CmpFPredicate predicate, double bound,
                Scalar otherwise) const {
    Value condition =
        arith::CmpFOp::create(builder, predicate, value, constant(bound).value);
    return make(
        arith::SelectOp::create(builder, condition, value, otherwise.value));
  }
  Scalar atLeast(double bound) const {
    return keepIf(arith::CmpFPredicate::UGT, bound, constant(bound));
  }
  Scalar atMost(double bound) const {
    return keepIf(arith::CmpFPredicate::ULT, bound, constant(bound));
  }
};
} // namespace

/// 1 + exp(-x)
static Scalar onePlusExpMinus(Scalar x) {
  return x.unary<arith::NegFOp>().unary<math::ExpOp>() + 1.0;
}

/// min(max(x + 3, 0), 6)
static Scalar hardSixth(Scalar x) { return (x + 3.0).atLeast(0).atMost(6); }

static Scalar geluErf(Scalar x) {
  return x * ((x * M_SQRT1_2).unary<math::ErfOp>() + 1.0) * 0.5;
}

static Scalar geluTanh(Scalar x) {
  Scalar inner = (x + x * x * x * 0.044715) * (M_2_SQRTPI * M_SQRT1_2);
  return x * (inner.unary<math::TanhOp>() + 1.0) * 0.5;
}

static Scalar activate(ActivationAttr activation, Scalar x) {
  switch (activation.getKind()) {
  case ActivationKind::None:
    return x;
  case ActivationKind::Relu:
    return x.atLeast(0);
  case ActivationKind::Relu6:
    return x.atLeast(0).atMost(6);
  case ActivationKind::LeakyRelu:
    return x.keepIf(arith::CmpFPredicate::UGT, 0,
                    x * activation.getAlpha().getValueAsDouble());
  case ActivationKind::Silu:
    return x / onePlusExpMinus(x);
  case ActivationKind::GeluErf:
    return geluErf(x);
  case ActivationKind::GeluTanh:
    return geluTanh(x);
  case ActivationKind::HardSwish:
    return x * hardSixth(x) / 6.0;
  case ActivationKind::HardSigmoid:
    return hardSixth(x) / 6.0;
  case ActivationKind::Sigmoid:
    return x.constant(1.0) / onePlusExpMinus(x);
  case ActivationKind::Tanh:
    return x.unary<math::TanhOp>();
  }
  llvm_unreachable("unknown activation kind");
}

Value mlir::repvgg::buildActivation(LinalgBuilder &builder,
                                    ActivationAttr activation, Value scalar) {
  return activation ? activate(activation, {builder, scalar}).value : scalar;
}

Value mlir::repvgg::finish(LinalgBuilder &builder, Value tensor,
                           ActivationAttr activation, RankedTensorType type) {
  bool idle = !activation || activation.getKind() == ActivationKind::None;
  if (idle && elementTypeOf(tensor) == type.getElementType())
    return builder.castShape(tensor, type);
  Type compute = computeType(TypeRange{tensor.getType(), Type(type)});
  return builder.elementwise(
      type, tensor, [&](LinalgBuilder &b, ValueRange scalars) {
        return buildActivation(b, activation, b.castFloat(scalars[0], compute));
      });
}
