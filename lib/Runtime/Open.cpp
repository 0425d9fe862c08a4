//===- Open.cpp - Opening and closing models ------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Description.h"
#include "Fork.h"
#include "Model.h"

#include <cstdio>
#include <cstring>

using namespace repvgg::runtime;

namespace {

/// Two strings in one, with an end of its own.
class Text {
public:
  Text(const char *begin, size_t length, const char *end) {
    if (text.allocate(length + std::strlen(end) + 1)) {
      std::memcpy(text.begin(), begin, length);
      std::strcpy(text.begin() + length, end);
    }
  }
  const char *get() const { return text.begin(); }

private:
  Array<char> text;
};

/// "model" and "model.so" are the same model.
size_t stemLength(const char *path) {
  size_t length = std::strlen(path);
  bool suffix = length > 3 && std::strcmp(path + length - 3, ".so") == 0;
  return suffix ? length - 3 : length;
}

const repvgg_allocator &chooseAllocator(const repvgg_model_options *options) {
  return options && options->allocator ? *options->allocator
                                       : kDefaultAllocator;
}

repvgg_status openWeights(const char *path, const repvgg_model_options *options,
                          const repvgg_model_description &description,
                          Weights &weights, repvgg_error *error) {
  uint32_t mode = options ? options->weights_mode : REPVGG_WEIGHTS_AUTO;
  if (mode > REPVGG_WEIGHTS_COPIED)
    return fail(error, REPVGG_INVALID_ARGUMENT,
                "expects 'weights_mode' to be at most %d, but got %u",
                REPVGG_WEIGHTS_COPIED, mode);
  return weights.open(options && options->weights ? options->weights : path,
                      description, mode, options ? options->allocator : nullptr,
                      error);
}

/// Adds the file's name to what is wrong with its description.
repvgg_status checkNamed(const char *path,
                         const repvgg_model_description *description,
                         repvgg_error *error) {
  repvgg_error reason;
  repvgg_status status = checkDescription(description, &reason);
  return status ? fail(error, status, "'%s': %.400s", path, reason.message)
                : status;
}

repvgg_status openFiles(const char *path, const repvgg_model_options *options,
                        repvgg_model &model, repvgg_error *error) {
  size_t stem = stemLength(path);
  Text library(path, stem, ".so"), beside(path, stem, ".weights");
  if (!library.get() || !beside.get())
    return outOfMemory("names of files", 2 * stem, error);
  if (repvgg_status status = model.library.open(library.get(), error))
    return status;
  const repvgg_model_description *description = model.library.description();
  if (repvgg_status status = checkNamed(library.get(), description, error))
    return status;
  if (repvgg_status status = openWeights(beside.get(), options, *description,
                                         model.weightsFile, error))
    return status;
  return model.initialize(description, model.weightsFile.data(),
                          chooseAllocator(options), error);
}

repvgg_status useMemory(const repvgg_model_description *description,
                        const void *weights,
                        const repvgg_model_options *options,
                        repvgg_model &model, repvgg_error *error) {
  if (repvgg_status status = checkDescription(description, error))
    return status;
  if (description->weights_bytes &&
      (!weights || reinterpret_cast<uintptr_t>(weights) % kAlignment))
    return fail(error, REPVGG_INVALID_ARGUMENT,
                "expects 'weights' to be aligned to %zu bytes", kAlignment);
  return model.initialize(description, weights, chooseAllocator(options),
                          error);
}

/// Makes a model and has `fill` fill it, or nothing.
template <typename Fill>
repvgg_status makeModel(repvgg_model **result, repvgg_error *error, Fill fill) {
  if (!result)
    return fail(error, REPVGG_INVALID_ARGUMENT,
                "expects 'model' not to be null");
  *result = nullptr;
  watchForks();
  repvgg_model *model = create<repvgg_model>();
  if (!model)
    return outOfMemory("model", sizeof(repvgg_model), error);
  if (repvgg_status status = fill(*model)) {
    model->release();
    return status;
  }
  *result = model;
  return succeed(error);
}

} // namespace

repvgg_status repvgg_model_open(const char *path,
                                const repvgg_model_options *options,
                                repvgg_model **model, repvgg_error *error) {
  return makeModel(model, error, [&](repvgg_model &made) {
    if (!path)
      return fail(error, REPVGG_INVALID_ARGUMENT,
                  "expects 'path' not to be null");
    return openFiles(path, options, made, error);
  });
}

repvgg_status repvgg_model_create(const repvgg_model_description *description,
                                  const void *weights,
                                  const repvgg_model_options *options,
                                  repvgg_model **model, repvgg_error *error) {
  return makeModel(model, error, [&](repvgg_model &made) {
    return useMemory(description, weights, options, made, error);
  });
}

repvgg_status
repvgg_model_describe(const repvgg_model *model,
                      const repvgg_model_description **description,
                      repvgg_error *error) {
  if (!model || !description)
    return fail(error, REPVGG_INVALID_ARGUMENT,
                "expects 'model' and 'description' not to be null");
  *description = model->description;
  return succeed(error);
}

repvgg_status repvgg_model_close(repvgg_model *model, repvgg_error *error) {
  if (model)
    model->release();
  return succeed(error);
}
