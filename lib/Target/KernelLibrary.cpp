//===- KernelLibrary.cpp - Kernels compiled in this process ---------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// In: functions of scf, memref and vector. Out: machine code behind wrappers
/// that take their buffers as an array.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Target/KernelLibrary.h"
#include "RepVGG/Codegen/Passes.h"
#include "RepVGG/Target/Pipeline.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/ExecutionEngine/ExecutionEngine.h"
#include "mlir/InitAllDialects.h"
#include "mlir/InitAllExtensions.h"
#include "mlir/Target/LLVMIR/Dialect/All.h"
#include "mlir/Transforms/Passes.h"
#include "llvm/ExecutionEngine/Orc/JITTargetMachineBuilder.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/Module.h"
#include "llvm/Support/TargetSelect.h"
#include "llvm/Target/TargetMachine.h"

namespace mlir::repvgg {

static std::string wrapperName(StringRef kernel) {
  return ("repvgg_kernel_" + kernel).str();
}

/// void wrapper(ptr pointers, i64 begin, i64 end) { kernel(pointers[0]...,
/// begin, end); }
static void addWrapper(llvm::Function &kernel) {
  llvm::Module &module = *kernel.getParent();
  llvm::IRBuilder<> builder(module.getContext());
  auto *type = llvm::FunctionType::get(
      builder.getVoidTy(),
      {builder.getPtrTy(), builder.getInt64Ty(), builder.getInt64Ty()}, false);
  auto *wrapper = llvm::Function::Create(type, llvm::Function::ExternalLinkage,
                                         wrapperName(kernel.getName()), module);
  builder.SetInsertPoint(
      llvm::BasicBlock::Create(module.getContext(), "", wrapper));
  llvm::SmallVector<llvm::Value *> arguments;
  for (unsigned i = 0; i + 2 < kernel.arg_size(); ++i) {
    llvm::Value *place =
        builder.CreateConstGEP1_64(builder.getPtrTy(), wrapper->getArg(0), i);
    arguments.push_back(builder.CreateLoad(builder.getPtrTy(), place));
  }
  arguments.append({wrapper->getArg(1), wrapper->getArg(2)});
  builder.CreateCall(&kernel, arguments);
  builder.CreateRetVoid();
}

static LogicalResult lower(ModuleOp module) {
  PassManager pm(module.getContext());
  OpPassManager &functions = pm.nest<func::FuncOp>();
  functions.addPass(createApproximateMathPass());
  functions.addPass(createCanonicalizerPass());
  functions.addPass(createCSEPass());
  functions.addPass(createLoopInvariantCodeMotionPass());
  buildLLVMPipeline(pm);
  return pm.run(module);
}

llvm::Expected<KernelLibrary> KernelLibrary::compile(ModuleOp module,
                                                     StringRef cpu) {
  DialectRegistry registry;
  registerAllDialects(registry);
  registerAllExtensions(registry);
  registerAllToLLVMIRTranslations(registry);
  module.getContext()->appendDialectRegistry(registry);
  std::vector<std::string> names;
  for (auto function : module.getOps<func::FuncOp>())
    names.push_back(function.getName().str());
  if (failed(lower(module)))
    return llvm::createStringError("lowering kernels failed");

  llvm::InitializeNativeTarget();
  llvm::InitializeNativeTargetAsmPrinter();
  auto builder = llvm::orc::JITTargetMachineBuilder::detectHost();
  if (!builder)
    return builder.takeError();
  if (!cpu.empty()) {
    builder->setCPU(cpu.str());
    builder->getFeatures() = llvm::SubtargetFeatures();
  }
  builder->setCodeGenOptLevel(llvm::CodeGenOptLevel::Aggressive);
  auto machine = builder->createTargetMachine();
  if (!machine)
    return machine.takeError();
  ExecutionEngineOptions options;
  auto transformer = [&](llvm::Module *llvmModule) -> llvm::Error {
    for (const std::string &name : names)
      if (llvm::Function *kernel = llvmModule->getFunction(name))
        addWrapper(*kernel);
    for (llvm::Function &function : *llvmModule)
      function.addFnAttr("prefer-vector-width", "512");
    return llvm::Error::success();
  };
  options.transformer = transformer;
  options.jitCodeGenOptLevel = llvm::CodeGenOptLevel::Aggressive;
  options.enableGDBNotificationListener = false;
  options.enablePerfNotificationListener = false;
  auto engine = ExecutionEngine::create(module, options, std::move(*machine));
  if (!engine)
    return engine.takeError();
  return KernelLibrary(std::move(*engine));
}

KernelLibrary::KernelLibrary(std::unique_ptr<ExecutionEngine> engine)
    : engine(std::move(engine)) {}
KernelLibrary::KernelLibrary(KernelLibrary &&) noexcept = default;
KernelLibrary &KernelLibrary::operator=(KernelLibrary &&) noexcept = default;
KernelLibrary::~KernelLibrary() = default;

llvm::Expected<repvgg_kernel> KernelLibrary::lookup(StringRef name) const {
  auto found = engine->lookup(wrapperName(name));
  if (!found)
    return found.takeError();
  return reinterpret_cast<repvgg_kernel>(*found);
}

} // namespace mlir::repvgg
