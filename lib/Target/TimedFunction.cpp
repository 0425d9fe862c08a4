//===- TimedFunction.cpp - A function to be timed -------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// Compiled in a context of its own, and called once for each time.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Target/TimedFunction.h"
#include "RepVGG/Target/Context.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

#include <chrono>

using namespace mlir;
using namespace mlir::repvgg;

llvm::Expected<TimedFunction>
TimedFunction::compile(StringRef name,
                       llvm::function_ref<void(ModuleOp)> emit) {
  MLIRContext context(MLIRContext::Threading::DISABLED);
  prepareContext(&context);
  context.loadDialect<arith::ArithDialect, func::FuncDialect,
                      memref::MemRefDialect, scf::SCFDialect,
                      vector::VectorDialect>();
  OwningOpRef<ModuleOp> module = ModuleOp::create(UnknownLoc::get(&context));
  emit(*module);
  auto library = KernelLibrary::compile(*module);
  if (!library)
    return library.takeError();
  auto kernel = library->lookup(name);
  if (!kernel)
    return kernel.takeError();
  return TimedFunction(std::move(*library), *kernel);
}

double TimedFunction::time(ArrayRef<void *> buffers) const {
  return secondsOf([&] { kernel(buffers.data(), 0, 1); });
}

double mlir::repvgg::secondsOf(llvm::function_ref<void()> work) {
  auto start = std::chrono::steady_clock::now();
  work();
  std::chrono::duration<double> time = std::chrono::steady_clock::now() - start;
  return time.count();
}
