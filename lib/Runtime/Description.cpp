//===- Description.cpp - Whether a model says sensible things -------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Description.h"
#include "Processor.h"

namespace repvgg::runtime {

namespace {

struct TypeInfo {
  const char *name;
  uint64_t bytes;
};
constexpr TypeInfo kTypes[] = {{"f32", 4}, {"f64", 8}, {"f16", 2}, {"bf16", 2},
                               {"i8", 1},  {"i16", 2}, {"i32", 4}, {"i64", 8},
                               {"u8", 1},  {"bool", 1}};
constexpr uint32_t kNumTypes = sizeof(kTypes) / sizeof(kTypes[0]);

/// The bytes that a place of a model may point into, or 0.
uint64_t spaceBytes(const repvgg_model_description &model,
                    const repvgg_place &place) {
  switch (place.space) {
  case REPVGG_SPACE_INPUT:
    return place.index < model.num_inputs ? model.inputs[place.index].bytes : 0;
  case REPVGG_SPACE_OUTPUT:
    return place.index < model.num_outputs ? model.outputs[place.index].bytes
                                           : 0;
  case REPVGG_SPACE_WEIGHTS:
    return model.weights_bytes;
  case REPVGG_SPACE_PREPARED:
    return model.prepared_bytes;
  case REPVGG_SPACE_WORKSPACE:
    return model.workspace_bytes;
  case REPVGG_SPACE_SCRATCH:
    return model.scratch_bytes;
  default:
    return 0;
  }
}

/// Init steps run before there is an input or output.
bool isStepSound(const repvgg_model_description &model, const repvgg_step &step,
                 bool init) {
  if (!step.kernel || step.tasks < 1 || step.layer >= model.num_layers ||
      (step.num_places && !step.places))
    return false;
  for (uint32_t i = 0; i < step.num_places; ++i) {
    const repvgg_place &place = step.places[i];
    bool outside =
        place.space == REPVGG_SPACE_INPUT || place.space == REPVGG_SPACE_OUTPUT;
    // An empty tensor may lie at the end of its space.
    if (place.space > REPVGG_SPACE_SCRATCH || (init && outside) ||
        place.offset > spaceBytes(model, place))
      return false;
  }
  return true;
}

bool areStepsSound(const repvgg_model_description &model,
                   const repvgg_step *steps, uint32_t count, bool init) {
  for (uint32_t i = 0; i < count; ++i)
    if (!steps || !isStepSound(model, steps[i], init))
      return false;
  return true;
}

/// Whether the tensors' bytes are those of their shapes.
bool areTensorsSound(const repvgg_tensor *tensors, uint32_t count) {
  for (uint32_t i = 0; i < count; ++i) {
    uint64_t bytes = tensors ? elementBytes(tensors[i].type) : 0;
    if (bytes == 0 || !tensors[i].name ||
        (tensors[i].rank && !tensors[i].shape))
      return false;
    for (uint32_t axis = 0; axis < tensors[i].rank; ++axis)
      bytes *= tensors[i].shape[axis];
    if (bytes != tensors[i].bytes)
      return false;
  }
  return true;
}

} // namespace

uint64_t elementBytes(uint32_t type) {
  return type < kNumTypes ? kTypes[type].bytes : 0;
}

const char *typeName(uint32_t type) {
  return type < kNumTypes ? kTypes[type].name : "an unknown type";
}

repvgg_status checkDescription(const repvgg_model_description *model,
                               repvgg_error *error) {
  if (!model || model->magic != REPVGG_MODEL_MAGIC)
    return fail(error, REPVGG_BAD_MODEL, "this is no compiled model");
  if (model->version != REPVGG_MODEL_VERSION)
    return fail(error, REPVGG_BAD_MODEL,
                "expects a model of version %u, but got version %u: compile "
                "it again",
                REPVGG_MODEL_VERSION, model->version);
  if (repvgg_status status = checkProcessor(model->cpu, model->features, error))
    return status;
  if (!areTensorsSound(model->inputs, model->num_inputs) ||
      !areTensorsSound(model->outputs, model->num_outputs) ||
      !areStepsSound(*model, model->init_steps, model->num_init_steps, true) ||
      !areStepsSound(*model, model->steps, model->num_steps, false))
    return fail(error, REPVGG_BAD_MODEL,
                "the model contradicts itself: compile it again");
  return REPVGG_OK;
}

} // namespace repvgg::runtime
