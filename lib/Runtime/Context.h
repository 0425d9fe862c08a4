//===- Context.h - What a run writes ----------------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// A context: the workspace, scratch memory and pointers of each thread, and
/// the crew that goes through the model's phases. Invariant: only the holder
/// of its turn touches anything.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_RUNTIME_CONTEXT_H
#define REPVGG_LIB_RUNTIME_CONTEXT_H

#include "Crew.h"
#include "Model.h"
#include "Profile.h"

namespace repvgg::runtime {

/// A pointer that is the caller's to say.
struct Patch {
  uint32_t slot;
  bool output;
  uint32_t index;
  uint64_t offset;
};

/// Where a thread finds the pointers of a step.
struct PointerTable {
  Array<uint32_t> first; // a step's first slot
  Array<void *> slots;   // those of thread 0, then those of thread 1, ...
  Array<Patch> patches;
  uint32_t slotsPerThread = 0;

  bool allocate(const repvgg_model_description &model, uint32_t threads);
  void fill(const repvgg_model_description &model, uint32_t thread,
            const Spaces &spaces);
  /// Sets what a run's buffers are, for all threads.
  void patch(uint32_t threads, const repvgg_buffer *inputs,
             const repvgg_buffer *outputs);

  void *const *of(uint32_t thread, uint32_t step) const {
    return slots.begin() + size_t(thread) * slotsPerThread + first[step];
  }
};

/// One user at a time. Who had the turn when a process was forked is not in the
/// forked one, where nobody has it.
class Turn {
public:
  /// False if another thread of this process has the turn.
  bool take() {
    uint64_t seen = state.load(std::memory_order_relaxed);
    return seen != taken() && state.compare_exchange_strong(
                                  seen, taken(), std::memory_order_acquire);
  }
  void giveBack() { state.store(taken() - 1, std::memory_order_release); }

private:
  /// The process and whether somebody uses it.
  static uint64_t taken() { return uint64_t(forkGeneration()) << 1 | 1; }

  std::atomic<uint64_t> state{0};
};

/// A model that is not freed meanwhile.
class HeldModel {
public:
  explicit HeldModel(repvgg_model *model) : model(model) { model->retain(); }
  HeldModel(const HeldModel &) = delete;
  HeldModel &operator=(const HeldModel &) = delete;
  ~HeldModel() { model->release(); }

  const repvgg_model *operator->() const { return model; }

private:
  repvgg_model *model;
};

} // namespace repvgg::runtime

struct repvgg_context {
  explicit repvgg_context(repvgg_model *model) : model(model) {}

  repvgg_status initialize(const repvgg_context_options &options,
                           repvgg_error *error);
  repvgg_status run(const repvgg_buffer *inputs, const repvgg_buffer *outputs,
                    repvgg_error *error);

  repvgg::runtime::Turn turn;
  /// Released last: a thread may look at the model until it has ended.
  repvgg::runtime::HeldModel model;
  repvgg::runtime::Profile profile;
  bool flushesDenormals = true;
  repvgg::runtime::Block workspace, scratch;
  uint64_t scratchStride = 0;
  repvgg::runtime::PointerTable pointers;
  /// Each thread's of each step, a step's beside each other.
  repvgg::runtime::Array<repvgg::runtime::Part> parts;
  repvgg::runtime::Crew crew;

private:
  static void work(void *context, uint32_t thread);
  void goThrough(uint32_t thread);
  repvgg::runtime::Part &partOf(uint32_t step, uint32_t thread) {
    return parts[size_t(step) * crew.size() + thread];
  }
  void dealOut();
  bool isByTurns(uint32_t step) const;
  void runShared(uint32_t thread, uint32_t step);
  void takeTurns(uint32_t thread, uint32_t step);
  void runAlone(const repvgg::runtime::Phase &phase);
  void runStep(uint32_t thread, uint32_t step, repvgg::runtime::Tasks tasks);
};

#endif // REPVGG_LIB_RUNTIME_CONTEXT_H
