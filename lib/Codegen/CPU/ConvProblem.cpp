//===- ConvProblem.cpp - Layers as the algorithms see them ----------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Reads shapes and attributes; nothing is checked that the verifier checks.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Codegen/CPU/ConvProblem.h"
#include "LayerConstants.h"
#include "RepVGG/Codegen/CPU/TileUnit.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

ConvProblem ConvProblem::with(layer::PlanAttrInterface plan) const {
  ConvProblem planned = *this;
  planned.plan = plan;
  if (plan.getImages() != 0)
    planned.input.batch = planned.output.batch = plan.getImages();
  return planned;
}

ConvProblem ConvProblem::with(const InputLayout &layout) const {
  ConvProblem packed = *this;
  packed.input = input.in(layout.blocks);
  packed.input.halo = layout.halo;
  return packed;
}

bool ConvProblem::isExactInF32() const {
  constexpr int64_t kLargestExact = int64_t(1) << 24;
  return isInteger() && geometry.taps() * geometry.inChannelsPerGroup() <=
                            kLargestExact / (largestInput() * kLargestWeight);
}

double ConvProblem::largestSum() const {
  double filter = filterMagnitude.value_or(
      double(kLargestWeight) * geometry.taps() * geometry.inChannelsPerGroup());
  return filter * largestInput();
}

Halo ConvProblem::windowHalo() const {
  auto reach = [](const Window &window, int64_t inputSize, int64_t outputSize) {
    int64_t last = (outputSize - 1) * window.stride - window.padLow +
                   window.dilation * (window.size - 1);
    return std::max<int64_t>(last - (inputSize - 1), 0);
  };
  return {std::max<int64_t>(rows().padLow, 0),
          std::max<int64_t>(columns().padLow, 0),
          reach(rows(), input.height, output.height),
          reach(columns(), input.width, output.width)};
}

int64_t cpu::blockOf(const TargetInfo &target, PackedElement element,
                     int64_t channels) {
  if (!tile::isFor(target, element))
    return target.lanes;
  int64_t vectors = llvm::divideCeil(channels, target.lanes);
  int64_t most = tile::kRowBytes / elementBytes(element) / target.lanes;
  int64_t blocks = llvm::divideCeil(vectors, most);
  return llvm::divideCeil(vectors, blocks) * target.lanes;
}

PackedImage cpu::imageInPlanes(Type type) {
  auto tensor = cast<RankedTensorType>(type);
  if (getLayout(tensor))
    return PackedImage::get(tensor);
  SmallVector<int64_t, 4> shape = layer::getImageShape(tensor);
  return {shape[0],    shape[1],
          shape[2],    shape[3],
          Halo(),
          /*block=*/1, PackedImage::elementOf(tensor.getElementType())};
}

PackedImage cpu::imageOf(Type type, const TargetInfo &target) {
  PackedImage image = imageInPlanes(type);
  if (!getLayout(type))
    image.block = blockOf(target, image.element, image.channels);
  return image;
}

ExtraImage cpu::extraOf(Value operand, int64_t images,
                        const TargetInfo &target) {
  if (cast<RankedTensorType>(operand.getType()).getRank() == 1)
    return std::nullopt;
  PackedImage image = imageOf(operand.getType(), target);
  image.batch = images;
  return image;
}

/// The largest sum of the magnitudes of a filter of `op`, if it is a constant.
static std::optional<double> filterMagnitudeOf(layer::ConvOp op) {
  OrRefusal<LayerConstant> weight = LayerConstant::read(op.getWeight());
  if (!weight)
    return std::nullopt;
  WeightView view = weight->view();
  int64_t filters = cast<ShapedType>(op.getWeight().getType()).getDimSize(0);
  int64_t size = filters == 0 ? 0 : view.count / filters;
  double largest = 0;
  for (int64_t i = 0; i < filters; ++i)
    largest = std::max(largest, view.sumOfMagnitudes(i * size, size));
  return largest;
}

ConvProblem cpu::problemOf(layer::ConvOp op, const TargetInfo &target) {
  ConvProblem problem;
  problem.input = imageOf(op.getInput().getType(), target);
  problem.output = imageOf(op.getResult().getType(), target);
  problem.geometry = layer::getGeometry(op);
  problem.inputUnsigned = op.getInputUnsigned();
  if (problem.isInteger())
    problem.filterMagnitude = filterMagnitudeOf(op);
  problem.target = target;
  layer::PlanAttrInterface plan = op.getPlanAttr();
  return plan ? problem.with(plan) : problem;
}

LogicalResult cpu::checkElementTypes(layer::LayerOpInterface layer) {
  layer::TargetAttrInterface target = layer::getTarget(layer);
  SmallVector<Type> types(layer->getOperandTypes());
  llvm::append_range(types, layer->getResultTypes());
  Type image = getElementTypeOrSelf(types.front());
  for (Type type : types) {
    Type element = getElementTypeOrSelf(type);
    bool sums = element == layer::getAccumulatorType(image);
    if (!target.hasKernels(sums ? image : element))
      return layer->emitOpError("has no kernel on the target for ") << type;
  }
  return success();
}

int64_t cpu::passesOf(Operation *layer) {
  auto op = dyn_cast<layer::LayerOpInterface>(layer);
  layer::PlanAttrInterface plan = op ? op.getLayerPlan() : nullptr;
  if (!plan)
    return 0;
  auto type = cast<RankedTensorType>(layer->getResult(0).getType());
  return plan.getImages() != 0 ? type.getDimSize(0) / plan.getImages() : 1;
}
