//===- Algorithms.h - The algorithms of this project ------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// One function a file.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_CODEGEN_CPU_ALGORITHMS_ALGORITHMS_H
#define REPVGG_LIB_CODEGEN_CPU_ALGORITHMS_ALGORITHMS_H

#include "RepVGG/Codegen/CPU/ConvAlgorithm.h"

namespace mlir::repvgg::cpu {

std::unique_ptr<ConvAlgorithm> makeDepthwise();
std::unique_ptr<ConvAlgorithm> makeDirect();
std::unique_ptr<ConvAlgorithm> makePlanar();
std::unique_ptr<ConvAlgorithm> makePointwise();
std::unique_ptr<ConvAlgorithm> makePolyphase();
std::unique_ptr<ConvAlgorithm> makeWinograd();

} // namespace mlir::repvgg::cpu

#endif // REPVGG_LIB_CODEGEN_CPU_ALGORITHMS_ALGORITHMS_H
