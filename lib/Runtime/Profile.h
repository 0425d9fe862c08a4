//===- Profile.h - When each thread was at what -----------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// The moments at which each thread began and ended its tasks of each step in
/// the last run. While a run lasts, each thread writes what is its own; times
/// of layers are made of that when somebody asks. Until the profile is turned
/// on for the first time it takes no memory, and while it is off no time but
/// that of asking.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_RUNTIME_PROFILE_H
#define REPVGG_LIB_RUNTIME_PROFILE_H

#include "Memory.h"
#include "Part.h"

namespace repvgg::runtime {

class Profile {
public:
  /// False if there is no memory.
  bool turnOn(const repvgg_model_description &model, uint32_t threads);
  void turnOff() { on = false; }
  bool isOn() const { return on; }

  /// A run begins: forgets the one before.
  void start();
  /// `thread` has been at `tasks` of `step` from `begin` until now.
  void note(uint32_t thread, uint32_t step, Tasks tasks, uint64_t begin);

  /// Milliseconds of each layer.
  void getLayerTimes(const repvgg_model_description &model,
                     double *milliseconds) const;
  /// How many spans there are; writes them if `spans` is not null.
  uint32_t getSpans(const repvgg_model_description &model,
                    repvgg_span *spans) const;

private:
  /// All 0 where a thread had nothing to do.
  struct Moments {
    uint64_t begin, end;
    Tasks tasks;
  };

  const Moments &at(uint32_t thread, uint32_t step) const {
    return moments[size_t(thread) * steps + step];
  }

  bool on = false;
  uint64_t begin = 0;
  uint32_t threads = 0, steps = 0;
  Array<Moments> moments; // of thread 0, then of thread 1, ...
};

} // namespace repvgg::runtime

#endif // REPVGG_LIB_RUNTIME_PROFILE_H
