//===- SplitFormTest.cpp - Forms of parts, and rates as text --------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Analysis/SplitForm.h"
#include "RepVGG/Algebra/Rates.h"
#include "gtest/gtest.h"

using namespace mlir::repvgg;

namespace {

/// A window of `taps` x `taps` on 64 channels, with weights of `value`.
LinearForm window(int64_t taps, int64_t groups, double value) {
  Geometry shape;
  shape.windows.assign(2, {taps, 1, 1, taps / 2, taps / 2});
  shape.inChannels = shape.outChannels = 64;
  shape.groups = groups;
  return *LinearForm::fromKernel(
      shape, std::vector<double>(shape.weightElements(), value));
}

const int64_t kSizes[] = {28, 28};
const WorkSize kSize{1, {28, 28}, 4};

} // namespace

TEST(Split, PartsAddUpToTheForm) {
  LinearForm sum = *LinearForm::add(
      {window(3, 64, 1), window(1, 1, 2), window(1, 64, 3)}, kSizes);
  std::vector<double> shift(64, 5.0);
  sum = *sum.shift(WeightView::of(shift));
  OrRefusal<SplitForm> split = splitForm(sum, kSize, MachineRates());
  ASSERT_TRUE(bool(split));
  ASSERT_EQ(split->parts.size(), 2u);
  EXPECT_EQ(split->parts[0].geometry().groups, 64);
  EXPECT_EQ(split->parts[0].weight()[4], 1.0 + 3.0);
  EXPECT_EQ(split->parts[0].bias(), shift);
  EXPECT_EQ(split->parts[1].weight(), std::vector<double>(64 * 64, 2.0));
  EXPECT_EQ(split->parts[1].bias(), std::vector<double>(64, 0.0));
  EXPECT_EQ(split->weighed->branches, 3);
  EXPECT_EQ(split->weighed->merged, 2);
  EXPECT_EQ(split->weighed->convolutions, 2);
  EXPECT_LE(split->weighed->chosen.microseconds,
            split->weighed->apart.microseconds);
  EXPECT_LE(split->weighed->chosen.microseconds,
            split->weighed->together->microseconds);
}

/// Three taps an axis, `rate` pixels from each other, on 8 channels.
LinearForm dilated(int64_t rate, double value) {
  Geometry shape;
  shape.windows.assign(2, {3, 1, rate, rate, rate});
  shape.inChannels = shape.outChannels = 8;
  return *LinearForm::fromKernel(
      shape, std::vector<double>(shape.weightElements(), value));
}

TEST(Split, WhatNoWindowHoldsStaysApart) {
  LinearForm inner = *LinearForm::add({dilated(1, 1), dilated(90, 2)}, kSizes);
  ASSERT_TRUE(inner.whyApart());
  EXPECT_EQ(inner.whyApart()->rule, "A7");
  EXPECT_EQ(LinearForm::compose(inner, dilated(1, 1)).refusal().rule, "A7");

  // What comes after the sum is folded into its parts.
  std::vector<double> factor(8, 0.5), shift(8, 3.0);
  LinearForm sum = *LinearForm::add(
      {*inner.scale(WeightView::of(factor)), dilated(1, 4)}, kSizes);
  sum = *sum.shift(WeightView::of(shift));
  ASSERT_TRUE(sum.whyApart());
  OrRefusal<SplitForm> split = splitForm(sum, kSize, MachineRates());
  ASSERT_TRUE(bool(split));
  ASSERT_EQ(split->parts.size(), 2u);
  EXPECT_FALSE(split->parts[0].whyApart());
  EXPECT_EQ(split->parts[0].weight(), std::vector<double>(8 * 8 * 9, 4.5));
  EXPECT_EQ(split->parts[0].bias(), shift);
  EXPECT_EQ(split->parts[1].weight(), std::vector<double>(8 * 8 * 9, 1.0));
  EXPECT_EQ(split->parts[1].geometry().windows[0].dilation, 90);
  EXPECT_FALSE(split->weighed->together);
  EXPECT_EQ(split->weighed->text,
            "merged 2 of 3 branches: 1.35M -> 903k MACs; the 3x3 at rate 90 "
            "stays apart, a window that holds them all would be too large");
}

TEST(Split, OneTermLeavesNoChoice) {
  OrRefusal<SplitForm> split =
      splitForm(window(3, 1, 1), kSize, MachineRates());
  ASSERT_TRUE(bool(split));
  EXPECT_EQ(split->parts.size(), 1u);
  EXPECT_FALSE(split->weighed);
}

TEST(Split, DecisionIsSaidInWords) {
  LinearForm sum = *LinearForm::add(
      {window(3, 1, 1), window(1, 1, 2), window(1, 64, 3)}, kSizes);
  EXPECT_EQ(splitForm(sum, kSize, MachineRates())->weighed->text,
            "merged 3 of 3 branches: 32.2M -> 28.9M MACs");
  sum = *LinearForm::add({window(7, 64, 1), window(1, 1, 2)}, kSizes);
  EXPECT_EQ(splitForm(sum, kSize, MachineRates())->weighed->text,
            "merged none of 2 branches of 5.67M MACs; the 7x7 depthwise and "
            "the 1x1 stay apart, one convolution would cost 157M");
}

TEST(Rates, TextIsReadAsWritten) {
  MachineRates rates;
  rates.launchSeconds = 3e-6;
  rates.lanes = 8;
  OrRefusal<MachineRates> read = parseRates(ratesText(rates));
  ASSERT_TRUE(bool(read));
  EXPECT_EQ(ratesText(*read), ratesText(rates));
  EXPECT_EQ(read->lanes, 8);
  EXPECT_EQ(ratesText(*parseRates("")), ratesText(MachineRates()));
  EXPECT_EQ(parseRates("dense=7.5")->denseMacs, 7.5e9);
}

TEST(Rates, RefusesWhatIsNoRate) {
  for (const char *text :
       {"fast", "fast=1", "dense", "dense=", "dense=0", "dense=-1", "dense=nan",
        "dense=inf", "bytes=1x", "lanes=1.5", "lanes=1e9"})
    EXPECT_FALSE(bool(parseRates(text))) << text;
}
