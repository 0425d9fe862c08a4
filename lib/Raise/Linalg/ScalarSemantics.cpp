//===- ScalarSemantics.cpp - Affine maps in element-wise bodies -----------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: an arith or math op and its operands' meanings. Output: its result's.
// Invariant: whatever is not affine in the data is opaque.
//
//===----------------------------------------------------------------------===//

#include "Linalg/ScalarSemantics.h"
#include "Dependence.h"
#include "FoldScalar.h"
#include "ReadingMaps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace mlir::repvgg;

using Constant = ChannelConstant::Kind;

namespace {

/// Reads one op.
class ScalarReader {
public:
  ScalarReader(Operation *op, ArrayRef<Meaning> operands,
               Description &description)
      : op(op), operands(operands), description(description),
        constants(description.constants()) {}

  Meaning run();

private:
  using Kind = Meaning::Kind;

  Meaning add(Meaning lhs, Meaning rhs, bool subtract);
  Meaning multiply(Meaning lhs, Meaning rhs);
  Meaning divide(Meaning lhs, Meaning rhs);
  Meaning power(Meaning base, Meaning exponent);
  Meaning negate(Meaning operand);
  Meaning convert(Meaning operand);
  Meaning select(Meaning condition, Meaning ifTrue, Meaning ifFalse);
  Meaning selectChannels(Meaning condition, Meaning ifTrue, Meaning ifFalse);
  Meaning unary(Constant kind, Meaning operand);

  Meaning affineStep();
  Meaning function();
  Meaning combine(Constant kind, Meaning lhs, Meaning rhs);
  Meaning addOperand(Meaning lhs, Meaning rhs, bool subtract);
  Meaning rounded(Meaning meaning);
  ConstantRef channelwise(const Meaning &meaning, const Node *data);
  /// `meaning` with one value for all channels, if that is what it has.
  Meaning uniform(Meaning meaning);
  Meaning scale(Meaning data, ConstantRef constant, int64_t axis);
  Meaning atRunTime(Meaning data, bool gateIsBlocked);
  Type elementType() {
    return getElementTypeOrSelf(op->getResult(0).getType());
  }

  Operation *op;
  ArrayRef<Meaning> operands;
  Description &description;
  ChannelConstants &constants;
};

} // namespace

/// True for meanings that have one value a channel.
static bool isPerChannel(const Meaning &meaning) {
  return !meaning.is(Meaning::Kind::Opaque) && !meaning.is(Meaning::Kind::Data);
}

/// An expression of constants, or of constants and run-time values.
Meaning ScalarReader::combine(Constant kind, Meaning lhs, Meaning rhs) {
  for (Kind runtime : {Kind::Gate, Kind::Runtime})
    if (lhs.is(runtime) || rhs.is(runtime)) {
      Meaning result;
      result.kind = runtime;
      return result;
    }
  if (lhs.channelAxis >= 0 && rhs.channelAxis >= 0 &&
      lhs.channelAxis != rhs.channelAxis) {
    lhs = uniform(lhs);
    rhs = uniform(rhs);
  }
  if (lhs.channelAxis >= 0 && rhs.channelAxis >= 0 &&
      lhs.channelAxis != rhs.channelAxis)
    return Meaning::opaque();
  return Meaning::of(constants.binary(kind, lhs.constant, rhs.constant),
                     std::max(lhs.channelAxis, rhs.channelAxis));
}

Meaning ScalarReader::uniform(Meaning meaning) {
  std::optional<double> value = uniformValue(meaning.constant);
  return value ? Meaning::of(constants.scalar(*value), -1) : meaning;
}

/// `meaning`, a constant, as one value for each channel of `data` or for all;
/// null if it varies along something else.
ConstantRef ScalarReader::channelwise(const Meaning &meaning,
                                      const Node *data) {
  if (!meaning.constant)
    return nullptr;
  int64_t axis = meaning.channelAxis;
  bool perChannel = axis == 1 && meaning.constant->width == data->channels();
  if (perChannel || (axis < 0 && meaning.constant->width == 1))
    return meaning.constant;
  // All of one value, along whatever dimension.
  Meaning same = uniform(meaning);
  return same.channelAxis < 0 ? same.constant : nullptr;
}

