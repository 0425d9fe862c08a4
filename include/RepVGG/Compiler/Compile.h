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

#ifndef REPVGG_COMPILER_COMPILE_H
#define REPVGG_COMPILER_COMPILE_H

#include "RepVGG/Target/JIT.h"
#include "RepVGG/Target/ModelCode.h"
#include "RepVGG/Tune/Tuner.h"

#include <functional>

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

/// Compiles `module`, which is consumed: only its context may be used
/// afterwards. Errors carry the compiler's messages.
llvm::Expected<ModelCode> compileModule(ModuleOp module,
                                        const CompileOptions &options = {});

/// The same, and loads the code into this process. run() has as many threads
/// as layers are planned for (0: as many as processors).
llvm::Expected<CompiledModel>
compileInProcess(ModuleOp module, const CompileOptions &options = {});

} // namespace mlir::repvgg

#endif // REPVGG_COMPILER_COMPILE_H
