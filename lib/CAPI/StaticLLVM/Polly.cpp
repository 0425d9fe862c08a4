//===- Polly.cpp - No Polly -----------------------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// LLVM's link-time optimization, which lld brings with it and models have no
/// use for, asks Polly to register its passes. Polly would be a tenth of the
/// library: here it has none.
///
//===----------------------------------------------------------------------===//

#include "llvm/Plugins/PassPlugin.h"

llvm::PassPluginLibraryInfo getPollyPluginInfo();

static void registerNothing(llvm::PassBuilder &) {}

llvm::PassPluginLibraryInfo getPollyPluginInfo() {
  return {LLVM_PLUGIN_API_VERSION, "none", "", registerNothing, nullptr};
}
