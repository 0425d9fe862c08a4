//===- FuseBytecode.cpp - Bytecode through --fuse ----------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: bytes. They follow bytecode's magic; what is a module goes through
// --fuse.
//
//===----------------------------------------------------------------------===//

#include "LoadModel.h"
#include "Module.h"
#include "RepVGG/Pipelines/Pipelines.h"

using namespace mlir;
using namespace mlir::repvgg;

static void fuse(StringRef text) {
  static DialectRegistry registry = modelDialects();
  MLIRContext context(registry, MLIRContext::Threading::DISABLED);
  OwningOpRef<ModuleOp> module = fuzz::parse(text, context);
  if (!module)
    return;
  auto build = [](OpPassManager &manager) {
    FusePipelineOptions options;
    options.census = CensusReport::None;
    buildFusePipeline(manager, options);
  };
  // Files may lack data, and what is never reached may be nonsense.
  fuzz::run(*module, build, {"resource '", "in unreachable code"});
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  std::string code("ML\xEFR");
  code.append(reinterpret_cast<const char *>(data), size);
  fuse(code);
  return 0;
}
