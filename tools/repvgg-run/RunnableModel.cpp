//===- RunnableModel.cpp - A model that can be run ------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// Everything goes through the runtime's C interface.
///
//===----------------------------------------------------------------------===//

#include "RunnableModel.h"

#include <chrono>

using namespace mlir;
using namespace mlir::repvgg;

static Type elementType(uint32_t type, MLIRContext *context) {
  Builder builder(context);
  switch (static_cast<repvgg_type>(type)) {
  case REPVGG_F32:
    return builder.getF32Type();
  case REPVGG_F64:
    return builder.getF64Type();
  case REPVGG_F16:
    return builder.getF16Type();
  case REPVGG_BF16:
    return builder.getBF16Type();
  case REPVGG_I8:
    return builder.getI8Type();
  case REPVGG_I16:
    return builder.getI16Type();
  case REPVGG_I32:
    return builder.getI32Type();
  case REPVGG_I64:
    return builder.getI64Type();
  case REPVGG_U8:
    return builder.getIntegerType(8, /*isSigned=*/false);
  case REPVGG_BOOL:
    return builder.getI1Type();
  }
  llvm_unreachable("the runtime has checked it");
}

static std::vector<RankedTensorType>
typesOf(const repvgg_tensor *tensors, uint32_t count, MLIRContext *context) {
  std::vector<RankedTensorType> types;
  for (const repvgg_tensor &tensor : ArrayRef(tensors, count))
    types.push_back(RankedTensorType::get(ArrayRef(tensor.shape, tensor.rank),
                                          elementType(tensor.type, context)));
  return types;
}

llvm::Error RunnableModel::openContext(const repvgg_context_options &run) {
  repvgg_model *model = compiled ? compiled->handle() : opened;
  repvgg_error error;
  if (repvgg_model_describe(model, &described, &error))
    return llvm::createStringError(error.message);
  return toError(repvgg_context_create(model, &run, &context, &error), error);
}

llvm::Expected<RunnableModel>
RunnableModel::compile(Compiler &compiler, const repvgg_context_options &run) {
  RunnableModel model;
  auto compiled = compiler.compileInProcess();
  if (!compiled)
    return compiled.takeError();
  model.compiled.emplace(std::move(*compiled));
  model.initTime = model.compiled->statistics().initMs;
  model.inputTypes = model.compiled->describe().inputs;
  model.outputTypes = model.compiled->describe().outputs;
  if (llvm::Error error = model.openContext(run))
    return std::move(error);
  return model;
}

llvm::Expected<RunnableModel>
RunnableModel::open(StringRef path, repvgg_weights_mode weights,
                    MLIRContext *context, const repvgg_context_options &run) {
  RunnableModel model;
  repvgg_model_options options = {};
  options.weights_mode = weights;
  repvgg_error error;
  auto start = std::chrono::steady_clock::now();
  if (repvgg_model_open(path.str().c_str(), &options, &model.opened, &error))
    return llvm::createStringError(error.message);
  model.initTime = std::chrono::duration<double, std::milli>(
                       std::chrono::steady_clock::now() - start)
                       .count();
  if (llvm::Error failure = model.openContext(run))
    return std::move(failure);
  const repvgg_model_description &description = *model.described;
  model.inputTypes =
      typesOf(description.inputs, description.num_inputs, context);
  model.outputTypes =
      typesOf(description.outputs, description.num_outputs, context);
  return model;
}

RunnableModel::RunnableModel(RunnableModel &&other) noexcept
    : compiled(std::move(other.compiled)),
      opened(std::exchange(other.opened, nullptr)),
      context(std::exchange(other.context, nullptr)),
      described(other.described), inputTypes(std::move(other.inputTypes)),
      outputTypes(std::move(other.outputTypes)), initTime(other.initTime) {}

RunnableModel::~RunnableModel() {
  repvgg_context_close(context, nullptr);
  repvgg_model_close(opened, nullptr);
}

repvgg_sizes RunnableModel::sizes() const {
  repvgg_sizes sizes = {};
  repvgg_context_sizes(context, &sizes, nullptr);
  return sizes;
}

llvm::Error RunnableModel::profile() {
  repvgg_error error;
  return toError(repvgg_context_set_profile(context, 1, &error), error);
}

llvm::Error RunnableModel::run(ArrayRef<void *> inputs,
                               ArrayRef<void *> outputs) {
  return runContext(context, *described, inputs, outputs);
}

llvm::Expected<std::vector<double>> RunnableModel::layerTimes() {
  std::vector<double> times(described->num_layers);
  repvgg_error error;
  if (repvgg_context_layer_times(context, times.data(), times.size(), &error))
    return llvm::createStringError(error.message);
  return times;
}
