//===- ModelCode.cpp - A model's machine code -----------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: kernels in the LLVM dialect. Out: an LLVM module of theirs that
/// describes itself. Invariant: kernels that are finished reach the code
/// generator as they came.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Target/ModelCode.h"
#include "DescribeModel.h"
#include "MachineCode.h"
#include "RepVGG/Support/Diagnostics.h"
#include "RepVGG/Target/TargetMachine.h"
#include "mlir/Target/LLVMIR/Export.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/IR/Module.h"
#include "llvm/Support/xxhash.h"
#include "llvm/Target/TargetMachine.h"

using namespace mlir;
using namespace mlir::repvgg;

/// The runtime's hash of a file with these bytes.
static uint64_t hashOf(const AlignedBuffer &buffer) {
  return llvm::xxh3_64bits(StringRef(buffer.data(), buffer.size()));
}

ModelCode::ModelCode() = default;
ModelCode::ModelCode(ModelCode &&) noexcept = default;
ModelCode &ModelCode::operator=(ModelCode &&) noexcept = default;
ModelCode::~ModelCode() = default;

llvm::Expected<ModelCode>
ModelCode::translate(ModuleOp kernels, Schedule schedule, AlignedBuffer weights,
                     std::unique_ptr<llvm::TargetMachine> machine) {
  ModelCode code;
  code.schedule = std::move(schedule);
  code.weights = std::move(weights);
  code.machine = std::move(machine);
  ErrorCollector errors(kernels.getContext());
  code.context = std::make_unique<llvm::LLVMContext>();
  code.module =
      translateModuleToLLVMIR(kernels, *code.context, code.schedule.name);
  if (!code.module)
    return errors.take("translating to LLVM IR failed");
  code.module->setTargetTriple(code.machine->getTargetTriple());
  code.module->setDataLayout(code.machine->createDataLayout());
  // The arena has a byte where there are no weights; the file has none.
  code.schedule.weightsBytes = code.weights.size();
  ModelFacts facts = {code.machine->getTargetCPU().str(),
                      requiredFeatures(*code.machine, usesTiles(*code.module)),
                      hashOf(code.weights)};
  if (llvm::Error error = addDescription(*code.module, code.schedule, facts))
    return std::move(error);
  return code;
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

void ModelCode::optimize(const TargetOptions &options,
                         const std::function<bool()> &isCancelled) {
  std::string width = std::to_string(
      options.vectorWidth ? options.vectorWidth : vectorBits(*machine));
  for (llvm::Function &function : *module) {
    function.addFnAttr("prefer-vector-width", width);
    // Kernels do not throw: no tables to unwind them.
    if (!function.isDeclaration())
      function.addFnAttr(llvm::Attribute::NoUnwind);
  }
  optimizeModule(*module, *machine, options.optLevel,
                 findFinished(schedule, *module), isCancelled);
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
