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

PackedImage imageOf(Type type, int64_t vector) {
  auto tensor = cast<RankedTensorType>(type);
  if (getLayout(tensor))
    return PackedImage::get(tensor);
  SmallVector<int64_t, 4> shape = getImageShape(tensor);
  return {shape[0], shape[1], shape[2], shape[3], Halo(), vector};
}

ExtraImage extraOf(Value operand, int64_t images, int64_t vector) {
  if (cast<RankedTensorType>(operand.getType()).getRank() == 1)
    return std::nullopt;
  PackedImage image = imageOf(operand.getType(), vector);
  image.batch = images;
  return image;
}

ConvProblem problemOf(ConvOp op, const TargetInfo &target) {
  ConvProblem problem;
  problem.input = imageOf(op.getInput().getType(), target.vector);
  problem.output = imageOf(op.getResult().getType(), target.vector);
  ArrayRef<int64_t> weight =
      cast<RankedTensorType>(op.getWeight().getType()).getShape();
  Geometry &geometry = problem.geometry;
  for (unsigned axis : {0, 1})
    geometry.windows.push_back({weight[2 + axis], op.getStrides()[axis],
                                op.getDilations()[axis], op.getPadLow()[axis],
                                op.getPadHigh()[axis]});
  geometry.inChannels = problem.input.channels;
  geometry.outChannels = problem.output.channels;
  geometry.groups = op.getGroups();
  problem.target = target;
  return op.getPlanAttr() ? problem.with(op.getPlanAttr()) : problem;
}

int64_t passesOf(ConvOp op) {
  PlanAttr plan = op.getPlanAttr();
  auto type = cast<RankedTensorType>(op.getResult().getType());
  return plan && plan.getImages() != 0 ? type.getDimSize(0) / plan.getImages()
                                       : 1;
}

double flopsOf(const ConvProblem &problem) {
  const PackedImage &out = problem.output;
  return 2.0 * out.batch * out.height * out.width *
         problem.geometry.weightElements();
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
