//===- InputFile.h - What is read as a whole --------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Data that is read as a whole: a pipe or device has no size, may never end,
/// and would be waited for. Modules, which may come through a pipe.
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

/// The contents of a file of text or bytecode; "-" is the standard input. They
/// are aligned to a page: bytecode's reader wants what its constants were
/// written with.
llvm::Expected<std::unique_ptr<llvm::MemoryBuffer>>
readModule(llvm::StringRef path);
/// A copy of such contents from memory, under a name for messages.
std::unique_ptr<llvm::MemoryBuffer> copyModule(llvm::StringRef bytes,
                                               llvm::StringRef name);

} // namespace mlir::repvgg

#endif // REPVGG_SUPPORT_INPUTFILE_H
