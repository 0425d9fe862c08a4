//===- KernelLibrary.h - Kernels compiled in this process -------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Compiles functions of vector loops, to test and to measure them.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_TARGET_KERNELLIBRARY_H
#define REPVGG_TARGET_KERNELLIBRARY_H

#include "mlir/IR/BuiltinOps.h"
#include "repvgg-runtime/model.h"
#include "llvm/Support/Error.h"

#include <memory>

namespace mlir::repvgg {

class ObjectLoader;

/// Compiled functions, for as long as it lives.
class KernelLibrary {
public:
  /// Compiles `module`, which is consumed: functions of flat f32 buffers and
  /// two `index`, as `repvgg_layer.launch` says. For this machine's CPU, or
  /// that of LLVM's name `cpu`.
  static llvm::Expected<KernelLibrary> compile(ModuleOp module,
                                               StringRef cpu = "");

  KernelLibrary(KernelLibrary &&) noexcept;
  KernelLibrary &operator=(KernelLibrary &&) noexcept;
  ~KernelLibrary();

  /// The function `name` of the module.
  llvm::Expected<repvgg_kernel> lookup(StringRef name) const;

private:
  explicit KernelLibrary(std::unique_ptr<ObjectLoader> code);
  std::unique_ptr<ObjectLoader> code;
};

} // namespace mlir::repvgg

#endif // REPVGG_TARGET_KERNELLIBRARY_H
