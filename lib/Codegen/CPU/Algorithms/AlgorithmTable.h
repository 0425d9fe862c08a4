//===- AlgorithmTable.h - The algorithms of this project --------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Each algorithm has a file of its own and a function here that makes it.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_CODEGEN_CPU_ALGORITHMS_ALGORITHMTABLE_H
#define REPVGG_LIB_CODEGEN_CPU_ALGORITHMS_ALGORITHMTABLE_H

#include "RepVGG/Codegen/CPU/Algorithms/ConvAlgorithm.h"

namespace mlir::repvgg::cpu {

/// The algorithm whose plans are `PlanT`.
template <typename PlanT, typename BaseT = ConvAlgorithm>
class AlgorithmOf : public BaseT {
public:
  StringRef getName() const override { return PlanT::getMnemonic(); }
  bool owns(Attribute plan) const override { return isa<PlanT>(plan); }
};

std::unique_ptr<ConvAlgorithm> makeAMX();
std::unique_ptr<ConvAlgorithm> makeDepthwise();
std::unique_ptr<ConvAlgorithm> makeDirect();
std::unique_ptr<ConvAlgorithm> makePlanar();
std::unique_ptr<ConvAlgorithm> makePointwise();
std::unique_ptr<ConvAlgorithm> makePolyphase();
std::unique_ptr<ConvAlgorithm> makeWinograd();

} // namespace mlir::repvgg::cpu

#endif // REPVGG_LIB_CODEGEN_CPU_ALGORITHMS_ALGORITHMTABLE_H
