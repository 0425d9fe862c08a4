//===- DescribeModel.h - A schedule as constants of an object ---*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_TARGET_DESCRIBEMODEL_H
#define REPVGG_LIB_TARGET_DESCRIBEMODEL_H

#include "RepVGG/Target/Schedule.h"
#include "llvm/IR/Module.h"

namespace mlir::repvgg {

/// What a description says beyond the schedule.
struct ModelFacts {
  std::string cpu, features;
  uint64_t weightsHash = 0;
};

/// The symbol of a model's description.
inline constexpr llvm::StringLiteral kDescriptionSymbol =
    "repvgg_model_description";

/// Adds to `module`, which has the schedule's kernels, their wrappers in the
/// runtime's calling convention and the description. Everything else that is
/// defined becomes internal.
llvm::Error addDescription(llvm::Module &module, const Schedule &schedule,
                           const ModelFacts &facts);

} // namespace mlir::repvgg

#endif // REPVGG_LIB_TARGET_DESCRIBEMODEL_H
