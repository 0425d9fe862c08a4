//===- Observe.h - A network whose images are results -----------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Calibration runs a copy of the network that returns all of its images, and
/// records what it has seen at the images themselves.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_QUANTIZE_OBSERVE_H
#define REPVGG_QUANTIZE_OBSERVE_H

#include "RepVGG/Quantize/ImageStatistics.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"

namespace mlir::repvgg {

/// The f32 images of `entry` that layers read or compute, in program order: of
/// copies of a function in the same order.
SmallVector<Value> imagesOf(func::FuncOp entry);

/// Lets `entry` return `images` after its own results.
void returnImages(func::FuncOp entry, ArrayRef<Value> images);

/// Statistics of what `image` holds.
ImageStatistics statisticsFor(Value image);

/// Records range and means at `image`: at what computes it, or the argument
/// that it is. What is there is kept.
void recordStatistics(Value image, const ImageStatistics &statistics,
                      const RangeMethod &method);

/// The range that is recorded at `image`.
std::optional<std::pair<double, double>> recordedRange(Value image);

/// Whether all `images` have a range.
bool haveRanges(ArrayRef<Value> images);

} // namespace mlir::repvgg

#endif // REPVGG_QUANTIZE_OBSERVE_H
