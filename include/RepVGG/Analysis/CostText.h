//===- CostText.h - Convolutions and costs in words -------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_ANALYSIS_COSTTEXT_H
#define REPVGG_ANALYSIS_COSTTEXT_H

#include "RepVGG/Algebra/Geometry.h"

#include <string>

namespace mlir::repvgg {

/// "3x3 s2 g1 64->128"; dilations other than one as "d2", axes that differ as
/// "s2x1"; "linear 64->128" without spatial axes.
std::string kernelText(const Geometry &geometry);

/// The same of convolutions that are added up: "3x3 g64 + 1x1 s1 g1 64->64",
/// with what differs beside each window.
std::string kernelText(llvm::ArrayRef<Geometry> convolutions);

/// "950", "1.36k", "57.4M": three digits and a decimal unit.
std::string humanNumber(double value);

} // namespace mlir::repvgg

#endif // REPVGG_ANALYSIS_COSTTEXT_H
