//===- RepVGGOps.cpp - The ops of the repvgg dialect ----------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Builders and accessors. Verifiers, assembly, linear forms, reference
/// semantics and canonicalization have files of their own.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/IR/RepVGG.h"
#include "mlir/IR/Builders.h"

using namespace mlir;
using namespace mlir::repvgg;

#define GET_OP_CLASSES
#include "RepVGG/IR/RepVGGOps.cpp.inc"

/// `input`'s type with `channels` and the spatial sizes that `outputSize` says.
static RankedTensorType
slidingResult(Value input, int64_t channels, Type elementType,
              function_ref<int64_t(unsigned, int64_t)> outputSize) {
  ArrayRef<int64_t> shape = cast<RankedTensorType>(input.getType()).getShape();
  SmallVector<int64_t> result = {shape[0], channels};
  for (auto [axis, size] : llvm::enumerate(shape.drop_front(2)))
    result.push_back(outputSize(axis, size));
  return RankedTensorType::get(result, elementType);
}

//===----------------------------------------------------------------------===//
// BlockOp
//===----------------------------------------------------------------------===//

void BlockOp::build(OpBuilder &builder, OperationState &state, Type resultType,
                    Value source, ActivationAttr activation,
                    function_ref<void(OpBuilder &, Location, Value)> fill) {
  state.addTypes(resultType);
  state.addOperands(source);
  if (activation)
    state.getOrAddProperties<Properties>().activation = activation;
  OpBuilder::InsertionGuard guard(builder);
  Block *body = builder.createBlock(state.addRegion(), {}, source.getType(),
                                    state.location);
  if (fill)
    fill(builder, state.location, body->getArgument(0));
}

YieldOp BlockOp::getYield() {
  return cast<YieldOp>(getBody().front().getTerminator());
}

ArrayRef<int64_t> BlockOp::getInputSizes() {
  return getSource().getType().getShape().drop_front(2);
}

void BlockOp::getAsmBlockArgumentNames(Region &region,
                                       OpAsmSetValueNameFn setName) {
  if (!region.empty() && region.getNumArguments() == 1)
    setName(region.getArgument(0), "in");
}

//===----------------------------------------------------------------------===//
// ConvOp
//===----------------------------------------------------------------------===//

void ConvOp::build(OpBuilder &builder, OperationState &state,
                   RankedTensorType resultType, Value input, Value weight,
                   Value bias, const Geometry &geometry,
                   ActivationAttr activation) {
  SmallVector<int64_t> strides, padLow, padHigh, dilations;
  for (const Window &window : geometry.windows) {
    strides.push_back(window.stride);
    padLow.push_back(window.padLow);
    padHigh.push_back(window.padHigh);
    dilations.push_back(window.dilation);
  }
  build(builder, state, resultType, input, weight, bias, strides, padLow,
        padHigh, dilations, geometry.groups, activation);
}

void ConvOp::build(OpBuilder &builder, OperationState &state, Type elementType,
                   Value input, Value weight, Value bias,
                   const Geometry &geometry, ActivationAttr activation) {
  RankedTensorType type = slidingResult(
      input, geometry.outChannels, elementType, [&](unsigned axis, int64_t x) {
        return geometry.windows[axis].outputSize(x);
      });
  build(builder, state, type, input, weight, bias, geometry, activation);
}

void ConvOp::build(OpBuilder &builder, OperationState &state, Value input,
                   Value weight, Value bias) {
  auto inputType = cast<RankedTensorType>(input.getType());
  ArrayRef<int64_t> shape = cast<RankedTensorType>(weight.getType()).getShape();
  Geometry geometry;
  geometry.inChannels = inputType.getDimSize(1);
  geometry.outChannels = shape[0];
  for (int64_t size : shape.drop_front(2))
    geometry.windows.push_back({size});
  build(builder, state, inputType.getElementType(), input, weight, bias,
        geometry);
}

SmallVector<Window, 3> ConvOp::getWindows() {
  SmallVector<Window, 3> windows;
  ArrayRef<int64_t> sizes = getWeight().getType().getShape().drop_front(2);
  for (auto [size, stride, dilation, low, high] : llvm::zip_equal(
           sizes, getStrides(), getDilations(), getPadLow(), getPadHigh()))
    windows.push_back({size, stride, dilation, low, high});
  return windows;
}

OrRefusal<Geometry> ConvOp::getGeometry() {
  Geometry geometry;
  geometry.windows = getWindows();
  geometry.inChannels = getInput().getType().getDimSize(1);
  geometry.outChannels = getWeight().getType().getDimSize(0);
  geometry.groups = getGroups();
  return checkGeometry(std::move(geometry));
}

