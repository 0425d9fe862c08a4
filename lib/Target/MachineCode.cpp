//===- MachineCode.cpp - LLVM's half of the work --------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "MachineCode.h"
#include "llvm/Analysis/CGSCCPassManager.h"
#include "llvm/Analysis/LoopAnalysisManager.h"
#include "llvm/IR/LegacyPassManager.h"
#include "llvm/Passes/PassBuilder.h"
#include "llvm/Passes/StandardInstrumentations.h"
#include "llvm/Support/TargetSelect.h"

#include <mutex>

using namespace mlir::repvgg;
using namespace llvm;

void mlir::repvgg::initializeTargets() {
  // Filled by two threads at a time they would be lists with a knot.
  static std::once_flag once;
  std::call_once(once, [] {
    LLVMInitializeX86TargetInfo();
    LLVMInitializeX86Target();
    LLVMInitializeX86TargetMC();
    LLVMInitializeX86AsmPrinter();
    LLVMInitializeX86AsmParser();
    LLVMInitializeAArch64TargetInfo();
    LLVMInitializeAArch64Target();
    LLVMInitializeAArch64TargetMC();
    LLVMInitializeAArch64AsmPrinter();
    LLVMInitializeAArch64AsmParser();
  });
}

static OptimizationLevel passLevel(unsigned level) {
  switch (level) {
  case 0:
    return OptimizationLevel::O0;
  case 1:
    return OptimizationLevel::O1;
  case 2:
    return OptimizationLevel::O2;
  default:
    return OptimizationLevel::O3;
  }
}

static void runPasses(Module &module, TargetMachine &machine, unsigned level,
                      const std::function<bool()> &isCancelled) {
  LoopAnalysisManager loops;
  FunctionAnalysisManager functions;
  CGSCCAnalysisManager graph;
  llvm::ModuleAnalysisManager modules;
  // Of all instrumentations only the one that skips marked functions.
  PassInstrumentationCallbacks callbacks;
  OptNoneInstrumentation skip(/*DebugLogging=*/false);
  skip.registerCallbacks(callbacks);
  if (isCancelled)
    callbacks.registerShouldRunOptionalPassCallback(
        [&](StringRef, Any) { return !isCancelled(); });
  PipelineTuningOptions tuning;
  tuning.LoopVectorization = tuning.SLPVectorization = level > 1;
  PassBuilder builder(&machine, tuning, std::nullopt, &callbacks);
  builder.registerModuleAnalyses(modules);
  builder.registerCGSCCAnalyses(graph);
  builder.registerFunctionAnalyses(functions);
  builder.registerLoopAnalyses(loops);
  builder.crossRegisterProxies(loops, functions, graph, modules);
  OptimizationLevel chosen = passLevel(level);
  ModulePassManager passes =
      level == 0 ? builder.buildO0DefaultPipeline(chosen)
                 : builder.buildPerModuleDefaultPipeline(chosen);
  passes.run(module, modules);
}

/// Passes replace functions, by such with fewer arguments for example: a
/// finished one is found again by this attribute, not by its address.
static constexpr StringLiteral kFinishedAttr = "repvgg-finished";

void mlir::repvgg::optimizeModule(Module &module, TargetMachine &machine,
                                  unsigned level, ArrayRef<Function *> finished,
                                  const std::function<bool()> &isCancelled) {
  for (Function *function : finished) {
    function->addFnAttr(llvm::Attribute::OptimizeNone);
    function->addFnAttr(llvm::Attribute::NoInline);
    function->addFnAttr(kFinishedAttr);
  }
  runPasses(module, machine, level, isCancelled);
  // For code generation they are like all others.
  for (Function &function : module)
    if (function.hasFnAttribute(kFinishedAttr)) {
      function.removeFnAttr(kFinishedAttr);
      function.removeFnAttr(llvm::Attribute::OptimizeNone);
    }
}

bool mlir::repvgg::usesTiles(const Module &module) {
  return any_of(module, [](const Function &function) {
    return function.getName().starts_with("llvm.x86.tile");
  });
}

Error mlir::repvgg::emitCode(Module &module, TargetMachine &machine,
                             CodeGenFileType type, raw_pwrite_stream &out) {
  legacy::PassManager passes;
  if (machine.addPassesToEmitFile(passes, out, nullptr, type))
    return createStringError("LLVM cannot write code for '" +
                             machine.getTargetTriple().str() + "'");
  passes.run(module);
  return Error::success();
}
