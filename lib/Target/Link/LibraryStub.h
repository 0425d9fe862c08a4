//===- LibraryStub.h - In place of the C library ----------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_TARGET_LINK_LIBRARYSTUB_H
#define REPVGG_LIB_TARGET_LINK_LIBRARYSTUB_H

#include "llvm/ADT/SmallVector.h"
#include "llvm/Support/Error.h"

namespace llvm {
class TargetMachine;
} // namespace llvm

namespace mlir::repvgg {

/// An object for `machine` that defines, as empty functions, all that `object`
/// leaves undefined. A library of it has what a linker wants to know of libc
/// and libm. An error names what is in neither.
llvm::Expected<llvm::SmallVector<char, 0>>
createLibraryStub(llvm::ArrayRef<char> object,
                  const llvm::TargetMachine &machine);

} // namespace mlir::repvgg

#endif // REPVGG_LIB_TARGET_LINK_LIBRARYSTUB_H
