//===- Rates.h - What kernels reach on a target -----------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_CODEGEN_CPU_PLAN_RATES_H
#define REPVGG_CODEGEN_CPU_PLAN_RATES_H

#include "RepVGG/Algebra/Cost.h"
#include "RepVGG/Codegen/CPU/TargetInfo.h"

namespace mlir::repvgg::cpu {

/// What the kernels of this compiler reach on `target`: its lanes and threads
/// times fractions that were measured (docs/Numerics.md). The same for the same
/// description, so that a model compiles to the same code each time.
MachineRates machineRates(const TargetInfo &target);

} // namespace mlir::repvgg::cpu

#endif // REPVGG_CODEGEN_CPU_PLAN_RATES_H
