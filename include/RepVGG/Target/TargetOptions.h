//===- TargetOptions.h - Which machine to compile for -----------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_TARGET_TARGETOPTIONS_H
#define REPVGG_TARGET_TARGETOPTIONS_H

#include "RepVGG/Codegen/Machine.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

#include <memory>
#include <string>

namespace llvm {
class TargetMachine;
} // namespace llvm

namespace mlir::repvgg {

struct TargetOptions {
  /// LLVM's triple; empty: this machine's.
  std::string triple;
  /// LLVM's name of a processor; "native": this machine's with all it can do,
  /// or a generic one for another triple.
  std::string cpu = "native";
  /// LLVM's optimization level, 0 to 3.
  unsigned optLevel = 3;
  /// Bits of the vectors that LLVM prefers; 0: the widest the CPU has.
  unsigned vectorWidth = 0;
};

/// A machine for position-independent code, or an error that names the option
/// that LLVM does not know.
llvm::Expected<std::unique_ptr<llvm::TargetMachine>>
createTargetMachine(const TargetOptions &options);

/// The features of `machine` that the runtime checks, separated by commas.
std::string requiredFeatures(const llvm::TargetMachine &machine);

/// What backends want to know of `machine`.
Machine describeMachine(const llvm::TargetMachine &machine);

/// `wanted` threads; for 0, as many as this machine has processors.
unsigned countThreads(unsigned wanted);

/// Bits of the widest vectors of `machine`.
unsigned vectorBits(const llvm::TargetMachine &machine);

} // namespace mlir::repvgg

#endif // REPVGG_TARGET_TARGETOPTIONS_H
