//===- CrewTest.cpp - Threads in step -------------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Crew.h"
#include "Processor.h"
#include "gtest/gtest.h"

#include <chrono>
#include <thread>
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
    lockstep.crew.run();
  for (uint64_t count : lockstep.wrong)
    EXPECT_EQ(count, 0u) << threads << " threads, spinning " << spin << " us";
}

TEST(CrewTest, Alone) { expectLockstep(1, 100, 3); }
TEST(CrewTest, SpinsAsAPair) { expectLockstep(2, 1000, 100); }
TEST(CrewTest, SleepsAtOnce) { expectLockstep(2, 0, 100); }
TEST(CrewTest, MoreThreadsThanProcessors) { expectLockstep(9, 100, 10); }

/// Who is woken while the caller is at work must not wait for its processor:
/// the caller is on one processor, then on another; it does not sleep.
TEST(CrewTest, WorkersLeaveTheCallersProcessor) {
  if (countProcessors() < 2)
    GTEST_SKIP() << "there is one processor only";
  struct Places {
    std::atomic<int> caller = -1, worker = -1;
  } places;
  auto note = [](void *data, uint32_t thread) {
    auto &places = *static_cast<Places *>(data);
    (thread == 0 ? places.caller : places.worker) = currentProcessor();
    while (places.worker == -1)
      continue;
  };
  Crew crew;
  ASSERT_EQ(crew.start(2, 200, note, &places, nullptr), REPVGG_OK);
  for (int round = 0; round < 6; ++round) {
    ProcessorSet here;
    here.add(currentProcessor());
    leave(here);
    // Until the worker sleeps.
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
    places.worker = -1;
    int before = currentProcessor();
    crew.run();
    if (places.caller == before)
      EXPECT_NE(places.worker, before);
  }
}

TEST(CrewTest, EndsWithoutARun) {
  for (int i = 0; i < 20; ++i) {
    Crew crew;
    ASSERT_EQ(crew.start(4, 50, nullptr, nullptr, nullptr), REPVGG_OK);
  }
}

} // namespace
