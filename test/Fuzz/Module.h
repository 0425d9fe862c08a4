//===- Module.h - Modules from bytes that a fuzzer chose ---*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// What the targets that read modules share. A module that upstream's
/// parser or verifier refuses is of no interest; one that is accepted must go
/// through, or be refused in our own words.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_TEST_FUZZ_MODULE_H
#define REPVGG_TEST_FUZZ_MODULE_H

#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/OwningOpRef.h"
#include "mlir/Pass/PassManager.h"

namespace mlir::repvgg::fuzz {

/// A module that upstream accepts, and that is small enough to be quick; null
/// for all else, and where $REPVGG_FUZZ_PARSE_ONLY is set: what crashes then is
/// upstream's.
OwningOpRef<ModuleOp> parse(StringRef text, MLIRContext &context);

/// Runs what `build` adds. An error ends the process unless one of `expected`
/// is in its text: it would be an internal one that reaches the user.
void run(ModuleOp module, llvm::function_ref<void(OpPassManager &)> build,
         ArrayRef<StringRef> expected);

/// Parses `text`, text or bytecode, and sends it through --fuse.
void fuse(StringRef text);

} // namespace mlir::repvgg::fuzz

#endif // REPVGG_TEST_FUZZ_MODULE_H
