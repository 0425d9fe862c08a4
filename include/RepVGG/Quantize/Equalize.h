//===- Equalize.h - Channels of one size ---------------------- -*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Integers of an image have one scale, so that channels of small numbers have
/// few steps. Where a convolution computes an image and another alone reads it,
/// each channel can be multiplied by a factor in the weights of the first and
/// divided by it in those of the second (Nagel et al., Data-Free Quantization
/// Through Weight Equalization and Bias Correction, ICCV 2019).
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_QUANTIZE_EQUALIZE_H
#define REPVGG_QUANTIZE_EQUALIZE_H

#include "RepVGG/Quantize/Calibrate.h"
#include "RepVGG/Quantize/PrecisionReport.h"

namespace mlir::repvgg {

/// Scales channels of images of `entry`, whose module is `module`, by what runs
/// on the samples show of their sizes: for each image that a convolution
/// computes, `images` gets what was done or why nothing was. Factors are powers
/// of two, so that the network in f32 computes the same bits.
llvm::Error equalizeImages(ModuleOp module, func::FuncOp entry,
                           const CalibrationOptions &options,
                           std::vector<PrecisionReport::Equalized> &images);

} // namespace mlir::repvgg

#endif // REPVGG_QUANTIZE_EQUALIZE_H
