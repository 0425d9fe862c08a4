//===- RoundingTest.cpp - Written weights are their values rounded --------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Algebra/Rounding.h"
#include "RepVGG/Fuse/FusedWeights.h"
#include "gtest/gtest.h"

#include <cmath>
#include <random>

using namespace mlir::repvgg;

/// The report on `values` rounded to `kind`.
static RoundingReport report(ElementKind kind, std::vector<double> values) {
  std::vector<char> bytes(values.size() * elementBytes(kind));
  roundTo(kind, values, bytes.data());
  RoundingReport result;
  result.add(kind, values, bytes.data());
  return result;
}

TEST(Rounding, NearestIsRightInAllTypes) {
  std::mt19937_64 generator(5);
  std::normal_distribution<double> number;
  std::vector<double> values = {0.0, -0.0, 1.0, 1 - 0x1p-53, 1 + 0x1p-9};
  for (int i = 0; i < 5000; ++i)
    values.push_back(std::ldexp(number(generator), i % 40 - 30));
  for (ElementKind kind : {ElementKind::F64, ElementKind::F32, ElementKind::F16,
                           ElementKind::BF16}) {
    RoundingReport result = report(kind, values);
    EXPECT_EQ(result.firstWrong, -1);
    EXPECT_EQ(result.elements, int64_t(values.size()));
  }
}

TEST(Rounding, ANeighbourOfTheNearestIsWrong) {
  std::vector<double> values(2000, 1.5);
  values[1700] = 1.1;
  std::vector<float> stored(values.begin(), values.end());
  stored[1700] = std::nextafter(stored[1700], 2.0f);
  RoundingReport result;
  result.add(ElementKind::F32, values, stored.data());
  EXPECT_EQ(result.firstWrong, 1700);
  EXPECT_EQ(result.firstOverflow, -1);
}

TEST(Rounding, IndicesContinue) {
  RoundingReport result;
  float right = 1, wrong = 2;
  double exact = 1;
  result.add(ElementKind::F32, exact, &right);
  result.add(ElementKind::F32, exact, &wrong);
  EXPECT_EQ(result.firstWrong, 1);
}

TEST(Rounding, OverflowIsNamed) {
  RoundingReport result = report(ElementKind::F16, {1.0, 65519.0, -65520.0});
  EXPECT_EQ(result.firstOverflow, 2);
  EXPECT_EQ(result.firstWrong, -1);
}

TEST(Rounding, SubnormalsAreCounted) {
  // The smallest normal f16 is 2^-14; the last one becomes zero.
  RoundingReport result =
      report(ElementKind::F16, {0.0, 0x1p-14, 0x1.8p-15, 0x1p-24, 1e-30});
  EXPECT_EQ(result.subnormals, 3);
  EXPECT_EQ(result.firstWrong, -1);
}
