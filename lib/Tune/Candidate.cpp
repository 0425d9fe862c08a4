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

static constexpr uint64_t kMostCopies = 32;

using Kind = KernelBuffer::Kind;

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
                     const TuneOptions &options, Weights weights)
    : options(options), weights(weights),
      planned(options.backend->bind(layer, plan)) {}

Candidate::~Candidate() {
  repvgg_context_close(context, nullptr);
  repvgg_model_close(model, nullptr);
}

/// What all buffers of `kind` take, each from a boundary on.
static uint64_t bytesOf(const PlannedLayer &layer, Kind kind) {
  uint64_t bytes = 0;
  for (const KernelBuffer &buffer : layer.buffers())
    if (buffer.kind == kind)
      bytes += llvm::alignTo(buffer.bytes, AlignedBuffer::kAlignment);
  return bytes;
}

uint64_t Candidate::weightsBytes() const {
  return bytesOf(*planned, Kind::Weights);
}

/// The places of a launch's buffers: data one after another in the workspace,
/// weights in the copy that begins at `weights`.
static void addPlaces(std::vector<repvgg_place> &places,
                      const PlannedLayer &layer, uint64_t weights) {
  uint64_t data = 0;
  for (const KernelBuffer &buffer : layer.buffers()) {
    switch (buffer.kind) {
    case Kind::Data:
      places.push_back({REPVGG_SPACE_WORKSPACE, 0, data});
      data += llvm::alignTo(buffer.bytes, AlignedBuffer::kAlignment);
      break;
    case Kind::Weights:
      places.push_back({REPVGG_SPACE_WEIGHTS, 0, weights});
      break;
    case Kind::Scratch:
      places.push_back({REPVGG_SPACE_SCRATCH, 0, 0});
      break;
    }
  }
}

/// The launches for each copy of the weights.
void Candidate::addSteps(repvgg_kernel compiled) {
  uint64_t stride = weightsBytes(), passes = planned->passes();
  uint64_t copies =
      std::clamp<uint64_t>(kWeightsBytes / stride, 1, kMostCopies);
  for (uint64_t i = 0; i < copies; ++i)
    addPlaces(places, *planned, weights == Weights::Far ? i * stride : 0);
  uint64_t count = places.size() / copies;
  for (uint64_t i = 0; i < copies * passes; ++i)
    steps.push_back({compiled, places.data() + i / passes * count,
                     static_cast<uint32_t>(count), 0, planned->tasks(),
                     planned->takesTurns()});
}

llvm::Error Candidate::open(repvgg_kernel compiled,
                            const AlignedBuffer &weights) {
  static const repvgg_layer kLayer = {"candidate", "", 0, 0, 0, ""};
  description.magic = REPVGG_MODEL_MAGIC;
  description.version = REPVGG_MODEL_VERSION;
  description.name = "candidate";
  description.cpu = options.machine.cpu.c_str();
  description.features = options.machine.features.c_str();
  description.producer = "";
  description.layers = &kLayer;
  description.num_layers = 1;
  addSteps(compiled);
  description.workspace_bytes = bytesOf(*planned, Kind::Data);
  description.scratch_bytes = bytesOf(*planned, Kind::Scratch);
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
  contextOptions.threads = options.threads;
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
  double start = microseconds(options.threads);
  if (repvgg_status status =
          repvgg_context_run(context, nullptr, 0, nullptr, 0, &error))
    return toError(status, error);
  double time = microseconds(options.threads) - start;
  best = std::min(best, time * planned->passes() / steps.size());
  return llvm::Error::success();
}
