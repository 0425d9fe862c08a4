//===- CompileTarget.cpp - What a machine is for the pipeline -------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: LLVM's machine. Output: what fusing and planning ask of it.
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Algebra/Rates.h"
#include "RepVGG/Codegen/CPU/Plan/Rates.h"
#include "RepVGG/Pipelines/CompilePipeline.h"
#include "RepVGG/Target/TargetOptions.h"

#include <thread>

using namespace mlir::repvgg;

void CompilePipelineOptions::setTarget(const llvm::TargetMachine &machine,
                                       unsigned threads, bool transforms) {
  if (threads == 0)
    threads = std::max(std::thread::hardware_concurrency(), 1u);
  target = describeTarget(machine, threads);
  target.transforms = transforms;
  rates = ratesText(cpu::machineRates(target));
}
