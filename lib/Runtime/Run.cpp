//===- Run.cpp - Using contexts -------------------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Buffers.h"
#include "Context.h"
#include "Processor.h"

using namespace repvgg::runtime;

namespace {

constexpr uint32_t kDefaultSpin = 200;

/// Holds a context for one call, if nobody else does.
class Hold {
public:
  explicit Hold(repvgg_context *context)
      : context(context), taken(context->turn.take()) {}
  ~Hold() {
    if (taken)
      context->turn.giveBack();
  }
  explicit operator bool() const { return taken; }

private:
  repvgg_context *context;
  bool taken;
};

/// Calls `use` while nobody else uses the context.
template <typename Use>
repvgg_status withContext(repvgg_context *context, repvgg_error *error,
                          Use use) {
  if (!context)
    return fail(error, REPVGG_INVALID_ARGUMENT,
                "expects 'context' not to be null");
  Hold hold(context);
  if (!hold)
    return fail(error, REPVGG_BUSY, "another thread is using the context");
  if (repvgg_status status = use())
    return status;
  return succeed(error);
}

repvgg_context_options completeOptions(const repvgg_context_options *given) {
  repvgg_context_options options = given ? *given : repvgg_context_options{};
  if (options.threads == 0)
    options.threads = countProcessors();
  if (options.spin_us == 0)
    options.spin_us = kDefaultSpin;
  return options;
}

repvgg_status runChecked(repvgg_context &context, const BufferList &inputs,
                         const BufferList &outputs, repvgg_error *error) {
  const repvgg_model_description &model = *context.model->description;
  if (repvgg_status status = checkBuffers(inputs, model.num_inputs, error))
    return status;
  if (repvgg_status status = checkBuffers(outputs, model.num_outputs, error))
    return status;
  if (repvgg_status status = checkOverlap(inputs, outputs, error))
    return status;
  return context.run(inputs.buffers, outputs.buffers, error);
}

} // namespace

repvgg_status repvgg_context_create(repvgg_model *model,
                                    const repvgg_context_options *options,
                                    repvgg_context **result,
                                    repvgg_error *error) {
  if (!result)
    return fail(error, REPVGG_INVALID_ARGUMENT,
                "expects 'context' not to be null");
  *result = nullptr;
  if (!model)
    return fail(error, REPVGG_INVALID_ARGUMENT,
                "expects 'model' not to be null");
  repvgg_context_options complete = completeOptions(options);
  if (complete.threads > REPVGG_MAX_THREADS)
    return fail(error, REPVGG_INVALID_ARGUMENT,
                "expects at most %u threads, but got %u", REPVGG_MAX_THREADS,
                complete.threads);
  if (complete.denormals > REPVGG_DENORMALS_KEPT)
    return fail(error, REPVGG_INVALID_ARGUMENT,
                "expects 'denormals' to be at most %d, but got %u",
                REPVGG_DENORMALS_KEPT, complete.denormals);
  repvgg_context *context = create<repvgg_context>(model);
  if (!context)
    return outOfMemory("context", sizeof(repvgg_context), error);
  if (repvgg_status status = context->initialize(complete, error)) {
    destroy(context);
    return status;
  }
  *result = context;
  return succeed(error);
}

repvgg_status repvgg_context_run(repvgg_context *context,
                                 const repvgg_buffer *inputs,
                                 uint32_t num_inputs,
                                 const repvgg_buffer *outputs,
                                 uint32_t num_outputs, repvgg_error *error) {
  return withContext(context, error, [&] {
    const repvgg_model_description &model = *context->model->description;
    return runChecked(*context, {"input", inputs, num_inputs, model.inputs},
                      {"output", outputs, num_outputs, model.outputs}, error);
  });
}

repvgg_status repvgg_context_sizes(repvgg_context *context, repvgg_sizes *sizes,
                                   repvgg_error *error) {
  return withContext(context, error, [&] {
    if (!sizes)
      return fail(error, REPVGG_INVALID_ARGUMENT,
                  "expects 'sizes' not to be null");
    const repvgg_model_description &model = *context->model->description;
    uint32_t threads = context->crew.size();
    *sizes = {model.weights_bytes,
              model.prepared_bytes,
              model.workspace_bytes,
              context->scratchStride * threads,
              threads,
              context->model->weightsFile.mode()};
    return REPVGG_OK;
  });
}

repvgg_status repvgg_context_set_profile(repvgg_context *context, int on,
                                         repvgg_error *error) {
  return withContext(context, error, [&] {
    const repvgg_model_description &model = *context->model->description;
    uint32_t threads = context->crew.size();
    if (!on)
      context->profile.turnOff();
    else if (!context->profile.turnOn(model, threads))
      return fail(error, REPVGG_OUT_OF_MEMORY,
                  "out of memory for a profile of %u steps and %u threads",
                  model.num_steps, threads);
    return REPVGG_OK;
  });
}

repvgg_status repvgg_context_layer_times(repvgg_context *context,
                                         double *milliseconds, uint32_t count,
                                         repvgg_error *error) {
  return withContext(context, error, [&] {
    const repvgg_model_description &model = *context->model->description;
    if (count != model.num_layers || (count && !milliseconds))
      return fail(error, REPVGG_INVALID_ARGUMENT,
                  "expects 'milliseconds' to have room for %u layers, but got "
                  "%u",
                  model.num_layers, milliseconds ? count : 0);
    context->profile.getLayerTimes(model, milliseconds);
    return REPVGG_OK;
  });
}

repvgg_status repvgg_context_spans(repvgg_context *context, repvgg_span *spans,
                                   uint32_t capacity, uint32_t *count,
                                   repvgg_error *error) {
  return withContext(context, error, [&] {
    if (!count)
      return fail(error, REPVGG_INVALID_ARGUMENT,
                  "expects 'count' not to be null");
    const repvgg_model_description &model = *context->model->description;
    *count = context->profile.getSpans(model, nullptr);
    if (spans && capacity < *count)
      return fail(error, REPVGG_INVALID_ARGUMENT,
                  "expects 'spans' to have room for %u spans, but got %u",
                  *count, capacity);
    context->profile.getSpans(model, spans);
    return REPVGG_OK;
  });
}

repvgg_status repvgg_context_close(repvgg_context *context,
                                   repvgg_error *error) {
  if (!context)
    return succeed(error);
  // Not given back: the context ends here.
  if (!context->turn.take())
    return fail(error, REPVGG_BUSY, "another thread is using the context");
  destroy(context);
  return succeed(error);
}
