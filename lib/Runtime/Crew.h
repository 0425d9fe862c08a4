//===- Crew.h - Threads that go through phases together ---------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// A fixed crew of threads, the caller's among them. A thread tells by a
/// number of its own how far it is, and waits for the numbers of others: it
/// spins first, for a join takes less than waking up a thread, then sleeps.
/// Invariant: numbers only grow, over all runs in one process. A process that
/// is forked has none of the threads, and starts its own with its first run.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_RUNTIME_CREW_H
#define REPVGG_LIB_RUNTIME_CREW_H

#include "Fork.h"
#include "Memory.h"
#include "Processor.h"

#include <atomic>
#include <pthread.h>

namespace repvgg::runtime {

class Crew {
public:
  /// What a thread does in a run; thread 0 is the caller of run().
  using Work = void (*)(void *data, uint32_t thread);

  Crew() = default;
  Crew(const Crew &) = delete;
  Crew &operator=(const Crew &) = delete;
  /// Ends the threads, in the process that has them; none is at work.
  ~Crew();

  /// Starts `threads` - 1 threads, which wait.
  repvgg_status start(uint32_t threads, uint32_t spinMicroseconds, Work work,
                      void *data, repvgg_error *error);

  /// Has every thread do its work. Returns when thread 0 is through; others
  /// may still be between their last wait and the end of their work. Fails if
  /// threads are to be started anew and cannot.
  repvgg_status run(repvgg_error *error);

  uint32_t size() const { return count; }
  /// How far `thread` is.
  uint64_t progress(uint32_t thread) const;
  /// Tells how far `thread` is, which calls this.
  void advance(uint32_t thread, uint64_t to);
  /// Waits until all threads but `self` are at `target` at least.
  void awaitAll(uint32_t self, uint64_t target);

private:
  /// On a cache line of its own, and not beside another's.
  struct alignas(128) Number {
    std::atomic<uint64_t> value{0};
    /// Where the thread was at last; -1 if that is not known.
    std::atomic<int> processor{-1};
  };
  struct Member {
    Crew *crew;
    uint32_t thread;
    pthread_t handle;
  };

  /// Whether the threads run in this process.
  bool isAtHome() const { return home == forkGeneration(); }
  /// Forgets all that threads of another process did.
  void reset();
  repvgg_status startThreads(repvgg_error *error);
  void endThreads();
  static void *enter(void *member);
  void serve(uint32_t thread);
  void findOwnProcessor(uint32_t thread);
  void keepWorkersFrom(int processor);
  void set(Number &number, uint64_t value);
  void waitFor(uint32_t self, const Number &number, uint64_t target);
  void sleepUntil(const Number &number, uint64_t target);

  Number started = {};
  std::atomic<uint32_t> sleepers{0};
  bool ending = false; // written before `started`
  uint32_t count = 1;
  uint32_t spinNanoseconds = 0;
  /// Where threads may run: where the one could that started them.
  ProcessorSet allowed;
  /// Where the workers may not: the caller's processor in the last run.
  int avoided = -1;
  Work work = nullptr;
  void *data = nullptr;
  Block memory;
  Number *numbers = nullptr;
  Array<Member> members;
  /// Threads that were started, all but the caller or none, and the process.
  uint32_t running = 0;
  uint32_t home = 0;
  pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
  pthread_cond_t wakeUp = PTHREAD_COND_INITIALIZER;
};

/// Nanoseconds on the system's monotonic clock.
uint64_t nanoseconds();

} // namespace repvgg::runtime

#endif // REPVGG_LIB_RUNTIME_CREW_H
