//===- ContextTest.cpp - Running models -----------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "HandMadeModel.h"
#include "gtest/gtest.h"

#include <string>
#include <thread>

using namespace repvgg::testing;

namespace {

class ContextTest : public ::testing::Test {
protected:
  void SetUp() override {
    ASSERT_EQ(repvgg_model_create(&made.description, made.weights.data(),
                                  nullptr, &model, &error),
              REPVGG_OK)
        << error.message;
  }
  void TearDown() override {
    hold = waiting = false;
    repvgg_model_close(model, nullptr);
  }

  repvgg_context *createContext(uint32_t threads) {
    repvgg_context_options options = {};
    options.threads = threads;
    repvgg_context *context = nullptr;
    EXPECT_EQ(repvgg_context_create(model, &options, &context, &error),
              REPVGG_OK)
        << error.message;
    return context;
  }

  HandMadeModel made;
  repvgg_model *model = nullptr;
  repvgg_error error;
};

TEST_F(ContextTest, AnyNumberOfThreads) {
  for (uint32_t threads : {1, 2, 3, 5, 64}) {
    repvgg_context *context = createContext(threads);
    for (int round = 0; round < 20; ++round) {
      RunBuffers buffers(round);
      ASSERT_EQ(buffers.run(context, &error), REPVGG_OK) << error.message;
      EXPECT_EQ(buffers.y, HandMadeModel::expected(buffers.x));
      EXPECT_STREQ(error.message, "");
    }
    EXPECT_EQ(repvgg_context_close(context, &error), REPVGG_OK);
  }
}

TEST_F(ContextTest, TurnsOfAnyNumberOfThreads) {
  for (repvgg_step &step : made.steps)
    step.turns = 1;
  for (uint32_t threads : {1, 2, 3, 5, 64}) {
    repvgg_context *context = createContext(threads);
    for (int round = 0; round < 20; ++round) {
      RunBuffers buffers(round);
      ASSERT_EQ(buffers.run(context, &error), REPVGG_OK) << error.message;
      EXPECT_EQ(buffers.y, HandMadeModel::expected(buffers.x));
    }
    EXPECT_EQ(repvgg_context_close(context, &error), REPVGG_OK);
  }
}

TEST_F(ContextTest, ManyContextsAtOnce) {
  std::vector<std::thread> users;
  std::atomic<int> wrong = 0;
  for (int user = 0; user < 6; ++user)
    users.emplace_back([&, user] {
      repvgg_context *context = nullptr;
      repvgg_context_options options = {};
      options.threads = 1 + user % 3;
      wrong += repvgg_context_create(model, &options, &context, nullptr);
      for (int round = 0; round < 50; ++round) {
        RunBuffers buffers(user * 100 + round);
        wrong += buffers.run(context) ||
                 buffers.y != HandMadeModel::expected(buffers.x);
      }
      wrong += repvgg_context_close(context, nullptr);
    });
  for (std::thread &user : users)
    user.join();
  EXPECT_EQ(wrong, 0);
}

TEST_F(ContextTest, BusyForASecondThread) {
  repvgg_context *context = createContext(2);
  RunBuffers first(1), second(2);
  hold = true;
  std::thread runner([&] { EXPECT_EQ(first.run(context), REPVGG_OK); });
  while (!waiting)
    std::this_thread::yield();
  EXPECT_EQ(second.run(context, &error), REPVGG_BUSY);
  EXPECT_STREQ(error.message, "another thread is using the context");
  repvgg_sizes sizes;
  EXPECT_EQ(repvgg_context_sizes(context, &sizes, nullptr), REPVGG_BUSY);
  EXPECT_EQ(repvgg_context_close(context, nullptr), REPVGG_BUSY);
  hold = false;
  runner.join();
  EXPECT_EQ(first.y, HandMadeModel::expected(first.x));
  EXPECT_EQ(second.run(context, &error), REPVGG_OK);
  EXPECT_EQ(repvgg_context_close(context, nullptr), REPVGG_OK);
}

TEST_F(ContextTest, OutlivesAClosedModel) {
  repvgg_context *context = createContext(2);
  EXPECT_EQ(repvgg_model_close(model, nullptr), REPVGG_OK);
  model = nullptr;
  RunBuffers buffers(3);
  EXPECT_EQ(buffers.run(context), REPVGG_OK);
  EXPECT_EQ(buffers.y, HandMadeModel::expected(buffers.x));
  EXPECT_EQ(repvgg_context_close(context, nullptr), REPVGG_OK);
}

TEST_F(ContextTest, MeasuresLayersOnlyWithAProfile) {
  repvgg_context *context = createContext(2);
  RunBuffers buffers(3);
  double times[2] = {-1, -1};
  EXPECT_EQ(buffers.run(context), REPVGG_OK);
  EXPECT_EQ(repvgg_context_layer_times(context, times, 2, &error), REPVGG_OK);
  EXPECT_EQ(times[0] + times[1], 0);
  EXPECT_EQ(repvgg_context_set_profile(context, 1, &error), REPVGG_OK);
  EXPECT_EQ(buffers.run(context), REPVGG_OK);
  EXPECT_EQ(repvgg_context_layer_times(context, times, 2, &error), REPVGG_OK);
  EXPECT_GT(times[0], 0);
  EXPECT_GT(times[1], 0);
  EXPECT_EQ(repvgg_context_layer_times(context, times, 1, &error),
            REPVGG_INVALID_ARGUMENT);
  EXPECT_STREQ(error.message,
               "expects 'milliseconds' to have room for 2 layers, but got 1");
  repvgg_context_close(context, nullptr);
}

TEST_F(ContextTest, TellsSizes) {
  repvgg_context *context = createContext(3);
  repvgg_sizes sizes;
  ASSERT_EQ(repvgg_context_sizes(context, &sizes, &error), REPVGG_OK);
  EXPECT_EQ(sizes.weights, kSize * sizeof(float));
  EXPECT_EQ(sizes.workspace, made.description.workspace_bytes);
  EXPECT_EQ(sizes.scratch, 3 * 64u);
  EXPECT_EQ(sizes.threads, 3u);
  repvgg_context_close(context, nullptr);
}

TEST_F(ContextTest, RefusesTooManyThreadsAndNothing) {
  repvgg_context_options options = {};
  options.threads = REPVGG_MAX_THREADS + 1;
  repvgg_context *context = reinterpret_cast<repvgg_context *>(this);
  EXPECT_EQ(repvgg_context_create(model, &options, &context, &error),
            REPVGG_INVALID_ARGUMENT);
  EXPECT_STREQ(error.message, "expects at most 1024 threads, but got 1025");
  EXPECT_EQ(context, nullptr);
  EXPECT_EQ(repvgg_context_create(nullptr, nullptr, &context, &error),
            REPVGG_INVALID_ARGUMENT);
  EXPECT_EQ(repvgg_context_create(model, nullptr, nullptr, nullptr),
            REPVGG_INVALID_ARGUMENT);
  EXPECT_EQ(repvgg_context_run(nullptr, nullptr, 0, nullptr, 0, nullptr),
            REPVGG_INVALID_ARGUMENT);
  EXPECT_EQ(repvgg_context_close(nullptr, &error), REPVGG_OK);
  EXPECT_EQ(repvgg_model_close(nullptr, &error), REPVGG_OK);
}

/// A run whose buffers `spoil` changes; returns the message.
template <typename Spoil>
std::string refusal(repvgg_context *context, Spoil spoil) {
  RunBuffers buffers(1);
  repvgg_error error;
  spoil(buffers);
  EXPECT_EQ(buffers.run(context, &error), REPVGG_INVALID_ARGUMENT);
  return error.message;
}

TEST_F(ContextTest, RefusesBuffersByName) {
  repvgg_context *context = createContext(1);
  EXPECT_EQ(refusal(context, [](auto &b) { b.input.type = REPVGG_F64; }),
            "expects input 0 ('x') to have the type f32, but got f64");
  EXPECT_EQ(refusal(context, [](auto &b) { b.shape[0] = 36; }),
            "expects input 0 ('x') to have the shape [37], but got [36]");
  EXPECT_EQ(refusal(context, [](auto &b) { b.output.rank = 0; }),
            "expects output 0 ('y') to have the shape [37], but got []");
  EXPECT_EQ(refusal(context, [](auto &b) { b.input.shape = nullptr; }),
            "expects input 0 ('x') to have the shape [37], but got []");
  EXPECT_EQ(refusal(context, [](auto &b) { b.output.data = nullptr; }),
            "expects output 0 ('y') to have data, but got none");
  EXPECT_EQ(refusal(context,
                    [](auto &b) {
                      b.input.data = reinterpret_cast<char *>(b.x.data()) + 1;
                    }),
            "expects the data of input 0 ('x') to be aligned to 4 bytes");
  EXPECT_EQ(
      refusal(context, [](auto &b) { b.output.data = b.x.data() + kSize - 1; }),
      "expects output 0 ('y') and input 0 ('x') not to overlap");
  RunBuffers buffers(1);
  EXPECT_EQ(repvgg_context_run(context, &buffers.input, 1, nullptr, 0, &error),
            REPVGG_INVALID_ARGUMENT);
  EXPECT_STREQ(error.message, "expects 1 outputs, but got 0");
  repvgg_context_close(context, nullptr);
}

} // namespace
