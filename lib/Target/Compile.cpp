//===- Compile.cpp - From a module to machine code ------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Target/Compile.h"
#include "Backend.h"
#include "DescribeModel.h"
#include "RepVGG/Target/Diagnostics.h"
#include "RepVGG/Target/Pipeline.h"
#include "Resources.h"
#include "mlir/InitAllDialects.h"
#include "mlir/InitAllExtensions.h"
#include "mlir/Target/LLVMIR/Dialect/All.h"
#include "mlir/Target/LLVMIR/Export.h"
#include "repvgg-runtime/runtime.h"
#include "llvm/IR/Module.h"
#include "llvm/Support/xxhash.h"
#include "llvm/Target/TargetMachine.h"
#include "llvm/TargetParser/Host.h"

#include <thread>

namespace mlir::repvgg {

void prepareContext(MLIRContext *context) {
  DialectRegistry registry;
  registerAllDialects(registry);
  registerAllExtensions(registry);
  registerAllToLLVMIRTranslations(registry);
  context->appendDialectRegistry(registry);
}

static void tell(const CompileOptions &options, StringRef stage) {
  if (options.progress)
    options.progress(stage);
}

/// The runtime's hash of a file with these bytes.
static uint64_t hashOf(const AlignedBuffer &buffer) {
  return llvm::xxh3_64bits(StringRef(buffer.data(), buffer.size()));
}

static unsigned vectorWidth(const CompileOptions &options,
                            const llvm::TargetMachine &machine) {
  return options.target.vectorWidth ? options.target.vectorWidth
                                    : vectorBits(machine);
}

static FallbackOptions fallbackOptions(const CompileOptions &options) {
  FallbackOptions fallback;
  fallback.entry = options.entry;
  fallback.f64 = options.f64;
  fallback.releaseResources = options.releaseResources;
  return fallback;
}

/// Refuses options that nothing could follow.
static llvm::Error checkOptions(const CompileOptions &options) {
  auto expects = [](StringRef what, unsigned given) {
    return llvm::createStringError("expects " + what + ", but got " +
                                   Twine(given));
  };
  if (options.threads > REPVGG_MAX_THREADS)
    return expects("at most " + std::to_string(REPVGG_MAX_THREADS) + " threads",
                   options.threads);
  if (options.target.optLevel > 3)
    return expects("an optimization level of at most 3",
                   options.target.optLevel);
  if (!llvm::is_contained({0u, 128u, 256u, 512u}, options.target.vectorWidth))
    return expects("vectors of 128, 256 or 512 bits",
                   options.target.vectorWidth);
  return llvm::Error::success();
}

ModelCode::ModelCode() = default;
ModelCode::ModelCode(ModelCode &&) noexcept = default;
ModelCode &ModelCode::operator=(ModelCode &&) noexcept = default;
ModelCode::~ModelCode() = default;

llvm::Expected<ModelCode> ModelCode::compile(ModuleOp module,
                                             const CompileOptions &options) {
  if (llvm::Error error = checkOptions(options))
    return std::move(error);
  prepareContext(module.getContext());
  if (options.releaseResources)
    releaseUnusedResources(module);
  ModelCode code;
  auto machine = createTargetMachine(options.target);
  if (!machine)
    return machine.takeError();
  code.machine = std::move(*machine);
  if (llvm::Error error = code.lower(module, options))
    return std::move(error);
  if (llvm::Error error = code.translate(module, options))
    return std::move(error);
  code.optimize(options);
  return code;
}

/// Plans by measuring, which takes a machine of the target's kind.
llvm::Error ModelCode::tune(ModuleOp module, const CompileOptions &options,
                            const cpu::TargetInfo &info) {
  llvm::Triple here(llvm::sys::getProcessTriple());
  const llvm::Triple &target = machine->getTargetTriple();
  if (target.getArch() != here.getArch())
    return llvm::createStringError(
        "tuning measures on this machine: expects the target " +
        here.getArchName() + ", but got " + target.getArchName());
  tell(options, "measuring plans");
  return tunePlans(module, {info, machine->getTargetCPU().str(),
                            requiredFeatures(*machine), options.planCache,
                            options.tuneProgress});
}

/// Forms layers and gives them plans.
llvm::Error ModelCode::plan(ModuleOp module, const CompileOptions &options,
                            const cpu::TargetInfo &info) {
  FallbackOptions fallback = fallbackOptions(options);
  if (options.kernels)
    fallback.kernels = info;
  tell(options, "forming layers");
  if (llvm::Error error =
          runPipeline(module, "to layers", [&](OpPassManager &pm) {
            buildLayerPipeline(pm, fallback);
          }))
    return error;
  if (options.tune && fallback.hasKernels())
    if (llvm::Error error = tune(module, options, info))
      return error;
  if (llvm::Error error = runPipeline(module, "plans", [&](OpPassManager &pm) {
        buildPlanPipeline(pm, fallback);
      }))
    return error;
  return options.planned ? options.planned(module, info)
                         : llvm::Error::success();
}

llvm::Error ModelCode::lower(ModuleOp module, const CompileOptions &options) {
  unsigned threads = options.threads;
  if (threads == 0)
    threads = std::max(std::thread::hardware_concurrency(), 1u);
  cpu::TargetInfo info = describeTarget(*machine, threads);
  info.transforms = options.transforms;
  if (llvm::Error error = plan(module, options, info))
    return error;
  FallbackOptions fallback = fallbackOptions(options);
  if (options.kernels)
    fallback.kernels = info;
  fallback.weightSink = [this](WeightArena &arena) -> llvm::Error {
    if (llvm::Error error = weights.allocate(arena.size()))
      return error;
    arena.moveTo(weights.data());
    return llvm::Error::success();
  };
  tell(options, "lowering to buffers");
  if (llvm::Error error =
          runPipeline(module, "to buffers", [&](OpPassManager &pm) {
            buildBufferPipeline(pm, fallback);
            buildStepPipeline(pm);
          }))
    return error;
  ErrorCollector errors(module.getContext());
  FailureOr<Schedule> taken = takeSchedule(module);
  if (failed(taken))
    return errors.take("finding the steps of the entry failed");
  schedule = std::move(*taken);
  return llvm::Error::success();
}

llvm::Error ModelCode::translate(ModuleOp source,
                                 const CompileOptions &options) {
  tell(options, "lowering to LLVM IR");
  if (llvm::Error error =
          runPipeline(source, "to the LLVM dialect", buildLLVMPipeline))
    return error;
  ErrorCollector errors(source.getContext());
  context = std::make_unique<llvm::LLVMContext>();
  module = translateModuleToLLVMIR(source, *context, schedule.name);
  if (!module)
    return errors.take("translating to LLVM IR failed");
  module->setTargetTriple(machine->getTargetTriple());
  module->setDataLayout(machine->createDataLayout());
  // The arena has a byte where there are no weights; the file has none.
  schedule.weightsBytes = weights.size();
  return addDescription(*module, schedule,
                        {machine->getTargetCPU().str(),
                         requiredFeatures(*machine), hashOf(weights)});
}

/// The kernels that the optimizer is to leave alone.
static SmallVector<llvm::Function *, 0> findFinished(const Schedule &schedule,
                                                     llvm::Module &module) {
  llvm::SetVector<llvm::Function *> finished;
  for (const auto *steps : {&schedule.initSteps, &schedule.steps})
    for (const ScheduledStep &step : *steps)
      if (step.isFinished)
        finished.insert(module.getFunction(step.kernel));
  return finished.takeVector();
}

void ModelCode::optimize(const CompileOptions &options) {
  tell(options, "optimizing");
  std::string width = std::to_string(vectorWidth(options, *machine));
  for (llvm::Function &function : *module) {
    function.addFnAttr("prefer-vector-width", width);
    // Kernels do not throw: no tables to unwind them.
    if (!function.isDeclaration())
      function.addFnAttr(llvm::Attribute::NoUnwind);
  }
  optimizeModule(*module, *machine, options.target.optLevel,
                 findFinished(schedule, *module));
}

void ModelCode::nameDescription(StringRef name) {
  module->getNamedGlobal(kDescriptionSymbol)->setName(name);
}

llvm::Error ModelCode::emit(CodeKind kind, llvm::raw_pwrite_stream &out) {
  if (kind == CodeKind::LLVM) {
    module->print(out, nullptr);
    return llvm::Error::success();
  }
  auto type = kind == CodeKind::Object ? llvm::CodeGenFileType::ObjectFile
                                       : llvm::CodeGenFileType::AssemblyFile;
  return emitCode(*module, *machine, type, out);
}

} // namespace mlir::repvgg
