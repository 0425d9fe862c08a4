//===- PartTest.cpp - Turns of threads ------------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// Whoever takes tasks of a part, and from which end, gets each of them once.
///
//===----------------------------------------------------------------------===//

#include "Part.h"
#include "gtest/gtest.h"

#include <thread>
#include <vector>

using namespace repvgg::runtime;

namespace {

using Range = std::pair<int64_t, int64_t>;

Range rangeOf(Tasks tasks) { return {tasks.begin, tasks.end}; }

TEST(PartTest, TakesFewerTheFewerAreLeft) {
  Part part;
  part.set({10, 24});
  EXPECT_EQ(rangeOf(part.takeFirst()), Range(10, 14));
  EXPECT_EQ(rangeOf(part.takeLast()), Range(21, 24));
  EXPECT_EQ(rangeOf(part.takeFirst()), Range(14, 16));
  EXPECT_EQ(rangeOf(part.takeFirst()), Range(16, 18));
  EXPECT_EQ(rangeOf(part.takeLast()), Range(20, 21));
  EXPECT_EQ(rangeOf(part.takeFirst()), Range(18, 19));
  EXPECT_EQ(rangeOf(part.takeLast()), Range(19, 20));
  EXPECT_TRUE(part.takeFirst().isEmpty());
  EXPECT_TRUE(part.takeLast().isEmpty());
}

TEST(PartTest, TakesTheLargestNumbers) {
  Part part;
  part.set({Part::kMostTasks - 3, Part::kMostTasks - 1});
  EXPECT_EQ(rangeOf(part.takeLast()),
            Range(Part::kMostTasks - 2, Part::kMostTasks - 1));
  EXPECT_EQ(rangeOf(part.takeFirst()),
            Range(Part::kMostTasks - 3, Part::kMostTasks - 2));
  EXPECT_TRUE(part.takeFirst().isEmpty());
}

TEST(PartTest, GivesEachTaskOnceToThreads) {
  constexpr int64_t kTasks = 20000;
  constexpr int kThreads = 4;
  for (int round = 0; round < 20; ++round) {
    Part part;
    part.set({0, kTasks});
    std::vector<std::atomic<int>> done(kTasks);
    auto take = [&](int thread) {
      Tasks tasks;
      while (
          !(tasks = thread % 2 ? part.takeLast() : part.takeFirst()).isEmpty())
        for (int64_t task = tasks.begin; task < tasks.end; ++task)
          ++done[task];
    };
    std::vector<std::thread> threads;
    for (int thread = 0; thread < kThreads; ++thread)
      threads.emplace_back(take, thread);
    for (std::thread &thread : threads)
      thread.join();
    for (int64_t task = 0; task < kTasks; ++task)
      ASSERT_EQ(done[task], 1) << task;
  }
}

} // namespace
