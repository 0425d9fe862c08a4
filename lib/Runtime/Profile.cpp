//===- Profile.cpp - When each thread was at what -------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Profile.h"
#include "Crew.h"

namespace repvgg::runtime {

bool Profile::turnOn(const repvgg_model_description &model, uint32_t count) {
  threads = count;
  steps = model.num_steps;
  size_t size = size_t(threads) * steps;
  on = moments.size() == size || moments.allocate(size);
  return on;
}

void Profile::start() {
  for (Moments &each : moments)
    each = {};
  begin = nanoseconds();
}

// Of turns, from the first to the last.
void Profile::note(uint32_t thread, uint32_t step, Tasks tasks,
                   uint64_t since) {
  Moments &known = moments[size_t(thread) * steps + step];
  if (known.end != 0) {
    since = known.begin;
    tasks = tasks.joinedWith(known.tasks);
  }
  known = {since, nanoseconds(), tasks};
}

// A step ends when the last thread is through with it. What threads wait for
// before it, the step before included, is time of the step.
void Profile::getLayerTimes(const repvgg_model_description &model,
                            double *milliseconds) const {
  for (uint32_t layer = 0; layer < model.num_layers; ++layer)
    milliseconds[layer] = 0;
  uint64_t last = begin;
  for (uint32_t step = 0; step < steps; ++step) {
    uint64_t end = last;
    for (uint32_t thread = 0; thread < threads; ++thread)
      if (at(thread, step).end > end)
        end = at(thread, step).end;
    milliseconds[model.steps[step].layer] += (end - last) * 1e-6;
    last = end;
  }
}

uint32_t Profile::getSpans(const repvgg_model_description &model,
                           repvgg_span *spans) const {
  uint32_t count = 0;
  for (uint32_t thread = 0; thread < threads; ++thread)
    for (uint32_t step = 0; step < steps; ++step) {
      Moments moments = at(thread, step);
      if (moments.end == 0)
        continue;
      if (spans)
        spans[count] = {
            moments.begin,          moments.end, moments.tasks.begin,
            moments.tasks.end,      thread,      step,
            model.steps[step].layer};
      ++count;
    }
  return count;
}

} // namespace repvgg::runtime
