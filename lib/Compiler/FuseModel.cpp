//===- FuseModel.cpp - Fusing as a library --------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: a module. Out: the same with one convolution a block, and its census.
/// Threads are there while passes run: nothing waits in the background, so that
/// a process may fork between two calls.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Compiler/FuseModel.h"
#include "PassWatch.h"
#include "RepVGG/Support/Diagnostics.h"
#include "llvm/ADT/ScopeExit.h"
#include "llvm/ADT/StringSwitch.h"

using namespace mlir;
using namespace mlir::repvgg;

static void setOptions(FusePipelineOptions &result,
                       const FuseModelOptions &options) {
  result.output = options.output;
  result.verify = options.verify;
  result.cost = options.cost;
  result.rates = options.rates;
  result.foldType = options.foldType;
  result.strict = options.strict;
  result.details = options.details;
  result.census = CensusReport::None;
}

/// What a user calls a pass of the pipeline; empty for those of no time.
static StringRef stageOf(StringRef pass) {
  return llvm::StringSwitch<StringRef>(pass)
      .Case("repvgg-raise", "finding blocks")
      .Case("repvgg-fuse", "fusing")
      .Case("repvgg-to-linalg", "lowering")
      .Case("repvgg-verify-source", "comparing with the original")
      .Default("");
}

llvm::Expected<Census>
mlir::repvgg::fuseModel(ModuleOp module, const FuseModelOptions &options) {
  MLIRContext &context = *module.getContext();
  bool hadThreads = context.isMultithreadingEnabled();
  context.enableMultithreading();
  auto restore =
      llvm::scope_exit([&] { context.enableMultithreading(hadThreads); });
  PassWatch watch(context, options.isCancelled, [&](StringRef pass) {
    if (StringRef stage = stageOf(pass); !stage.empty() && options.progress)
      options.progress(stage);
  });
  FusePipelineOptions given;
  setOptions(given, options);
  Census census;
  llvm::Error error = runPipeline(
      module, "fusing failed",
      [&](OpPassManager &manager) {
        buildFuseWithCensus(manager, given, options.scan,
                            [&](Census taken) { census = std::move(taken); });
      },
      /*onlyErrors=*/true);
  if (watch.check()) {
    llvm::consumeError(std::move(error));
    return CompileError::cancelled();
  }
  if (error)
    return CompileError::from(std::move(error));
  return census;
}
