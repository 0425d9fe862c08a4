//===- MachineCode.h - LLVM's half of the work ------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_TARGET_MACHINECODE_H
#define REPVGG_LIB_TARGET_MACHINECODE_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/IR/Module.h"
#include "llvm/Target/TargetMachine.h"

#include <functional>

namespace mlir::repvgg {

/// Fills LLVM's tables of targets, which are the process's, once: with those
/// that there are kernels for.
void initializeTargets();

/// Optimizes `module` for `machine` at LLVM's `level`, 0 to 3. The functions
/// `finished` stay as they are, and are not inlined. Once `isCancelled`, if it
/// is given, nothing more is optimized.
void optimizeModule(llvm::Module &module, llvm::TargetMachine &machine,
                    unsigned level, llvm::ArrayRef<llvm::Function *> finished,
                    const std::function<bool()> &isCancelled);

/// Whether `module` has instructions of AMX, so that whoever runs it needs the
/// system's leave.
bool usesTiles(const llvm::Module &module);

/// Writes `module` as code for `machine`, and consumes it.
llvm::Error emitCode(llvm::Module &module, llvm::TargetMachine &machine,
                     llvm::CodeGenFileType type, llvm::raw_pwrite_stream &out);

} // namespace mlir::repvgg

#endif // REPVGG_LIB_TARGET_MACHINECODE_H
