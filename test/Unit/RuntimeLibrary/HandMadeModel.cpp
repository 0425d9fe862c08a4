//===- HandMadeModel.cpp - A model without a compiler ---------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "HandMadeModel.h"

#include <thread>

namespace repvgg::testing {

std::atomic<bool> hold, waiting;

namespace {

constexpr uint64_t kBytes = kSize * sizeof(float);
constexpr uint64_t kTotal = (kBytes + 63) / 64 * 64;

template <typename T = float>
T *at(void *const *pointers, int index) {
  return static_cast<T *>(pointers[index]);
}

void prepare(void *const *pointers, int64_t, int64_t) {
  for (int64_t i = 0; i < kSize; ++i)
    at(pointers, 1)[i] = 2 * at<const float>(pointers, 0)[i];
}

void multiply(void *const *pointers, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; ++i)
    at(pointers, 2)[i] =
        at<const float>(pointers, 0)[i] * at<const float>(pointers, 1)[i];
}

void sum(void *const *pointers, int64_t, int64_t) {
  if (hold) {
    waiting = true;
    while (hold)
      std::this_thread::yield();
  }
  float *scratch = at(pointers, 2);
  *scratch = 0;
  for (int64_t i = 0; i < kSize; ++i)
    *scratch += at<const float>(pointers, 0)[i];
  *at(pointers, 1) = *scratch;
}

void add(void *const *pointers, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; ++i)
    at(pointers, 2)[i] =
        at<const float>(pointers, 0)[i] + *at<const float>(pointers, 1);
}

const repvgg_place kInput = {REPVGG_SPACE_INPUT, 0, 0};
const repvgg_place kOutput = {REPVGG_SPACE_OUTPUT, 0, 0};
const repvgg_place kWeights = {REPVGG_SPACE_WEIGHTS, 0, 0};
const repvgg_place kPrepared = {REPVGG_SPACE_PREPARED, 0, 0};
const repvgg_place kProducts = {REPVGG_SPACE_WORKSPACE, 0, 0};
const repvgg_place kSum = {REPVGG_SPACE_WORKSPACE, 0, kTotal};
const repvgg_place kScratch = {REPVGG_SPACE_SCRATCH, 0, 0};

const repvgg_place kPreparePlaces[] = {kWeights, kPrepared};
const repvgg_place kMultiplyPlaces[] = {kInput, kPrepared, kProducts};
const repvgg_place kSumPlaces[] = {kProducts, kSum, kScratch};
const repvgg_place kAddPlaces[] = {kProducts, kSum, kOutput};

const repvgg_layer kLayers[] = {{"first", "", 0, 0, 0, ""},
                                {"second", "plan", 74, 74, 32, "f32"}};
const int64_t kShape[] = {kSize};

} // namespace

HandMadeModel::HandMadeModel()
    : initSteps{{{prepare, kPreparePlaces, 2, 0, 1, 0}}},
      steps{{{multiply, kMultiplyPlaces, 3, 0, kSize, 0},
             {sum, kSumPlaces, 3, 1, 1, 0},
             {add, kAddPlaces, 3, 1, kSize, 0}}},
      inputs{{{"x", REPVGG_F32, 1, kShape, kBytes}}},
      outputs{{{"y", REPVGG_F32, 1, kShape, kBytes}}} {
  for (int64_t i = 0; i < kSize; ++i)
    weights[i] = i - 5;
  description.magic = REPVGG_MODEL_MAGIC;
  description.version = REPVGG_MODEL_VERSION;
  description.num_inputs = description.num_outputs = 1;
  description.num_layers = 2;
  description.num_init_steps = initSteps.size();
  description.num_steps = steps.size();
  description.name = description.cpu = description.producer = "test";
  description.features = "";
  description.inputs = inputs.data();
  description.outputs = outputs.data();
  description.layers = kLayers;
  description.init_steps = initSteps.data();
  description.steps = steps.data();
  description.weights_bytes = description.prepared_bytes = kBytes;
  description.workspace_bytes = kTotal + sizeof(float);
  description.scratch_bytes = sizeof(float);
}

// All numbers are small integers: sums are exact in any order.
std::vector<float> HandMadeModel::expected(const std::vector<float> &input) {
  std::vector<float> result;
  float total = 0;
  for (int64_t i = 0; i < kSize; ++i) {
    result.push_back(input[i] * 2 * (i - 5));
    total += result.back();
  }
  for (float &value : result)
    value += total;
  return result;
}

RunBuffers::RunBuffers(float seed) : x(kSize), y(kSize) {
  for (int64_t i = 0; i < kSize; ++i)
    x[i] = seed + i % 7;
  input = {x.data(), REPVGG_F32, 1, shape};
  output = {y.data(), REPVGG_F32, 1, shape};
}

} // namespace repvgg::testing
