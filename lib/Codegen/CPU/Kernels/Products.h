//===- Products.h - How a pixel meets weights -------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// What kernels of direct sums do differently for each element type: how
/// weights are packed, and how some channels of a pixel are multiplied by them.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_CODEGEN_CPU_KERNELS_PRODUCTS_H
#define REPVGG_LIB_CODEGEN_CPU_KERNELS_PRODUCTS_H

#include "RepVGG/Codegen/CPU/ConvProblem.h"
#include "RepVGG/Codegen/CPU/Kernels/KernelBuilder.h"

#include <memory>

namespace mlir::repvgg::cpu {

/// A lane of a sum takes the products of `channels()` neighbours, which are a
/// lane's bits of the input and of the weights.
class LaneProducts {
public:
  virtual ~LaneProducts();

  /// 1, 2 or 4.
  virtual int64_t channels() const = 0;
  /// What they are made of.
  virtual ProductFormat format() const = 0;
  /// Into how many parts `multiplyAdd` divides.
  virtual int64_t parts() const { return 1; }
  /// Registers that hold what is not in a sum yet.
  virtual int64_t temporaries() const { return 0; }
  /// `sum` and the products of part `part`: all parts make it up.
  virtual Value multiplyAdd(KernelBuilder &k, Value input, Value weights,
                            Value sum, int64_t part) const = 0;
};

/// A sum is made in steps, of `channels()` input channels each, which lie
/// beside each other in the image. A step has a weight of each of these
/// channels for each lane: `[lane][channel]`, in elements of `weights()`.
class Products : public LaneProducts {
public:
  /// Those of `problem`'s element type and target.
  static std::unique_ptr<const Products> get(const ConvProblem &problem);

  virtual PackedElement weights() const = 0;
  /// What is added to each input element before it is multiplied, because the
  /// target multiplies elements of another sign only.
  virtual int64_t inputShift() const { return 0; }

  /// A vector of weights of one step, as `multiplyAdd` wants it.
  virtual Value loadWeights(KernelBuilder &k, Value buffer,
                            const Offset &offset) const = 0;
  /// The channels of a step at a pixel, in all lanes.
  virtual Value loadInput(KernelBuilder &k, Value buffer,
                          const Offset &offset) const = 0;
};

/// Those of instructions that add the products of neighbours to each 32-bit
/// lane of a sum: the neighbours of a step are a lane's bits.
class GroupedProducts : public Products {
public:
  Value loadWeights(KernelBuilder &k, Value buffer,
                    const Offset &offset) const override {
    return k.loadGroups(buffer, offset);
  }
  Value loadInput(KernelBuilder &k, Value buffer,
                  const Offset &offset) const override {
    return k.loadGroupSplat(buffer, offset);
  }
};

/// The lanes' bits as `element`s.
Value lanesAs(KernelBuilder &k, Value lanes, Type element);

/// Products of f32.
std::unique_ptr<const LaneProducts> createFloatProducts();

/// Products of two neighbours of bf16, by AVX512-BF16's instruction.
std::unique_ptr<const Products> createPairProducts();

} // namespace mlir::repvgg::cpu

#endif // REPVGG_LIB_CODEGEN_CPU_KERNELS_PRODUCTS_H
