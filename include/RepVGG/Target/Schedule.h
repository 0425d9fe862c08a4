//===- Schedule.h - A model as a list of steps ------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// What an entry of calls with known places amounts to: the tables of
/// repvgg-runtime/model.h, with names of functions in place of the functions.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_TARGET_SCHEDULE_H
#define REPVGG_TARGET_SCHEDULE_H

#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/BuiltinTypes.h"
#include "mlir/Pass/Pass.h"
#include "repvgg-runtime/model.h"

#include <functional>
#include <string>
#include <vector>

namespace mlir::repvgg {

/// A call of a kernel on buffers at known places.
struct ScheduledStep {
  std::string kernel;
  /// In the order of the kernel's pointers.
  std::vector<repvgg_place> places;
  uint32_t layer = 0;
  int64_t tasks = 1;
  /// Whether threads take some tasks at a time.
  bool turns = false;
  /// Whether the kernel takes a range of tasks after its pointers.
  bool takesRange = false;
  /// Whether the kernel is vector loops as they should be: LLVM's optimizer
  /// has nothing to gain there, and takes seconds to find out.
  bool isFinished = false;
};

struct ScheduledLayer {
  std::string name;
  std::string plan;
  double flops = 0;
  double work = 0;
  double bytes = 0;
  /// What its products are made of.
  std::string format;

  /// Adds the costs of another part of it.
  ScheduledLayer &operator+=(const ScheduledLayer &part) {
    flops += part.flops;
    work += part.work;
    bytes += part.bytes;
    return *this;
  }
};

struct ScheduledTensor {
  std::string name;
  repvgg_type type;
  RankedTensorType shape;
  uint64_t bytes;
};

struct Schedule {
  std::string name;
  std::vector<ScheduledTensor> inputs, outputs;
  std::vector<ScheduledLayer> layers;
  std::vector<ScheduledStep> initSteps, steps;
  uint64_t weightsBytes = 0;
  uint64_t preparedBytes = 0;
  uint64_t workspaceBytes = 0;
  uint64_t scratchBytes = 0;
  /// The layer with the step that uses most of the workspace, and how much.
  uint32_t largestLayer = 0;
  uint64_t largestBytes = 0;
};

/// The runtime's number of an element type; nothing for those it has not.
std::optional<repvgg_type> runtimeType(Type type);

/// Receives the schedule when the module has become one.
using ScheduleSink = std::function<void(Schedule)>;

/// repvgg-take-schedule that gives the schedule to `sink`, if there is one.
std::unique_ptr<Pass> createTakeSchedulePass(ScheduleSink sink);

} // namespace mlir::repvgg

#endif // REPVGG_TARGET_SCHEDULE_H
