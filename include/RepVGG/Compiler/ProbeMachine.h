//===- ProbeMachine.h - What this machine does ------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_COMPILER_PROBEMACHINE_H
#define REPVGG_COMPILER_PROBEMACHINE_H

#include "RepVGG/Codegen/Machine.h"
#include "llvm/Support/Error.h"

namespace mlir::repvgg {

/// Measures this machine for about a second, and keeps the figures, in the
/// user's cache folder in `repvgg/machines.json`, for machines of the same
/// processors.
llvm::Expected<MachineFigures> probeMachine();

/// The figures of `machine` that `--machine=`SOURCE asks for: "default", those
/// that it has; "probe", those of a probe of this machine, which it is to be,
/// the last one's where there was one; or those of a file.
llvm::Expected<MachineFigures> chooseFigures(const Machine &machine,
                                             llvm::StringRef source);

/// G multiplications and additions a second of one core of this machine with
/// products of `format`: measured now, or if the probe cannot, as was measured
/// of such machines; 0 if that is unknown.
llvm::Expected<double> measureRate(ProductFormat format);

/// As the text that a file has.
std::string figuresText(const MachineFigures &figures);

} // namespace mlir::repvgg

#endif // REPVGG_COMPILER_PROBEMACHINE_H
