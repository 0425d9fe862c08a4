//===- Machine.h - What is known of a machine -------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// What a backend makes its target of, so that it needs to know neither LLVM's
/// code generators nor the operating system.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_CODEGEN_MACHINE_H
#define REPVGG_CODEGEN_MACHINE_H

#include <cstdint>
#include <string>

namespace mlir::repvgg {

/// What was measured of a machine, of which plans and prefetches follow. A rate
/// of 0 is unknown.
struct MachineFigures {
  /// GF/s of a core's fused multiply-adds on its widest f32 vectors.
  double rate = 0;
  /// GB/s that a core reads from its second cache, and from memory.
  double cacheRate = 0, memoryRate = 0;
  /// GB/s that all cores together read from memory; unknown: as many times
  /// `memoryRate` as there are threads.
  double memoryTotal = 0;
  /// The part of the shorter one of products and the stream of their weights
  /// that hides behind the longer one: with 1 they take the time of the longer,
  /// with 0 the sum of both.
  double overlap = 1;
  /// Bytes of a line of the caches.
  int64_t line = 64;
  /// How near prefetches bring weights: 3 into the first cache, 2 into the
  /// second, 1 into the third, as `memref.prefetch` says.
  int64_t prefetch = 3;
  /// How many bytes beyond those prefetches the second cache is told of, where
  /// few products wait for a weight; 0: it is not told.
  int64_t prefetchFar = 32 << 10;

  bool operator==(const MachineFigures &) const = default;
};

/// The machine that a model is compiled for.
struct Machine {
  /// LLVM's name of the processor.
  std::string cpu;
  /// What of it the runtime checks before it runs a model, by LLVM's names,
  /// separated by commas.
  std::string features;
  bool isX86 = true;
  /// Bits of the widest vectors.
  unsigned vectorBits = 128;
  /// Whether it is the machine that compiles.
  bool isHost = false;
  /// Bytes of a core's data caches; 0 if unknown.
  int64_t l1 = 0, l2 = 0;
  MachineFigures figures;
};

} // namespace mlir::repvgg

#endif // REPVGG_CODEGEN_MACHINE_H
