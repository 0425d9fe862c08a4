//===- ModelCode.h - A model's machine code ---------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: kernels in the LLVM dialect, the table of steps that calls them, and the
/// bytes of their weights. Out: an object that describes itself to the runtime.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_TARGET_MODELCODE_H
#define REPVGG_TARGET_MODELCODE_H

#include "RepVGG/Support/AlignedBuffer.h"
#include "RepVGG/Target/Schedule.h"
#include "RepVGG/Target/TargetOptions.h"
#include "mlir/IR/BuiltinOps.h"
#include "llvm/Support/Error.h"

namespace llvm {
class LLVMContext;
class Module;
class TargetMachine;
class raw_pwrite_stream;
} // namespace llvm

namespace mlir::repvgg {

enum class CodeKind { LLVM, Assembly, Object };

/// A compiled model before it is written: LLVM IR, and the weights.
class ModelCode {
public:
  /// Translates `kernels`, a module in the LLVM dialect that has what
  /// `schedule` calls. Errors carry the compiler's messages.
  static llvm::Expected<ModelCode>
  translate(ModuleOp kernels, Schedule schedule, AlignedBuffer weights,
            std::unique_ptr<llvm::TargetMachine> machine);

  ModelCode(ModelCode &&) noexcept;
  ModelCode &operator=(ModelCode &&) noexcept;
  ~ModelCode();

  /// Runs LLVM's optimizer on what is not finished, until `isCancelled`: from
  /// then on passes that code can do without are left out.
  void optimize(const TargetOptions &options,
                const std::function<bool()> &isCancelled = nullptr);

  /// Gives the description another name than the one by which the runtime
  /// finds it in a library.
  void nameDescription(StringRef name);

  /// Writes the code, once: LLVM consumes it.
  llvm::Error emit(CodeKind kind, llvm::raw_pwrite_stream &out);

  /// What it is compiled for.
  const llvm::TargetMachine &target() const { return *machine; }

  Schedule schedule;
  AlignedBuffer weights;

private:
  ModelCode();

  std::unique_ptr<llvm::TargetMachine> machine;
  std::unique_ptr<llvm::LLVMContext> context;
  std::unique_ptr<llvm::Module> module;
};

} // namespace mlir::repvgg

#endif // REPVGG_TARGET_MODELCODE_H
