//===- LinearBody.cpp - Bodies that only scale and add --------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: a body of f32. Out: its terms, and ops that compute them anew.
///
//===----------------------------------------------------------------------===//

#include "LinearBody.h"
#include "ImageFormat.h"
#include "RepVGG/IR/Constants.h"
#include "RepVGG/IR/EraseDead.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::layer;

namespace {

/// One number, or one for each output channel.
class Coefficient {
public:
  Coefficient(double number) : numbers({number}) {}
  explicit Coefficient(std::vector<double> channels)
      : numbers(std::move(channels)), isOfChannels(true) {}

  Coefficient operator*(const Coefficient &other) const {
    return combine(other, std::multiplies<double>());
  }
  Coefficient operator+(const Coefficient &other) const {
    return combine(other, std::plus<double>());
  }
  bool is(double number) const { return !isOfChannels && numbers[0] == number; }

  /// Its element in the body of `conv`.
  Value create(layer::ConvOp conv, OpBuilder &builder) const {
    if (isOfChannels)
      return addExtra(conv, createVector(conv, numbers));
    return arith::ConstantOp::create(
        builder, conv.getLoc(),
        builder.getF32FloatAttr(static_cast<float>(numbers[0])));
  }

private:
  template <typename Operation>
  Coefficient combine(const Coefficient &other, Operation operation) const {
    if (!isOfChannels && other.isOfChannels)
      return other.combine(*this, operation);
    Coefficient result = *this;
    for (auto [index, number] : llvm::enumerate(result.numbers))
      number = operation(number, other.numbers[other.isOfChannels ? index : 0]);
    return result;
  }

  std::vector<double> numbers;
  bool isOfChannels = false;
};

/// A body's result as a sum of terms.
class LinearBody {
public:
  explicit LinearBody(layer::ConvOp conv)
      : conv(conv), body(conv.getBody().front()) {}

  /// Adds `coefficient` times `value`; false where that is no sum of integers
  /// times constants.
  bool add(Value value, const Coefficient &coefficient);
  /// Null where there are only constants.
  Value emit();

private:
  std::optional<Coefficient> constantOf(Value value);
  bool addProduct(Value a, Value b, const Coefficient &coefficient);

  layer::ConvOp conv;
  Block &body;
  /// Integers as f32, and by what they are multiplied.
  SmallVector<std::pair<Value, Coefficient>> terms;
  Coefficient shift = 0;
};

} // namespace

/// An extra that is one number a channel, or a constant of the body.
std::optional<Coefficient> LinearBody::constantOf(Value value) {
  FloatAttr number;
  if (matchPattern(value, m_Constant(&number)))
    return Coefficient(number.getValueAsDouble());
  auto argument = dyn_cast<BlockArgument>(value);
  if (!argument || argument.getArgNumber() < conv.getNumOwnArguments())
    return std::nullopt;
  Value extra =
      conv.getExtras()[argument.getArgNumber() - conv.getNumOwnArguments()];
  if (cast<RankedTensorType>(extra.getType()).getRank() != 1)
    return std::nullopt;
  OrRefusal<WeightView> channels = readConstant(extra);
  if (!channels)
    return std::nullopt;
  return Coefficient(channels->toVector());
}

bool LinearBody::addProduct(Value a, Value b, const Coefficient &coefficient) {
  if (std::optional<Coefficient> factor = constantOf(b))
    return add(a, coefficient * *factor);
  std::optional<Coefficient> factor = constantOf(a);
  return factor && add(b, coefficient * *factor);
}

bool LinearBody::add(Value value, const Coefficient &coefficient) {
  if (std::optional<Coefficient> constant = constantOf(value)) {
    shift = shift + coefficient * *constant;
    return true;
  }
  Operation *op = value.getDefiningOp();
  if (auto sum = dyn_cast_or_null<arith::AddFOp>(op))
    return add(sum.getLhs(), coefficient) && add(sum.getRhs(), coefficient);
  if (auto product = dyn_cast_or_null<arith::MulFOp>(op))
    return addProduct(product.getLhs(), product.getRhs(), coefficient);
  if (auto both = dyn_cast_or_null<math::FmaOp>(op))
    return addProduct(both.getA(), both.getB(), coefficient) &&
           add(both.getC(), coefficient);
  if (!isa_and_nonnull<arith::SIToFPOp, arith::UIToFPOp>(op))
    return false;
  terms.push_back({value, coefficient});
  return true;
}

Value LinearBody::emit() {
  if (terms.empty())
    return {};
  OpBuilder builder(body.getTerminator());
  Location loc = body.getTerminator()->getLoc();
  Value sum;
  if (!shift.is(0))
    sum = shift.create(conv, builder);
  for (const auto &[value, coefficient] : terms) {
    Value factor = coefficient.create(conv, builder);
    if (sum)
      sum = math::FmaOp::create(builder, loc, value, factor, sum);
    else
      sum = arith::MulFOp::create(builder, loc, value, factor);
  }
  return sum;
}

/// Erases the arguments that nothing reads any more, and their extras.
static void eraseUnread(layer::ConvOp conv) {
  Block &body = conv.getBody().front();
  for (unsigned i = conv.getExtras().size(); i-- > 0;) {
    unsigned argument = conv.getNumOwnArguments() + i;
    if (!body.getArgument(argument).use_empty())
      continue;
    body.eraseArgument(argument);
    conv.getExtrasMutable().erase(i);
  }
}

bool layer::scaleResult(layer::ConvOp conv, double factor) {
  Operation *yield = conv.getBody().front().getTerminator();
  Value given = yield->getOperand(0);
  LinearBody body(conv);
  if (!body.add(given, factor))
    return false;
  Value result = body.emit();
  if (!result)
    return false;
  yield->setOperand(0, result);
  llvm::SetVector<Operation *> left;
  left.insert(given.getDefiningOp());
  eraseDead(left);
  eraseUnread(conv);
  return true;
}
