//===- CompiledModelTest.cpp - A compiled model, by many at once ----------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Opens what repvgg-compile made of network.mlir and runs it in several
/// contexts at the same time: each answer is that of one thread alone, to the
/// bit.
///
//===----------------------------------------------------------------------===//

#include "repvgg-runtime/runtime.h"
#include "gtest/gtest.h"

#include <atomic>
#include <cmath>
#include <random>
#include <thread>
#include <vector>

namespace {

struct Image {
  explicit Image(int seed) : x(2 * 3 * 33 * 29), y(2 * 10) {
    std::mt19937 generator(seed);
    std::normal_distribution<float> normal;
    for (float &value : x)
      value = normal(generator);
  }

  repvgg_status run(repvgg_context *context) {
    const int64_t shape[] = {2, 3, 33, 29}, outputShape[] = {2, 10};
    repvgg_buffer in = {x.data(), REPVGG_F32, 4, shape};
    repvgg_buffer out = {y.data(), REPVGG_F32, 2, outputShape};
    return repvgg_context_run(context, &in, 1, &out, 1, nullptr);
  }

  std::vector<float> x, y;
};

class CompiledModelTest : public testing::Test {
protected:
  void SetUp() override {
    repvgg_error error;
    ASSERT_EQ(repvgg_model_open(REPVGG_TEST_MODEL, nullptr, &model, &error),
              REPVGG_OK)
        << error.message;
  }
  void TearDown() override { repvgg_model_close(model, nullptr); }

  /// Runs `image`, `rounds` times in a context of its own; whether all went
  /// well and all answers were the same.
  bool run(Image &image, uint32_t threads, int rounds) {
    repvgg_context_options options = {};
    options.threads = threads;
    repvgg_context *context = nullptr;
    bool right = !repvgg_context_create(model, &options, &context, nullptr) &&
                 !image.run(context);
    std::vector<float> first = image.y;
    for (int round = 1; right && round < rounds; ++round)
      right = !image.run(context) && image.y == first;
    return !repvgg_context_close(context, nullptr) && right;
  }

  repvgg_model *model = nullptr;
};

TEST_F(CompiledModelTest, ContextsAtTheSameTime) {
  constexpr int kUsers = 5;
  std::vector<Image> expected, images;
  for (int user = 0; user < kUsers; ++user) {
    images.emplace_back(user);
    expected.push_back(images.back());
    ASSERT_TRUE(run(expected.back(), 1, 1));
    ASSERT_TRUE(std::isfinite(expected.back().y[0]));
  }
  EXPECT_NE(expected[0].y, expected[1].y);

  std::atomic<int> wrong = 0;
  std::vector<std::thread> users;
  for (int user = 0; user < kUsers; ++user)
    users.emplace_back([&, user] {
      wrong += !run(images[user], 1 + user % 3, 20) ||
               images[user].y != expected[user].y;
    });
  for (std::thread &user : users)
    user.join();
  EXPECT_EQ(wrong, 0);
}

} // namespace
