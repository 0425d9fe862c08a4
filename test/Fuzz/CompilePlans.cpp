//===- CompilePlans.cpp - Saved plans through packing and emitting -----===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: text. What is a module is compiled from its layers, whose plans may be
// edited, to the kernels' loops; LLVM's part is left out. A comment in the
// first line may name a precision, and what the CPU has for it: "// i8
// amx-int8".
//
//===----------------------------------------------------------------------===//

#include "Module.h"
#include "RepVGG/Compiler/LoadModel.h"
#include "RepVGG/Pipelines/Backends.h"
#include "RepVGG/Pipelines/CompilePipeline.h"
#include "RepVGG/Target/Context.h"
#include "llvm/ADT/StringExtras.h"

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

static constexpr StringLiteral kPrecisions[] = {"bf16", "f16", "i8"};
static constexpr StringLiteral kFeatures[] = {
    "avx512bw", "avx512vnni", "avx512bf16", "amx-bf16", "amx-int8"};

static void build(OpPassManager &manager, StringRef text) {
  Machine machine;
  machine.vectorBits = 512;
  CompilePipelineOptions options;
  StringRef line = text.take_until([](char c) { return c == '\n'; });
  if (line.consume_front("//"))
    for (StringRef word : llvm::split(line, ' ')) {
      if (llvm::is_contained(kPrecisions, word))
        options.precision = word.str();
      if (llvm::is_contained(kFeatures, word))
        machine.features += (machine.features.empty() ? "" : ",") + word.str();
    }
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
    fuzz::run(
        *module, [&](OpPassManager &manager) { build(manager, text); },
        expected);
  return 0;
}
