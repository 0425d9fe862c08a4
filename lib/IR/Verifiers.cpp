//===- Verifiers.cpp - The numbered constraints of the ops ----------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Checks what the ODS text numbers as (C1), (C2), ... Each message names the
/// operand, what is expected of it and what was found. Never asserts.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/IR/RepVGG.h"
#include "mlir/IR/Diagnostics.h"

using namespace mlir;
using namespace mlir::repvgg;

/// Sizes, strides, pads and dilations end here, so that no sum or product of
/// two overflows.
static constexpr int64_t kLargestSize = std::numeric_limits<int32_t>::max();

static RankedTensorType tensorType(Value value) {
  return cast<RankedTensorType>(value.getType());
}

static std::string shapeText(ArrayRef<int64_t> shape) {
  std::string text = "[";
  llvm::raw_string_ostream stream(text);
  llvm::interleaveComma(shape, stream, [&](int64_t size) {
    if (size == kDynamicSize)
      stream << '?';
    else
      stream << size;
  });
  return text + "]";
}

//===----------------------------------------------------------------------===//
// Shared checks
//===----------------------------------------------------------------------===//

/// Rank 2 to 5, static channels, sizes that can be computed with.
static LogicalResult verifyData(Operation *op, StringRef name, Value value) {
  RankedTensorType type = tensorType(value);
  if (type.getRank() < 2 || type.getRank() > 5)
    return op->emitOpError()
           << "expects '" << name
           << "' to have rank 2 to 5 (N, C and up to 3 spatial axes), but got "
           << type;
  if (type.isDynamicDim(1) || type.getDimSize(1) < 1)
    return op->emitOpError()
           << "expects '" << name
           << "' to have a static, positive channel count (dimension 1), but "
              "got "
           << type;
  for (int64_t size : type.getShape())
    if (size != kDynamicSize && size > kLargestSize)
      return op->emitOpError()
             << "expects '" << name << "' to have sizes up to " << kLargestSize
             << ", but got " << type;
  return success();
}

/// One entry an axis, each from `least` on.
static LogicalResult verifyAxes(Operation *op, StringRef name,
                                ArrayRef<int64_t> axes, int64_t count,
                                int64_t least) {
  if (static_cast<int64_t>(axes.size()) != count)
    return op->emitOpError()
           << "expects '" << name << "' to have one entry per spatial axis ("
           << count << "), but got " << axes.size();
  for (int64_t value : axes)
    if (value < least || value > kLargestSize)
      return op->emitOpError()
             << "expects '" << name << "' to be from " << least << " to "
             << kLargestSize << ", but got " << value;
  return success();
}

/// An optional parameter of shape `[C]`.
static LogicalResult verifyPerChannel(Operation *op, StringRef name,
                                      Value value, int64_t channels) {
  if (!value || tensorType(value).getShape() == ArrayRef<int64_t>(channels))
    return success();
  return op->emitOpError() << "expects '" << name
                           << "' to have one element per channel (" << channels
                           << "), but got " << value.getType();
}

/// The result has `expected`'s shape where both are static.
static LogicalResult verifyResultShape(Operation *op,
                                       ArrayRef<int64_t> expected) {
  auto type = tensorType(op->getResult(0));
  if (succeeded(verifyCompatibleShape(expected, type.getShape())))
    return success();
  return op->emitOpError() << "expects 'result' to have shape "
                           << shapeText(expected) << ", but got " << type;
}

/// `input`'s shape with `channels` and output sizes; fails where the window
/// does not fit into the image and its padding.
static LogicalResult
verifySlidingResult(Operation *op, Value input, int64_t channels,
                    ArrayRef<Window> windows,
                    function_ref<int64_t(unsigned, int64_t)> outputSize) {
  ArrayRef<int64_t> shape = tensorType(input).getShape();
  SmallVector<int64_t> expected = {shape[0], channels};
  for (auto [axis, size] : llvm::enumerate(shape.drop_front(2))) {
    const Window &window = windows[axis];
    int64_t output = outputSize(axis, size);
    if (size != kDynamicSize && output < 1)
      return op->emitOpError()
             << "expects the window to fit into the padded image on spatial "
                "axis "
             << axis << ", but got a window of " << window.extent()
             << " pixels on " << size + window.padLow + window.padHigh;
    expected.push_back(output);
  }
  return verifyResultShape(op, expected);
}

//===----------------------------------------------------------------------===//
// BlockOp
//===----------------------------------------------------------------------===//

LogicalResult BlockOp::verify() {
  return failure(failed(verifyData(*this, "source", getSource())) ||
                 failed(verifyData(*this, "result", getResult())));
}

