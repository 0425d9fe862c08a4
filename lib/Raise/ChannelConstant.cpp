//===- ChannelConstant.cpp - Constants with one value a channel -----------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: expressions over constant tensors. Output: their values in f64.
// Invariant: expressions are never changed, only built on.
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Raise/ChannelConstant.h"
#include "FoldScalar.h"
#include "RepVGG/IR/Constants.h"
#include "RepVGG/Raise/ComputedWeights.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/TypeUtilities.h"

#include <cmath>

using namespace mlir;
using namespace mlir::repvgg;

using ConstantKind = ChannelConstant::Kind;

//===----------------------------------------------------------------------===//
// Building
//===----------------------------------------------------------------------===//

/// A new constant of `kind`, to be filled.
ChannelConstant &ChannelConstants::add(ConstantKind kind, int64_t width) {
  ChannelConstant &constant = pool.emplace_back();
  constant.kind = kind;
  constant.width = width;
  return constant;
}

/// The same for one that is made of others.
ChannelConstant &ChannelConstants::add(ConstantKind kind, int64_t width,
                                       ArrayRef<ConstantRef> operands) {
  for (ConstantRef operand : operands)
    ++operand->uses;
  ChannelConstant &constant = add(kind, width);
  constant.literal = llvm::all_of(operands, isLiteral);
  return constant;
}

ConstantRef ChannelConstants::tensor(Value value, int64_t width) {
  ChannelConstant &constant = add(ConstantKind::Tensor, width);
  constant.tensor = value;
  constant.cache = cache.get();
  return &constant;
}

ConstantRef ChannelConstants::scalar(double value) {
  ChannelConstant &constant = add(ConstantKind::Scalar, 1);
  constant.scalar = value;
  constant.literal = true;
  return &constant;
}

ConstantRef ChannelConstants::unary(ConstantKind kind, ConstantRef operand) {
  if (kind == ConstantKind::Neg && operand->is(ConstantKind::Neg))
    return operand->lhs;
  ChannelConstant &constant = add(kind, operand->width, operand);
  constant.lhs = operand;
  return &constant;
}

ConstantRef ChannelConstants::binary(ConstantKind kind, ConstantRef lhs,
                                     ConstantRef rhs) {
  if (lhs->width != rhs->width && lhs->width != 1 && rhs->width != 1)
    return nullptr;
  ChannelConstant &constant =
      add(kind, std::max(lhs->width, rhs->width), {lhs, rhs});
  constant.lhs = lhs;
  constant.rhs = rhs;
  return &constant;
}

static double roundToType(FloatType type, double value) {
  APFloat rounded(value);
  bool losesInfo = false;
  rounded.convert(type.getFloatSemantics(), APFloat::rmNearestTiesToEven,
                  &losesInfo);
  return rounded.convertToDouble();
}

ConstantRef ChannelConstants::round(ConstantRef operand, FloatType type) {
  if (type.isF64() || type.isF32())
    return operand;
  if (operand->is(ConstantKind::Scalar))
    return scalar(roundToType(type, operand->scalar));
  ChannelConstant &constant = add(ConstantKind::Round, operand->width, operand);
  constant.lhs = operand;
  constant.type = type;
  return &constant;
}

ConstantRef ChannelConstants::function(Operation *op,
                                       ArrayRef<ConstantRef> operands) {
  int64_t width = 1;
  for (ConstantRef operand : operands) {
    if (width != 1 && operand->width != 1 && operand->width != width)
      return nullptr;
    width = std::max(width, operand->width);
  }
  ChannelConstant &constant = add(ConstantKind::Function, width, operands);
  constant.op = op;
  constant.operands.assign(operands.begin(), operands.end());
  return &constant;
}

//===----------------------------------------------------------------------===//
// Evaluating
//===----------------------------------------------------------------------===//

/// What an expression of one step or a function is made of.
static SmallVector<ConstantRef, 2> operandsOf(ConstantRef constant) {
  if (constant->is(ConstantKind::Function))
    return SmallVector<ConstantRef, 2>(ArrayRef(constant->operands));
  SmallVector<ConstantRef, 2> operands;
  for (ConstantRef operand : {constant->lhs, constant->rhs})
    if (operand)
      operands.push_back(operand);
  return operands;
}

