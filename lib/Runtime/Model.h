//===- Model.h - What contexts share ----------------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// A model: its description, weights and prepared weights, and the order in
/// which threads go through its steps. Read-only once made; contexts keep it
/// alive by counting.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_RUNTIME_MODEL_H
#define REPVGG_LIB_RUNTIME_MODEL_H

#include "Library.h"
#include "Memory.h"
#include "Weights.h"

#include <atomic>

namespace repvgg::runtime {

/// Steps [begin, end): one that threads share, or several that each are of one
/// task, for which the threads need not meet.
struct Phase {
  uint32_t begin, end;
  bool shared;
};

/// Where the spaces of a description begin, but for inputs and outputs.
struct Spaces {
  const char *weights;
  char *prepared, *workspace, *scratch;

  /// Null for inputs and outputs.
  char *find(const repvgg_place &place) const;
};

} // namespace repvgg::runtime

struct repvgg_model {
  /// Takes over a description that is checked, and runs the init steps.
  repvgg_status initialize(const repvgg_model_description *checked,
                           const void *weights, const repvgg_allocator &from,
                           repvgg_error *error);
  void retain() { references.fetch_add(1, std::memory_order_relaxed); }
  void release();

  const repvgg_model_description *description = nullptr;
  const char *weights = nullptr;
  repvgg_allocator allocator = repvgg::runtime::kDefaultAllocator;
  repvgg::runtime::Block prepared;
  repvgg::runtime::Array<repvgg::runtime::Phase> phases;
  /// Only of a model from files; in this order, for its end.
  repvgg::runtime::Library library;
  repvgg::runtime::Weights weightsFile;

private:
  bool findPhases();
  repvgg_status prepare(repvgg_error *error);

  std::atomic<uint32_t> references{1};
};

#endif // REPVGG_LIB_RUNTIME_MODEL_H
