//===- ProcessorTest.cpp - Threads and processors -------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Processor.h"
#include "gtest/gtest.h"

#include <sched.h>

using namespace repvgg::runtime;

namespace {

TEST(ProcessorTest, SetsHoldWhatCanBeKnown) {
  ProcessorSet set;
  for (int processor : {-1, 0, 63, 64, 1023, 1024})
    set.add(processor);
  for (int processor : {0, 63, 64, 1023})
    EXPECT_TRUE(set.has(processor)) << processor;
  for (int processor : {-1, 1, 62, 65, 1022, 1024})
    EXPECT_FALSE(set.has(processor)) << processor;
}

#ifdef __linux__
TEST(ProcessorTest, AThreadLeavesAProcessorAndIsNotBound) {
  if (countProcessors() < 2)
    GTEST_SKIP() << "there is one processor only";
  cpu_set_t before, after;
  ASSERT_EQ(sched_getaffinity(0, sizeof(before), &before), 0);
  int first = 0;
  while (!CPU_ISSET(first, &before))
    ++first;
  cpu_set_t onlyFirst;
  CPU_ZERO(&onlyFirst);
  CPU_SET(first, &onlyFirst);
  ASSERT_EQ(sched_setaffinity(0, sizeof(onlyFirst), &onlyFirst), 0);
  EXPECT_EQ(currentProcessor(), first);
  ProcessorSet taken;
  taken.add(first);

  // Bound to it, there is nowhere to go.
  leave(taken);
  EXPECT_EQ(currentProcessor(), first);

  // Where it goes then is the scheduler's business: it may even come back.
  bool hasLeft = false;
  for (int attempt = 0; attempt < 10 && !hasLeft; ++attempt) {
    ASSERT_EQ(sched_setaffinity(0, sizeof(onlyFirst), &onlyFirst), 0);
    ASSERT_EQ(sched_setaffinity(0, sizeof(before), &before), 0);
    leave(taken);
    hasLeft = currentProcessor() != first;
  }
  EXPECT_TRUE(hasLeft);
  ASSERT_EQ(sched_getaffinity(0, sizeof(after), &after), 0);
  EXPECT_TRUE(CPU_EQUAL(&before, &after));
}

TEST(ProcessorTest, AThreadIsKeptFromAProcessor) {
  ProcessorSet allowed = allowedProcessors(), only;
  int first = 0;
  while (!allowed.has(first))
    ++first;
  only.add(first);
  cpu_set_t before, after;
  ASSERT_EQ(sched_getaffinity(0, sizeof(before), &before), 0);
  bool isAlone = CPU_COUNT(&before) == 1;
  EXPECT_EQ(runOn(pthread_self(), allowed.without(only)), !isAlone);
  ASSERT_EQ(sched_getaffinity(0, sizeof(after), &after), 0);
  EXPECT_EQ(CPU_ISSET(first, &after), isAlone);
  // It must run somewhere.
  EXPECT_FALSE(runOn(pthread_self(), only.without(only)));
  ASSERT_EQ(sched_getaffinity(0, sizeof(after), &after), 0);
  EXPECT_EQ(CPU_ISSET(first, &after), isAlone);
  ASSERT_TRUE(runOn(pthread_self(), allowed));
  ASSERT_EQ(sched_getaffinity(0, sizeof(after), &after), 0);
  EXPECT_TRUE(CPU_EQUAL(&before, &after));
}
#endif

} // namespace
