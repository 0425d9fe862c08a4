//===- PlannedConv.h - A convolution apart from its network -----*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_CODEGEN_CPU_PLANNEDCONV_H
#define REPVGG_LIB_CODEGEN_CPU_PLANNEDCONV_H

#include "RepVGG/Codegen/Backend.h"
#include "RepVGG/Codegen/CPU/TargetInfo.h"

namespace mlir::repvgg::cpu {

/// `layer` by `plan` on `target`, with images that lie as its algorithm wants
/// them; null if the algorithm refuses it.
std::unique_ptr<PlannedLayer> bindConv(layer::ConvOp layer,
                                       layer::PlanAttrInterface plan,
                                       const TargetInfo &target);

} // namespace mlir::repvgg::cpu

#endif // REPVGG_LIB_CODEGEN_CPU_PLANNEDCONV_H
