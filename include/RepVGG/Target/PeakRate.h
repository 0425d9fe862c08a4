//===- PeakRate.h - How fast a core multiplies and adds ---------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// The ceiling that profiles compare with.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_TARGET_PEAKRATE_H
#define REPVGG_TARGET_PEAKRATE_H

#include "llvm/Support/Error.h"

namespace mlir::repvgg {

/// GF/s of one core of this machine with fused multiply-adds on its widest f32
/// vectors, measured for some milliseconds.
llvm::Expected<double> measurePeakRate();

} // namespace mlir::repvgg

#endif // REPVGG_TARGET_PEAKRATE_H
