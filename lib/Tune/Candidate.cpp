//===- Candidate.cpp - A layer by one plan --------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// The description that repvgg-compile would write, with one kernel in all of
/// its steps.
///
//===----------------------------------------------------------------------===//

#include "Candidate.h"
#include "RepVGG/Target/JIT.h"

#include <ctime>

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

static constexpr uint64_t kMostCopies = 32;

static uint64_t bytesOf(int64_t elements) {
  return llvm::alignTo(elements * sizeof(float), AlignedBuffer::kAlignment);
}

/// Memory of ordinary numbers, for the runtime.
static void *allocateFilled(void *, size_t bytes, size_t alignment) {
  const repvgg_allocator &from = *repvgg_default_allocator();
  void *memory = from.allocate(from.user, bytes, alignment);
  if (memory)
    fillWithNumbers(static_cast<char *>(memory), bytes);
  return memory;
}
static void releaseFilled(void *, void *memory, size_t bytes) {
  const repvgg_allocator &from = *repvgg_default_allocator();
  from.release(from.user, memory, bytes);
}

void mlir::repvgg::fillWithNumbers(char *memory, uint64_t bytes) {
  auto *values = reinterpret_cast<float *>(memory);
  for (uint64_t i = 0; i < bytes / sizeof(float); ++i)
    values[i] = 0.01f * static_cast<float>(static_cast<int>(i % 13) - 6);
}

Candidate::Candidate(layer::ConvOp layer, layer::PlanAttrInterface plan,
                     const TuneOptions &options)
    : layer(layer), options(options),
      problem(problemOf(layer, options.target)) {
  int64_t images = problem.output.batch;
  problem = problem.with(plan);
  passes = images / problem.output.batch;
  auto algorithm = acceptPlan(problem);
  if (!algorithm)
    return;
  problem = problem.with((*algorithm)->inputLayout(problem));
  kernel = (*algorithm)->bind(problem);
  for (Value extra : layer.getExtras())
    extras.push_back(
        extraOf(extra, problem.output.batch, options.target.lanes));
}

Candidate::~Candidate() {
  repvgg_context_close(context, nullptr);
  repvgg_model_close(model, nullptr);
}

uint64_t Candidate::weightsBytes() const {
  return llvm::alignTo(kernel->weightBytes(), AlignedBuffer::kAlignment);
}

void Candidate::emit(ModuleOp module, StringRef name) {
  function = emitConvKernel(module, name, *kernel, problem,
                            layer.getBody().front(), extras);
}

/// The kernel's buffers, one after another in the workspace; a step for each
/// copy of the weights. Returns the workspace's size.
uint64_t Candidate::layOut(repvgg_kernel compiled) {
  const PackedImage &output = problem.output;
  int64_t channels = output.blocks() * output.block;
  uint64_t end = 0, stride = weightsBytes();
  std::vector<repvgg_place> one;
  auto add = [&](int64_t elements) {
    one.push_back({REPVGG_SPACE_WORKSPACE, 0, end});
    end += bytesOf(elements);
  };
  add(problem.input.elements());
  one.push_back({REPVGG_SPACE_WEIGHTS, 0, 0});
  add(channels);
  for (const ExtraImage &extra : extras)
    add(extra ? extra->elements() : channels);
  add(output.elements());
  if (function.scratchBytes != 0)
    one.push_back({REPVGG_SPACE_SCRATCH, 0, 0});

  uint64_t copies =
      std::clamp<uint64_t>(kWeightsBytes / stride, 1, kMostCopies);
  for (uint64_t i = 0; i < copies; ++i) {
    one[1].offset = i * stride;
    llvm::append_range(places, one);
  }
  for (uint64_t i = 0; i < copies * passes; ++i)
    steps.push_back({compiled, places.data() + i / passes * one.size(),
                     static_cast<uint32_t>(one.size()), 0, function.tasks});
  return end;
}

llvm::Error Candidate::open(repvgg_kernel compiled,
                            const AlignedBuffer &weights) {
  static const repvgg_layer kLayer = {"candidate", "", 0, 0, 0};
  description.magic = REPVGG_MODEL_MAGIC;
  description.version = REPVGG_MODEL_VERSION;
  description.name = "candidate";
  description.cpu = options.cpu.c_str();
  description.features = options.features.c_str();
  description.producer = "";
  description.layers = &kLayer;
  description.num_layers = 1;
  description.workspace_bytes = layOut(compiled);
  description.scratch_bytes = function.scratchBytes;
  description.steps = steps.data();
  description.num_steps = steps.size();
  description.weights_bytes = weights.size();

  repvgg_allocator allocator = {allocateFilled, releaseFilled, nullptr};
  repvgg_model_options modelOptions = {};
  modelOptions.allocator = &allocator;
  repvgg_error error;
  if (repvgg_status status = repvgg_model_create(&description, weights.data(),
                                                 &modelOptions, &model, &error))
    return toError(status, error);
  repvgg_context_options contextOptions = {};
  contextOptions.threads = options.target.threads;
  return toError(
      repvgg_context_create(model, &contextOptions, &context, &error), error);
}

/// Of one thread the time that it had a processor: what else runs on the
/// machine then counts less.
static double microseconds(unsigned threads) {
  timespec now;
  clock_gettime(threads == 1 ? CLOCK_THREAD_CPUTIME_ID : CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1e6 + now.tv_nsec * 1e-3;
}

llvm::Error Candidate::run() {
  repvgg_error error;
  double start = microseconds(options.target.threads);
  if (repvgg_status status =
          repvgg_context_run(context, nullptr, 0, nullptr, 0, &error))
    return toError(status, error);
  double time = microseconds(options.target.threads) - start;
  best = std::min(best, time * passes / steps.size());
  return llvm::Error::success();
}
