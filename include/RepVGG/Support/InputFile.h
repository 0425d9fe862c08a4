//===- InputFile.h - Data from regular files --------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Data that is read as a whole: a pipe or device has no size, may never end,
/// and would be waited for.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_SUPPORT_INPUTFILE_H
#define REPVGG_SUPPORT_INPUTFILE_H

#include "llvm/Support/Error.h"
#include "llvm/Support/MemoryBuffer.h"

namespace mlir::repvgg {

/// The contents of the file at `path`; refuses what is no regular file, and
/// never waits.
llvm::Expected<std::unique_ptr<llvm::MemoryBuffer>>
readRegularFile(llvm::StringRef path);

} // namespace mlir::repvgg

#endif // REPVGG_SUPPORT_INPUTFILE_H
