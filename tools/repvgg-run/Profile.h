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

#ifndef REPVGG_RUN_PROFILE_H
#define REPVGG_RUN_PROFILE_H

#include "RunnableModel.h"

namespace mlir::repvgg {

/// Prints a line for each layer. `milliseconds` are the layers' fastest times;
/// `peak` is GF/s of all threads together, 0 if it is not known.
void printProfile(const repvgg_model_description &description,
                  ArrayRef<double> milliseconds, double peak, raw_ostream &os);

} // namespace mlir::repvgg

#endif // REPVGG_RUN_PROFILE_H
