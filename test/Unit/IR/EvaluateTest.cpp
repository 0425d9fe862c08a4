//===- EvaluateTest.cpp - Ops against plain loops -------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Reference.h"
#include "RepVGG/Algebra/Apply.h"
#include "RepVGG/IR/Constants.h"
#include "RepVGG/IR/Interpreter.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "gtest/gtest.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::test;

namespace {
constexpr uint64_t kSeed = 20260101;
constexpr int kTrials = 60;

/// A block of ops over one data argument.
class EvaluateTest : public testing::TestWithParam<unsigned> {
protected:
  EvaluateTest() : builder(&context), generator(kSeed + GetParam()) {
    context.loadDialect<RepVGGDialect, arith::ArithDialect>();
    builder.setInsertionPointToEnd(&body);
  }

  /// Small sizes, so that border pixels dominate.
  SmallVector<int64_t> randomSizes(ArrayRef<Window> windows) {
    SmallVector<int64_t> sizes;
    for (const Window &window : windows) {
      int64_t least = window.extent() - window.padLow - window.padHigh;
      sizes.push_back(randomInt(generator, std::max<int64_t>(1, least),
                                window.extent() + 2));
    }
    return sizes;
  }

  Value addInput(int64_t channels, ArrayRef<int64_t> sizes) {
    SmallVector<int64_t> shape = {1, channels};
    llvm::append_range(shape, sizes);
    return body.addArgument(RankedTensorType::get(shape, builder.getF64Type()),
                            loc);
  }

  Value addConstant(ArrayRef<int64_t> shape, ArrayRef<double> values) {
    return createConstant(builder, loc,
                          RankedTensorType::get(shape, builder.getF64Type()),
                          values, "test");
  }

  Geometry randomGeometry() {
    Geometry geometry;
    geometry.groups = int64_t(1) << randomInt(generator, 0, 2);
    geometry.inChannels = geometry.groups * randomInt(generator, 1, 3);
    geometry.outChannels = geometry.groups * randomInt(generator, 1, 3);
    for (unsigned axis = 0; axis < GetParam(); ++axis) {
      Window window;
      window.size = randomInt(generator, 1, 4);
      window.stride = randomInt(generator, 1, 3);
      window.dilation = randomInt(generator, 1, 3);
      window.padLow = randomInt(generator, 0, 3);
      window.padHigh = randomInt(generator, 0, 3);
      geometry.windows.push_back(window);
    }
    return geometry;
  }

