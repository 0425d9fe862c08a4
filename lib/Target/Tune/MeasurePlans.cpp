//===- MeasurePlans.cpp - Times of a layer's candidates -------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// Each candidate is a model of its own for the runtime: the same kernel again
/// and again, each step with its own copy of the weights. Candidates take
/// turns, and each counts its fastest run.
///
//===----------------------------------------------------------------------===//

#include "MeasurePlans.h"
#include "RepVGG/Codegen/CPU/ConvProblems.h"
#include "RepVGG/Codegen/CPU/Kernels/Kernels.h"
#include "RepVGG/Target/AlignedBuffer.h"
#include "RepVGG/Target/JIT.h"
#include "RepVGG/Target/KernelLibrary.h"
#include "repvgg-runtime/runtime.h"
#include "llvm/ADT/ScopeExit.h"

#include <chrono>
#include <limits>

namespace mlir::repvgg {

using namespace cpu;

namespace {

/// Weights in turn fill this much, more than caches keep.
constexpr uint64_t kWeightsBytes = 64 << 20;
constexpr uint64_t kMostCopies = 32;
constexpr int kRounds = 5;

uint64_t bytesOf(int64_t elements) {
  return llvm::alignTo(elements * sizeof(float), AlignedBuffer::kAlignment);
}

/// Ordinary numbers: zeros and denormals would take other times.
void fill(char *memory, uint64_t bytes) {
  auto *values = reinterpret_cast<float *>(memory);
  for (uint64_t i = 0; i < bytes / sizeof(float); ++i)
    values[i] = 0.01f * static_cast<float>(static_cast<int>(i % 13) - 6);
}

/// Memory of ordinary numbers, for the runtime.
void *allocateFilled(void *, size_t bytes, size_t alignment) {
  void *memory = std::aligned_alloc(alignment, llvm::alignTo(bytes, alignment));
  if (memory)
    fill(static_cast<char *>(memory), bytes);
  return memory;
}
void releaseFilled(void *, void *memory, size_t) { std::free(memory); }

/// One plan's kernel and what it is given.
struct Candidate {
  std::unique_ptr<ConvKernel> kernel;
  ConvProblem problem;
  KernelFunction function;
  std::vector<repvgg_place> places;
  std::vector<repvgg_step> steps;
  repvgg_model_description description = {};
  repvgg_model *model = nullptr;
  repvgg_context *context = nullptr;
  double best = std::numeric_limits<double>::infinity();

  ~Candidate() {
    repvgg_context_close(context, nullptr);
    repvgg_model_close(model, nullptr);
  }
};

class Measurement {
public:
  Measurement(ConvOp layer, const TargetInfo &target)
      : layer(layer), target(target) {
    for (Value extra : layer.getExtras()) {
      auto type = cast<RankedTensorType>(extra.getType());
      extras.push_back(type.getRank() == 1 ? ExtraImage()
                                           : imageOf(type, target.vector));
    }
  }

  llvm::Expected<std::vector<double>> run(ArrayRef<PlanAttr> plans,
                                          StringRef cpu);

private:
  void emit(Candidate &candidate, PlanAttr plan, unsigned index);
  uint64_t layOut(Candidate &candidate, repvgg_kernel kernel);
  llvm::Error open(Candidate &candidate, repvgg_kernel kernel);
  llvm::Error runOnce(Candidate &candidate);

