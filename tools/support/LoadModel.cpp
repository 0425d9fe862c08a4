//===- LoadModel.cpp - A module from a file -------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "LoadModel.h"
#include "ForeignInput.h"
#include "RepVGG/Pipelines/Pipelines.h"
#include "RepVGG/Support/Diagnostics.h"
#include "mlir/InitAllDialects.h"
#include "mlir/Parser/Parser.h"
#include "mlir/Support/FileUtilities.h"
#include "llvm/Support/SourceMgr.h"

namespace mlir::repvgg {

DialectRegistry modelDialects() {
  DialectRegistry registry;
  registerAllDialects(registry);
  registerDialect(registry);
  return registry;
}

llvm::Expected<OwningOpRef<ModuleOp>> loadModel(StringRef path,
                                                MLIRContext *context) {
  std::string message;
  std::unique_ptr<llvm::MemoryBuffer> file = openInputFile(path, &message);
  if (!file)
    return llvm::createStringError(message);
  if (std::optional<std::string> foreign = explainForeignFile(*file))
    return llvm::createStringError("'" + path + "' " + Twine(*foreign));
  llvm::SourceMgr sources;
  sources.AddNewSourceBuffer(std::move(file), llvm::SMLoc());
  SourceMgrDiagnosticHandler handler(sources, context, llvm::errs());
  ForeignDialects foreign(context, *sources.getMemoryBuffer(1));
  auto module = parseSourceFile<ModuleOp>(sources, context);
  if (!module && foreign.explanation())
    return llvm::createStringError(*foreign.explanation());
  if (!module)
    return llvm::createStringError("'" + path + "' cannot be parsed");
  return module;
}

llvm::Error fuseModel(ModuleOp module, const FuseChoice &choice) {
  FusePipelineOptions options;
  options.output = FuseOutput::RepVGG;
  options.census = CensusReport::None;
  options.cost = choice.cost;
  options.rates = choice.rates;
  PassManager manager(module.getContext());
  buildFusePipeline(manager, options);
  ErrorCollector errors(module.getContext(), /*onlyErrors=*/true);
  if (failed(manager.run(module)))
    return errors.take("fusing failed");
  return llvm::Error::success();
}

} // namespace mlir::repvgg
