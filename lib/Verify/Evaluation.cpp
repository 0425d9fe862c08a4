//===- Evaluation.cpp - Foreign IR in f64, where it is looked at ----------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Evaluation.h"
#include "Numbers.h"
#include "RepVGG/Verify/Dependencies.h"
#include "Rules.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/IR/BuiltinTypes.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "llvm/ADT/SetVector.h"

#include <cmath>

using namespace mlir;
using namespace mlir::repvgg::verify;

LogicalResult Evaluation::fail(Operation *op, const Twine &message,
                               bool atRunTime) {
  if (reason.message.empty())
    reason = {message.str(), op, atRunTime, false};
  return failure();
}

LogicalResult Evaluation::failSize(Operation *op, const Twine &message) {
  if (reason.message.empty())
    reason = {message.str(), op, false, true};
  return failure();
}

LogicalResult Evaluation::charge(Operation *op, int64_t count) {
  if (count <= kMaxConstantSteps && (steps += count) <= kMaxConstantSteps)
    return success();
  return fail(op, "expects a computation of no more than " +
                      Twine(kMaxConstantSteps) + " scalar steps");
}

bool Evaluation::rounds(Type type, bool constant) const {
  auto floating = dyn_cast<FloatType>(type);
  if (floating && !constant && semantics.roundsData)
    return semantics.roundsData(floating);
  return floating && !type.isF64() && !type.isF32();
}

double Evaluation::constantError(Type type) const {
  auto floating = dyn_cast<FloatType>(type);
  return floating && semantics.tracksErrors && semantics.constantsAreRounded
             ? unitRoundoff(floating)
             : 0;
}

void Evaluation::bind(Value value, Input input) {
  shapes[value] = input.shape;
  if (input.scalar)
    scalars[value] = *input.scalar;
  variable.insert(value);
  inputs[value] = std::move(input);
}

//===----------------------------------------------------------------------===//
// Order
//===----------------------------------------------------------------------===//

/// Fails at values that are neither given nor computed by an op that has a
/// rule.
LogicalResult Evaluation::checkGiven(Value value) {
  std::string text;
  llvm::raw_string_ostream stream(text);
  Operation *op = value.getDefiningOp();
  if (!op) {
    stream << "expects a constant, but got an argument of type "
           << value.getType();
    return fail(nullptr, text, /*atRunTime=*/true);
  }
  auto type = dyn_cast<RankedTensorType>(value.getType());
  if (!isNumber(type ? type.getElementType() : value.getType())) {
    stream << "cannot evaluate values of type " << value.getType();
    return fail(op, text, !isMemoryEffectFree(op));
  }
  if (ruleFor(op))
    return success();
  stream << "cannot evaluate '" << op->getName() << "'";
  return fail(op, text, !isMemoryEffectFree(op));
}

/// Depth first: an op is listed when all that it depends on is.
LogicalResult Evaluation::findOrder(ArrayRef<Value> values) {
  enum class State { Open, Listed };
  DenseMap<Operation *, State> states;
  SmallVector<Value> stack(llvm::reverse(values));
  while (!stack.empty()) {
    Value top = stack.back();
    Operation *op = top.getDefiningOp();
    if (inputs.contains(top) ||
        (op && states.contains(op) && states.at(op) == State::Listed)) {
      stack.pop_back();
      continue;
    }
    if (failed(checkGiven(top)))
      return failure();
    SmallVector<Value> dependencies = dependenciesOf(op);
    if (states.try_emplace(op, State::Open).second) {
      for (Value value : llvm::reverse(dependencies))
        stack.push_back(value);
      continue;
    }
    for (Value value : dependencies)
      if (Operation *producer = value.getDefiningOp();
          !inputs.contains(value) && producer &&
          states.at(producer) == State::Open)
        return fail(op, "cannot evaluate a cycle");
    states[op] = State::Listed;
    order.push_back(op);
    for (Value value : dependencies)
      ++remainingUses[value];
    if (llvm::any_of(dependencies,
                     [&](Value value) { return variable.contains(value); }))
      variable.insert_range(op->getResults());
    stack.pop_back();
  }
  return success();
}

//===----------------------------------------------------------------------===//
// Sizes
//===----------------------------------------------------------------------===//

LogicalResult Evaluation::setShape(Value value, ArrayRef<int64_t> shape) {
  Operation *op = value.getDefiningOp();
  auto type = cast<RankedTensorType>(value.getType());
  if (failed(verifyCompatibleShape(type.getShape(), shape)) ||
      llvm::any_of(shape, [](int64_t size) { return size < 0; }))
    return failSize(op, "expects sizes that go together");
  // It may be that of another value, which the next line moves.
  SmallVector<int64_t> copy(shape);
  shapes[value] = std::move(copy);
  return success();
}

LogicalResult Evaluation::inferSizesOf(Operation *op) {
  for (Value operand : op->getOperands())
    if (!hasShape(operand))
      return fail(op, "expects operands whose sizes are known");
  for (Value result : op->getResults())
    if (auto type = dyn_cast<RankedTensorType>(result.getType());
        !type || type.hasStaticShape())
      shapes[result] =
          type ? SmallVector<int64_t>(type.getShape()) : SmallVector<int64_t>();
  if (const Rule *rule = ruleFor(op);
      rule->sizes && failed(rule->sizes(op, *this)))
    return failure();
  for (Value result : op->getResults())
    if (!hasShape(result))
      return fail(op, "cannot tell the sizes of the result of '" +
                          op->getName().getStringRef() + "'");
  return success();
}

