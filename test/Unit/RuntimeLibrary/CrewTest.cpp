//===- CrewTest.cpp - Threads in step -------------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Crew.h"
#include "Processor.h"
#include "gtest/gtest.h"

#include <sched.h>
#include <vector>

using namespace repvgg::runtime;

namespace {

constexpr uint64_t kPhases = 50;

/// In every phase each thread writes its number and then reads those of all
/// others: they must all be of the same phase.
struct Lockstep {
  Crew crew;
  // Not atomic: the crew alone keeps threads from racing.
  std::vector<uint64_t> written;
  std::vector<uint64_t> wrong;

  static void work(void *data, uint32_t thread) {
    static_cast<Lockstep *>(data)->goThrough(thread);
  }

  void goThrough(uint32_t thread) {
    uint64_t reached = crew.progress(thread);
    for (uint64_t phase = 0; phase < kPhases; ++phase) {
      crew.awaitAll(thread, reached);
      written[thread] = reached;
      crew.advance(thread, ++reached);
      crew.awaitAll(thread, reached);
      for (uint64_t value : written)
        wrong[thread] += value != reached - 1;
      crew.advance(thread, ++reached);
    }
    crew.awaitAll(thread, reached);
  }
};

void expectLockstep(uint32_t threads, uint32_t spin, int rounds) {
  Lockstep lockstep;
  lockstep.written.resize(threads);
  lockstep.wrong.resize(threads);
  ASSERT_EQ(
      lockstep.crew.start(threads, spin, Lockstep::work, &lockstep, nullptr),
      REPVGG_OK);
  for (int round = 0; round < rounds; ++round)
    ASSERT_EQ(lockstep.crew.run(nullptr), REPVGG_OK);
  for (uint64_t count : lockstep.wrong)
    EXPECT_EQ(count, 0u) << threads << " threads, spinning " << spin << " us";
}

TEST(CrewTest, Alone) { expectLockstep(1, 100, 3); }
TEST(CrewTest, SpinsAsAPair) { expectLockstep(2, 1000, 100); }
TEST(CrewTest, SleepsAtOnce) { expectLockstep(2, 0, 100); }
TEST(CrewTest, MoreThreadsThanProcessors) { expectLockstep(9, 100, 10); }

#ifdef __linux__
/// Who is woken while the caller is at work must not wait for its processor,
/// wherever that is by now.
TEST(CrewTest, WorkersAreKeptFromTheCallersProcessor) {
  ProcessorSet allowed = allowedProcessors();
  struct Round {
    Crew crew;
    cpu_set_t worker;
  } round;
  auto note = [](void *data, uint32_t thread) {
    auto &round = *static_cast<Round *>(data);
    if (thread == 1)
      sched_getaffinity(0, sizeof(cpu_set_t), &round.worker);
    round.crew.advance(thread, round.crew.progress(thread) + 1);
    round.crew.awaitAll(thread, round.crew.progress(thread));
  };
  ASSERT_EQ(round.crew.start(2, 200, note, &round, nullptr), REPVGG_OK);
  for (int processor = 0; processor < CPU_SETSIZE; ++processor) {
    ProcessorSet here;
    here.add(processor);
    if (!allowed.has(processor))
      continue;
    ASSERT_TRUE(runOn(pthread_self(), here));
    EXPECT_EQ(round.crew.run(nullptr), REPVGG_OK);
    ASSERT_TRUE(runOn(pthread_self(), allowed));
    EXPECT_EQ(CPU_COUNT(&round.worker),
              std::max<int>(countProcessors() - 1, 1));
    if (countProcessors() > 1)
      EXPECT_FALSE(CPU_ISSET(processor, &round.worker));
  }
}
#endif

TEST(CrewTest, EndsWithoutARun) {
  for (int i = 0; i < 20; ++i) {
    Crew crew;
    ASSERT_EQ(crew.start(4, 50, nullptr, nullptr, nullptr), REPVGG_OK);
  }
}

} // namespace