/// `data` scaled; blocked unless the constant varies along channels.
Meaning ScalarReader::scale(Meaning data, ConstantRef constant, int64_t axis) {
  if (!constant)
    return Meaning::opaque();
  if (ConstantRef factor = channelwise(Meaning::of(constant, axis), data.node))
    return Meaning::of(description.affine(NodeKind::Scale, data.node, factor));
  return Meaning::of(
      description.blocked(data.node, data.node->type, otherFactorsRefusal()));
}

/// Data combined with a value that is known only at run time. Products with
/// one value a sample are attention, not normalization.
Meaning ScalarReader::atRunTime(Meaning data, bool gateIsBlocked) {
  bool gated =
      llvm::any_of(operands, [](const Meaning &m) { return m.is(Kind::Gate); });
  if (gated && !gateIsBlocked)
    return Meaning::opaque();
  SmallVector<Value> others;
  for (auto [operand, meaning] : llvm::zip_equal(op->getOperands(), operands))
    if (!meaning.is(Kind::Data))
      others.push_back(operand);
  return Meaning::of(description.blocked(
      data.node, data.node->type,
      {"A1", "expects constant statistics and factors for each channel, but "
             "got " +
                 textAtRunTime(others)}));
}

/// True for an operand that is added, one value a channel or sample at run
/// time, as data would be: not the end of a normalization, nor its beginning.
static bool canBeTerm(const Meaning &data, const Meaning &other) {
  bool normalized =
      data.node->kind == NodeKind::Blocked && data.node->reason.rule == "A1";
  return other.operand && !normalized && !isReduced(other.operand.tensor);
}

Meaning ScalarReader::add(Meaning lhs, Meaning rhs, bool subtract) {
  if (lhs.is(Kind::Data) && rhs.is(Kind::Data)) {
    if (lhs.node->type != rhs.node->type)
      return Meaning::opaque();
    return Meaning::of(description.sum(
        {SignedNode{lhs.node, false}, SignedNode{rhs.node, subtract}}));
  }
  if (isPerChannel(lhs) && isPerChannel(rhs))
    return combine(subtract ? Constant::Sub : Constant::Add, lhs, rhs);
  Meaning data = lhs.is(Kind::Data) ? lhs : rhs;
  Meaning other = lhs.is(Kind::Data) ? rhs : lhs;
  if (!data.is(Kind::Data))
    return Meaning::opaque();
  bool constant = other.is(Kind::Constant);
  if (!constant && !other.is(Kind::Opaque) && !canBeTerm(data, other))
    return atRunTime(data, true);
  ConstantRef offset = constant ? channelwise(other, data.node) : nullptr;
  if (!offset)
    return addOperand(lhs, rhs, subtract);
  if (subtract && lhs.is(Kind::Data))
    offset = constants.unary(Constant::Neg, offset);
  else if (subtract)
    data = negate(data);
  return Meaning::of(description.affine(NodeKind::Shift, data.node, offset));
}

/// Data and an operand that is neither data nor one value a channel: a sum of
/// which the operand is a term, so that it can be moved out of a block.
Meaning ScalarReader::addOperand(Meaning lhs, Meaning rhs, bool subtract) {
  Node *data = (lhs.is(Kind::Data) ? lhs : rhs).node;
  const Operand &operand = (lhs.is(Kind::Data) ? rhs : lhs).operand;
  if (!operand)
    return Meaning::opaque();
  Node *term = description.addend(operand, data->type);
  Node *first = lhs.is(Kind::Data) ? data : term;
  Node *second = lhs.is(Kind::Data) ? term : data;
  return Meaning::of(description.sum(
      {SignedNode{first, false}, SignedNode{second, subtract}}));
}

