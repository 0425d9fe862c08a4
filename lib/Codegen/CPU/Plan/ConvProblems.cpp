//===- ConvProblems.cpp - Layers as kernels see them ----------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Reads shapes and attributes; nothing is checked that the verifier checks.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Codegen/CPU/ConvProblems.h"

namespace mlir::repvgg::cpu {

PackedImage imageOf(Type type, int64_t block) {
  auto tensor = cast<RankedTensorType>(type);
  if (getLayout(tensor))
    return PackedImage::get(tensor);
  SmallVector<int64_t, 4> shape = layer::getImageShape(tensor);
  return {shape[0], shape[1], shape[2], shape[3], Halo(), block};
}

ExtraImage extraOf(Value operand, int64_t images, int64_t block) {
  if (cast<RankedTensorType>(operand.getType()).getRank() == 1)
    return std::nullopt;
  PackedImage image = imageOf(operand.getType(), block);
  image.batch = images;
  return image;
}

ConvProblem problemOf(layer::ConvOp op, const TargetInfo &target) {
  ConvProblem problem;
  problem.input = imageOf(op.getInput().getType(), target.lanes);
  problem.output = imageOf(op.getResult().getType(), target.lanes);
  problem.geometry = layer::getGeometry(op);
  problem.target = target;
  PlanAttr plan = planOf(op);
  return plan ? problem.with(plan) : problem;
}

LogicalResult checkElementTypes(layer::LayerOpInterface layer) {
  SmallVector<Type> types(layer->getOperandTypes());
  llvm::append_range(types, layer->getResultTypes());
  for (Type type : types)
    if (!getElementTypeOrSelf(type).isF32())
      return layer->emitOpError("has no kernel: expects f32, but got ") << type;
  return success();
}

PlanAttr planOf(layer::ConvOp op) {
  return dyn_cast_or_null<PlanAttr>(op.getPlanAttr());
}

int64_t passesOf(Operation *layer) {
  auto op = dyn_cast<layer::LayerOpInterface>(layer);
  layer::PlanAttrInterface plan = op ? op.getLayerPlan() : nullptr;
  if (!plan)
    return 0;
  auto type = cast<RankedTensorType>(layer->getResult(0).getType());
  return plan.getImages() != 0 ? type.getDimSize(0) / plan.getImages() : 1;
}

bool isTransformed(PlanAttr plan) {
  return plan.getAlgorithm() == Algorithm::Winograd ||
         plan.getAlgorithm() == Algorithm::Polyphase;
}

int64_t elementsOfTile(const Window &window, int64_t pixels) {
  return std::min(window.size, window.stride) * pixels +
         std::max<int64_t>(window.size - window.stride, 0);
}

static int64_t productsOfAxis(const PlanAttr &plan, const Window &window,
                              int64_t pixels, int64_t tile) {
  if (!isTransformed(plan))
    return pixels * window.size;
  int64_t whole = pixels / tile, rest = pixels % tile;
  return whole * elementsOfTile(window, tile) +
         (rest ? elementsOfTile(window, rest) : 0);
}

double productsOfChannels(const ConvProblem &problem) {
  const PackedImage &out = problem.output;
  const PlanAttr &plan = problem.plan;
  return double(out.batch) *
         productsOfAxis(plan, problem.rows(), out.height,
                        plan.getTileHeight()) *
         productsOfAxis(plan, problem.columns(), out.width,
                        plan.getTileWidth());
}

double workOf(const ConvProblem &problem) {
  const Geometry &geometry = problem.geometry;
  return 2 * productsOfChannels(problem) * geometry.outChannels *
         geometry.inChannelsPerGroup();
}

} // namespace mlir::repvgg::cpu
