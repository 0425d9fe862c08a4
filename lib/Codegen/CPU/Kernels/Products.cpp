//===- Products.cpp - Products of floats ----------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// Products are of f32, whatever images and weights are stored in.
///
//===----------------------------------------------------------------------===//

#include "Products.h"
#include "IntegerProducts.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

Products::~Products() = default;

namespace {

/// A channel a step; what is narrower is widened as it is loaded. Weights of
/// f32 save that, and take twice the memory.
class FloatProducts : public Products {
public:
  explicit FloatProducts(PackedElement weights) : stored(weights) {}

  int64_t channels() const override { return 1; }
  PackedElement weights() const override { return stored; }

  Value loadWeights(KernelBuilder &k, Value buffer,
                    const Offset &offset) const override {
    return k.loadFloats(buffer, offset);
  }
  Value loadInput(KernelBuilder &k, Value buffer,
                  const Offset &offset) const override {
    return k.loadFloatSplat(buffer, offset);
  }
  Value multiplyAdd(KernelBuilder &k, Value input, Value weights, Value sum,
                    int64_t) const override {
    return k.fma(input, weights, sum);
  }

private:
  PackedElement stored;
};

} // namespace

std::unique_ptr<const Products> Products::get(const ConvProblem &problem) {
  switch (problem.input.element) {
  case PackedElement::F32:
  case PackedElement::BF16:
  case PackedElement::F16:
    return std::make_unique<FloatProducts>(problem.target.smallWeights
                                               ? problem.input.element
                                               : PackedElement::F32);
  case PackedElement::I8:
    return createIntegerProducts(problem.target, problem.inputUnsigned);
  }
  llvm_unreachable("all elements are handled");
}