Meaning ScalarReader::multiply(Meaning lhs, Meaning rhs) {
  if (isPerChannel(lhs) && isPerChannel(rhs))
    return combine(Constant::Mul, lhs, rhs);
  Meaning data = lhs.is(Kind::Data) ? lhs : rhs;
  Meaning other = lhs.is(Kind::Data) ? rhs : lhs;
  if (!data.is(Kind::Data) || !isPerChannel(other))
    return Meaning::opaque();
  if (!other.is(Kind::Constant))
    return atRunTime(data, data.node->kind == NodeKind::Blocked &&
                               data.node->reason.rule == "A1");
  return scale(data, other.constant, other.channelAxis);
}

Meaning ScalarReader::divide(Meaning lhs, Meaning rhs) {
  if (isPerChannel(lhs) && isPerChannel(rhs))
    return combine(Constant::Div, lhs, rhs);
  if (!lhs.is(Kind::Data))
    return Meaning::opaque();
  bool ofPositions = rhs.is(Kind::Opaque) ||
                     (rhs.is(Kind::Constant) && !channelwise(rhs, lhs.node));
  if (lhs.node->kind == NodeKind::PoolSum && ofPositions)
    return Meaning::of(description.blocked(
        lhs.node, lhs.node->type,
        {"A9", "expects an average that counts its padding, but the divisor "
               "depends on the position"}));
  if (rhs.is(Kind::Runtime) || rhs.is(Kind::Gate))
    return atRunTime(lhs, false);
  if (!rhs.is(Kind::Constant))
    return Meaning::opaque();
  ConstantRef factor =
      constants.binary(Constant::Div, constants.scalar(1), rhs.constant);
  return scale(lhs, factor, rhs.channelAxis);
}

Meaning ScalarReader::negate(Meaning operand) {
  if (operand.is(Kind::Data))
    return Meaning::of(description.affine(NodeKind::Scale, operand.node,
                                          constants.scalar(-1)));
  return unary(Constant::Neg, operand);
}

Meaning ScalarReader::unary(Constant kind, Meaning operand) {
  if (operand.is(Kind::Constant))
    return Meaning::of(constants.unary(kind, operand.constant),
                       operand.channelAxis);
  return isPerChannel(operand) ? operand : Meaning::opaque();
}

/// Powers of 1/2 and -1/2 are square roots.
Meaning ScalarReader::power(Meaning base, Meaning exponent) {
  std::optional<double> value;
  if (exponent.is(Kind::Constant))
    value = uniformValue(exponent.constant);
  if (value == 0.5)
    return unary(Constant::Sqrt, base);
  return value == -0.5 ? unary(Constant::Rsqrt, base) : Meaning::opaque();
}

/// A cast between float types. Constants are rounded where all steps are.
Meaning ScalarReader::convert(Meaning operand) {
  if (!operand.is(Kind::Data))
    return operand;
  return Meaning::of(description.cast(operand.node, elementType()));
}

/// One of the two, if the condition is known.
Meaning ScalarReader::select(Meaning condition, Meaning ifTrue,
                             Meaning ifFalse) {
  std::optional<double> value;
  if (condition.is(Kind::Constant))
    value = uniformValue(condition.constant);
  if (!value)
    return selectChannels(condition, ifTrue, ifFalse);
  return *value != 0 ? ifTrue : ifFalse;
}

/// Some channels of the one and the rest of the other (as lerp with a weight a
/// channel picks them): a sum of both, times 1 or 0 in each channel.
Meaning ScalarReader::selectChannels(Meaning condition, Meaning ifTrue,
                                     Meaning ifFalse) {
  if (!condition.is(Kind::Constant) || !ifTrue.is(Kind::Data) ||
      !ifFalse.is(Kind::Data) || ifTrue.node->type != ifFalse.node->type)
    return Meaning::opaque();
  ConstantRef mask = channelwise(condition, ifTrue.node);
  if (!mask)
    return Meaning::opaque();
  ConstantRef rest = constants.binary(Constant::Sub, constants.scalar(1), mask);
  Node *first = description.affine(NodeKind::Scale, ifTrue.node, mask);
  Node *second = description.affine(NodeKind::Scale, ifFalse.node, rest);
  return Meaning::of(
      description.sum({SignedNode{first, false}, SignedNode{second, false}}));
}

