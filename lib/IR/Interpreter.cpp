//===- Interpreter.cpp - Blocks and expressions in f64 --------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Walks a block or an expression of repvgg ops and keeps the image of every
/// value; the ops themselves are evaluated through LinearOpInterface.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/IR/Interpreter.h"

#include <cmath>
#include <map>
#include <numbers>

using namespace mlir;
using namespace mlir::repvgg;

namespace {
/// The images of the values that have been computed. Ordered by address, which
/// nothing printed depends on.
using Images = std::map<void *, Image>;
} // namespace

//===----------------------------------------------------------------------===//
// Activations
//===----------------------------------------------------------------------===//

/// min(max(x, low), high) that keeps NaN.
static double clamp(double x, double low, double high) {
  return x < low ? low : x > high ? high : x;
}

static double activate(ActivationKind kind, double alpha, double x) {
  switch (kind) {
  case ActivationKind::None:
    return x;
  case ActivationKind::Relu:
    return x < 0 ? 0 : x;
  case ActivationKind::Relu6:
    return clamp(x, 0, 6);
  case ActivationKind::LeakyRelu:
    return x > 0 ? x : alpha * x;
  case ActivationKind::Silu:
    return x / (1 + std::exp(-x));
  case ActivationKind::GeluErf:
    return x * (1 + std::erf(x / std::numbers::sqrt2)) / 2;
  case ActivationKind::GeluTanh:
    return x *
           (1 + std::tanh(std::sqrt(2 / std::numbers::pi) *
                          (x + 0.044715 * x * x * x))) /
           2;
  case ActivationKind::HardSwish:
    return x * clamp(x + 3, 0, 6) / 6;
  case ActivationKind::HardSigmoid:
    return clamp(x + 3, 0, 6) / 6;
  case ActivationKind::Sigmoid:
    return 1 / (1 + std::exp(-x));
  case ActivationKind::Tanh:
    return std::tanh(x);
  }
  llvm_unreachable("all activations are handled");
}

void mlir::repvgg::applyActivation(ActivationAttr activation,
                                   MutableArrayRef<double> values) {
  if (!activation)
    return;
  FloatAttr alpha = activation.getAlpha();
  double slope = alpha ? alpha.getValueAsDouble() : 0;
  for (double &value : values)
    value = activate(activation.getKind(), slope, value);
}

static Image activated(ActivationAttr activation, const Image &image) {
  if (!activation)
    return image;
  Image result = image.dense();
  applyActivation(activation, result.values());
  return result;
}

//===----------------------------------------------------------------------===//
// Blocks
//===----------------------------------------------------------------------===//

/// The image of `op`'s result before any activation; its data operands are in
/// `images`.
static OrRefusal<Image> evaluateLinear(LinearOpInterface op,
                                       const Images &images) {
  std::vector<Image> operands;
  for (Value operand : op.getDataOperands())
    operands.push_back(images.at(operand.getAsOpaquePointer()));
  return op.evaluate(operands);
}

OrRefusal<Image> mlir::repvgg::evaluateBlock(BlockOp block,
                                             const Image &input) {
  Images images;
  images.emplace(block.getInput().getAsOpaquePointer(), input);
  for (Operation &op : block.getBody().front().without_terminator()) {
    auto linear = dyn_cast<LinearOpInterface>(op);
    if (!linear)
      continue; // a constant
    OrRefusal<Image> image = evaluateLinear(linear, images);
    if (!image)
      return image;
    images.emplace(op.getResult(0).getAsOpaquePointer(), *std::move(image));
  }
  return images.at(block.getYield().getValue().getAsOpaquePointer());
}

//===----------------------------------------------------------------------===//
// Expressions
//===----------------------------------------------------------------------===//

/// The values whose images `op` needs.
static OperandRange dataOperands(Operation *op) {
  if (auto linear = dyn_cast<LinearOpInterface>(op))
    return linear.getDataOperands();
  return op->getOperands();
}

static OrRefusal<Image> evaluateOp(Operation *op, const Images &images) {
  if (auto block = dyn_cast<BlockOp>(op)) {
    OrRefusal<Image> image =
        evaluateBlock(block, images.at(block.getSource().getAsOpaquePointer()));
    if (!image)
      return image;
    return activated(block.getActivationAttr(), *image);
  }
  OrRefusal<Image> image = evaluateLinear(cast<LinearOpInterface>(op), images);
  auto conv = dyn_cast<ConvOp>(op);
  if (!image || !conv)
    return image;
  return activated(conv.getActivationAttr(), *image);
}

/// Why `value` has no image, if its definition is no repvgg op.
static std::optional<Refusal> checkEvaluable(Value value) {
  Operation *op = value.getDefiningOp();
  if (op && isa<LinearOpInterface, BlockOp>(op))
    return std::nullopt;
  return Refusal{
      "input",
      "expects values computed by repvgg ops, but got " +
          (op ? "the result of '" + op->getName().getStringRef().str() + "'"
              : std::string("an argument without an image"))};
}

OrRefusal<Image>
mlir::repvgg::evaluate(Value value,
                       ArrayRef<std::pair<Value, Image>> arguments) {
  Images images;
  for (const auto &[argument, image] : arguments)
    images.emplace(argument.getAsOpaquePointer(), image);
  // Depth first without recursion: a value stays on the stack until all that it
  // is computed from has an image.
  SmallVector<Value> stack = {value};
  while (!stack.empty()) {
    Value top = stack.back();
    if (images.count(top.getAsOpaquePointer())) {
      stack.pop_back();
      continue;
    }
    if (std::optional<Refusal> refusal = checkEvaluable(top))
      return *refusal;
    size_t before = stack.size();
    for (Value operand : dataOperands(top.getDefiningOp()))
      if (!images.count(operand.getAsOpaquePointer()))
        stack.push_back(operand);
    if (stack.size() != before)
      continue;
    OrRefusal<Image> image = evaluateOp(top.getDefiningOp(), images);
    if (!image)
      return image;
    images.emplace(top.getAsOpaquePointer(), *std::move(image));
  }
  return images.at(value.getAsOpaquePointer());
}
