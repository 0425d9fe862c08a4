//===- Fuse.cpp - Fusing --------------------------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "repvgg-c/Fuse.h"
#include "Module.h"
#include "RepVGG/Compiler/FuseModel.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::capi;

void repvggFuseOptionsInit(RepVGGFuseOptions *options) {
  *options = {};
  options->scan = true;
}

static const char *verifyText(RepVGGVerify verify) {
  switch (verify) {
  case RepVGGVerifySource:
    return "source";
  case RepVGGVerifyProbe:
    return "probe";
  case RepVGGVerifyOff:
    return "off";
  }
  return "";
}

static FuseModelOptions toOptions(const RepVGGFuseOptions &given,
                                  const RepVGGCallbacks &callbacks) {
  FuseModelOptions options;
  options.output = given.output == RepVGGOutputRepVGG ? FuseOutput::RepVGG
                                                      : FuseOutput::Linalg;
  options.verify = verifyText(given.verify);
  options.cost = given.cost == RepVGGCostAlways ? "always" : "model";
  options.rates = given.rates ? given.rates : "";
  options.foldType = given.foldType ? given.foldType : "";
  options.strict = given.strict;
  options.scan = given.scan;
  options.details = given.details;
  options.progress = progressOf(callbacks);
  options.isCancelled = cancellationOf(callbacks);
  return options;
}

RepVGGError *repvggModuleFuse(const RepVGGModule *module,
                              const RepVGGFuseOptions *options,
                              RepVGGModule **fused) {
  *fused = nullptr;
  RepVGGFuseOptions given;
  repvggFuseOptionsInit(&given);
  if (options)
    given = *options;
  std::lock_guard<std::mutex> lock(module->owner->mutex);
  OwningOpRef<ModuleOp> copy = module->copy();
  llvm::Expected<Census> census =
      fuseModel(*copy, toOptions(given, module->listener->get()));
  if (!census)
    return toError(census.takeError(), RepVGGErrorRefused);
  auto result = std::make_unique<RepVGGModule>();
  result->owner = module->owner;
  result->op = std::move(copy);
  result->listener = module->listener;
  result->census = RepVGGCensus{std::move(*census)};
  *fused = result.release();
  return nullptr;
}