/// A constant step in the op's type.
Meaning ScalarReader::rounded(Meaning meaning) {
  if (meaning.is(Kind::Constant))
    meaning.constant =
        constants.round(meaning.constant, cast<FloatType>(elementType()));
  return meaning;
}

/// Whatever else a scalar op makes of constants.
Meaning ScalarReader::function() {
  int64_t axis = -1;
  SmallVector<ConstantRef> arguments;
  for (const Meaning &operand : operands) {
    if (!operand.is(Kind::Constant) ||
        (axis >= 0 && operand.channelAxis >= 0 && operand.channelAxis != axis))
      return Meaning::opaque();
    axis = std::max(axis, operand.channelAxis);
    arguments.push_back(operand.constant);
  }
  // An op without a folder leaves its tensor to the evaluation of constants.
  bool scalar = op->getResult(0).getType().isIntOrFloat() &&
                op->getNumRegions() == 0 && !arguments.empty() &&
                foldScalar(op, SmallVector<double>(arguments.size(), 1.0));
  return scalar ? Meaning::of(constants.function(op, arguments), axis)
                : Meaning::opaque();
}

Meaning ScalarReader::run() {
  if (op->getNumResults() != 1)
    return Meaning::opaque();
  Meaning meaning =
      isa<FloatType>(elementType()) ? rounded(affineStep()) : Meaning::opaque();
  return meaning.is(Kind::Opaque) ? function() : meaning;
}

/// An op that makes an affine map, or a constant that is looked into.
Meaning ScalarReader::affineStep() {
  return TypeSwitch<Operation *, Meaning>(op)
      .Case<arith::AddFOp>(
          [&](auto) { return add(operands[0], operands[1], false); })
      .Case<arith::SubFOp>(
          [&](auto) { return add(operands[0], operands[1], true); })
      .Case<arith::MulFOp>(
          [&](auto) { return multiply(operands[0], operands[1]); })
      .Case<arith::DivFOp>(
          [&](auto) { return divide(operands[0], operands[1]); })
      .Case<arith::NegFOp>([&](auto) { return negate(operands[0]); })
      .Case<arith::ExtFOp, arith::TruncFOp>(
          [&](auto) { return convert(operands[0]); })
      .Case<math::SqrtOp>(
          [&](auto) { return unary(Constant::Sqrt, operands[0]); })
      .Case<math::RsqrtOp>(
          [&](auto) { return unary(Constant::Rsqrt, operands[0]); })
      .Case<math::PowFOp>([&](auto) { return power(operands[0], operands[1]); })
      .Case<arith::SelectOp>(
          [&](auto) { return select(operands[0], operands[1], operands[2]); })
      .Default([](Operation *) { return Meaning::opaque(); });
}

/// True for the ops of which ReLU and its like are made.
static bool isSelection(Operation *op) {
  return isa<arith::CmpFOp, arith::SelectOp, arith::MaximumFOp,
             arith::MaxNumFOp, arith::MinimumFOp, arith::MinNumFOp>(op);
}

Meaning mlir::repvgg::interpret(Operation *op, ArrayRef<Meaning> operands,
                                Description &description) {
  Meaning result = ScalarReader(op, operands, description).run();
  if (!result.is(Meaning::Kind::Opaque))
    return result;
  Node *origin = nullptr;
  for (const Meaning &operand : operands)
    if (operand.is(Meaning::Kind::Data)) {
      operand.node->escapes = operand.node->feedsNonlinear = true;
      operand.node->feedsFunction |= !isSelection(op);
      if (Node *compared = operand.node->origin; compared && isSelection(op))
        compared->feedsClamp = true;
      origin = operand.node;
    }
  Type type = op->getNumResults() == 1 ? op->getResult(0).getType() : Type();
  if (!origin || !isa<FloatType>(getElementTypeOrSelf(type)))
    return result;
  return Meaning::of(description.nonlinear(origin, getElementTypeOrSelf(type)));
}