/// `constant` and its parts, operands first. What `isKnown` holds for is not
/// taken apart.
static SmallVector<ConstantRef>
partsOf(ConstantRef constant, function_ref<bool(ConstantRef)> isKnown) {
  SmallVector<ConstantRef> parts, open = {constant};
  // False: its operands have been put above it.
  DenseMap<ConstantRef, bool> listed;
  while (!open.empty()) {
    ConstantRef top = open.back();
    auto [it, isNew] = listed.try_emplace(top, false);
    if (isNew && !isKnown(top)) {
      SmallVector<ConstantRef, 2> operands = operandsOf(top);
      open.append(operands.rbegin(), operands.rend());
      continue;
    }
    open.pop_back();
    if (!it->second)
      parts.push_back(top);
    it->second = true;
  }
  return parts;
}

SmallVector<ConstantRef> mlir::repvgg::partsOf(ConstantRef constant) {
  return ::partsOf(constant, [](ConstantRef) { return false; });
}

/// What an expression of one step makes of its operands' values.
static double applyStep(const ChannelConstant &constant, double a, double b) {
  switch (constant.kind) {
  case ConstantKind::Add:
    return a + b;
  case ConstantKind::Sub:
    return a - b;
  case ConstantKind::Mul:
    return a * b;
  case ConstantKind::Div:
    return a / b;
  case ConstantKind::Neg:
    return -a;
  case ConstantKind::Sqrt:
    return std::sqrt(a);
  case ConstantKind::Rsqrt:
    return 1.0 / std::sqrt(a);
  case ConstantKind::Round:
    return roundToType(constant.type, a);
  case ConstantKind::Tensor:
  case ConstantKind::Scalar:
  case ConstantKind::Function:
    return a;
  }
  return a;
}

/// Where `constant` can be read as it lies.
static std::optional<WeightView> viewOf(ConstantRef constant) {
  OrRefusal<WeightView> view = readConstant(constant->tensor);
  return view ? std::optional(*view) : std::nullopt;
}

/// The values of a tensor that is no plain constant, computed once.
static const OrRefusal<std::vector<double>> &compute(ConstantRef constant) {
  if (!constant->computed)
    constant->computed = std::make_unique<OrRefusal<std::vector<double>>>(
        evaluateComputed(constant->tensor, *constant->cache));
  return *constant->computed;
}

static OrRefusal<std::vector<double>> evaluateTensor(ConstantRef constant) {
  if (std::optional<WeightView> view = viewOf(constant))
    return view->toVector();
  return compute(constant);
}

static Refusal unfoldable(Operation *op) {
  return {"input", ("expects a constant, but cannot evaluate '" +
                    op->getName().getStringRef() + "'")
                       .str()};
}

namespace {

/// The values of an expression and of what it is made of.
class Values {
public:
  OrRefusal<std::vector<double>> of(ConstantRef constant);

private:
  std::optional<Refusal> add(ConstantRef constant);
  std::optional<Refusal> addFunction(ConstantRef constant);
  /// Of a part that has been added; one value stands for all.
  double lane(ConstantRef constant, size_t index) const {
    const std::vector<double> &all = *known.at(constant);
    return all[all.size() == 1 ? 0 : index];
  }

  DenseMap<ConstantRef, const std::vector<double> *> known;
  std::deque<std::vector<double>> owned;
};

} // namespace

std::optional<Refusal> Values::addFunction(ConstantRef constant) {
  std::vector<double> &result = owned.emplace_back(constant->width);
  for (size_t i = 0; i < result.size(); ++i) {
    SmallVector<double> lanes;
    for (ConstantRef operand : constant->operands)
      lanes.push_back(lane(operand, i));
    std::optional<double> value = foldScalar(constant->op, lanes);
    if (!value)
      return unfoldable(constant->op);
    result[i] = *value;
  }
  return std::nullopt;
}

