//===- FrontEnds.h - The front ends of this library -------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_RAISE_FRONTENDS_H
#define REPVGG_LIB_RAISE_FRONTENDS_H

#include "RepVGG/Raise/FrontEnd.h"

namespace mlir::repvgg {

/// Convolutions, linear layers, poolings and element-wise ops of linalg, with
/// what they are wrapped in: tensor, arith and math.
std::unique_ptr<FrontEnd> createLinalgFrontEnd();

/// Branch ops of repvgg outside of blocks.
std::unique_ptr<FrontEnd> createRepVGGFrontEnd();

} // namespace mlir::repvgg

#endif // REPVGG_LIB_RAISE_FRONTENDS_H
