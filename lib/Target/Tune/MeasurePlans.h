//===- MeasurePlans.h - Times of a layer's candidates -----------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Runs one layer by several plans, as it would run in a network.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_TARGET_TUNE_MEASUREPLANS_H
#define REPVGG_TARGET_TUNE_MEASUREPLANS_H

#include "RepVGG/Codegen/CPU/IR/RepVGGCPU.h"
#include "RepVGG/Codegen/CPU/TargetInfo.h"
#include "llvm/Support/Error.h"

#include <vector>

namespace mlir::repvgg {

/// Microseconds that `layer` takes by each of `plans` with `target.threads`
/// threads; infinity for a plan that its kernel refuses. Weights come from
/// beyond the caches that a network's other weights pass through; the input
/// comes from where the layer before has put it.
llvm::Expected<std::vector<double>> measurePlans(cpu::ConvOp layer,
                                                 ArrayRef<cpu::PlanAttr> plans,
                                                 const cpu::TargetInfo &target,
                                                 StringRef cpu);

} // namespace mlir::repvgg

#endif // REPVGG_TARGET_TUNE_MEASUREPLANS_H
