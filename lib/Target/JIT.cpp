//===- JIT.cpp - Compile and run in process -------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Target/JIT.h"
#include "Entry.h"
#include "RepVGG/Target/AlignedBuffer.h"
#include "RepVGG/Target/Pipeline.h"
#include "mlir/ExecutionEngine/ExecutionEngine.h"
#include "mlir/ExecutionEngine/OptUtils.h"
#include "mlir/InitAllDialects.h"
#include "mlir/InitAllExtensions.h"
#include "mlir/Target/LLVMIR/Dialect/All.h"
#include "llvm/ExecutionEngine/Orc/JITTargetMachineBuilder.h"
#include "llvm/IR/Module.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/TargetSelect.h"
#include "llvm/Target/TargetMachine.h"

#include <chrono>

namespace mlir::repvgg {

namespace {

using Clock = std::chrono::steady_clock;

double millisecondsSince(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start)
      .count();
}

/// Collects the context's errors as text while it lives.
class ErrorCollector {
public:
  explicit ErrorCollector(MLIRContext *context)
      : handler(context, [this](Diagnostic &diagnostic) {
          if (diagnostic.getSeverity() != DiagnosticSeverity::Error)
            return failure();
          llvm::raw_string_ostream os(text);
          os << (text.empty() ? "" : "\n") << diagnostic;
          return success();
        }) {}

  llvm::Error take(StringRef otherwise) {
    return llvm::createStringError(text.empty() ? otherwise : StringRef(text));
  }

private:
  std::string text;
  ScopedDiagnosticHandler handler;
};

/// Everything the pipelines and the translation to LLVM IR need.
void prepareContext(MLIRContext *context) {
  DialectRegistry registry;
  registerAllDialects(registry);
  registerAllExtensions(registry);
  registerAllToLLVMIRTranslations(registry);
  context->appendDialectRegistry(registry);
}

llvm::Error runPipeline(ModuleOp module, StringRef what,
                        llvm::function_ref<void(OpPassManager &)> build) {
  PassManager pm(module.getContext());
  build(pm);
  ErrorCollector errors(module.getContext());
  if (failed(pm.run(module)))
    return errors.take(("lowering " + what + " failed").str());
  return llvm::Error::success();
}

/// The entry's tensors, from its buffers: inputs, outputs, arenas.
ModelSignature signatureOf(func::FuncOp entry) {
  ModelSignature signature;
  for (unsigned i = 0; i < entry.getNumArguments(); ++i) {
    if (entry.getArgAttr(i, kArenaAttr))
      break;
    auto buffer = cast<MemRefType>(entry.getArgument(i).getType());
    auto tensor =
        RankedTensorType::get(buffer.getShape(), buffer.getElementType());
    bool output = entry.getArgAttr(i, kOutputAttr) != nullptr;
    (output ? signature.outputs : signature.inputs).push_back(tensor);
  }
  return signature;
}

uint64_t arenaBytes(func::FuncOp entry, StringRef name) {
  BlockArgument arena = findArena(entry, name);
  return arena ? *storedBytes(cast<ShapedType>(arena.getType())) : 0;
}

/// Runs LLVM's optimizer, having told it which vectors to prefer.
class Optimizer {
public:
  Optimizer(const JITOptions &options, llvm::TargetMachine *machine)
      : width(options.vectorWidth),
        optimize(makeOptimizingTransformer(options.optLevel, /*sizeLevel=*/0,
                                           machine)) {
    if (width == 0 && machine->getTargetFeatureString().contains("+avx512f"))
      width = 512;
  }

  llvm::Error operator()(llvm::Module *module) {
    if (width != 0)
      for (llvm::Function &function : *module)
        function.addFnAttr("prefer-vector-width", std::to_string(width));
    return optimize(module);
  }

private:
  unsigned width;
  std::function<llvm::Error(llvm::Module *)> optimize;
};

llvm::CodeGenOptLevel codeGenLevel(unsigned level) {
  return llvm::CodeGenOpt::getLevel(std::min(level, 3u))
      .value_or(llvm::CodeGenOptLevel::Default);
}

llvm::Expected<std::unique_ptr<ExecutionEngine>>
createEngine(ModuleOp module, const JITOptions &options) {
  // Idempotent: LLVM's table of targets is the process's.
  llvm::InitializeNativeTarget();
  llvm::InitializeNativeTargetAsmPrinter();
  auto builder = llvm::orc::JITTargetMachineBuilder::detectHost();
  if (!builder)
    return builder.takeError();
  builder->setCodeGenOptLevel(codeGenLevel(options.optLevel));
  auto machine = builder->createTargetMachine();
  if (!machine)
    return machine.takeError();

  Optimizer optimizer(options, machine->get());
  ExecutionEngineOptions engineOptions;
  engineOptions.transformer = optimizer;
  engineOptions.jitCodeGenOptLevel = codeGenLevel(options.optLevel);
  engineOptions.enableGDBNotificationListener = false;
  engineOptions.enablePerfNotificationListener = false;
  ErrorCollector errors(module.getContext());
  auto engine =
      ExecutionEngine::create(module, engineOptions, std::move(*machine));
  if (engine)
    return engine;
  llvm::consumeError(engine.takeError());
  return errors.take("translating to LLVM IR failed");
}

} // namespace

