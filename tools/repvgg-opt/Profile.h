//===- Profile.h - Where a run spends its time and memory -------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Watches one run of the driver through MLIR's actions and splits its time
/// into read, raise, fuse, lower and write. What runs on several threads at
/// once is added up: use --mlir-disable-threading for times that add up to the
/// whole.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_TOOLS_REPVGG_OPT_PROFILE_H
#define REPVGG_TOOLS_REPVGG_OPT_PROFILE_H

#include "mlir/IR/Action.h"
#include "mlir/IR/MLIRContext.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/JSON.h"

#include <chrono>
#include <mutex>

namespace mlir::repvgg {

class Profile {
public:
  /// Starts the clock: what follows is reading.
  Profile();

  /// Call when the input is parsed and passes are about to run. Leaves the
  /// context alone if someone else (--log-actions-to) watches its actions.
  void attach(MLIRContext &context);

  /// Call when the output is written. Keys: read_ms, raise_ms, fuse_ms,
  /// verify_ms (the certificates, a part of fuse_ms), lower_ms,
  /// source_ms (what was lowered against the original ops), write_ms, total_ms,
  /// peak_kb.
  llvm::json::Object finish();

private:
  using Clock = std::chrono::steady_clock;

  void observe(function_ref<void()> run, const tracing::Action &action);

  std::mutex mutex;
  Clock::time_point start;
  Clock::time_point lastPassEnd;
  llvm::StringMap<double> milliseconds;
};

/// The most memory this process ever held resident, in KiB; 0 if unknown.
int64_t peakResidentKilobytes();

} // namespace mlir::repvgg

#endif // REPVGG_TOOLS_REPVGG_OPT_PROFILE_H
