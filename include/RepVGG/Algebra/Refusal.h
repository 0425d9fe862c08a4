//===- Refusal.h - Why two linear maps do not fuse --------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// A refusal is a value, never a silence: every operation of the algebra
/// returns its result or the rule that forbids it and a sentence for the user.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_ALGEBRA_REFUSAL_H
#define REPVGG_ALGEBRA_REFUSAL_H

#include "llvm/ADT/StringRef.h"

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace mlir::repvgg {

/// The reason for which something is not fused.
struct Refusal {
  /// The rule of docs/Numerics.md that is not met: "A1", "A6", ... or "input"
  /// for operands that no rule speaks of (missing blobs, non-constants).
  std::string rule;
  /// What was expected and what was found; lower case, no full stop.
  std::string message;
};

/// A `T`, or the refusal that stands in its place.
template <typename T>
class [[nodiscard]] OrRefusal {
public:
  OrRefusal(T value) : state(std::in_place_index<0>, std::move(value)) {}
  OrRefusal(Refusal refusal)
      : state(std::in_place_index<1>, std::move(refusal)) {}

  /// True if there is a value.
  explicit operator bool() const { return state.index() == 0; }

  T &operator*() & { return std::get<0>(state); }
  const T &operator*() const & { return std::get<0>(state); }
  T &&operator*() && { return std::get<0>(std::move(state)); }
  T *operator->() { return &std::get<0>(state); }
  const T *operator->() const { return &std::get<0>(state); }

  /// The reason; only when there is no value.
  const Refusal &refusal() const { return std::get<1>(state); }

private:
  std::variant<T, Refusal> state;
};

} // namespace mlir::repvgg

#endif // REPVGG_ALGEBRA_REFUSAL_H