/// Its operands have been added.
std::optional<Refusal> Values::add(ConstantRef constant) {
  if (constant->is(ConstantKind::Scalar)) {
    owned.push_back({constant->scalar});
  } else if (constant->is(ConstantKind::Tensor)) {
    OrRefusal<std::vector<double>> values = evaluateTensor(constant);
    if (!values)
      return values.refusal();
    owned.push_back(*std::move(values));
  } else if (constant->is(ConstantKind::Function)) {
    if (std::optional<Refusal> refusal = addFunction(constant))
      return refusal;
  } else {
    std::vector<double> &result = owned.emplace_back(constant->width);
    for (size_t i = 0; i < result.size(); ++i)
      result[i] = applyStep(*constant, lane(constant->lhs, i),
                            constant->rhs ? lane(constant->rhs, i) : 0);
  }
  known[constant] = &owned.back();
  return std::nullopt;
}

/// Parts of several expressions keep their values.
OrRefusal<std::vector<double>> Values::of(ConstantRef constant) {
  auto isComputed = [&](ConstantRef part) {
    if (!part->computed || part->is(ConstantKind::Tensor))
      return false;
    if (*part->computed)
      known[part] = &**part->computed;
    return true;
  };
  for (ConstantRef part : ::partsOf(constant, isComputed)) {
    if (isComputed(part)) {
      if (!*part->computed)
        return part->computed->refusal();
      continue;
    }
    std::optional<Refusal> refusal = add(part);
    if (part->uses > 1 && !part->is(ConstantKind::Scalar) &&
        !part->is(ConstantKind::Tensor))
      part->computed = std::make_unique<OrRefusal<std::vector<double>>>(
          refusal ? OrRefusal<std::vector<double>>(*refusal) : owned.back());
    if (refusal)
      return *refusal;
  }
  return *known.at(constant);
}

OrRefusal<std::vector<double>> mlir::repvgg::valuesOf(ConstantRef constant) {
  return Values().of(constant);
}

//===----------------------------------------------------------------------===//
// Looking at
//===----------------------------------------------------------------------===//

static std::optional<double> uniformTensor(ConstantRef constant) {
  if (std::optional<WeightView> view = viewOf(constant))
    return view->splat || view->count == 1 ? std::optional((*view)[0])
                                           : std::nullopt;
  // Missing data is no reason to compute anything.
  if (isPlainConstant(constant->tensor) &&
      elementKind(getElementTypeOrSelf(constant->tensor.getType())))
    return std::nullopt;
  const OrRefusal<std::vector<double>> &values = compute(constant);
  if (!values || values->empty() || !llvm::all_equal(*values))
    return std::nullopt;
  return values->front();
}

/// Of a constant of whose operands it is known.
static std::optional<double> findUniform(ConstantRef constant) {
  if (constant->is(ConstantKind::Scalar))
    return constant->scalar;
  if (constant->is(ConstantKind::Tensor))
    return uniformTensor(constant);
  SmallVector<double, 2> operands;
  for (ConstantRef operand : operandsOf(constant)) {
    if (!*operand->uniform)
      return std::nullopt;
    operands.push_back(**operand->uniform);
  }
  if (constant->is(ConstantKind::Function))
    return foldScalar(constant->op, operands);
  return applyStep(*constant, operands.front(), operands.back());
}

std::optional<double> mlir::repvgg::uniformValue(ConstantRef constant) {
  if (!constant->uniform)
    for (ConstantRef part : ::partsOf(constant, [](ConstantRef part) {
           return part->uniform.has_value();
         }))
      if (!part->uniform)
        part->uniform = findUniform(part);
  return *constant->uniform;
}

bool mlir::repvgg::isPlainConstant(Value value) {
  while (Operation *op = value.getDefiningOp()) {
    if (op->hasTrait<OpTrait::ConstantLike>())
      return true;
    if (!isa<tensor::ExpandShapeOp, tensor::CollapseShapeOp>(op))
      return false;
    value = op->getOperand(0);
  }
  return false;
}
