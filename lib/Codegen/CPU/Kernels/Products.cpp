//===- Products.cpp - Products of floats ----------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// Products are of f32, whatever images and weights are stored in, unless the
/// target has an instruction for pairs of bf16.
///
//===----------------------------------------------------------------------===//

#include "Products.h"
#include "IntegerProducts.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

LaneProducts::~LaneProducts() = default;

Value cpu::lanesAs(KernelBuilder &k, Value lanes, Type element) {
  int64_t count = 32 / element.getIntOrFloatBitWidth() * k.lanes();
  return vector::BitCastOp::create(k.builder(), k.loc(),
                                   VectorType::get({count}, element), lanes);
}

namespace {

/// A channel a step; what is narrower is widened as it is loaded. Weights of
/// f32 save that, and take twice the memory.
class FloatProducts : public Products {
public:
  explicit FloatProducts(PackedElement weights) : stored(weights) {}

  int64_t channels() const override { return 1; }
  ProductFormat format() const override { return ProductFormat::F32; }
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

/// By an instruction that adds the products of two neighbours of bf16 to each
/// lane of f32. It takes subnormal numbers for zero.
class PairProducts : public GroupedProducts {
public:
  int64_t channels() const override { return 2; }
  ProductFormat format() const override { return ProductFormat::BF16; }
  PackedElement weights() const override { return PackedElement::BF16; }

  Value multiplyAdd(KernelBuilder &k, Value input, Value weights, Value sum,
                    int64_t) const override {
    Type element = k.builder().getBF16Type();
    std::string name =
        ("llvm.x86.avx512bf16.dpbf16ps." + Twine(32 * k.lanes())).str();
    return IntrinsicOp::create(k.builder(), k.loc(), sum.getType(), name,
                               ValueRange{sum, lanesAs(k, input, element),
                                          lanesAs(k, weights, element)});
  }

  /// Where it is faster than to widen both.
  static bool isFor(const TargetInfo &target) {
    return target.has("avx512bf16") &&
           target.relativeRate(ProductFormat::BF16) > 1;
  }
};

} // namespace

std::unique_ptr<const LaneProducts> cpu::createFloatProducts() {
  return std::make_unique<FloatProducts>(PackedElement::F32);
}

std::unique_ptr<const Products> cpu::createPairProducts() {
  return std::make_unique<PairProducts>();
}

/// Whether each weight is multiplied once an image, so that reading it takes
/// longer than to widen it.
static bool isReadOnce(const ConvProblem &problem) {
  return problem.output.height * problem.output.width == 1;
}

std::unique_ptr<const Products> Products::get(const ConvProblem &problem) {
  switch (problem.input.element) {
  case PackedElement::BF16:
    if (PairProducts::isFor(problem.target))
      return createPairProducts();
    [[fallthrough]];
  case PackedElement::F32:
  case PackedElement::F16:
    return std::make_unique<FloatProducts>(problem.target.smallWeights ||
                                                   isReadOnce(problem)
                                               ? problem.input.element
                                               : PackedElement::F32);
  case PackedElement::I8:
    return createIntegerProducts(problem.target, problem.inputUnsigned);
  }
  llvm_unreachable("all elements are handled");
}
