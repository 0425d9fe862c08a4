//===- Model.cpp - What contexts share ------------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Model.h"
#include "Description.h"
#include "FloatMode.h"

using namespace repvgg::runtime;

char *Spaces::find(const repvgg_place &place) const {
  switch (place.space) {
  case REPVGG_SPACE_WEIGHTS:
    return const_cast<char *>(weights) + place.offset;
  case REPVGG_SPACE_PREPARED:
    return prepared + place.offset;
  case REPVGG_SPACE_WORKSPACE:
    return workspace + place.offset;
  case REPVGG_SPACE_SCRATCH:
    return scratch + place.offset;
  default:
    return nullptr;
  }
}

void repvgg_model::release() {
  if (references.fetch_sub(1, std::memory_order_acq_rel) == 1)
    destroy(this);
}

bool repvgg_model::findPhases() {
  const repvgg_step *steps = description->steps;
  Array<Phase> found;
  if (!found.allocate(description->num_steps))
    return false;
  uint32_t count = 0;
  for (uint32_t i = 0; i < description->num_steps; ++i) {
    bool shared = steps[i].tasks > 1;
    if (count > 0 && !shared && !found[count - 1].shared)
      ++found[count - 1].end;
    else
      found[count++] = {i, i + 1, shared};
  }
  if (!phases.allocate(count))
    return false;
  for (uint32_t i = 0; i < count; ++i)
    phases[i] = found[i];
  return true;
}

repvgg_status repvgg_model::prepare(repvgg_error *error) {
  if (repvgg_status status = prepared.allocate(
          allocator, description->prepared_bytes, "prepared weights", error))
    return status;
  if (description->num_init_steps == 0)
    return REPVGG_OK;
  Block workspace, scratch;
  if (repvgg_status status =
          workspace.allocate(allocator, description->workspace_bytes,
                             "arena to prepare weights in", error))
    return status;
  if (repvgg_status status =
          scratch.allocate(allocator, description->scratch_bytes,
                           "scratch memory to prepare weights", error))
    return status;
  Spaces spaces{weights, prepared.data(), workspace.data(), scratch.data()};
  // Once, for contexts of either kind.
  FloatMode mode(/*flushesDenormals=*/false);
  Array<void *> pointers;
  for (uint32_t i = 0; i < description->num_init_steps; ++i) {
    const repvgg_step &step = description->init_steps[i];
    if (!pointers.allocate(step.num_places))
      return fail(error, REPVGG_OUT_OF_MEMORY,
                  "out of memory for the pointers of a step");
    for (uint32_t k = 0; k < step.num_places; ++k)
      pointers[k] = spaces.find(step.places[k]);
    step.kernel(pointers.begin(), 0, step.tasks);
  }
  return REPVGG_OK;
}

repvgg_status repvgg_model::initialize(const repvgg_model_description *checked,
                                       const void *weightBytes,
                                       const repvgg_allocator &from,
                                       repvgg_error *error) {
  description = checked;
  weights = static_cast<const char *>(weightBytes);
  allocator = from;
  if (!findPhases())
    return fail(error, REPVGG_OUT_OF_MEMORY,
                "out of memory for the order of %u steps",
                description->num_steps);
  return prepare(error);
}
