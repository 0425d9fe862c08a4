//===- JIT.cpp - A model in this process ----------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Target/JIT.h"
#include "DescribeModel.h"
#include "Entry.h"
#include "ObjectLoader.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir;
using namespace mlir::repvgg;

using Clock = std::chrono::steady_clock;

static double millisecondsSince(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start)
      .count();
}

/// Buffers of the runtime for the caller's pointers.
static SmallVector<repvgg_buffer> toBuffers(ArrayRef<void *> pointers,
                                            const repvgg_tensor *tensors) {
  SmallVector<repvgg_buffer> buffers;
  for (auto [index, pointer] : llvm::enumerate(pointers))
    buffers.push_back({pointer, tensors[index].type, tensors[index].rank,
                       tensors[index].shape});
  return buffers;
}

static llvm::Expected<ObjectLoader> loadCode(ModelCode &code) {
  SmallVector<char, 0> object;
  llvm::raw_svector_ostream stream(object);
  if (llvm::Error error = code.emit(CodeKind::Object, stream))
    return std::move(error);
  return ObjectLoader::load(std::move(object));
}

struct CompiledModel::State {
  ~State() {
    repvgg_context_close(context, nullptr);
    repvgg_model_close(model, nullptr);
  }

  ModelSignature signature;
  ModelStatistics statistics;
  AlignedBuffer weights;
  std::optional<ObjectLoader> loader;
  const repvgg_model_description *description = nullptr;
  repvgg_model *model = nullptr;
  /// Made by the first run: who has contexts of its own needs none.
  repvgg_context *context = nullptr;
  unsigned threads = 1;

  llvm::Error load(ModelCode code);
  llvm::Error createModel();
  llvm::Error createContext();
};

llvm::Error CompiledModel::State::load(ModelCode code) {
  llvm::Expected<ObjectLoader> loaded = loadCode(code);
  if (!loaded)
    return loaded.takeError();
  loader.emplace(std::move(*loaded));
  llvm::Expected<void *> found = loader->lookup(kDescriptionSymbol);
  if (!found)
    return found.takeError();
  description = static_cast<const repvgg_model_description *>(*found);
  weights = std::move(code.weights);
  for (const ScheduledTensor &tensor : code.schedule.inputs)
    signature.inputs.push_back(tensor.shape);
  for (const ScheduledTensor &tensor : code.schedule.outputs)
    signature.outputs.push_back(tensor.shape);
  return llvm::Error::success();
}

llvm::Error CompiledModel::State::createModel() {
  Clock::time_point start = Clock::now();
  repvgg_error error;
  repvgg_status status =
      repvgg_model_create(description, weights.data(), nullptr, &model, &error);
  statistics.initMs = millisecondsSince(start);
  statistics.weightsBytes = description->weights_bytes;
  statistics.preparedBytes = description->prepared_bytes;
  statistics.workspaceBytes = description->workspace_bytes;
  return toError(status, error);
}

llvm::Error CompiledModel::State::createContext() {
  repvgg_context_options options = {};
  options.threads = threads;
  repvgg_error error;
  return toError(repvgg_context_create(model, &options, &context, &error),
                 error);
}

CompiledModel::CompiledModel(std::unique_ptr<State> state)
    : state(std::move(state)) {}
CompiledModel::CompiledModel(CompiledModel &&) noexcept = default;
CompiledModel &CompiledModel::operator=(CompiledModel &&) noexcept = default;
CompiledModel::~CompiledModel() = default;

llvm::Expected<CompiledModel>
CompiledModel::load(ModelCode code, unsigned threads, Clock::time_point start) {
  auto state = std::make_unique<State>();
  if (llvm::Error error = state->load(std::move(code)))
    return std::move(error);
  state->statistics.compileMs = millisecondsSince(start);
  if (llvm::Error error = state->createModel())
    return std::move(error);
  state->threads = threads;
  return CompiledModel(std::move(state));
}

const ModelSignature &CompiledModel::describe() const {
  return state->signature;
}

const ModelStatistics &CompiledModel::statistics() const {
  return state->statistics;
}

const repvgg_model_description &CompiledModel::description() const {
  return *state->description;
}

ArrayRef<char> CompiledModel::weights() const {
  return {state->weights.data(), state->weights.size()};
}

repvgg_model *CompiledModel::handle() const { return state->model; }

llvm::Error CompiledModel::run(ArrayRef<const void *> inputs,
                               ArrayRef<void *> outputs) {
  const repvgg_model_description &description = *state->description;
  if (inputs.size() != description.num_inputs ||
      outputs.size() != description.num_outputs)
    return llvm::createStringError(
        llvm::formatv("expects {0} inputs and {1} outputs, but got {2} and {3}",
                      description.num_inputs, description.num_outputs,
                      inputs.size(), outputs.size()));
  if (!state->context)
    if (llvm::Error error = state->createContext())
      return error;
  SmallVector<void *> sources;
  for (const void *input : inputs)
    sources.push_back(const_cast<void *>(input));
  return runContext(state->context, description, sources, outputs);
}

llvm::Error mlir::repvgg::toError(repvgg_status status,
                                  const repvgg_error &error) {
  return status == REPVGG_OK ? llvm::Error::success()
                             : llvm::createStringError(error.message);
}

llvm::Error
mlir::repvgg::runContext(repvgg_context *context,
                         const repvgg_model_description &description,
                         ArrayRef<void *> inputs, ArrayRef<void *> outputs) {
  SmallVector<repvgg_buffer> from = toBuffers(inputs, description.inputs);
  SmallVector<repvgg_buffer> to = toBuffers(outputs, description.outputs);
  repvgg_error error;
  return toError(repvgg_context_run(context, from.data(), from.size(),
                                    to.data(), to.size(), &error),
                 error);
}

uint64_t mlir::repvgg::tensorBytes(RankedTensorType type) {
  return storedBytes(type).value_or(0);
}
