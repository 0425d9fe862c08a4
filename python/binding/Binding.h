//===- Binding.h - The C API's objects for Python ---------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Each class owns an object of the C API. Whatever takes long is done without
/// the interpreter's lock. Objects are destroyed without it, too: a thread that
/// works on a relative of theirs may be waiting for it.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_PYTHON_BINDING_BINDING_H
#define REPVGG_PYTHON_BINDING_BINDING_H

#include "repvgg-c/RepVGG.h"

#include <nanobind/nanobind.h>
#include <nanobind/stl/optional.h>
#include <nanobind/stl/string.h>

#include <memory>
#include <mutex>
#include <optional>

namespace repvgg::python {

namespace nb = nanobind;

//===----------------------------------------------------------------------===//
// Errors
//===----------------------------------------------------------------------===//

/// Raises what `error` says, unless it is NULL; destroys it.
void check(RepVGGError *error);
/// Raises repvgg.errors.RuntimeFailure, unless `status` is REPVGG_OK.
void check(repvgg_status status, const repvgg_error &error);

/// Text that may not be UTF-8, such as paths in messages.
nb::str toText(const char *text);

//===----------------------------------------------------------------------===//
// Callbacks
//===----------------------------------------------------------------------===//

/// The context of modules of one origin: one of them is worked on at a time, so
/// that each call has callbacks of its own.
class Session {
public:
  Session() : context(repvggContextCreate()) {}
  ~Session() { repvggContextDestroy(context); }
  Session(const Session &) = delete;

  RepVGGContext *get() const { return context; }

  std::mutex mutex;

private:
  RepVGGContext *context;
};

/// While it lives, the compiler tells `progress` (or None) and gives up on
/// signals. The constructor releases the interpreter's lock and takes the
/// session's; finish() brings the lock back and raises what went wrong.
class Work {
public:
  Work(Session &session, const nb::object &progress);
  ~Work();

  /// To be called once, with what the C API returned.
  void finish(RepVGGError *error);

private:
  static void tell(const char *stage, uint32_t step, uint32_t steps,
                   void *user);
  static bool isInterrupted(void *user);
  void ask();

  Session &session;
  nb::object progress;
  std::optional<nb::gil_scoped_release> release;
  std::unique_lock<std::mutex> lock;
  /// What a callback or a signal's handler has raised.
  std::optional<nb::python_error> raised;
  int64_t askedAt = 0;
};

//===----------------------------------------------------------------------===//
// Classes
//===----------------------------------------------------------------------===//

/// A handle of the C API, destroyed without the interpreter's lock.
template <typename T, void (*destroy)(T *)>
std::shared_ptr<T> own(T *handle) {
  return std::shared_ptr<T>(handle, [](T *owned) {
    nb::gil_scoped_release release;
    destroy(owned);
  });
}

struct Module {
  std::shared_ptr<Session> session;
  std::shared_ptr<RepVGGModule> handle;
};

struct Model {
  /// What the model was compiled into, where it is no file.
  std::shared_ptr<RepVGGCompiled> compiled;
  std::shared_ptr<repvgg_model> handle;
  const repvgg_model_description *description = nullptr;
};

/// The model compiled into this process, or opened.
Model makeModel(std::shared_ptr<RepVGGCompiled> compiled);

void defineModule(nb::module_ &core);
void defineGraph(nb::module_ &core);
void defineGuard(nb::module_ &core);
void defineModel(nb::module_ &core);

/// The function's ops, as an object of Python's.
nb::object makeGraph(const Module &module,
                     const std::optional<std::string> &function);

/// Collects what the C API writes.
bool appendTo(const char *data, size_t size, void *user);

} // namespace repvgg::python

#endif // REPVGG_PYTHON_BINDING_BINDING_H
