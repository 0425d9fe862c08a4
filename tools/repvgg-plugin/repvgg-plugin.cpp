//===- repvgg-plugin.cpp - The dialect and passes as a plugin -------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// For a stock mlir-opt of the same LLVM version that links libMLIR.so: load it
// with --load-dialect-plugin and --load-pass-plugin, and run
// --pass-pipeline='builtin.module(repvgg-fuse-pipeline)'.
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Pipelines/Pipelines.h"
#include "mlir/Tools/Plugins/DialectPlugin.h"
#include "mlir/Tools/Plugins/PassPlugin.h"

#define REPVGG_EXPORT __attribute__((visibility("default")))

extern "C" REPVGG_EXPORT mlir::PassPluginLibraryInfo mlirGetPassPluginInfo() {
  return {MLIR_PLUGIN_API_VERSION, "RepVGG", REPVGG_VERSION,
          [] { mlir::repvgg::registerPasses(); }};
}

extern "C" REPVGG_EXPORT mlir::DialectPluginLibraryInfo
mlirGetDialectPluginInfo() {
  return {MLIR_PLUGIN_API_VERSION, "RepVGG", REPVGG_VERSION,
          [](mlir::DialectRegistry *registry) {
            mlir::repvgg::registerDialect(*registry);
          }};
}
