//===- Context.cpp - What a run writes ------------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Context.h"
#include "FloatMode.h"

#include <cstdio>

using namespace repvgg::runtime;

bool PointerTable::allocate(const repvgg_model_description &model,
                            uint32_t threads) {
  uint32_t outside = 0;
  slotsPerThread = 0;
  if (!first.allocate(model.num_steps))
    return false;
  for (uint32_t i = 0; i < model.num_steps; ++i) {
    first[i] = slotsPerThread;
    slotsPerThread += model.steps[i].num_places;
    for (uint32_t k = 0; k < model.steps[i].num_places; ++k)
      outside += model.steps[i].places[k].space <= REPVGG_SPACE_OUTPUT;
  }
  return slots.allocate(size_t(slotsPerThread) * threads) &&
         patches.allocate(outside);
}

void PointerTable::fill(const repvgg_model_description &model, uint32_t thread,
                        const Spaces &spaces) {
  uint32_t slot = 0, patch = 0;
  for (uint32_t i = 0; i < model.num_steps; ++i)
    for (uint32_t k = 0; k < model.steps[i].num_places; ++k, ++slot) {
      const repvgg_place &place = model.steps[i].places[k];
      slots[size_t(thread) * slotsPerThread + slot] = spaces.find(place);
      if (place.space <= REPVGG_SPACE_OUTPUT)
        patches[patch++] = {slot, place.space == REPVGG_SPACE_OUTPUT,
                            place.index, place.offset};
    }
}

void PointerTable::patch(uint32_t threads, const repvgg_buffer *inputs,
                         const repvgg_buffer *outputs) {
  for (const Patch &patch : patches) {
    const repvgg_buffer &buffer =
        (patch.output ? outputs : inputs)[patch.index];
    void *address = static_cast<char *>(buffer.data) + patch.offset;
    for (uint32_t thread = 0; thread < threads; ++thread)
      slots[size_t(thread) * slotsPerThread + patch.slot] = address;
  }
}

repvgg_status repvgg_context::initialize(const repvgg_context_options &options,
                                         repvgg_error *error) {
  const repvgg_model_description &description = *model->description;
  flushesDenormals = options.denormals == REPVGG_DENORMALS_FLUSHED;
  const repvgg_allocator &from =
      options.allocator ? *options.allocator : model->allocator;
  scratchStride =
      (description.scratch_bytes + kAlignment - 1) / kAlignment * kAlignment;
  if (repvgg_status status = workspace.allocate(
          from, description.workspace_bytes, "arena of a context", error))
    return status;
  char what[40];
  std::snprintf(what, sizeof(what), "scratch memory of %u thread%s",
                options.threads, options.threads == 1 ? "" : "s");
  if (repvgg_status status =
          scratch.allocate(from, scratchStride * options.threads, what, error))
    return status;
  if (!parts.allocate(size_t(description.num_steps) * options.threads))
    return outOfMemory("parts of steps",
                       sizeof(Part) * description.num_steps * options.threads,
                       error);
  if (!pointers.allocate(description, options.threads))
    return fail(error, REPVGG_OUT_OF_MEMORY,
                "out of memory for the pointers of %u steps and %u threads",
                description.num_steps, options.threads);
  for (uint32_t thread = 0; thread < options.threads; ++thread)
    pointers.fill(description, thread,
                  {model->weights, model->prepared.data(), workspace.data(),
                   scratch.data() + thread * scratchStride});
  return crew.start(options.threads, options.spin_us, work, this, error);
}

repvgg_status repvgg_context::run(const repvgg_buffer *inputs,
                                  const repvgg_buffer *outputs,
                                  repvgg_error *error) {
  pointers.patch(crew.size(), inputs, outputs);
  dealOut();
  if (profile.isOn())
    profile.start();
  return crew.run(error);
}

void repvgg_context::work(void *context, uint32_t thread) {
  auto *used = static_cast<repvgg_context *>(context);
  FloatMode mode(used->flushesDenormals);
  used->goThrough(thread);
}

// All threads count the same phases. In one of steps that thread 0 does alone
// the others have nothing to wait for, and are ahead of it.
void repvgg_context::goThrough(uint32_t thread) {
  uint64_t reached = crew.progress(thread);
  for (const Phase &phase : model->phases) {
    if (phase.shared || thread == 0)
      crew.awaitAll(thread, reached);
    if (phase.shared)
      runShared(thread, phase.begin);
    else if (thread == 0)
      runAlone(phase);
    crew.advance(thread, ++reached);
  }
  if (thread == 0)
    crew.awaitAll(thread, reached);
}

// Before the threads are told to begin, which makes this visible to them.
void repvgg_context::dealOut() {
  const repvgg_model_description &description = *model->description;
  for (uint32_t index = 0; index < description.num_steps; ++index)
    for (uint32_t thread = 0; isByTurns(index) && thread < crew.size();
         ++thread)
      partOf(index, thread)
          .set(tasksOf(description.steps[index], thread, crew.size()));
}

bool repvgg_context::isByTurns(uint32_t index) const {
  const repvgg_step &step = model->description->steps[index];
  return step.turns && crew.size() > 1 && step.tasks < Part::kMostTasks;
}

void repvgg_context::runShared(uint32_t thread, uint32_t index) {
  if (isByTurns(index))
    return takeTurns(thread, index);
  const repvgg_step &step = model->description->steps[index];
  Tasks tasks = tasksOf(step, thread, crew.size());
  if (!tasks.isEmpty())
    runStep(thread, index, tasks);
}

// First what is its own, then what those who come after it have left.
void repvgg_context::takeTurns(uint32_t thread, uint32_t index) {
  uint32_t threads = crew.size();
  Tasks tasks;
  while (!(tasks = partOf(index, thread).takeFirst()).isEmpty())
    runStep(thread, index, tasks);
  for (uint32_t i = 1; i < threads; ++i)
    while (
        !(tasks = partOf(index, (thread + i) % threads).takeLast()).isEmpty())
      runStep(thread, index, tasks);
}

void repvgg_context::runAlone(const Phase &phase) {
  for (uint32_t index = phase.begin; index < phase.end; ++index)
    runStep(0, index, {0, 1});
}

void repvgg_context::runStep(uint32_t thread, uint32_t index, Tasks tasks) {
  repvgg_kernel kernel = model->description->steps[index].kernel;
  uint64_t begin = profile.isOn() ? nanoseconds() : 0;
  kernel(pointers.of(thread, index), tasks.begin, tasks.end);
  if (profile.isOn())
    profile.note(thread, index, tasks, begin);
}
