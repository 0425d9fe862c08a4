//===- Files.h - Files of a fuzzer ------------------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Some of what is fuzzed reads files by name.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_TEST_FUZZ_FILES_H
#define REPVGG_TEST_FUZZ_FILES_H

#include "llvm/ADT/StringRef.h"

#include <string>

namespace mlir::repvgg::fuzz {

/// Writes a file of this process; returns its path. Gone when it ends.
std::string write(llvm::StringRef name, llvm::StringRef bytes);

} // namespace mlir::repvgg::fuzz

#endif // REPVGG_TEST_FUZZ_FILES_H
