//===- PlanReport.cpp - Plans and costs for people ------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: planned layers. Out: a table of plans and times.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Codegen/CPU/Plan/PlanReport.h"
#include "RepVGG/Codegen/CPU/Plan/Predict.h"
#include "RepVGG/Layer/LayerName.h"
#include "llvm/Support/FormatVariadic.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

static std::string shapeOf(const ConvProblem &problem, int64_t passes) {
  const PackedImage &in = problem.input, &out = problem.output;
  std::string text = llvm::formatv(
      "{0}x{1}x{2}x{3} > {4}x{5}x{6} k{7}x{8} s{9}", passes * in.batch,
      in.channels, in.height, in.width, out.channels, out.height, out.width,
      problem.rows().size, problem.columns().size, problem.rows().stride);
  if (problem.geometry.groups != 1)
    text += llvm::formatv(" g{0}", problem.geometry.groups).str();
  return text;
}

void cpu::printPlan(ModuleOp module, const TargetInfo &target,
                    raw_ostream &os) {
  const char *line = "{0,-28} {1,-44} {2,-64} {3,6} {4,7} {5,12} {6,12}\n";
  auto print = [](double time) { return llvm::formatv("{0:f1}", time).str(); };
  os << llvm::formatv(line, "layer", "shape", "plan", "tasks", "threads",
                      "predicted us", "measured us");
  layer::LayerNames names;
  double total = 0, totalMeasured = 0;
  module.walk([&](layer::ConvOp op) {
    ConvProblem problem = problemOf(op, target);
    std::string name = names.get(op);
    auto accepted = acceptPlan(problem);
    if (!accepted)
      return;
    const ConvAlgorithm &algorithm = **accepted;
    int64_t tasks =
        algorithm.bind(problem.with(algorithm.inputLayout(problem)))->tasks();
    int64_t passes = passesOf(op);
    double time = passes * predict(algorithm, problem).microseconds();
    total += time;
    auto measured = op->getAttrOfType<FloatAttr>(layer::kMeasuredAttr);
    if (measured)
      totalMeasured += measured.getValueAsDouble();
    os << llvm::formatv(line, name, shapeOf(problem, passes),
                        problem.plan.getText(), tasks,
                        std::min(tasks, target.threads), print(time),
                        measured ? print(measured.getValueAsDouble()) : "-");
  });
  os << llvm::formatv(line, "total", "", "", "", "", print(total),
                      totalMeasured == 0 ? "-" : print(totalMeasured));
}
