//===- WeightViewTest.cpp - Reading weights of any element type -----------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Algebra/WeightView.h"
#include "RepVGG/Algebra/Rounding.h"
#include "llvm/ADT/APFloat.h"

#include "gtest/gtest.h"

#include <bit>
#include <cmath>
#include <cstring>

namespace mlir::repvgg {
namespace {

using llvm::APFloat;
using llvm::APInt;

double widened(const llvm::fltSemantics &semantics, uint16_t bits) {
  return APFloat(semantics, APInt(16, bits)).convertToDouble();
}

/// Every one of the 2^16 elements is read as APFloat reads it.
void expectAllRead(ElementKind kind, const llvm::fltSemantics &semantics) {
  std::vector<uint16_t> all(1 << 16);
  for (size_t i = 0; i < all.size(); ++i)
    all[i] = uint16_t(i);
  WeightView view{kind, all.data(), int64_t(all.size()), false};
  std::vector<double> values = view.toVector();
  for (size_t i = 0; i < all.size(); ++i) {
    double expected = widened(semantics, all[i]);
    if (std::isnan(expected))
      ASSERT_TRUE(std::isnan(values[i])) << "at " << i;
    else
      ASSERT_EQ(std::bit_cast<uint64_t>(values[i]),
                std::bit_cast<uint64_t>(expected))
          << "at " << i;
  }
}

TEST(WeightView, ReadsEveryF16) {
  expectAllRead(ElementKind::F16, APFloat::IEEEhalf());
}

TEST(WeightView, ReadsEveryBF16) {
  expectAllRead(ElementKind::BF16, APFloat::BFloat());
}

TEST(WeightView, ReadsUnalignedF32AndF64) {
  alignas(8) char bytes[64];
  float floats[] = {1.5f, -2.25f, 1e-40f};
  std::memcpy(bytes + 1, floats, sizeof(floats));
  WeightView view{ElementKind::F32, bytes + 1, 3, false};
  EXPECT_EQ(view.toVector(), (std::vector<double>{1.5, -2.25, 1e-40f}));
  double doubles[] = {1e300, -0.1};
  std::memcpy(bytes + 3, doubles, sizeof(doubles));
  view = {ElementKind::F64, bytes + 3, 2, false};
  EXPECT_EQ(view.toVector(), (std::vector<double>{1e300, -0.1}));
  EXPECT_EQ(view[1], -0.1);
}

TEST(WeightView, ReadsPartsAndScales) {
  std::vector<double> values = {1, 2, 3, 4};
  std::vector<double> out(2);
  WeightView::of(values).read(1, out);
  EXPECT_EQ(out, (std::vector<double>{2, 3}));
  WeightView::of(values).readScaled(2, -0.5, out);
  EXPECT_EQ(out, (std::vector<double>{-1.5, -2}));
}

TEST(WeightView, SplatStandsForAll) {
  float value = 0.75f;
  WeightView view{ElementKind::F32, &value, 5, true};
  EXPECT_EQ(view.toVector(), std::vector<double>(5, 0.75));
  EXPECT_EQ(view[4], 0.75);
  EXPECT_EQ(view.firstNonFinite(), -1);
  value = NAN;
  EXPECT_EQ(view.firstNonFinite(), 0);
}

TEST(WeightView, FindsTheFirstNonFiniteElement) {
  // Two blocks of the scan, and a remainder.
  std::vector<float> values(10000, 3e38f);
  WeightView view{ElementKind::F32, values.data(), 10000, false};
  EXPECT_EQ(view.firstNonFinite(), -1);
  values[9999] = -INFINITY;
  EXPECT_EQ(view.firstNonFinite(), 9999);
  values[5000] = NAN;
  EXPECT_EQ(view.firstNonFinite(), 5000);
  values[0] = INFINITY;
  EXPECT_EQ(view.firstNonFinite(), 0);
  EXPECT_EQ((WeightView{ElementKind::F32, nullptr, 0, false}).firstNonFinite(),
            -1);
}

TEST(WeightView, FindsNonFiniteOfEveryKind) {
  uint16_t half[] = {0x7bff, 0xfc00}, brain[] = {0x7f7f, 0x7fc0};
  double wide[] = {1e308, NAN};
  EXPECT_EQ((WeightView{ElementKind::F16, half, 2, false}).firstNonFinite(), 1);
  EXPECT_EQ((WeightView{ElementKind::BF16, brain, 2, false}).firstNonFinite(),
            1);
  EXPECT_EQ(WeightView::of(wide).firstNonFinite(), 1);
}

/// APFloat's rounding to nearest even.
uint16_t rounded(const llvm::fltSemantics &semantics, double value) {
  APFloat number(value);
  bool losesInfo;
  number.convert(semantics, APFloat::rmNearestTiesToEven, &losesInfo);
  return uint16_t(number.bitcastToAPInt().getZExtValue());
}

/// Around every element and every midpoint between two elements, both signs.
void expectAllRounded(ElementKind kind, const llvm::fltSemantics &semantics,
                      uint16_t infinity) {
  std::vector<double> values;
  for (uint16_t bits = 0; bits < infinity; ++bits) {
    double low = widened(semantics, bits);
    double high = bits + 1 < infinity ? widened(semantics, bits + 1)
                                      : 2 * low - widened(semantics, bits - 1);
    for (double value : {low, (low + high) / 2})
      for (double near :
           {std::nextafter(value, -1e300), value, std::nextafter(value, 1e300)})
        values.insert(values.end(), {near, -near});
  }
  values.insert(values.end(), {INFINITY, -INFINITY, 1e308, -1e308, 5e-324});
  std::vector<uint16_t> found(values.size());
  roundTo(kind, values, found.data());
  for (size_t i = 0; i < values.size(); ++i)
    ASSERT_EQ(found[i], rounded(semantics, values[i])) << "of " << values[i];
}

TEST(RoundTo, F16AroundEveryElementAndMidpoint) {
  expectAllRounded(ElementKind::F16, APFloat::IEEEhalf(), 0x7c00);
}

TEST(RoundTo, BF16AroundEveryElementAndMidpoint) {
  expectAllRounded(ElementKind::BF16, APFloat::BFloat(), 0x7f80);
}

TEST(RoundTo, NaNStaysNaN) {
  // A payload in the dropped bits only would turn into an infinity.
  double payload = std::bit_cast<double>(uint64_t(0x7ff0000000000001));
  for (double nan : {double(NAN), -double(NAN), payload})
    for (ElementKind kind : {ElementKind::F64, ElementKind::F32,
                             ElementKind::F16, ElementKind::BF16}) {
      double stored = 0;
      roundTo(kind, nan, &stored);
      EXPECT_TRUE(std::isnan((WeightView{kind, &stored, 1, false})[0]));
    }
}

TEST(RoundTo, F32OnceToNearestEven) {
  double tie = 1 + 0x1p-24, above = tie + 0x1p-52;
  std::vector<double> values = {tie, above, 1 + 3 * 0x1p-24, 1e39, 0x1p-150};
  std::vector<float> found(values.size());
  roundTo(ElementKind::F32, values, found.data());
  EXPECT_EQ(found,
            (std::vector<float>{1, 1 + 0x1p-23f, 1 + 0x1p-22f, INFINITY, 0}));
}

TEST(RoundTo, WritesToUnalignedMemory) {
  char bytes[9] = {};
  roundTo(ElementKind::F32, {1.0, -1.0}, bytes + 1);
  WeightView view{ElementKind::F32, bytes + 1, 2, false};
  EXPECT_EQ(view.toVector(), (std::vector<double>{1, -1}));
  EXPECT_EQ(elementBytes(ElementKind::F32), 4);
  EXPECT_EQ(elementBytes(ElementKind::BF16), 2);
}

} // namespace
} // namespace mlir::repvgg
