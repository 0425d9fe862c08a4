//===- DirectRun.cpp - Read, run, write, and no more ----------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "DirectRun.h"
#include "RepVGG/Compiler/ForeignInput.h"

#include "mlir/Bytecode/BytecodeWriter.h"
#include "mlir/IR/AsmState.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/MLIRContext.h"
#include "mlir/IR/Verifier.h"
#include "mlir/Parser/Parser.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Support/Timing.h"
#include "mlir/Tools/ParseUtilities.h"
#include "llvm/Support/BuryPointer.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/Support/WithColor.h"

using namespace mlir;
using namespace mlir::repvgg;

static bool isTraced(const tracing::DebugConfig &config) {
  return config.isDebuggerActionHookEnabled() ||
         !config.getLogActionsTo().empty() ||
         !config.getProfileActionsTo().empty();
}

bool mlir::repvgg::canRunDirectly(const MlirOptMainConfig &config) {
  bool isTest =
      config.shouldVerifyDiagnostics() || config.shouldVerifyRoundtrip() ||
      config.shouldRunReproducer() || !config.getReproducerFilename().empty() ||
      !config.inputSplitMarker().empty() || !config.getIrdlFile().empty();
  bool isFiltered = config.getDiagnosticVerbosityLevel() !=
                        VerbosityLevel::ErrorsWarningsAndRemarks ||
                    !config.shouldShowNotes();
  return !isTest && !isFiltered && !config.shouldEmitRemarks() &&
         !config.shouldElideResourceDataFromBytecode() &&
         !isTraced(config.getDebugConfig());
}

/// Parses without threads, which would only wait for one another. Where ops of
/// unknown dialects may be kept, one line says why some cannot.
static OwningOpRef<Operation *>
parse(const std::shared_ptr<llvm::SourceMgr> &sources, MLIRContext &context,
      FallbackAsmResourceMap &resources, const MlirOptMainConfig &config) {
  ParserConfig parser(&context, config.shouldVerifyOnParsing(), &resources);
  bool threads = context.isMultithreadingEnabled();
  context.disableMultithreading();
  std::optional<ForeignDialects> foreign;
  if (config.shouldAllowUnregisteredDialects())
    foreign.emplace(&context, *sources->getMemoryBuffer(1));
  OwningOpRef<Operation *> op = parseSourceFileForTool(
      sources, parser, !config.shouldUseExplicitModule());
  context.enableMultithreading(threads);
  if (!op && foreign && foreign->explanation())
    llvm::WithColor::error() << toLine(*foreign->explanation()) << "\n";
  return op;
}

static LogicalResult runPasses(Operation *op, TimingScope &timing,
                               const MlirOptMainConfig &config,
                               bool verifyEach) {
  PassManager manager(op->getContext(), op->getName().getStringRef(),
                      PassManager::Nesting::Implicit);
  manager.enableVerifier(config.shouldVerifyPasses() && verifyEach);
  if (failed(applyPassManagerCLOptions(manager)))
    return failure();
  manager.enableTiming(timing);
  if (failed(config.setupPassPipeline(manager)))
    return failure();
  if (failed(manager.run(op)))
    return failure();
  if (!config.shouldVerifyPasses() || verifyEach)
    return success();
  TimingScope verifying = timing.nest("Verifier");
  return verify(op);
}

static LogicalResult write(Operation *op, raw_ostream &output,
                           FallbackAsmResourceMap &resources,
                           const MlirOptMainConfig &config) {
  if (!config.shouldEmitBytecode()) {
    // It has been verified, unless that was turned off.
    OpPrintingFlags flags;
    if (config.shouldVerifyPasses())
      flags.assumeVerified();
    AsmState state(op, flags, /*locationMap=*/nullptr, &resources);
    op->print(output, state);
    output << '\n';
    return success();
  }
  BytecodeWriterConfig writer(resources);
  if (std::optional<int64_t> version = config.bytecodeVersionToEmit())
    writer.setDesiredBytecodeVersion(*version);
  return writeBytecodeToFile(op, output, writer);
}

LogicalResult
mlir::repvgg::runDirectly(raw_ostream &output,
                          std::unique_ptr<llvm::MemoryBuffer> input,
                          DialectRegistry &registry,
                          const MlirOptMainConfig &config, bool verifyEach) {
  DefaultTimingManager timer;
  applyDefaultTimingManagerCLOptions(timer);
  TimingScope timing = timer.getRootScope();

  // Shared, so that constants may point into the mapped file.
  auto sources = std::make_shared<llvm::SourceMgr>();
  sources->AddNewSourceBuffer(std::move(input), llvm::SMLoc());
  MLIRContext context(registry);
  context.allowUnregisteredDialects(config.shouldAllowUnregisteredDialects());
  SourceMgrDiagnosticHandler diagnostics(*sources, &context);
  FallbackAsmResourceMap resources;

  TimingScope reading = timing.nest("Parser");
  OwningOpRef<Operation *> op = parse(sources, context, resources, config);
  reading.stop();
  if (!op || failed(runPasses(*op, timing, config, verifyEach)))
    return failure();
  TimingScope writing = timing.nest("Output");
  LogicalResult written = write(*op, output, resources, config);
  // The process ends: to free each op of a large module takes long.
  llvm::BuryPointer(op.release());
  return written;
}
