//===- PlanReport.cpp - Plans and costs for people ------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: planned layers. Out: a table; times by a model of three costs.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Codegen/CPU/ConvProblems.h"
#include "RepVGG/Codegen/CPU/LayerName.h"
#include "RepVGG/Codegen/CPU/Planner.h"
#include "llvm/Support/FormatVariadic.h"

namespace mlir::repvgg::cpu {

namespace {
/// Per cycle of a core: two products on vectors, and bytes of weights from the
/// second and third cache. What a GHz makes of it is left to measurements.
constexpr double kProductsPerCycle = 2;
constexpr double kBytesPerCycle = 16;
constexpr double kFarBytesPerCycle = 8;
constexpr double kCyclesPerMicrosecond = 3000;
/// Vector ops that transform a vector, there and back.
constexpr double kTransformOps = 10;

/// What one tile needs.
struct TileCost {
  double products, transformed;
};
} // namespace

static TileCost tileCost(const ConvProblem &problem) {
  PlanAttr plan = problem.plan;
  double rows = plan.getTileHeight(), columns = plan.getTileWidth();
  double taps = problem.geometry.taps();
  if (plan.getAlgorithm() == Algorithm::Winograd) {
    double elements = (rows + problem.rows().size - 1) *
                      (columns + problem.columns().size - 1);
    return {elements, elements};
  }
  if (plan.getAlgorithm() == Algorithm::Polyphase) {
    double elements = (2 * rows + 1) * (2 * columns + 1);
    return {elements, elements};
  }
  return {taps, 0};
}

double predictMicroseconds(const ConvProblem &problem) {
  const PackedImage &out = problem.output;
  const TargetInfo &target = problem.target;
  const Geometry &geometry = problem.geometry;
  TileCost cost = tileCost(problem);
  double tiles = double(out.batch) *
                 llvm::divideCeil(out.height, problem.plan.getTileHeight()) *
                 llvm::divideCeil(out.width, problem.plan.getTileWidth());
  double perTile = double(out.blocks()) * geometry.inChannelsPerGroup();
  double products = tiles * cost.products * perTile / kProductsPerCycle;
  double transforms = tiles * cost.transformed * kTransformOps *
                      (problem.input.blocks() + out.blocks());
  double weights = cost.products * perTile * target.vector * sizeof(float);
  double stream =
      weights / (weights > target.l2 ? kFarBytesPerCycle : kBytesPerCycle);
  double cycles = std::max(products, stream) + transforms;
  return cycles / kCyclesPerMicrosecond / std::max<int64_t>(target.threads, 1);
}

static std::string shapeOf(const ConvProblem &problem) {
  const PackedImage &in = problem.input, &out = problem.output;
  std::string text = llvm::formatv(
      "{0}x{1}x{2}x{3} > {4}x{5}x{6} k{7}x{8} s{9}", in.batch, in.channels,
      in.height, in.width, out.channels, out.height, out.width,
      problem.rows().size, problem.columns().size, problem.rows().stride);
  if (problem.geometry.groups != 1)
    text += llvm::formatv(" g{0}", problem.geometry.groups).str();
  return text;
}

std::string planText(PlanAttr plan) {
  std::string text;
  llvm::raw_string_ostream os(text);
  os << stringifyAlgorithm(plan.getAlgorithm()) << " tile "
     << plan.getTileHeight() << "x" << plan.getTileWidth() << " registers "
     << plan.getPositions() << "x" << plan.getVectors() << " depth "
     << plan.getDepth() << " chunk " << plan.getChunk() << " split "
     << stringifySplit(plan.getSplit());
  return text;
}

void printPlan(ModuleOp module, const TargetInfo &target, raw_ostream &os) {
  const char *line = "{0,-28} {1,-44} {2,-64} {3,6} {4,12} {5,12}\n";
  auto print = [](double time) { return llvm::formatv("{0:f1}", time).str(); };
  os << llvm::formatv(line, "layer", "shape", "plan", "tasks", "predicted us",
                      "measured us");
  LayerNames names;
  double total = 0, totalMeasured = 0;
  module.walk([&](ConvOp op) {
    ConvProblem problem = problemOf(op, target);
    std::string name = names.get(op);
    if (!problem.plan)
      return;
    auto kernel = ConvKernel::create(problem);
    double time = predictMicroseconds(problem);
    total += time;
    auto measured = op->getAttrOfType<FloatAttr>(kMeasuredAttr);
    if (measured)
      totalMeasured += measured.getValueAsDouble();
    os << llvm::formatv(line, name, shapeOf(problem), planText(problem.plan),
                        kernel ? (*kernel)->tasks() : 0, print(time),
                        measured ? print(measured.getValueAsDouble()) : "-");
  });
  os << llvm::formatv(line, "total", "", "", "", print(total),
                      totalMeasured == 0 ? "-" : print(totalMeasured));
}

} // namespace mlir::repvgg::cpu
