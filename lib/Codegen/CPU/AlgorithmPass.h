//===- AlgorithmPass.h - A pass that asks the algorithms --------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// ODS lists the dialects that a pass depends on, but not their extensions.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_CODEGEN_CPU_ALGORITHMPASS_H
#define REPVGG_LIB_CODEGEN_CPU_ALGORITHMPASS_H

#include "RepVGG/Codegen/CPU/Algorithms/Algorithms.h"
#include "RepVGG/Codegen/CPU/Algorithms/ConvAlgorithm.h"

namespace mlir::repvgg::cpu {

/// The generated base of a pass, whose context has the project's algorithms
/// wherever the pass runs.
template <typename BaseT>
class AlgorithmPass : public BaseT {
public:
  using BaseT::BaseT;

  void getDependentDialects(DialectRegistry &registry) const override {
    BaseT::getDependentDialects(registry);
    registerConvAlgorithms(registry);
  }
};

} // namespace mlir::repvgg::cpu

#endif // REPVGG_LIB_CODEGEN_CPU_ALGORITHMPASS_H
