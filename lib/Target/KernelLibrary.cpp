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
#include "MachineCode.h"
#include "ObjectLoader.h"
#include "RepVGG/Codegen/Passes.h"
#include "RepVGG/Support/Diagnostics.h"
#include "RepVGG/Target/Context.h"
#include "RepVGG/Target/LLVMPipeline.h"
#include "RepVGG/Target/TargetMachine.h"
#include "Wrappers.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Target/LLVMIR/Export.h"
#include "mlir/Transforms/Passes.h"
#include "repvgg-runtime/runtime.h"
#include "llvm/IR/Module.h"
#include "llvm/Target/TargetMachine.h"

using namespace mlir;
using namespace mlir::repvgg;

static std::string wrapperName(StringRef kernel) {
  return ("repvgg_kernel_" + kernel).str();
}

/// A kernel's name and how many buffers it takes.
using Kernel = std::pair<std::string, unsigned>;

static std::vector<Kernel> findKernels(ModuleOp module) {
  std::vector<Kernel> kernels;
  for (auto function : module.getOps<func::FuncOp>())
    kernels.emplace_back(function.getName().str(),
                         std::max(function.getNumArguments(), 2u) - 2);
  return kernels;
}

static llvm::Error lower(ModuleOp module, bool expandTiles) {
  return runPipeline(module, "lowering kernels failed", [&](OpPassManager &pm) {
    buildKernelPipeline(pm, expandTiles);
  });
}

/// Wrappers under names of their own, and the vectors to prefer.
static llvm::Error finishModule(llvm::Module &module, ArrayRef<Kernel> kernels,
                                llvm::TargetMachine &machine) {
  module.setTargetTriple(machine.getTargetTriple());
  module.setDataLayout(machine.createDataLayout());
  WrapperTable wrappers(module);
  for (const auto &[name, pointers] : kernels) {
    auto wrapper = wrappers.find(name, pointers, /*takesRange=*/true);
    if (!wrapper)
      return wrapper.takeError();
    (*wrapper)->setName(wrapperName(name));
    (*wrapper)->setLinkage(llvm::GlobalValue::ExternalLinkage);
  }
  std::string width = std::to_string(vectorBits(machine));
  for (llvm::Function &function : module)
    function.addFnAttr("prefer-vector-width", width);
  return llvm::Error::success();
}

llvm::Expected<KernelLibrary> KernelLibrary::compile(ModuleOp module,
                                                     StringRef cpu) {
  prepareContext(module.getContext());
  TargetOptions target;
  if (!cpu.empty())
    target.cpu = cpu.str();
  auto machine = createTargetMachine(target);
  if (!machine)
    return machine.takeError();
  std::vector<Kernel> kernels = findKernels(module);
  if (llvm::Error error = lower(module, !hasTiles(**machine)))
    return std::move(error);
  llvm::LLVMContext context;
  ErrorCollector errors(module.getContext());
  auto code = translateModuleToLLVMIR(module, context, "kernels");
  if (!code)
    return errors.take("translating kernels to LLVM IR failed");
  if (llvm::Error error = finishModule(*code, kernels, **machine))
    return std::move(error);
  repvgg_error refused;
  if (usesTiles(*code) &&
      repvgg_require_features((*machine)->getTargetCPU().str().c_str(),
                              "amx-tile", &refused) != REPVGG_OK)
    return llvm::createStringError(refused.message);
  SmallVector<char, 0> object;
  llvm::raw_svector_ostream stream(object);
  if (llvm::Error error =
          emitCode(*code, **machine, llvm::CodeGenFileType::ObjectFile, stream))
    return std::move(error);
  auto loaded = ObjectLoader::load(std::move(object));
  if (!loaded)
    return loaded.takeError();
  return KernelLibrary(std::make_unique<ObjectLoader>(std::move(*loaded)));
}

KernelLibrary::KernelLibrary(std::unique_ptr<ObjectLoader> code)
    : code(std::move(code)) {}
KernelLibrary::KernelLibrary(KernelLibrary &&) noexcept = default;
KernelLibrary &KernelLibrary::operator=(KernelLibrary &&) noexcept = default;
KernelLibrary::~KernelLibrary() = default;

llvm::Expected<repvgg_kernel> KernelLibrary::lookup(StringRef name) const {
  auto found = code->lookup(wrapperName(name));
  if (!found)
    return found.takeError();
  return reinterpret_cast<repvgg_kernel>(*found);
}
