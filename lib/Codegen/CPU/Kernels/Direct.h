//===- Direct.h - Direct convolution ----------------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// The kernel of any window, for those of one pixel as well.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_CODEGEN_CPU_KERNELS_DIRECT_H
#define REPVGG_LIB_CODEGEN_CPU_KERNELS_DIRECT_H

#include "DirectShape.h"

namespace mlir::repvgg::cpu {

class Direct : public ConvKernel {
public:
  explicit Direct(const ConvProblem &problem)
      : ConvKernel(problem), shape(this->problem) {}

  int64_t tasks() const override { return shape.count(); }
  int64_t weightElements() const override { return shape.weightElements(); }
  void packWeights(ArrayRef<float> weights,
                   MutableArrayRef<float> packed) const override {
    shape.packWeights(weights, packed);
  }
  void emit(KernelBuilder &k, const ConvArguments &arguments,
            const Epilogue &epilogue) const override;

private:
  DirectShape shape;
};

/// Why Direct cannot do `problem`, if it cannot.
std::optional<Refusal> refuseGroups(const ConvProblem &problem);

} // namespace mlir::repvgg::cpu

#endif // REPVGG_LIB_CODEGEN_CPU_KERNELS_DIRECT_H
