//===- PlanReport.h - Plans as a table --------------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// What was planned, for people.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_CODEGEN_CPU_PLAN_PLANREPORT_H
#define REPVGG_CODEGEN_CPU_PLAN_PLANREPORT_H

#include "RepVGG/Codegen/CPU/TargetInfo.h"
#include "mlir/IR/BuiltinOps.h"

namespace mlir::repvgg::cpu {

/// A line for each convolution of `module` that has a plan: layer, shape,
/// algorithm, tiles, tasks, predicted and, if it was tuned, measured time.
void printPlan(ModuleOp module, const TargetInfo &target, raw_ostream &os);

} // namespace mlir::repvgg::cpu

#endif // REPVGG_CODEGEN_CPU_PLAN_PLANREPORT_H
