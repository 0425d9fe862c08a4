//===- LoadModel.cpp - A module from a file or from memory ----------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: text or bytecode. Out: a verified module, or an error that says what the
/// file is where it is none of ours.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Compiler/LoadModel.h"
#include "RepVGG/Compiler/ForeignInput.h"
#include "RepVGG/Pipelines/Pipelines.h"
#include "RepVGG/Support/Diagnostics.h"
#include "RepVGG/Support/InputFile.h"
#include "RepVGG/Target/Context.h"
#include "mlir/Parser/Parser.h"
#include "llvm/Support/SourceMgr.h"

using namespace mlir;
using namespace mlir::repvgg;

ModelSource ModelSource::file(StringRef path) {
  ModelSource source;
  source.label = path.str();
  return source;
}

ModelSource ModelSource::memory(StringRef bytes, StringRef name) {
  ModelSource source = file(name);
  source.bytes = bytes.str();
  return source;
}

llvm::Expected<std::unique_ptr<llvm::MemoryBuffer>> ModelSource::open() const {
  if (bytes)
    return copyModule(*bytes, label);
  auto buffer = readModule(label);
  if (!buffer)
    return CompileError::from(buffer.takeError());
  return buffer;
}

DialectRegistry mlir::repvgg::modelDialects() {
  DialectRegistry registry;
  registerUpstreamDialects(registry);
  registerDialect(registry);
  return registry;
}

llvm::Expected<OwningOpRef<ModuleOp>>
mlir::repvgg::loadModel(const ModelSource &source, MLIRContext *context,
                        raw_ostream &printed) {
  auto buffer = source.open();
  if (!buffer)
    return buffer.takeError();
  return loadModel(std::move(*buffer), context, printed);
}

llvm::Expected<OwningOpRef<ModuleOp>>
mlir::repvgg::loadModel(std::unique_ptr<llvm::MemoryBuffer> buffer,
                        MLIRContext *context, raw_ostream &printed) {
  std::string quoted = ("'" + buffer->getBufferIdentifier() + "' ").str();
  if (std::optional<std::string> foreign = explainForeignFile(*buffer))
    return llvm::make_error<CompileError>(quoted + *foreign);
  llvm::SourceMgr sources;
  sources.AddNewSourceBuffer(std::move(buffer), llvm::SMLoc());
  SourceMgrDiagnosticHandler printer(sources, context, printed);
  std::vector<CompileMessage> messages;
  ScopedDiagnosticHandler recorder(context, [&](Diagnostic &diagnostic) {
    messages.push_back(toMessage(diagnostic));
    for (Diagnostic &note : diagnostic.getNotes())
      messages.push_back(toMessage(note));
    return failure();
  });
  ForeignDialects foreign(context, *sources.getMemoryBuffer(1));
  auto module = parseSourceFile<ModuleOp>(sources, context);
  if (module)
    return module;
  if (std::optional<CompileMessage> unknown = foreign.explanation())
    return llvm::make_error<CompileError>(toLine(*unknown),
                                          std::vector{*unknown});
  return llvm::make_error<CompileError>(quoted + "cannot be parsed",
                                        std::move(messages));
}
