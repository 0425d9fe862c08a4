//===- HandMadeModel.h - A model without a compiler -------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// A description whose kernels are plain functions, to test the runtime alone:
///
///   prepared[i] = 2 * weights[i]                          (once)
///   products[i] = input[i] * prepared[i]                  (tasks)
///   total       = sum of products, summed in scratch      (one task)
///   output[i]   = products[i] + total                     (tasks)
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_TEST_UNIT_RUNTIMELIBRARY_HANDMADEMODEL_H
#define REPVGG_TEST_UNIT_RUNTIMELIBRARY_HANDMADEMODEL_H

#include "repvgg-runtime/runtime.h"

#include <array>
#include <atomic>
#include <vector>

namespace repvgg::testing {

inline constexpr int64_t kSize = 37;

class HandMadeModel {
public:
  HandMadeModel();
  HandMadeModel(const HandMadeModel &) = delete;

  /// What a run gives for `input`.
  static std::vector<float> expected(const std::vector<float> &input);

  /// Changed by tests before they create a model.
  repvgg_model_description description = {};
  std::array<repvgg_step, 1> initSteps;
  std::array<repvgg_step, 3> steps;
  std::array<repvgg_tensor, 1> inputs, outputs;
  alignas(64) std::array<float, kSize> weights;
};

/// The buffers of a run.
struct RunBuffers {
  explicit RunBuffers(float seed);

  repvgg_status run(repvgg_context *context, repvgg_error *error = nullptr) {
    return repvgg_context_run(context, &input, 1, &output, 1, error);
  }

  int64_t shape[1] = {kSize};
  std::vector<float> x, y;
  repvgg_buffer input, output;
};

/// While set, the second step waits; it tells that it does by `waiting`.
extern std::atomic<bool> hold, waiting;

} // namespace repvgg::testing

#endif // REPVGG_TEST_UNIT_RUNTIMELIBRARY_HANDMADEMODEL_H
