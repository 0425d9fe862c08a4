//===- Pipelines.cpp - Registration and pipelines ------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Pipelines/Pipelines.h"
#include "RepVGG/Codegen/Passes.h"
#include "RepVGG/Fuse/Passes.h"
#include "RepVGG/IR/RepVGG.h"
#include "RepVGG/Lower/Passes.h"
#include "RepVGG/Raise/Passes.h"
#include "RepVGG/Target/Passes.h"

void mlir::repvgg::registerDialect(DialectRegistry &registry) {
  registry.insert<RepVGGDialect>();
}

void mlir::repvgg::registerPasses() {
  registerRepVGGRaisePasses();
  registerRepVGGFusePasses();
  registerRepVGGLowerPasses();
  registerRepVGGCodegenPasses();
  registerRepVGGTargetPasses();
}
