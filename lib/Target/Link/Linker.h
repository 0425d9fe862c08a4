//===- Linker.h - Calling a linker ------------------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_TARGET_LINK_LINKER_H
#define REPVGG_LIB_TARGET_LINK_LINKER_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/Support/Error.h"

#include <string>

namespace mlir::repvgg {

/// Links as `ld` does with these arguments; an error carries its messages.
llvm::Error runLinker(llvm::ArrayRef<std::string> arguments);

} // namespace mlir::repvgg

#endif // REPVGG_LIB_TARGET_LINK_LINKER_H
