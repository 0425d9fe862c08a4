//===- KernelCache.h - One kernel for layers alike --------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Emits the kernel of a layer, or finds that of an equal one.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_CODEGEN_CPU_EMIT_KERNELCACHE_H
#define REPVGG_LIB_CODEGEN_CPU_EMIT_KERNELCACHE_H

#include "RepVGG/Codegen/CPU/Kernels/Kernels.h"
#include "mlir/IR/SymbolTable.h"

#include <map>

namespace mlir::repvgg::cpu {

class KernelCache {
public:
  using Emit = llvm::function_ref<KernelFunction(StringRef name)>;

  explicit KernelCache(ModuleOp module) : symbols(module) {}

  /// The kernel of `layer` for `images` of its images; `emit` makes it, as
  /// `name` or a name like it, if there is none yet of a layer that differs in
  /// its operands alone.
  KernelFunction get(Operation *layer, int64_t images, StringRef name,
                     Emit emit);
  /// The same of a kernel that has nothing to do with the layer's images: there
  /// is one for layers that differ in their bodies, too.
  KernelFunction getForWeights(Operation *layer, StringRef name, Emit emit);

private:
  KernelFunction get(const std::string &key, StringRef name, Emit emit);

  SymbolTable symbols;
  std::map<std::string, KernelFunction> kernels;
};

} // namespace mlir::repvgg::cpu

#endif // REPVGG_LIB_CODEGEN_CPU_EMIT_KERNELCACHE_H
