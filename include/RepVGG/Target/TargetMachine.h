//===- TargetMachine.h - LLVM's machines, and what they can do --*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_TARGET_TARGETMACHINE_H
#define REPVGG_TARGET_TARGETMACHINE_H

#include "RepVGG/Codegen/Machine.h"
#include "RepVGG/Target/TargetOptions.h"
#include "llvm/Support/Error.h"

#include <memory>
#include <string>

namespace llvm {
class TargetMachine;
} // namespace llvm

namespace mlir::repvgg {

/// A machine for position-independent code, or an error that names the option
/// that LLVM does not know.
llvm::Expected<std::unique_ptr<llvm::TargetMachine>>
createTargetMachine(const TargetOptions &options);

/// The features of `machine` that the runtime checks, separated by commas;
/// those of AMX only `withTiles`.
std::string requiredFeatures(const llvm::TargetMachine &machine,
                             bool withTiles);

/// What backends want to know of `machine`.
Machine describeMachine(const llvm::TargetMachine &machine);

/// `wanted` threads; for 0, as many as this machine has processors.
unsigned countThreads(unsigned wanted);

/// Whether `machine` multiplies tiles: Intel's AMX.
bool hasTiles(const llvm::TargetMachine &machine);

/// Bits of the widest vectors of `machine`.
unsigned vectorBits(const llvm::TargetMachine &machine);

} // namespace mlir::repvgg

#endif // REPVGG_TARGET_TARGETMACHINE_H
