//===- Draw.h - Random cases ------------------------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Random numbers, and what random convolutions of all algorithms have in
/// common. The same seed gives the same cases.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_TEST_UNIT_CODEGEN_DRAW_H
#define REPVGG_TEST_UNIT_CODEGEN_DRAW_H

#include "ConvCase.h"

#include <random>

namespace mlir::repvgg::cpu {

/// Draws cases; numbers are uniform.
class Draw {
public:
  explicit Draw(uint64_t seed) : generator(seed) {}

  /// From `low` to `high`, both included.
  int64_t number(int64_t low, int64_t high) {
    return std::uniform_int_distribution<int64_t>(low, high)(generator);
  }
  bool coin() { return number(0, 1) == 1; }
  Halo halo() {
    return {number(0, 2), number(0, 2), number(0, 2), number(0, 2)};
  }

  /// Vectors of every width, images, calls, halo and epilogue; the caller
  /// draws channels, window, size and plan.
  ConvCase any() {
    ConvCase test;
    test.vector = int64_t(4) << number(0, 2);
    test.cpu = test.vector == 8 ? "x86-64-v3" : "";
    test.batch = number(1, 3);
    test.calls = number(1, 3);
    test.outputHalo = halo();
    test.shortcut = coin();
    test.gate = test.shortcut && coin();
    return test;
  }

  std::mt19937_64 generator;
};

} // namespace mlir::repvgg::cpu

#endif // REPVGG_TEST_UNIT_CODEGEN_DRAW_H
