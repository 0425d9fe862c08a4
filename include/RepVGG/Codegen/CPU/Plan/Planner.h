//===- Planner.h - Chooses how layers are computed --------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Plans from shapes and a description of the CPU.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_CODEGEN_CPU_PLAN_PLANNER_H
#define REPVGG_CODEGEN_CPU_PLAN_PLANNER_H

#include "RepVGG/Codegen/CPU/Algorithms/ConvAlgorithm.h"

namespace mlir::repvgg::cpu {

/// Plans for `problem` that are worth to be tried, best guess first. Whether
/// they are accepted is not asked.
SmallVector<layer::PlanAttrInterface> candidatePlans(const ConvProblem &problem,
                                                     MLIRContext *context);

/// The first candidate that its algorithm accepts; refuses (rule "plan") with
/// the last one's reason.
OrRefusal<layer::PlanAttrInterface> choosePlan(const ConvProblem &problem,
                                               MLIRContext *context);

} // namespace mlir::repvgg::cpu

#endif // REPVGG_CODEGEN_CPU_PLAN_PLANNER_H
