//===- Callbacks.cpp - Progress, and Ctrl-C -------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Binding.h"

#include <chrono>

using namespace repvgg::python;

/// How often signals are looked for: taking the interpreter's lock costs.
static constexpr int64_t kAskMilliseconds = 50;

static int64_t now() {
  using namespace std::chrono;
  return duration_cast<milliseconds>(steady_clock::now().time_since_epoch())
      .count();
}

Work::Work(Session &session, const nb::object &progress)
    : session(session), progress(progress) {
  release.emplace();
  lock = std::unique_lock<std::mutex>(session.mutex);
  RepVGGCallbacks callbacks = {};
  callbacks.user = this;
  callbacks.progress = progress.is_none() ? nullptr : tell;
  callbacks.isCancelled = isInterrupted;
  repvggContextSetCallbacks(session.get(), &callbacks);
}

Work::~Work() {
  if (lock.owns_lock())
    repvggContextSetCallbacks(session.get(), nullptr);
}

void Work::finish(RepVGGError *error) {
  repvggContextSetCallbacks(session.get(), nullptr);
  lock.unlock();
  release.reset();
  if (raised) {
    repvggErrorDestroy(error);
    throw nb::python_error(std::move(*raised));
  }
  check(error);
}

void Work::tell(const char *stage, uint32_t step, uint32_t steps, void *user) {
  auto *work = static_cast<Work *>(user);
  nb::gil_scoped_acquire acquire;
  if (work->raised)
    return;
  try {
    work->progress(toText(stage), step, steps);
  } catch (nb::python_error &error) {
    work->raised.emplace(std::move(error));
  }
}

bool Work::isInterrupted(void *user) {
  auto *work = static_cast<Work *>(user);
  if (int64_t time = now();
      !work->raised && time - work->askedAt >= kAskMilliseconds) {
    work->askedAt = time;
    work->ask();
  }
  return work->raised.has_value();
}

void Work::ask() {
  nb::gil_scoped_acquire acquire;
  if (PyErr_CheckSignals() == 0)
    return;
  try {
    throw nb::python_error();
  } catch (nb::python_error &error) {
    raised.emplace(std::move(error));
  }
}