  ConvOp layer;
  TargetInfo target;
  SmallVector<ExtraImage> extras;
  OwningOpRef<ModuleOp> module;
  AlignedBuffer weights;
};

void Measurement::emit(Candidate &candidate, PlanAttr plan, unsigned index) {
  candidate.problem = problemOf(layer, target);
  candidate.problem.plan = plan;
  auto first = ConvKernel::create(candidate.problem);
  if (!first)
    return;
  candidate.problem.input.halo = (*first)->inputHalo();
  candidate.problem.input.vector = (*first)->inputVector();
  auto second = ConvKernel::create(candidate.problem);
  if (!second)
    return;
  candidate.kernel = std::move(*second);
  candidate.function = emitConvKernel(
      *module, "candidate" + std::to_string(index), *candidate.kernel,
      candidate.problem, layer.getBody().front(), extras);
}

/// The kernel's buffers, one after another in the workspace; a step for each
/// copy of the weights. Returns the workspace's size.
uint64_t Measurement::layOut(Candidate &candidate, repvgg_kernel kernel) {
  const PackedImage &output = candidate.problem.output;
  int64_t channels = output.blocks() * output.vector;
  uint64_t end = 0, stride = bytesOf(candidate.kernel->weightElements());
  std::vector<repvgg_place> places;
  auto add = [&](int64_t elements) {
    places.push_back({REPVGG_SPACE_WORKSPACE, 0, end});
    end += bytesOf(elements);
  };
  add(candidate.problem.input.elements());
  places.push_back({REPVGG_SPACE_WEIGHTS, 0, 0});
  add(channels);
  for (const ExtraImage &extra : extras)
    add(extra ? extra->elements() : channels);
  add(output.elements());
  if (candidate.function.scratchElements != 0)
    places.push_back({REPVGG_SPACE_SCRATCH, 0, 0});

  uint64_t copies =
      std::clamp<uint64_t>(kWeightsBytes / stride, 1, kMostCopies);
  for (uint64_t i = 0; i < copies; ++i) {
    places[1].offset = i * stride;
    llvm::append_range(candidate.places, places);
  }
  for (uint64_t i = 0; i < copies; ++i)
    candidate.steps.push_back(
        {kernel, candidate.places.data() + i * places.size(),
         static_cast<uint32_t>(places.size()), 0, candidate.function.tasks});
  return end;
}

llvm::Error Measurement::open(Candidate &candidate, repvgg_kernel kernel) {
  static const repvgg_layer kLayer = {"candidate", "", 0, 0, 0};
  repvgg_model_description &description = candidate.description;
  description.magic = REPVGG_MODEL_MAGIC;
  description.version = REPVGG_MODEL_VERSION;
  description.name = "candidate";
  description.cpu = description.features = description.producer = "";
  description.layers = &kLayer;
  description.num_layers = 1;
  description.workspace_bytes = layOut(candidate, kernel);
  description.scratch_bytes = bytesOf(candidate.function.scratchElements);
  description.steps = candidate.steps.data();
  description.num_steps = candidate.steps.size();
  description.weights_bytes = weights.size();

  repvgg_allocator allocator = {allocateFilled, releaseFilled, nullptr};
  repvgg_model_options modelOptions = {nullptr, &allocator};
  repvgg_error error;
  if (repvgg_status status =
          repvgg_model_create(&description, weights.data(), &modelOptions,
                              &candidate.model, &error))
    return toError(status, error);
  repvgg_context_options options = {};
  options.threads = target.threads;
  if (repvgg_status status = repvgg_context_create(candidate.model, &options,
                                                   &candidate.context, &error))
    return toError(status, error);
  return runOnce(candidate);
}

llvm::Error Measurement::runOnce(Candidate &candidate) {
  repvgg_error error;
  auto start = std::chrono::steady_clock::now();
  if (repvgg_status status =
          repvgg_context_run(candidate.context, nullptr, 0, nullptr, 0, &error))
    return toError(status, error);
  double time = std::chrono::duration<double, std::micro>(
                    std::chrono::steady_clock::now() - start)
                    .count();
  candidate.best = std::min(candidate.best, time / candidate.steps.size());
  return llvm::Error::success();
}

llvm::Expected<std::vector<double>> Measurement::run(ArrayRef<PlanAttr> plans,
                                                     StringRef cpu) {
  module = ModuleOp::create(layer.getLoc());
  std::vector<Candidate> candidates(plans.size());
  uint64_t most = 0;
  for (auto [index, plan] : llvm::enumerate(plans)) {
    emit(candidates[index], plan, index);
    if (candidates[index].kernel)
      most =
          std::max(most, bytesOf(candidates[index].kernel->weightElements()));
  }
  if (llvm::Error error = weights.allocate(std::max(most, kWeightsBytes)))
    return std::move(error);
  fill(weights.data(), weights.size());
  auto library = KernelLibrary::compile(*module, cpu);
  if (!library)
    return library.takeError();
  for (auto [index, candidate] : llvm::enumerate(candidates)) {
    if (!candidate.kernel)
      continue;
    auto kernel = library->lookup("candidate" + std::to_string(index));
    if (!kernel)
      return kernel.takeError();
    if (llvm::Error error = open(candidate, *kernel))
      return std::move(error);
  }
  for (int round = 0; round < kRounds; ++round)
    for (Candidate &candidate : candidates)
      if (candidate.kernel)
        if (llvm::Error error = runOnce(candidate))
          return std::move(error);
  std::vector<double> times;
  for (const Candidate &candidate : candidates)
    times.push_back(candidate.best);
  return times;
}

} // namespace

llvm::Expected<std::vector<double>> measurePlans(ConvOp layer,
                                                 ArrayRef<PlanAttr> plans,
                                                 const TargetInfo &target,
                                                 StringRef cpu) {
  return Measurement(layer, target).run(plans, cpu);
}

} // namespace mlir::repvgg