/// (C5), (C6) for one op of the body.
static LogicalResult verifyMember(BlockOp block, Operation &op) {
  if (op.hasTrait<OpTrait::ConstantLike>())
    return success();
  auto linear = dyn_cast<LinearOpInterface>(op);
  if (!linear) {
    InFlightDiagnostic diag =
        block.emitOpError()
        << "expects linear ops and constants only, but got '" << op.getName()
        << "'";
    diag.attachNote(op.getLoc()) << "the op is here";
    return diag;
  }
  for (Value operand : linear.getDataOperands())
    if (operand.getParentBlock() != &block.getBody().front()) {
      InFlightDiagnostic diag = op.emitOpError()
                                << "expects data to be the argument of its "
                                   "'repvgg.block' or computed "
                                   "in it, but got a value of type "
                                << operand.getType() << " from outside";
      diag.attachNote(operand.getLoc()) << "the value is defined here";
      return diag;
    }
  return success();
}

LogicalResult BlockOp::verifyRegions() {
  Block &body = getBody().front();
  if (body.getNumArguments() != 1)
    return emitOpError() << "expects its body to have one argument, but got "
                         << body.getNumArguments();
  if (body.getArgument(0).getType() != getSource().getType())
    return emitOpError() << "expects its body's argument to have the type of "
                            "'source' ("
                         << getSource().getType() << "), but got "
                         << body.getArgument(0).getType();
  auto yield = dyn_cast<YieldOp>(body.getTerminator());
  if (!yield)
    return emitOpError()
           << "expects its body to end in 'repvgg.yield', but got '"
           << body.getTerminator()->getName() << "'";
  if (yield.getValue().getType() != getResult().getType())
    return yield.emitOpError() << "expects a value of the block's result type ("
                               << getResult().getType() << "), but got "
                               << yield.getValue().getType();
  if (yield.getValue() == body.getArgument(0))
    return emitOpError()
           << "expects at least one linear op, but got a body that "
              "yields its argument";
  if (!yield.getValue().getDefiningOp<LinearOpInterface>() ||
      yield->getBlock() != yield.getValue().getParentBlock())
    return yield.emitOpError()
           << "expects the result of a linear op of the block, but got a value "
              "from elsewhere";
  for (Operation &op : body.without_terminator())
    if (failed(verifyMember(*this, op)))
      return failure();
  return success();
}

//===----------------------------------------------------------------------===//
// ConvOp
//===----------------------------------------------------------------------===//

/// (C4), (C5), (C7): groups and what they say of the weight.
static LogicalResult verifyChannels(ConvOp op) {
  RankedTensorType input = op.getInput().getType();
  RankedTensorType weight = op.getWeight().getType();
  int64_t groups = op.getGroups();
  if (groups < 1)
    return op.emitOpError()
           << "expects 'groups' to be positive, but got " << groups;
  if (input.getDimSize(1) % groups != 0 ||
      input.getDimSize(1) / groups != weight.getDimSize(1))
    return op.emitOpError()
           << "expects 'weight' to have the channels of 'input' ("
           << input.getDimSize(1) << ") divided by 'groups' (" << groups
           << ") as dimension 1, but got " << weight;
  if (weight.getDimSize(0) % groups != 0)
    return op.emitOpError()
           << "expects 'groups' (" << groups
           << ") to divide dimension 0 of 'weight', but got " << weight;
  if (weight.getElementType() != input.getElementType())
    return op.emitOpError()
           << "expects 'weight' to have the element type of 'input' ("
           << input.getElementType() << "), but got " << weight;
  return success();
}

/// (C2), (C3), (C4), (C8): the window.
static LogicalResult verifyWindow(ConvOp op) {
  RankedTensorType weight = op.getWeight().getType();
  int64_t rank = op.getInput().getType().getRank();
  if (weight.getRank() != rank)
    return op.emitOpError() << "expects 'weight' to have the rank of 'input' ("
                            << rank << "), but got " << weight;
  for (int64_t size : weight.getShape())
    if (size < 1 || size > kLargestSize)
      return op.emitOpError() << "expects 'weight' to have sizes from 1 to "
                              << kLargestSize << ", but got " << weight;
  return failure(
      failed(verifyAxes(op, "strides", op.getStrides(), rank - 2, 1)) ||
      failed(verifyAxes(op, "pad_low", op.getPadLow(), rank - 2, 0)) ||
      failed(verifyAxes(op, "pad_high", op.getPadHigh(), rank - 2, 0)) ||
      failed(verifyAxes(op, "dilations", op.getDilations(), rank - 2, 1)));
}

