//===- Crew.cpp - Threads that go through phases together -----------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Crew.h"
#include "Processor.h"

#include <cstring>
#include <ctime>

namespace repvgg::runtime {

/// Between two looks at the clock.
static constexpr int kSpins = 64;

uint64_t nanoseconds() {
  timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return uint64_t(now.tv_sec) * 1000000000u + now.tv_nsec;
}

static void relax() {
#if defined(__x86_64__)
  __builtin_ia32_pause();
#elif defined(__aarch64__)
  asm volatile("isb");
#endif
}

repvgg_status Crew::start(uint32_t threads, uint32_t spinMicroseconds,
                          Work todo, void *with, repvgg_error *error) {
  watchForks();
  work = todo;
  data = with;
  // A spinning thread without a processor keeps the others from theirs.
  if (threads <= countProcessors())
    spinNanoseconds = spinMicroseconds * 1000;
  if (repvgg_status status =
          memory.allocate(kDefaultAllocator, sizeof(Number) * (threads + 1),
                          "crew of threads", error))
    return status;
  auto address = reinterpret_cast<uintptr_t>(memory.data());
  numbers = reinterpret_cast<Number *>((address + 127) / 128 * 128);
  for (uint32_t i = 0; i < threads; ++i)
    new (&numbers[i]) Number{};
  if (!members.allocate(threads))
    return outOfMemory("crew of threads", sizeof(Member) * threads, error);
  count = threads;
  return startThreads(error);
}

repvgg_status Crew::startThreads(repvgg_error *error) {
  home = forkGeneration();
  allowed = allowedProcessors();
  for (uint32_t i = 1; i < count; ++i) {
    members[i] = {this, i, {}};
    if (int code =
            pthread_create(&members[i].handle, nullptr, enter, &members[i])) {
      endThreads();
      return fail(error, REPVGG_NO_THREADS, "cannot start thread %u of %u: %s",
                  i + 1, count, std::strerror(code));
    }
    running = i;
  }
  return REPVGG_OK;
}

void Crew::endThreads() {
  ending = true;
  set(started, started.value.load(std::memory_order_relaxed) + 1);
  for (uint32_t i = 1; i <= running; ++i)
    pthread_join(members[i].handle, nullptr);
  running = 0;
}

// The lock may be held by a thread that is not here, and the condition counts
// sleepers that are not: neither may be destroyed.
void Crew::reset() {
  pthread_mutex_init(&mutex, nullptr);
  pthread_cond_init(&wakeUp, nullptr);
  sleepers.store(0, std::memory_order_relaxed);
  started.value.store(0, std::memory_order_relaxed);
  for (uint32_t i = 0; i < count; ++i)
    new (&numbers[i]) Number{};
  ending = false;
  avoided = -1;
  running = 0;
}

Crew::~Crew() {
  if (!isAtHome())
    return;
  endThreads();
  pthread_cond_destroy(&wakeUp);
  pthread_mutex_destroy(&mutex);
}

void *Crew::enter(void *argument) {
  auto *member = static_cast<Member *>(argument);
  member->crew->serve(member->thread);
  return nullptr;
}

void Crew::serve(uint32_t thread) {
  for (uint64_t round = 1;; ++round) {
    waitFor(thread, started, round);
    if (ending)
      return;
    work(data, thread);
  }
}

// Who is woken often begins on the processor of who woke it. As both spin, the
// scheduler sees two busy threads and takes its time to part them, and whoever
// then sleeps is woken there again. Threads that do not spin leave their
// processor to each other by sleeping.
void Crew::findOwnProcessor(uint32_t thread) {
  if (spinNanoseconds == 0)
    return;
  std::atomic<int> &own = numbers[thread].processor;
  own.store(currentProcessor(), std::memory_order_relaxed);
  ProcessorSet others;
  for (uint32_t i = 0; i < count; ++i)
    if (i != thread)
      others.add(numbers[i].processor.load(std::memory_order_relaxed));
  if (!others.has(own.load(std::memory_order_relaxed)))
    return;
  leave(others);
  own.store(currentProcessor(), std::memory_order_relaxed);
}

// A thread that is woken behind the caller would run only when that one sleeps.
void Crew::keepWorkersFrom(int processor) {
  numbers[0].processor.store(processor, std::memory_order_relaxed);
  if (spinNanoseconds == 0 || processor == avoided)
    return;
  avoided = processor;
  ProcessorSet callers;
  callers.add(processor);
  for (uint32_t i = 1; i < count; ++i)
    (void)runOn(members[i].handle, allowed.without(callers));
}

repvgg_status Crew::run(repvgg_error *error) {
  if (!isAtHome() || running + 1 < count) {
    reset();
    if (repvgg_status status = startThreads(error))
      return status;
  }
  if (count > 1) {
    keepWorkersFrom(currentProcessor());
    set(started, started.value.load(std::memory_order_relaxed) + 1);
  }
  work(data, 0);
  return REPVGG_OK;
}

uint64_t Crew::progress(uint32_t thread) const {
  return numbers[thread].value.load(std::memory_order_relaxed);
}

void Crew::advance(uint32_t thread, uint64_t to) {
  numbers[thread].processor.store(currentProcessor(),
                                  std::memory_order_relaxed);
  set(numbers[thread], to);
}

void Crew::awaitAll(uint32_t self, uint64_t target) {
  for (uint32_t i = 0; i < count; ++i)
    if (i != self)
      waitFor(self, numbers[i], target);
}

// A sleeper counts itself before it looks at the number for the last time; a
// setter looks for sleepers after it has set the number. In one order of all
// four, which sequential consistency is, one of them sees the other.
void Crew::set(Number &number, uint64_t value) {
  number.value.store(value, std::memory_order_seq_cst);
  if (sleepers.load(std::memory_order_seq_cst) == 0)
    return;
  pthread_mutex_lock(&mutex);
  pthread_cond_broadcast(&wakeUp);
  pthread_mutex_unlock(&mutex);
}

void Crew::waitFor(uint32_t self, const Number &number, uint64_t target) {
  auto reached = [&] {
    return number.value.load(std::memory_order_acquire) >= target;
  };
  if (reached())
    return;
  findOwnProcessor(self);
  uint64_t deadline = nanoseconds() + spinNanoseconds;
  do {
    for (int i = 0; i < kSpins; ++i) {
      if (reached())
        return;
      relax();
    }
  } while (nanoseconds() < deadline);
  sleepUntil(number, target);
  findOwnProcessor(self);
}

void Crew::sleepUntil(const Number &number, uint64_t target) {
  pthread_mutex_lock(&mutex);
  sleepers.fetch_add(1, std::memory_order_seq_cst);
  while (number.value.load(std::memory_order_seq_cst) < target)
    pthread_cond_wait(&wakeUp, &mutex);
  sleepers.fetch_sub(1, std::memory_order_seq_cst);
  pthread_mutex_unlock(&mutex);
}

} // namespace repvgg::runtime
