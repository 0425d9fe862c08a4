//===- DirectRun.h - Read, run, write, and no more --------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// MlirOptMain searches its whole input for `expected-error` comments, wanted
/// or not, which takes longer than to read a network from bytecode. Runs that
/// need none of its testing aids go this way instead.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_TOOLS_REPVGG_OPT_DIRECTRUN_H
#define REPVGG_TOOLS_REPVGG_OPT_DIRECTRUN_H

#include "mlir/Tools/mlir-opt/MlirOptMain.h"

namespace mlir::repvgg {

/// Whether `runDirectly` does all that `config` asks for.
bool canRunDirectly(const MlirOptMainConfig &config);

/// What MlirOptMain does for such a `config`, but that what comes out is
/// verified once, after the last pass, unless `verifyEach` asks for it after
/// each: MLIR's verifier takes a tenth of the time of a large module, each
/// time.
LogicalResult runDirectly(raw_ostream &output,
                          std::unique_ptr<llvm::MemoryBuffer> input,
                          DialectRegistry &registry,
                          const MlirOptMainConfig &config, bool verifyEach);

} // namespace mlir::repvgg

#endif // REPVGG_TOOLS_REPVGG_OPT_DIRECTRUN_H
