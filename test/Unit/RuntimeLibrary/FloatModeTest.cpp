//===- FloatModeTest.cpp - How runs compute -------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// A run computes in the mode that its context asks for, in all threads, and
/// leaves its caller's as it was.
///
//===----------------------------------------------------------------------===//

#include "FloatMode.h"
#include "HandMadeModel.h"
#include "gtest/gtest.h"

#include <cfenv>
#include <cmath>
#include <limits>

using namespace repvgg::runtime;
using namespace repvgg::testing;

namespace {

constexpr float kDenormal = 1e-40f, kSmallest = 1.17549435e-38f;

float product(float a, float b) {
  volatile float x = a, y = b, z = x * y;
  return z;
}

TEST(FloatModeTest, FlushesOperandsAndResults) {
  FloatMode mode(/*flushesDenormals=*/true);
  EXPECT_EQ(product(kDenormal, 1e10f), 0);
  EXPECT_EQ(product(kSmallest, 0.5f), 0);
  EXPECT_TRUE(std::signbit(product(kSmallest, -0.5f)));
  EXPECT_EQ(product(kSmallest, 2), 2 * kSmallest);
}

TEST(FloatModeTest, KeepsThemWhateverTheCallerHas) {
  FloatMode callers(/*flushesDenormals=*/true);
  FloatMode mode(/*flushesDenormals=*/false);
  EXPECT_GT(product(kDenormal, 1e10f), 0);
  EXPECT_GT(product(kSmallest, 0.5f), 0);
}

TEST(FloatModeTest, RestoresRoundingAndFlags) {
  ASSERT_EQ(std::fesetround(FE_UPWARD), 0);
  std::feclearexcept(FE_ALL_EXCEPT);
  {
    FloatMode mode(/*flushesDenormals=*/true);
    EXPECT_EQ(product(1 + 0x1p-23f, 1 + 0x1p-23f), 1 + 0x1p-22f);
    product(std::numeric_limits<float>::max(), 2);
  }
  EXPECT_EQ(std::fetestexcept(FE_OVERFLOW), 0);
  EXPECT_GT(product(1 + 0x1p-23f, 1 + 0x1p-23f), 1 + 0x1p-22f);
  std::fesetround(FE_TONEAREST);
}

/// The sum of products that are denormal, unless they are flushed.
float runWith(uint32_t denormals, uint32_t threads) {
  HandMadeModel made;
  made.weights.fill(0.5f);
  repvgg_model *model = nullptr;
  repvgg_context *context = nullptr;
  repvgg_context_options options = {};
  options.threads = threads;
  options.denormals = denormals;
  EXPECT_EQ(repvgg_model_create(&made.description, made.weights.data(), nullptr,
                                &model, nullptr),
            REPVGG_OK);
  EXPECT_EQ(repvgg_context_create(model, &options, &context, nullptr),
            REPVGG_OK);
  RunBuffers buffers(1);
  for (float &x : buffers.x)
    x = kDenormal;
  EXPECT_EQ(buffers.run(context), REPVGG_OK);
  repvgg_context_close(context, nullptr);
  repvgg_model_close(model, nullptr);
  float sum = 0;
  for (float y : buffers.y)
    sum += y;
  return sum;
}

TEST(FloatModeTest, IsTheContextsInAllThreads) {
  for (uint32_t threads : {1, 2, 3}) {
    EXPECT_EQ(runWith(REPVGG_DENORMALS_FLUSHED, threads), 0);
    EXPECT_NEAR(runWith(REPVGG_DENORMALS_KEPT, threads) / kDenormal,
                double(kSize) * (kSize + 1), 1);
    EXPECT_GT(product(kDenormal, 1e10f), 0) << "the caller's mode";
  }
}

TEST(FloatModeTest, IsOneOfTwo) {
  HandMadeModel made;
  repvgg_model *model = nullptr;
  repvgg_context *context = nullptr;
  ASSERT_EQ(repvgg_model_create(&made.description, made.weights.data(), nullptr,
                                &model, nullptr),
            REPVGG_OK);
  repvgg_context_options options = {};
  options.denormals = 2;
  repvgg_error error;
  EXPECT_EQ(repvgg_context_create(model, &options, &context, &error),
            REPVGG_INVALID_ARGUMENT);
  EXPECT_STREQ(error.message, "expects 'denormals' to be at most 1, but got 2");
  repvgg_model_close(model, nullptr);
}

} // namespace