OperandRange ConvOp::getDataOperands() {
  return getOperation()->getOperands().take_front(1);
}

OpWork ConvOp::getWork() {
  RankedTensorType weight = getWeight().getType();
  int64_t outChannels = std::max<int64_t>(weight.getDimSize(0), 1);
  return {.macsPerElement = weight.getNumElements() / outChannels};
}

//===----------------------------------------------------------------------===//
// BatchNormOp, ScaleOp
//===----------------------------------------------------------------------===//

void BatchNormOp::build(OpBuilder &builder, OperationState &state, Value input,
                        Value mean, Value variance, Value gamma, Value beta,
                        double epsilon) {
  build(builder, state, input.getType(), input, mean, variance, gamma, beta,
        builder.getF64FloatAttr(epsilon));
}

OperandRange BatchNormOp::getDataOperands() {
  return getOperation()->getOperands().take_front(1);
}

bool BatchNormOp::isChannelwise() { return true; }

/// Statistics are measured, not trained: frameworks do not count them.
SmallVector<Value> BatchNormOp::getParameters() {
  SmallVector<Value> parameters;
  for (Value parameter : {getGamma(), getBeta()})
    if (parameter)
      parameters.push_back(parameter);
  return parameters;
}

void ScaleOp::build(OpBuilder &builder, OperationState &state, Value input,
                    Value scale, Value shift) {
  build(builder, state, input.getType(), input, scale, shift);
}

OperandRange ScaleOp::getDataOperands() {
  return getOperation()->getOperands().take_front(1);
}

bool ScaleOp::isChannelwise() { return true; }

//===----------------------------------------------------------------------===//
// AvgPoolOp
//===----------------------------------------------------------------------===//

/// Output positions of an average pool. Rounding up, a last window that would
/// start in the high padding is dropped.
static int64_t pooledSize(const Window &window, bool ceilMode, int64_t input) {
  if (!ceilMode || input == kDynamicSize)
    return window.outputSize(input);
  int64_t slack = input + window.padLow + window.padHigh - window.size;
  int64_t output = llvm::divideCeilSigned(slack, window.stride) + 1;
  if ((output - 1) * window.stride >= input + window.padLow)
    --output;
  return std::max<int64_t>(output, 0);
}

void AvgPoolOp::build(OpBuilder &builder, OperationState &state, Value input,
                      ArrayRef<Window> windows, bool countIncludePad,
                      bool ceilMode) {
  SmallVector<int64_t> kernel, strides, padLow, padHigh;
  for (const Window &window : windows) {
    kernel.push_back(window.size);
    strides.push_back(window.stride);
    padLow.push_back(window.padLow);
    padHigh.push_back(window.padHigh);
  }
  auto inputType = cast<RankedTensorType>(input.getType());
  RankedTensorType type =
      slidingResult(input, inputType.getDimSize(1), inputType.getElementType(),
                    [&](unsigned axis, int64_t x) {
                      return pooledSize(windows[axis], ceilMode, x);
                    });
  build(builder, state, type, input, kernel, strides, padLow, padHigh,
        countIncludePad, ceilMode);
}

/// Of dilation 1.
SmallVector<Window, 3> AvgPoolOp::getWindows() {
  SmallVector<Window, 3> windows;
  for (auto [size, stride, low, high] :
       llvm::zip_equal(getKernel(), getStrides(), getPadLow(), getPadHigh()))
    windows.push_back({size, stride, /*dilation=*/1, low, high});
  return windows;
}

/// Obeys `ceil_mode`.
int64_t AvgPoolOp::outputSize(unsigned axis, int64_t input) {
  return pooledSize(getWindows()[axis], getCeilMode(), input);
}

OperandRange AvgPoolOp::getDataOperands() {
  return getOperation()->getOperands().take_front(1);
}

OpWork AvgPoolOp::getWork() {
  return {.macsPerElement = llvm::product_of(getKernel(), int64_t(1))};
}

//===----------------------------------------------------------------------===//
// SumOp
//===----------------------------------------------------------------------===//

void SumOp::build(OpBuilder &builder, OperationState &state,
                  ValueRange inputs) {
  build(builder, state, inputs.front().getType(), inputs);
}

OperandRange SumOp::getDataOperands() { return getInputs(); }

bool SumOp::isChannelwise() { return true; }

OpWork SumOp::getWork() {
  int64_t additions = int64_t(getInputs().size()) - 1;
  return {additions, additions};
}
