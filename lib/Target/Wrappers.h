//===- Wrappers.h - Kernels as the runtime calls them -----------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_TARGET_WRAPPERS_H
#define REPVGG_LIB_TARGET_WRAPPERS_H

#include "llvm/ADT/StringMap.h"
#include "llvm/IR/Module.h"
#include "llvm/Support/Error.h"

namespace mlir::repvgg {

/// Makes a `repvgg_kernel` of each kernel that is asked for:
///
///   void wrapper(ptr pointers, i64 begin, i64 end) {
///     kernel(pointers[0], ..., begin, end)
///   }
class WrapperTable {
public:
  explicit WrapperTable(llvm::Module &module) : module(module) {}

  /// The wrapper of the function `kernel`, which takes `pointers` pointers
  /// and, if it `takesRange`, begin and end. An error if it takes something
  /// else.
  llvm::Expected<llvm::Function *> find(llvm::StringRef kernel,
                                        unsigned pointers, bool takesRange);

private:
  llvm::Module &module;
  llvm::StringMap<llvm::Function *> wrappers;
};

} // namespace mlir::repvgg

#endif // REPVGG_LIB_TARGET_WRAPPERS_H