LogicalResult ConvOp::verify() {
  if (failed(verifyData(*this, "input", getInput())) ||
      failed(verifyData(*this, "result", getResult())) ||
      failed(verifyWindow(*this)) || failed(verifyChannels(*this)))
    return failure();
  int64_t outChannels = getWeight().getType().getDimSize(0);
  if (failed(verifyPerChannel(*this, "bias", getBias(), outChannels)))
    return failure();
  OrRefusal<Geometry> geometry = getGeometry();
  if (!geometry)
    return emitOpError() << geometry.refusal().message;
  if (getActivationAttr() && isa<BlockOp>((*this)->getParentOp()))
    return emitOpError() << "expects no 'activation' inside a 'repvgg.block', "
                            "but got "
                         << getActivationAttr();
  return verifySlidingResult(*this, getInput(), outChannels, geometry->windows,
                             [&](unsigned axis, int64_t size) {
                               return geometry->windows[axis].outputSize(size);
                             });
}

//===----------------------------------------------------------------------===//
// BatchNormOp, ScaleOp
//===----------------------------------------------------------------------===//

LogicalResult BatchNormOp::verify() {
  if (failed(verifyData(*this, "input", getInput())) ||
      failed(verifyResultShape(*this, getInput().getType().getShape())))
    return failure();
  std::pair<StringRef, Value> parameters[] = {{"mean", getMean()},
                                              {"variance", getVariance()},
                                              {"gamma", getGamma()},
                                              {"beta", getBeta()}};
  for (auto [name, value] : parameters)
    if (failed(verifyPerChannel(*this, name, value,
                                getInput().getType().getDimSize(1))))
      return failure();
  if (!getEpsilon().isFinite() || getEpsilon().isNegative())
    return emitOpError() << "expects 'epsilon' to be finite and not negative, "
                            "but got "
                         << getEpsilonAttr();
  return success();
}

LogicalResult ScaleOp::verify() {
  if (failed(verifyData(*this, "input", getInput())) ||
      failed(verifyResultShape(*this, getInput().getType().getShape())))
    return failure();
  if (!getScale() && !getShift())
    return emitOpError() << "expects 'scale' or 'shift', but got neither";
  std::pair<StringRef, Value> parameters[] = {{"scale", getScale()},
                                              {"shift", getShift()}};
  for (auto [name, value] : parameters) {
    bool isScalar = value && tensorType(value).getRank() <= 1 &&
                    tensorType(value).getNumElements() == 1;
    if (!isScalar &&
        failed(verifyPerChannel(*this, name, value,
                                getInput().getType().getDimSize(1))))
      return failure();
  }
  return success();
}

//===----------------------------------------------------------------------===//
// AvgPoolOp
//===----------------------------------------------------------------------===//

LogicalResult AvgPoolOp::verify() {
  if (failed(verifyData(*this, "input", getInput())) ||
      failed(verifyData(*this, "result", getResult())))
    return failure();
  int64_t axes = getInput().getType().getRank() - 2;
  if (failed(verifyAxes(*this, "kernel", getKernel(), axes, 1)) ||
      failed(verifyAxes(*this, "strides", getStrides(), axes, 1)) ||
      failed(verifyAxes(*this, "pad_low", getPadLow(), axes, 0)) ||
      failed(verifyAxes(*this, "pad_high", getPadHigh(), axes, 0)))
    return failure();
  SmallVector<Window, 3> windows = getWindows();
  for (auto [axis, window] : llvm::enumerate(windows))
    if (std::max(window.padLow, window.padHigh) >= window.size)
      return emitOpError()
             << "expects pads smaller than the kernel on spatial axis " << axis
             << " (" << window.size << "), but got "
             << std::max(window.padLow, window.padHigh);
  return verifySlidingResult(
      *this, getInput(), getInput().getType().getDimSize(1), windows,
      [&](unsigned axis, int64_t size) { return outputSize(axis, size); });
}

//===----------------------------------------------------------------------===//
// SumOp
//===----------------------------------------------------------------------===//

LogicalResult SumOp::verify() {
  if (failed(verifyData(*this, "result", getResult())))
    return failure();
  if (getInputs().empty())
    return emitOpError() << "expects at least one input, but got none";
  ArrayRef<int64_t> shape = getResult().getType().getShape();
  for (auto [index, input] : llvm::enumerate(getInputs()))
    if (failed(verifyCompatibleShape(shape, tensorType(input).getShape())))
      return emitOpError() << "expects input " << index
                           << " to have the shape of 'result' ("
                           << shapeText(shape) << "), but got "
                           << input.getType();
  return success();
}
