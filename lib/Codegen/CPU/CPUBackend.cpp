//===- CPUBackend.cpp - The CPU as a device -------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: a machine. Output: its target, and the CPU's passes, planner and
// kernels behind the interface of all devices.
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Codegen/CPU/CPUBackend.h"
#include "Kernels/ProductChains.h"
#include "PlannedConv.h"
#include "RepVGG/Codegen/CPU/Passes.h"
#include "RepVGG/Codegen/CPU/Plan/PlanReport.h"
#include "RepVGG/Codegen/CPU/Plan/Planner.h"
#include "RepVGG/Codegen/CPU/Plan/Predict.h"
#include "RepVGG/Codegen/CPU/Plan/Rates.h"
#include "RepVGG/Codegen/CPU/TileUnit.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Pass/PassManager.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

static TargetInfo targetOf(const Machine &machine,
                           const BackendOptions &options) {
  TargetInfo target;
  target.lanes = machine.vectorBits / 32;
  target.registers = machine.isX86 && machine.vectorBits < 512 ? 16 : 32;
  target.threads = options.threads;
  target.transforms = options.transforms;
  target.smallWeights = options.smallWeights;
  target.splitFloats = options.splitFloats;
  target.features = machine.features;
  if (machine.l1 != 0)
    target.l1 = machine.l1;
  if (machine.l2 != 0)
    target.l2 = machine.l2;
  target.figures = machine.figures;
  return target;
}

namespace {

class CPUBackend : public Backend {
public:
  explicit CPUBackend(const TargetInfo &target) : target(target) {}

  std::string getTarget() const override {
    MLIRContext context(MLIRContext::Threading::DISABLED);
    context.loadDialect<RepVGGCPUDialect>();
    std::string text;
    llvm::raw_string_ostream(text) << TargetAttr::get(&context, target);
    return text;
  }

  std::optional<Refusal> refuse() const override {
    if (!target.splitFloats || tile::isFor(target, PackedElement::BF16))
      return std::nullopt;
    return Refusal{"target",
                   "expects a CPU with tiles of bf16 (amx-bf16), and an "
                   "optimization level of 1 at least, to multiply f32 as two "
                   "numbers of bf16; f32 itself, the default, is more exact "
                   "and faster here"};
  }

  MachineRates getRates() const override { return machineRates(target); }

  void addPreparation(OpPassManager &functions) const override {
    functions.addPass(createCPUDensifyPass());
  }

  void addPlanning(OpPassManager &functions) const override {
    functions.addPass(createCPUPlanPass());
  }

  void addEmission(OpPassManager &module) const override {
    module.addNestedPass<func::FuncOp>(createCPUPackPass());
    module.addPass(createCPUEmitPass());
  }

  SmallVector<layer::PlanAttrInterface>
  getCandidates(layer::ConvOp layer) const override {
    return candidatePlans(problemOf(layer, target), layer.getContext());
  }

  layer::PlanAttrInterface
  getRepresentative(layer::PlanAttrInterface plan) const override {
    auto algorithm = findAlgorithm(plan);
    return algorithm ? (*algorithm)->representative(plan) : plan;
  }

  std::unique_ptr<PlannedLayer>
  bind(layer::ConvOp layer, layer::PlanAttrInterface plan) const override {
    return bindConv(layer, plan, target);
  }

  std::optional<double> predictTime(layer::ConvOp layer) const override {
    ConvProblem problem = problemOf(layer, target);
    auto accepted = acceptPlan(problem);
    if (!accepted)
      return std::nullopt;
    return passesOf(layer) * predict(**accepted, problem).microseconds();
  }

  int64_t emitProducts(ModuleOp module, StringRef name, ProductFormat format,
                       int64_t turns) const override {
    return emitProductChains(module, name, target, format, turns,
                             kProductBytes);
  }

  void printPlans(ModuleOp module, double gflops,
                  raw_ostream &os) const override {
    TargetInfo measured = target;
    if (gflops != 0)
      measured.figures.scaleTo(gflops);
    printPlan(module, measured, os);
  }

private:
  TargetInfo target;
};

} // namespace

std::unique_ptr<Backend> cpu::createCPUBackend(const Machine &machine,
                                               const BackendOptions &options) {
  return std::make_unique<CPUBackend>(targetOf(machine, options));
}
