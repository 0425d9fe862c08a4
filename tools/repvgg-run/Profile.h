//===- Profile.h - Where a model's time goes --------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// A table of layers: time, rate, share of what a core can do.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_TOOLS_REPVGG_RUN_PROFILE_H
#define REPVGG_TOOLS_REPVGG_RUN_PROFILE_H

#include "Report.h"

namespace mlir::repvgg {

/// Prints a line for each layer of a profiled run: its fastest time, the rate
/// at which it does the arithmetic of its definition, and the time that its
/// algorithm's products or the reading of its weights need at least.
void printProfile(const repvgg_model_description &description,
                  const Report &report, raw_ostream &os);

} // namespace mlir::repvgg

#endif // REPVGG_TOOLS_REPVGG_RUN_PROFILE_H
