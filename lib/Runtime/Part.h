//===- Part.h - A thread's part of a step's tasks ---------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Each thread has a part of a step's tasks, and takes some of them at a time
/// from its begin. A thread that is through takes what others have left, from
/// the end: who is slower does less, and everybody else what they did in the
/// last step, whose results are in their caches. Invariant: each task is taken
/// once.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_RUNTIME_PART_H
#define REPVGG_LIB_RUNTIME_PART_H

#include "repvgg-runtime/model.h"

#include <atomic>

namespace repvgg::runtime {

/// Tasks [begin, end) of a step.
struct Tasks {
  int64_t begin, end;

  bool isEmpty() const { return begin >= end; }
  /// The smallest range that holds both.
  Tasks joinedWith(Tasks other) const {
    return {begin < other.begin ? begin : other.begin,
            end > other.end ? end : other.end};
  }
};

/// Those of a step that `thread` of `threads` does: its share, and where there
/// is nothing to share thread 0 does it.
inline Tasks tasksOf(const repvgg_step &step, uint32_t thread,
                     uint64_t threads) {
  uint64_t tasks = step.tasks;
  if (tasks == 1)
    return {0, thread == 0};
  return {int64_t(thread * tasks / threads),
          int64_t((thread + uint64_t(1)) * tasks / threads)};
}

/// Tasks of which any thread can take some.
class Part {
public:
  /// Tasks are numbered by 32 bits.
  static constexpr int64_t kMostTasks = int64_t(1) << 32;

  /// While nobody takes any.
  void set(Tasks tasks) { left.store(pack(tasks), std::memory_order_relaxed); }
  /// Some of the first ones, fewer the fewer are left, so that nobody waits
  /// long for the last; none when there are none.
  Tasks takeFirst() {
    return take([](Tasks all) {
      return Tasks{all.begin, all.begin + (all.end - all.begin + 3) / 4};
    });
  }
  /// Some of the last ones.
  Tasks takeLast() {
    return take([](Tasks all) {
      return Tasks{all.end - (all.end - all.begin + 3) / 4, all.end};
    });
  }

private:
  static uint64_t pack(Tasks tasks) {
    return uint64_t(tasks.begin) << 32 | uint32_t(tasks.end);
  }
  static Tasks unpack(uint64_t bits) {
    return {int64_t(bits >> 32), int64_t(uint32_t(bits))};
  }

  /// What `choose` says of all that are left: the first or the last of them.
  template <typename Choose>
  Tasks take(Choose choose) {
    uint64_t seen = left.load(std::memory_order_relaxed);
    while (true) {
      Tasks all = unpack(seen);
      if (all.isEmpty())
        return all;
      Tasks taken = choose(all);
      Tasks rest = taken.begin == all.begin ? Tasks{taken.end, all.end}
                                            : Tasks{all.begin, taken.begin};
      if (left.compare_exchange_weak(seen, pack(rest),
                                     std::memory_order_relaxed))
        return taken;
    }
  }

  std::atomic<uint64_t> left;
};

} // namespace repvgg::runtime

#endif // REPVGG_LIB_RUNTIME_PART_H
