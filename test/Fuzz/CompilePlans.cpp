//===- CompilePlans.cpp - Saved plans through packing and emitting -----===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: text. What is a module is compiled from its layers, whose plans may be
// edited, to the kernels' loops; LLVM's part is left out.
//
//===----------------------------------------------------------------------===//

#include "Module.h"
#include "RepVGG/Compiler/LoadModel.h"
#include "RepVGG/Pipelines/Backends.h"
#include "RepVGG/Pipelines/CompilePipeline.h"
#include "RepVGG/Target/Context.h"

using namespace mlir;
using namespace mlir::repvgg;

/// Errors that are meant for who edits plans or writes models.
static const StringRef expected[] = {"cannot be computed by",
                                     "expects",
                                     "expected",
                                     "resource '",
                                     "is not compiled",
                                     "cannot be compiled",
                                     "no function",
                                     "calls",
                                     "unreachable"};

static void build(OpPassManager &manager) {
  Machine machine;
  machine.vectorBits = 512;
  CompilePipelineOptions options;
  options.backend = createBackend(machine, BackendOptions());
  buildCompilePipeline(manager, options, CompileStage::Fused,
                       CompileStage::Kernels);
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static DialectRegistry registry = modelDialects();
  MLIRContext context(registry, MLIRContext::Threading::DISABLED);
  prepareContext(&context);
  StringRef text(reinterpret_cast<const char *>(data), size);
  if (OwningOpRef<ModuleOp> module = fuzz::parse(text, context))
    fuzz::run(*module, build, expected);
  return 0;
}
