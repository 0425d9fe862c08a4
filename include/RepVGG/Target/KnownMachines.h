//===- KnownMachines.h - Machines that were measured ------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_TARGET_KNOWNMACHINES_H
#define REPVGG_TARGET_KNOWNMACHINES_H

#include "RepVGG/Codegen/Machine.h"

namespace llvm {
class TargetMachine;
} // namespace llvm

namespace mlir::repvgg {

/// Adds to `description` what was measured on a machine like `machine`, so that
/// a model compiles to the same code wherever it is compiled for it; nothing of
/// one that is not known.
void addKnown(const llvm::TargetMachine &machine, Machine &description);

} // namespace mlir::repvgg

#endif // REPVGG_TARGET_KNOWNMACHINES_H
