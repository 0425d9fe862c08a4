//===- Compile.h - From a module to machine code ----------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: a module of linalg and repvgg on tensors. Out: an object that describes
/// itself to the runtime, and the bytes of its weights.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_TARGET_COMPILE_H
#define REPVGG_TARGET_COMPILE_H

#include "RepVGG/Target/AlignedBuffer.h"
#include "RepVGG/Target/Schedule.h"
#include "RepVGG/Target/TargetOptions.h"
#include "RepVGG/Target/Tuner.h"
#include "mlir/IR/BuiltinOps.h"

#include <functional>

namespace llvm {
class LLVMContext;
class Module;
class raw_pwrite_stream;
} // namespace llvm

namespace mlir::repvgg {

struct CompileOptions {
  /// The function to compile; may be empty where there is no choice.
  std::string entry;
  /// Compute in f64 whatever the element types say.
  bool f64 = false;
  /// Whether layers get kernels of our own; without, all goes upstream's way.
  bool kernels = true;
  /// Threads that layers are planned for (0: as many as this machine has
  /// processors); any number can run the model.
  unsigned threads = 1;
  /// Whether layers may be computed by Winograd's transforms, with which NaN
  /// and infinities spread over tiles.
  bool transforms = true;
  /// Choose plans by measuring, with this file of what was measured before
  /// (empty: the user's, see tunePlans).
  bool tune = false;
  std::string planCache;
  /// Told the module when its layers have plans. What returns an error ends
  /// the compilation.
  std::function<llvm::Error(ModuleOp, const cpu::TargetInfo &)> planned;
  TargetOptions target;
  /// Free the data of the context's resources as soon as the module needs it
  /// no more: for a context that holds nothing else.
  bool releaseResources = false;
  /// Told what begins, and what of tuning, for those who wait.
  std::function<void(StringRef stage)> progress;
  std::function<void(const TuneProgress &)> tuneProgress;
};

enum class CodeKind { LLVM, Assembly, Object };

/// A compiled model before it is written: optimized LLVM IR, and the weights.
class ModelCode {
public:
  /// Compiles `module`, which is consumed: only its context may be used
  /// afterwards. Errors carry the compiler's messages.
  static llvm::Expected<ModelCode> compile(ModuleOp module,
                                           const CompileOptions &options);

  ModelCode(ModelCode &&) noexcept;
  ModelCode &operator=(ModelCode &&) noexcept;
  ~ModelCode();

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
  llvm::Error plan(ModuleOp module, const CompileOptions &options,
                   const cpu::TargetInfo &info);
  llvm::Error tune(ModuleOp module, const CompileOptions &options,
                   const cpu::TargetInfo &info);
  llvm::Error lower(ModuleOp module, const CompileOptions &options);
  llvm::Error translate(ModuleOp module, const CompileOptions &options);
  void optimize(const CompileOptions &options);

  std::unique_ptr<llvm::TargetMachine> machine;
  std::unique_ptr<llvm::LLVMContext> context;
  std::unique_ptr<llvm::Module> module;
};

/// Everything that compiling needs of `context`.
void prepareContext(MLIRContext *context);

} // namespace mlir::repvgg

#endif // REPVGG_TARGET_COMPILE_H
