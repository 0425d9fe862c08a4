//===- PackedWeightsTest.cpp - Weights of any element type ----------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// Kernels read weights as they are stored: the same numbers in any element
/// type, and one number that stands for all, are packed into the same bytes.
///
//===----------------------------------------------------------------------===//

#include "ConvCase.h"
#include "RepVGG/Algebra/Rounding.h"
#include "RepVGG/Codegen/CPU/Algorithms/Algorithms.h"
#include "mlir/AsmParser/AsmParser.h"
#include "gtest/gtest.h"

#include <random>

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

namespace {

struct PackingCase {
  const char *name;
  ConvCase conv;
};

class PackedWeightsTest : public testing::TestWithParam<PackingCase> {
protected:
  void SetUp() override {
    DialectRegistry registry;
    registerConvAlgorithms(registry);
    context.appendDialectRegistry(registry);
    context.loadDialect<RepVGGCPUDialect, layer::RepVGGLayerDialect>();
    problem = problemOf(GetParam().conv);
    problem.plan = cast<layer::PlanAttrInterface>(
        parseAttribute("#repvgg_cpu." + GetParam().conv.plan, &context));
    auto algorithm = acceptPlan(problem);
    ASSERT_TRUE(bool(algorithm)) << algorithm.refusal().message;
    kernel =
        (*algorithm)->bind(problem.with((*algorithm)->inputLayout(problem)));
  }

  /// Bytes that nobody writes are told by the mark.
  std::vector<char> pack(const WeightView &weights, char mark) const {
    // As aligned as resources are.
    std::vector<std::max_align_t> memory(
        kernel->packedBytes() / sizeof(std::max_align_t) + 1);
    MutableArrayRef<char> packed(reinterpret_cast<char *>(memory.data()),
                                 kernel->packedBytes());
    llvm::fill(packed, mark);
    kernel->packWeights(weights, packed);
    return packed.vec();
  }

  int64_t count() const { return problem.geometry.weightElements(); }

  MLIRContext context;
  ConvProblem problem;
  std::unique_ptr<ConvKernel> kernel;
};

TEST_P(PackedWeightsTest, AreTheSameOfAnyElementType) {
  std::mt19937 generator(7);
  // Whole numbers, which all types hold.
  std::uniform_int_distribution<int> distribution(-100, 100);
  std::vector<double> values(count());
  for (double &value : values)
    value = distribution(generator);
  std::vector<char> expected = pack(WeightView::of(values), 1);
  EXPECT_EQ(expected, pack(WeightView::of(values), 2)) << "bytes left out";
  for (ElementKind kind :
       {ElementKind::F32, ElementKind::F16, ElementKind::BF16}) {
    std::vector<char> stored(count() * elementBytes(kind));
    roundTo(kind, values, stored.data());
    EXPECT_EQ(expected, pack({kind, stored.data(), count(), false}, 1))
        << "bytes of an element: " << elementBytes(kind);
  }
}

TEST_P(PackedWeightsTest, MayBeOneNumber) {
  std::vector<double> values(count(), 0.75);
  WeightView splat = {ElementKind::F64, values.data(), count(), true};
  EXPECT_EQ(pack(WeightView::of(values), 1), pack(splat, 1));
}

/// Channels that fill no whole block, and two groups where there may be.
ConvCase caseOf(int64_t inputs, int64_t outputs, int64_t groups, int64_t size,
                int64_t stride, StringRef plan) {
  ConvCase conv;
  conv.inChannels = inputs;
  conv.outChannels = outputs;
  conv.groups = groups;
  conv.kernelHeight = conv.kernelWidth = size;
  conv.padding = size / 2;
  conv.stride = stride;
  conv.plan = plan.str();
  return conv;
}

INSTANTIATE_TEST_SUITE_P(
    Algorithms, PackedWeightsTest,
    testing::Values(
        PackingCase{"Direct", caseOf(32, 96, 2, 3, 1,
                                     "direct<registers 4x2, depth 16, chunk 0, "
                                     "split channels>")},
        PackingCase{"DirectRest",
                    caseOf(21, 35, 1, 3, 2,
                           "direct<registers 4x2, depth 16, chunk 0, "
                           "split rows>")},
        PackingCase{"Pointwise",
                    caseOf(20, 40, 1, 1, 1,
                           "pointwise<registers 4x2, depth 16, chunk 0, "
                           "split channels>")},
        PackingCase{"Planar",
                    caseOf(3, 40, 1, 3, 2,
                           "planar<registers 4x2, chunk 0, split rows>")},
        PackingCase{"Depthwise",
                    caseOf(20, 20, 20, 3, 1, "depthwise<pixels 4x2, chunk 0>")},
        PackingCase{"Winograd",
                    caseOf(18, 40, 1, 3, 1,
                           "winograd<tile 4x4, registers 8x2, depth 16, "
                           "chunk 0, split rows>")},
        PackingCase{"WinogradPlain",
                    caseOf(18, 40, 1, 3, 1,
                           "winograd<tile 4x4, registers 8x2, depth 16, "
                           "chunk 0, split rows, weights plain>")},
        PackingCase{"WinogradPrepared",
                    caseOf(18, 40, 1, 3, 1,
                           "winograd<tile 4x4, registers 8x2, depth 16, "
                           "chunk 0, split rows, weights prepared>")},
        PackingCase{"Polyphase",
                    caseOf(32, 64, 2, 3, 2,
                           "polyphase<tile 2x2, registers 8x2, depth 16, "
                           "chunk 0, split rows>")}),
    [](const auto &test) { return test.param.name; });

} // namespace
