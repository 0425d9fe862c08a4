//===- Link.h - A model's shared library ------------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_TARGET_LINK_LINK_H
#define REPVGG_TARGET_LINK_LINK_H

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

namespace llvm {
class TargetMachine;
} // namespace llvm

namespace mlir::repvgg {

/// The rule of an error that a model is compiled, and cannot be linked.
inline constexpr llvm::StringLiteral kLinkRule = "link";

/// The bytes of a shared library of `object`, which is for `machine`. It needs
/// nothing but the C library and its libm, neither of which is looked for: any
/// machine can link for any other. An error of `kLinkRule` names a function
/// that neither has, or says what the linker says; others are about files. The
/// last bytes are the runtime's trailer.
llvm::Expected<llvm::SmallVector<char, 0>>
linkModel(llvm::ArrayRef<char> object, const llvm::TargetMachine &machine);

} // namespace mlir::repvgg

#endif // REPVGG_TARGET_LINK_LINK_H
