//===- RegisterCompile.cpp - The compiling pipeline by its name -----------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: `repvgg-compile` with textual options. Output: the passes. Invariant:
// without options they are those of the tool of that name.
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Pipelines/RegisterCompile.h"
#include "RepVGG/Pipelines/Backends.h"
#include "RepVGG/Pipelines/CompilePipeline.h"
#include "RepVGG/Target/TargetMachine.h"
#include "mlir/Pass/PassOptions.h"
#include "mlir/Pass/PassRegistry.h"
#include "llvm/Target/TargetMachine.h"

using namespace mlir;
using namespace mlir::repvgg;
namespace cl = llvm::cl;

namespace {

/// What may be said on the command line.
struct TextualOptions : PassPipelineOptions<TextualOptions> {
  Option<CompileStage> to{
      *this, "to", cl::desc("Where to stop"), cl::init(CompileStage::LLVM),
      cl::values(
          clEnumValN(CompileStage::Fused, "fused", "one repvgg.conv a block"),
          clEnumValN(CompileStage::Layers, "layers", "layers, on tensors"),
          clEnumValN(CompileStage::Precision, "precision",
                     "layers in their precisions"),
          clEnumValN(CompileStage::Plans, "plans", "layers with plans"),
          clEnumValN(CompileStage::Kernels, "kernels",
                     "launches of kernels, on tensors"),
          clEnumValN(CompileStage::Buffers, "buffers",
                     "launches and calls, on places in arenas"),
          clEnumValN(CompileStage::Steps, "steps", "an entry of steps alone"),
          clEnumValN(CompileStage::LLVM, "llvm",
                     "kernels in the LLVM dialect"))};
  Option<bool> fuse{*this, "fuse", cl::desc("Fuse multi-branch blocks first"),
                    cl::init(true)};
  Option<std::string> cost{
      *this, "cost",
      cl::desc("Fuse a block into as few convolutions as are cheapest (model) "
               "or into one (always)"),
      cl::init("model")};
  Option<std::string> entry{*this, "entry", cl::desc("Function to compile")};
  Option<std::string> cpu{*this, "cpu",
                          cl::desc("CPU to compile for, as LLVM calls it"),
                          cl::init("native")};
  Option<std::string> target{
      *this, "target", cl::desc("Triple to compile for (this machine's)")};
  Option<unsigned> threads{
      *this, "threads",
      cl::desc("Threads to plan layers for (0: as many as processors)"),
      cl::init(1)};
  Option<bool> f64{*this, "f64", cl::desc("Compute in f64"), cl::init(false)};
  Option<bool> kernels{*this, "kernels",
                       cl::desc("Use kernels of our own for layers"),
                       cl::init(true)};
  Option<bool> transforms{
      *this, "transforms",
      cl::desc("Allow algorithms that spread NaN over tiles"), cl::init(true)};
  Option<std::string> precision{
      *this, "precision",
      cl::desc("What layers on f32 multiply and store: bf16, f16 or i8 (with "
               "ranges in the module)")};
  Option<std::string> rest{*this, "rest",
                           cl::desc("What layers do that i8 is too coarse for"),
                           cl::init("f32")};
  Option<bool> simulate{
      *this, "simulate",
      cl::desc("Keep integers as the f32 numbers that they stand for"),
      cl::init(false)};
  Option<std::string> weightsFile{
      *this, "weights-file", cl::desc("Where to write the weights (nowhere)")};
};

} // namespace

static llvm::Expected<CompilePipelineOptions>
toOptions(const TextualOptions &given) {
  TargetOptions target;
  target.triple = given.target;
  target.cpu = given.cpu;
  auto machine = createTargetMachine(target);
  if (!machine)
    return machine.takeError();
  CompilePipelineOptions options;
  options.fuse = given.fuse;
  options.cost = given.cost;
  options.entry = given.entry;
  options.f64 = given.f64;
  options.kernels = given.kernels;
  options.precision = given.precision;
  options.rest = given.rest;
  options.simulate = given.simulate;
  options.backend =
      createBackend(describeMachine(**machine),
                    {countThreads(given.threads), given.transforms});
  options.weightsFile = given.weightsFile;
  return options;
}

void mlir::repvgg::registerCompilePipeline() {
  registerPassPipeline(
      "repvgg-compile", "Compile a model, as the tool of that name does",
      [](OpPassManager &pm, StringRef text,
         function_ref<LogicalResult(const Twine &)> report) -> LogicalResult {
        TextualOptions given;
        if (failed(given.parseFromString(text)))
          return failure();
        llvm::Expected<CompilePipelineOptions> options = toOptions(given);
        if (!options)
          return report(llvm::toString(options.takeError()));
        buildCompilePipeline(pm, *options, CompileStage::Source, given.to);
        return success();
      },
      [](function_ref<void(const mlir::detail::PassOptions &)> describe) {
        describe(TextualOptions());
      });
}
