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
#include "mlir/Dialect/Arith/IR/Arith.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

Products::~Products() = default;

namespace {

/// A channel a step; f16 is widened as it is loaded.
class FloatProducts : public Products {
public:
  explicit FloatProducts(PackedElement element) : element(element) {}

  int64_t channels() const override { return 1; }
  PackedElement weights() const override { return element; }

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
  PackedElement element;
};

/// Two channels of bf16 a step: one load brings both, and an f32 is made of
/// each by one operation on bits.
class PairProducts : public Products {
public:
  int64_t channels() const override { return 2; }
  PackedElement weights() const override { return PackedElement::BF16; }

  Value loadWeights(KernelBuilder &k, Value buffer,
                    const Offset &offset) const override {
    return k.loadGroups(buffer, offset);
  }
  Value loadInput(KernelBuilder &k, Value buffer,
                  const Offset &offset) const override {
    return k.loadGroupSplat(buffer, offset);
  }
  int64_t parts() const override { return 2; }
  Value multiplyAdd(KernelBuilder &k, Value input, Value weights, Value sum,
                    int64_t part) const override {
    return k.fma(half(k, input, part), half(k, weights, part), sum);
  }

private:
  /// The lower or upper bf16 of each lane as f32.
  static Value half(KernelBuilder &k, Value pair, int64_t part) {
    OpBuilder &ops = k.builder();
    Value bits =
        part == 0
            ? arith::ShLIOp::create(ops, k.loc(), pair, k.integer(16))
                  .getResult()
            : arith::AndIOp::create(ops, k.loc(), pair, k.integer(0xffff0000))
                  .getResult();
    return arith::BitcastOp::create(ops, k.loc(),
                                    k.vectorType(ops.getF32Type()), bits);
  }
};

} // namespace

std::unique_ptr<const Products> Products::get(const ConvProblem &problem) {
  switch (problem.input.element) {
  case PackedElement::F32:
  case PackedElement::F16:
    return std::make_unique<FloatProducts>(problem.input.element);
  case PackedElement::BF16:
    return std::make_unique<PairProducts>();
  case PackedElement::I8:
    return createIntegerProducts(problem.target, problem.inputUnsigned);
  }
  llvm_unreachable("all elements are handled");
}
