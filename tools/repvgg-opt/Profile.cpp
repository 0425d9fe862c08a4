//===- Profile.cpp - Where a run spends its time and memory ---------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Profile.h"

#include "mlir/Pass/Pass.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Support/MemoryBuffer.h"

using namespace mlir;
using namespace mlir::repvgg;

/// The stage that an action belongs to; empty if it is no stage of ours. The
/// fuse pass announces each certificate as an action of its own.
static StringRef stageOf(const tracing::Action &action) {
  if (action.getTag() == "repvgg-certify")
    return "verify";
  auto pass = dyn_cast<PassExecutionAction>(&action);
  if (!pass)
    return "";
  return llvm::StringSwitch<StringRef>(pass->getPass().getArgument())
      .Case("repvgg-raise", "raise")
      .Case("repvgg-fuse", "fuse")
      .Case("repvgg-to-linalg", "lower")
      .Case("repvgg-verify-source", "source")
      .Default("");
}

template <typename TimePoint>
static double between(TimePoint start, TimePoint end) {
  return std::chrono::duration<double, std::milli>(end - start).count();
}

Profile::Profile() : start(Clock::now()), lastPassEnd(start) {}

void Profile::attach(MLIRContext &context) {
  lastPassEnd = Clock::now();
  milliseconds["read"] = between(start, lastPassEnd);
  if (context.hasActionHandler())
    return;
  context.registerActionHandler(
      [this](function_ref<void()> run, const tracing::Action &action) {
        observe(run, action);
      });
}

void Profile::observe(function_ref<void()> run, const tracing::Action &action) {
  Clock::time_point began = Clock::now();
  run();
  Clock::time_point ended = Clock::now();
  std::lock_guard<std::mutex> lock(mutex);
  if (isa<PassExecutionAction>(action))
    lastPassEnd = ended;
  if (StringRef stage = stageOf(action); !stage.empty())
    milliseconds[stage] += between(began, ended);
}

llvm::json::Object Profile::finish() {
  Clock::time_point end = Clock::now();
  milliseconds["write"] = between(lastPassEnd, end);
  llvm::json::Object json;
  for (StringRef stage :
       {"read", "raise", "fuse", "verify", "lower", "source", "write"})
    json[(stage + "_ms").str()] = milliseconds[stage];
  json["total_ms"] = between(start, end);
  json["peak_kb"] = peakResidentKilobytes();
  return json;
}

int64_t mlir::repvgg::peakResidentKilobytes() {
  // Not getrusage: its maximum survives exec and may be the parent's.
  auto status = llvm::MemoryBuffer::getFileAsStream("/proc/self/status");
  if (!status)
    return 0;
  StringRef line = (*status)->getBuffer().split("VmHWM:").second;
  int64_t kilobytes = 0;
  if (line.ltrim().consumeInteger(10, kilobytes))
    return 0;
  return kilobytes;
}
