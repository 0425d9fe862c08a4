//===- repvgg-lsp-server.cpp - The repvgg language server -----------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// MLIR's language server (completion, hover, go to definition, diagnostics)
// for all upstream dialects and repvgg. Speaks LSP on stdin and stdout.
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Pipelines/Pipelines.h"
#include "mlir/InitAllDialects.h"
#include "mlir/InitAllExtensions.h"
#include "mlir/Tools/mlir-lsp-server/MlirLspServerMain.h"

int main(int argc, char **argv) {
  mlir::DialectRegistry registry;
  mlir::registerAllDialects(registry);
  mlir::registerAllExtensions(registry);
  mlir::repvgg::registerDialect(registry);
  return mlir::failed(mlir::MlirLspServerMain(argc, argv, registry));
}
