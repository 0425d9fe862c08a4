//===- ProfileTest.cpp - When each thread was at what ---------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "HandMadeModel.h"
#include "gtest/gtest.h"

#include <algorithm>
#include <chrono>

using namespace repvgg::testing;

namespace {

class ProfileTest : public ::testing::TestWithParam<uint32_t> {
protected:
  void SetUp() override {
    repvgg_context_options options = {};
    options.threads = GetParam();
    ASSERT_EQ(repvgg_model_create(&made.description, made.weights.data(),
                                  nullptr, &model, &error),
              REPVGG_OK)
        << error.message;
    ASSERT_EQ(repvgg_context_create(model, &options, &context, &error),
              REPVGG_OK)
        << error.message;
  }
  void TearDown() override {
    repvgg_context_close(context, nullptr);
    repvgg_model_close(model, nullptr);
  }

  /// The spans of a run.
  std::vector<repvgg_span> runProfiled(float seed) {
    EXPECT_EQ(repvgg_context_set_profile(context, 1, &error), REPVGG_OK);
    RunBuffers buffers(seed);
    EXPECT_EQ(buffers.run(context, &error), REPVGG_OK) << error.message;
    EXPECT_EQ(buffers.y, HandMadeModel::expected(buffers.x));
    return spans();
  }
  std::vector<repvgg_span> spans() {
    uint32_t count = 0;
    EXPECT_EQ(repvgg_context_spans(context, nullptr, 0, &count, &error),
              REPVGG_OK);
    std::vector<repvgg_span> result(count);
    EXPECT_EQ(
        repvgg_context_spans(context, result.data(), count, &count, &error),
        REPVGG_OK)
        << error.message;
    return result;
  }

  HandMadeModel made;
  repvgg_model *model = nullptr;
  repvgg_context *context = nullptr;
  repvgg_error error;
};

uint64_t now() {
  return std::chrono::duration_cast<std::chrono::nanoseconds>(
             std::chrono::steady_clock::now().time_since_epoch())
      .count();
}

TEST_P(ProfileTest, SpansOfAThreadFollowEachOther) {
  for (int round = 0; round < 20; ++round) {
    uint64_t before = now();
    std::vector<repvgg_span> found = runProfiled(round);
    uint64_t after = now();
    ASSERT_FALSE(found.empty());
    for (size_t i = 0; i < found.size(); ++i) {
      EXPECT_LE(before, found[i].begin);
      EXPECT_LE(found[i].begin, found[i].end);
      EXPECT_LE(found[i].end, after);
      EXPECT_LT(found[i].thread, GetParam());
      EXPECT_EQ(found[i].layer, made.steps[found[i].step].layer);
      if (i == 0 || found[i - 1].thread != found[i].thread)
        continue;
      EXPECT_LE(found[i - 1].end, found[i].begin);
      EXPECT_LT(found[i - 1].step, found[i].step);
    }
    EXPECT_TRUE(std::is_sorted(
        found.begin(), found.end(),
        [](const auto &a, const auto &b) { return a.thread < b.thread; }));
  }
}

TEST_P(ProfileTest, TasksOfAStepAreEachThereOnce) {
  std::vector<repvgg_span> found = runProfiled(1);
  for (uint32_t step = 0; step < made.steps.size(); ++step) {
    std::vector<int> done(made.steps[step].tasks);
    for (const repvgg_span &span : found)
      if (span.step == step)
        for (int64_t task = span.begin_task; task < span.end_task; ++task)
          ++done[task];
    EXPECT_EQ(done, std::vector<int>(made.steps[step].tasks, 1)) << step;
  }
  // What is shared is shared by all that get a task; the sum is thread 0's.
  size_t sharing = std::min<size_t>(GetParam(), kSize);
  EXPECT_EQ(found.size(), 2 * sharing + 1);
}

TEST_P(ProfileTest, LayersTakeUntilTheirLastSpanEnds) {
  std::vector<repvgg_span> found = runProfiled(2);
  double times[2];
  ASSERT_EQ(repvgg_context_layer_times(context, times, 2, &error), REPVGG_OK);
  uint64_t ends[2] = {0, 0};
  for (const repvgg_span &span : found)
    ends[span.layer] = std::max(ends[span.layer], span.end);
  EXPECT_NEAR(times[1], (ends[1] - ends[0]) * 1e-6, 1e-9);
  EXPECT_GT(times[0], 0);
}

TEST_P(ProfileTest, KeepsTheLastRunWithAProfile) {
  EXPECT_TRUE(spans().empty());
  double times[2] = {-1, -1};
  EXPECT_EQ(repvgg_context_layer_times(context, times, 2, &error), REPVGG_OK);
  EXPECT_EQ(times[0] + times[1], 0);
  std::vector<repvgg_span> found = runProfiled(3);
  EXPECT_EQ(repvgg_context_set_profile(context, 0, &error), REPVGG_OK);
  RunBuffers buffers(4);
  EXPECT_EQ(buffers.run(context, &error), REPVGG_OK);
  std::vector<repvgg_span> kept = spans();
  ASSERT_EQ(kept.size(), found.size());
  EXPECT_EQ(kept.front().begin, found.front().begin);
  EXPECT_GT(runProfiled(5).front().begin, found.front().begin);
}

TEST_P(ProfileTest, RefusesTooLittleRoom) {
  std::vector<repvgg_span> found = runProfiled(3);
  uint32_t count = 0;
  EXPECT_EQ(repvgg_context_spans(context, found.data(), found.size() - 1,
                                 &count, &error),
            REPVGG_INVALID_ARGUMENT);
  EXPECT_EQ(count, found.size());
  EXPECT_EQ(std::string(error.message),
            "expects 'spans' to have room for " + std::to_string(count) +
                " spans, but got " + std::to_string(count - 1));
  EXPECT_EQ(repvgg_context_spans(context, found.data(), 99, nullptr, &error),
            REPVGG_INVALID_ARGUMENT);
  EXPECT_EQ(repvgg_context_spans(nullptr, nullptr, 0, &count, &error),
            REPVGG_INVALID_ARGUMENT);
}

INSTANTIATE_TEST_SUITE_P(Threads, ProfileTest,
                         ::testing::Values(1u, 2u, 5u, 64u));

} // namespace