LogicalResult Evaluation::inferSizes() {
  for (Operation *op : order)
    if (failed(inferSizesOf(op)))
      return failure();
  return success();
}

LogicalResult Evaluation::prepare(ArrayRef<Value> values) {
  if (failed(findOrder(values)) || failed(inferSizes()))
    return failure();
  for (Value value : values)
    ++remainingUses[value]; // never released
  return success();
}

ArrayRef<int64_t> Evaluation::shapeOf(Value value) const {
  auto it = shapes.find(value);
  assert(it != shapes.end() && "sizes are inferred in order");
  return it->second;
}

std::optional<double> Evaluation::scalarOf(Value value) const {
  auto it = scalars.find(value);
  if (it == scalars.end())
    return std::nullopt;
  return it->second;
}

std::optional<int64_t> Evaluation::indexOf(Value value) const {
  std::optional<double> number = scalarOf(value);
  if (!number || std::isnan(*number))
    return std::nullopt;
  return int64_t(*number);
}

std::optional<int64_t> Evaluation::indexOf(OpFoldResult value) const {
  if (std::optional<int64_t> constant = getConstantIntValue(value))
    return constant;
  if (auto dynamic = dyn_cast<Value>(value))
    return indexOf(dynamic);
  return std::nullopt;
}

//===----------------------------------------------------------------------===//
// Numbers
//===----------------------------------------------------------------------===//

LogicalResult Evaluation::demand(Value value, const Grid &positions) {
  for (auto [axis, size] : llvm::zip_equal(positions, shapeOf(value)))
    if (axis.end() > size || (axis.size() > 0 && axis[0] < 0))
      return failSize(value.getDefiningOp(),
                      "expects positions inside a tensor");
  auto [it, isNew] = demands.try_emplace(value, positions);
  if (!isNew)
    it->second = join(it->second, positions);
  return success();
}

void Evaluation::releaseOperands(Operation *op) {
  for (Value value : dependenciesOf(op))
    if (--remainingUses[value] == 0) {
      arrays.erase(value);
      factored.erase(value);
      elements.erase(value);
    }
}

LogicalResult Evaluation::readInput(Value value, const Input &input,
                                    const Grid &grid) {
  FactoredArray array;
  if (!input.factor.empty()) {
    array.first = input.factoredDimension;
    array.sizes = {int64_t(input.factor.size())};
    array.factor = input.factor;
  }
  FailureOr<Array> base =
      input.read(input.factor.empty() ? grid : array.baseGrid(grid));
  if (failed(base))
    return fail(value.getDefiningOp(), "cannot evaluate what is given to it");
  if (input.factor.empty()) {
    define(value, *std::move(base));
    return success();
  }
  array.base = *std::move(base);
  define(value, std::move(array));
  return success();
}

LogicalResult Evaluation::run() {
  auto isUsed = [&](Operation *op) {
    return llvm::any_of(op->getResults(),
                        [&](Value value) { return isDemanded(value); });
  };
  for (Operation *op : llvm::reverse(order))
    if (isUsed(op) && failed(ruleFor(op)->demand(op, *this)))
      return failure();
  for (const auto &[value, grid] : demands) {
    if (sizeOf(grid) > kMaxConstantElements)
      return fail(value.getDefiningOp(), "expects no more than " +
                                             Twine(kMaxConstantElements) +
                                             " elements");
    if (auto it = inputs.find(value);
        it != inputs.end() && failed(readInput(value, it->second, grid)))
      return failure();
  }
  for (Operation *op : order) {
    if (isUsed(op) && failed(ruleFor(op)->evaluate(op, *this)))
      return failure();
    releaseOperands(op);
  }
  return success();
}

//===----------------------------------------------------------------------===//
// Arrays
//===----------------------------------------------------------------------===//

void Evaluation::define(Value value, Array array) {
  arrays[value] = std::make_shared<const Array>(std::move(array));
}
void Evaluation::define(Value value, FactoredArray array) {
  factored[value] = std::make_shared<const FactoredArray>(std::move(array));
}
void Evaluation::define(Value value, Elements array) {
  elements[value] = std::make_shared<const Elements>(std::move(array));
}

void Evaluation::defineComputed(Value value, Array array) {
  Type type = getElementTypeOrSelf(value.getType());
  auto floating = dyn_cast<FloatType>(type);
  if (semantics.tracksErrors && floating && isConstant(value) &&
      !rounds(type, /*constant=*/true)) {
    array.errors.resize(array.values.size());
    for (auto [number, error] : llvm::zip_equal(array.values, array.errors))
      if (std::isfinite(number))
        error += unitRoundoff(floating) * std::fabs(number);
  }
  define(value, std::move(array));
}

const FactoredArray *Evaluation::factoredOf(Value value) const {
  auto it = factored.find(value);
  return it == factored.end() ? nullptr : it->second.get();
}
const Elements *Evaluation::elementsOf(Value value) const {
  auto it = elements.find(value);
  return it == elements.end() ? nullptr : it->second.get();
}

const Array &Evaluation::arrayOf(Value value) const {
  std::shared_ptr<const Array> &array = arrays[value];
  if (array)
    return *array;
  const Grid &grid = demandOn(value);
  if (const FactoredArray *product = factoredOf(value))
    array = std::make_shared<const Array>(product->dense(grid));
  else
    array = std::make_shared<const Array>(
        readElements(*elementsOf(value), shapeOf(value), grid,
                     constantError(elementsOf(value)->elementType())));
  return *array;
}