  MLIRContext context;
  OpBuilder builder;
  Location loc = UnknownLoc::get(&context);
  Block body;
  std::mt19937_64 generator;
};

TEST_P(EvaluateTest, ConvAgainstLoops) {
  for (int trial = 0; trial < kTrials; ++trial) {
    Geometry geometry = randomGeometry();
    SmallVector<int64_t> sizes = randomSizes(geometry.windows);
    Value input = addInput(geometry.inChannels, sizes);
    SmallVector<int64_t> shape = {geometry.outChannels,
                                  geometry.inChannelsPerGroup()};
    for (const Window &window : geometry.windows)
      shape.push_back(window.size);
    std::vector<double> weight =
        randomValues(generator, geometry.weightElements());
    std::vector<double> bias;
    if (trial % 2)
      bias = randomValues(generator, geometry.outChannels);
    auto conv = ConvOp::create(
        builder, loc, builder.getF64Type(), input, addConstant(shape, weight),
        bias.empty() ? Value() : addConstant(geometry.outChannels, bias),
        geometry);
    ASSERT_TRUE(succeeded(conv.verify()));

    Array array(geometry.inChannels, sizes);
    array.values = randomValues(generator, array.values.size());
    Array expected = convolve(array, geometry, weight, bias);
    Image image(geometry.inChannels, sizes, array.values);
    double bound = sumBound(weight.size() / geometry.outChannels);

    OrRefusal<Image> found = evaluate(conv.getResult(), {{input, image}});
    ASSERT_TRUE(found) << found.refusal().message;
    EXPECT_LE(largestDifference(found->values(), expected.values), bound)
        << "seed " << kSeed << ", trial " << trial;

    OrRefusal<LinearForm> form =
        conv.linearForm(LinearForm::identity(geometry.inChannels, GetParam()));
    ASSERT_TRUE(form) << form.refusal().message;
    EXPECT_LE(largestDifference(apply(*form, image).values(), expected.values),
              bound);
  }
}

TEST_P(EvaluateTest, ConvOfRankOneImage) {
  for (int trial = 0; trial < kTrials; ++trial) {
    Geometry geometry = randomGeometry();
    SmallVector<int64_t> sizes = randomSizes(geometry.windows);
    Value input = addInput(geometry.inChannels, sizes);
    SmallVector<int64_t> shape = {geometry.outChannels,
                                  geometry.inChannelsPerGroup()};
    for (const Window &window : geometry.windows)
      shape.push_back(window.size);
    std::vector<double> weight =
        randomValues(generator, geometry.weightElements());
    auto conv = ConvOp::create(builder, loc, builder.getF64Type(), input,
                               addConstant(shape, weight), Value(), geometry);
    int64_t pixels = 1;
    for (int64_t size : sizes)
      pixels *= size;
    Image probe = Image::rankOne(randomValues(generator, geometry.inChannels),
                                 sizes, randomValues(generator, pixels));
    OrRefusal<Image> found = evaluate(conv.getResult(), {{input, probe}});
    OrRefusal<Image> expected =
        evaluate(conv.getResult(), {{input, probe.dense()}});
    ASSERT_TRUE(found && expected);
    EXPECT_LE(largestDifference(found->values(), expected->values()),
              sumBound(2 * weight.size() / geometry.outChannels))
        << "seed " << kSeed << ", trial " << trial;
  }
}

TEST_P(EvaluateTest, AvgPoolAgainstLoops) {
  for (int trial = 0; trial < kTrials; ++trial) {
    bool countPadding = trial % 2, ceilMode = trial % 4 >= 2;
    SmallVector<Window> windows;
    for (unsigned axis = 0; axis < GetParam(); ++axis) {
      int64_t size = randomInt(generator, 1, 4);
      windows.push_back({size, randomInt(generator, 1, 4), 1,
                         randomInt(generator, 0, size - 1),
                         randomInt(generator, 0, size - 1)});
    }
    SmallVector<int64_t> sizes = randomSizes(windows), expectedSizes;
    for (auto [window, size] : llvm::zip_equal(windows, sizes))
      expectedSizes.push_back(test::pooledSize(window, size, ceilMode));
    Value input = addInput(3, sizes);
    auto pool =
        AvgPoolOp::create(builder, loc, input, windows, countPadding, ceilMode);
    ASSERT_TRUE(succeeded(pool.verify()));
    EXPECT_EQ(pool.getType().getShape().drop_front(2), ArrayRef(expectedSizes));

    Array array(3, sizes);
    array.values = randomValues(generator, array.values.size());
    Array expected = average(array, windows, expectedSizes, countPadding);
    Image image(3, sizes, array.values);
    OrRefusal<Image> found = evaluate(pool.getResult(), {{input, image}});
    ASSERT_TRUE(found) << found.refusal().message;
    EXPECT_LE(largestDifference(found->values(), expected.values), sumBound(64))
        << "seed " << kSeed << ", trial " << trial;

    OrRefusal<LinearForm> form =
        pool.linearForm(LinearForm::identity(3, GetParam()));
    if (!form) {
      EXPECT_EQ(form.refusal().rule, "A9");
      continue;
    }
    EXPECT_LE(largestDifference(apply(*form, image).values(), expected.values),
              sumBound(64));
  }
}

INSTANTIATE_TEST_SUITE_P(SpatialAxes, EvaluateTest, testing::Range(0u, 4u));
} // namespace
