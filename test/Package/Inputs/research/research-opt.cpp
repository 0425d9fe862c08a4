//===- research-opt.cpp - An opt tool of someone else's -------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Pipelines/Pipelines.h"
#include "Research.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Pass/PassRegistry.h"
#include "mlir/Tools/mlir-opt/MlirOptMain.h"

int main(int argc, char **argv) {
  mlir::DialectRegistry registry;
  registry.insert<research::ResearchDialect, mlir::arith::ArithDialect,
                  mlir::func::FuncDialect>();
  mlir::repvgg::registerDialect(registry);
  mlir::repvgg::registerPasses();
  mlir::PassPipelineRegistration<mlir::repvgg::FusePipelineOptions> fuse(
      "fuse", "Fuse blocks, those with branches of ours as well",
      mlir::repvgg::buildFusePipeline);
  return mlir::asMainReturnCode(
      mlir::MlirOptMain(argc, argv, "research-opt\n", registry));
}