struct CompiledModel::State {
  ModelSignature signature;
  ModelStatistics statistics;
  std::string entry, init;
  AlignedBuffer weights, prepared, workspace;
  std::unique_ptr<ExecutionEngine> engine;
  void (*function)(void **) = nullptr;

  llvm::Error lowerToBuffers(ModuleOp module, const JITOptions &options);
  llvm::Error readSignature(ModuleOp module);
  llvm::Error generate(ModuleOp module, const JITOptions &options);
  llvm::Error prepareWeights();
};

llvm::Error CompiledModel::State::lowerToBuffers(ModuleOp module,
                                                 const JITOptions &options) {
  FallbackOptions fallback;
  fallback.entry = options.entry;
  fallback.f64 = options.f64;
  fallback.weightSink = [this](const WeightArena &arena) -> llvm::Error {
    if (llvm::Error error = weights.allocate(arena.size()))
      return error;
    arena.copyTo(weights.data());
    return llvm::Error::success();
  };
  return runPipeline(module, "to buffers", [&](OpPassManager &pm) {
    buildBufferPipeline(pm, fallback);
  });
}

llvm::Error CompiledModel::State::readSignature(ModuleOp module) {
  func::FuncOp function = findEntry(module);
  entry = function.getName();
  signature = signatureOf(function);
  if (module.lookupSymbol(initName(function)))
    init = initName(function);

  statistics.weightsBytes = arenaBytes(function, kWeightsArena);
  statistics.preparedBytes = arenaBytes(function, kPreparedArena);
  statistics.workspaceBytes = arenaBytes(function, kWorkspaceArena);
  if (llvm::Error error = prepared.allocate(statistics.preparedBytes))
    return error;
  return workspace.allocate(statistics.workspaceBytes);
}

llvm::Error CompiledModel::State::generate(ModuleOp module,
                                           const JITOptions &options) {
  if (llvm::Error error =
          runPipeline(module, "to the LLVM dialect", buildLLVMPipeline))
    return error;
  auto created = createEngine(module, options);
  if (!created)
    return created.takeError();
  engine = std::move(*created);
  auto found = engine->lookupPacked(entry);
  if (!found)
    return found.takeError();
  function = *found;
  return llvm::Error::success();
}

llvm::Error CompiledModel::State::prepareWeights() {
  if (init.empty())
    return llvm::Error::success();
  void *pointers[] = {weights.data(), prepared.data()};
  void *arguments[] = {&pointers[0], &pointers[1]};
  return engine->invokePacked(init, arguments);
}

CompiledModel::CompiledModel(std::unique_ptr<State> state)
    : state(std::move(state)) {}
CompiledModel::CompiledModel(CompiledModel &&) noexcept = default;
CompiledModel &CompiledModel::operator=(CompiledModel &&) noexcept = default;
CompiledModel::~CompiledModel() = default;

llvm::Expected<CompiledModel>
CompiledModel::compile(ModuleOp module, const JITOptions &options) {
  prepareContext(module.getContext());
  auto state = std::make_unique<State>();
  Clock::time_point start = Clock::now();
  if (llvm::Error error = state->lowerToBuffers(module, options))
    return std::move(error);
  if (llvm::Error error = state->readSignature(module))
    return std::move(error);
  if (llvm::Error error = state->generate(module, options))
    return std::move(error);
  state->statistics.compileMs = millisecondsSince(start);

  start = Clock::now();
  if (llvm::Error error = state->prepareWeights())
    return std::move(error);
  state->statistics.initMs = millisecondsSince(start);
  return CompiledModel(std::move(state));
}

const ModelSignature &CompiledModel::describe() const {
  return state->signature;
}

const ModelStatistics &CompiledModel::statistics() const {
  return state->statistics;
}

llvm::Error CompiledModel::run(ArrayRef<const void *> inputs,
                               ArrayRef<void *> outputs) {
  const ModelSignature &signature = state->signature;
  if (inputs.size() != signature.inputs.size() ||
      outputs.size() != signature.outputs.size())
    return llvm::createStringError(
        llvm::formatv("expects {0} inputs and {1} outputs, but got {2} and {3}",
                      signature.inputs.size(), signature.outputs.size(),
                      inputs.size(), outputs.size()));
  SmallVector<void *> pointers;
  for (const void *input : inputs)
    pointers.push_back(const_cast<void *>(input));
  llvm::append_range(pointers, outputs);
  for (AlignedBuffer *arena :
       {&state->weights, &state->prepared, &state->workspace})
    if (arena->size() != 0)
      pointers.push_back(arena->data());
  SmallVector<void *> arguments;
  for (void *&pointer : pointers)
    arguments.push_back(&pointer);
  state->function(arguments.data());
  return llvm::Error::success();
}

uint64_t tensorBytes(RankedTensorType type) {
  return storedBytes(type).value_or(0);
}

} // namespace mlir::repvgg
