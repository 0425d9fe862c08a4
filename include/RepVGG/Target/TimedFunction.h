//===- TimedFunction.h - A function to be timed -----------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// What measures this machine is one function of vector loops.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_TARGET_TIMEDFUNCTION_H
#define REPVGG_TARGET_TIMEDFUNCTION_H

#include "RepVGG/Target/KernelLibrary.h"

namespace mlir::repvgg {

class TimedFunction {
public:
  /// `emit` adds the function `name`, which is as KernelLibrary expects it, to
  /// a module; the dialects of vector loops are loaded.
  static llvm::Expected<TimedFunction>
  compile(StringRef name, llvm::function_ref<void(ModuleOp)> emit);

  /// Seconds that it takes on `buffers`.
  double time(ArrayRef<void *> buffers) const;

private:
  TimedFunction(KernelLibrary library, repvgg_kernel kernel)
      : library(std::move(library)), kernel(kernel) {}

  KernelLibrary library;
  repvgg_kernel kernel;
};

/// Seconds that `work` takes.
double secondsOf(llvm::function_ref<void()> work);

} // namespace mlir::repvgg

#endif // REPVGG_TARGET_TIMEDFUNCTION_H
