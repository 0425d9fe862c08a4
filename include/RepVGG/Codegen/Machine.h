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

#include "llvm/ADT/StringRef.h"

#include <cstdint>
#include <string>

namespace mlir::repvgg {

/// What the products of a layer are made of, and by.
enum class ProductFormat {
  /// Vectors of f32, to which narrower elements can be widened.
  F32,
  /// Vectors whose lanes are sums of two products of bf16, or of four of i8, in
  /// f32 or i32.
  BF16,
  I8,
  /// The same of two products of i16, to which transforms widen i8.
  I16,
  /// Tiles of bf16 and i8.
  BF16Tiles,
  I8Tiles,
  /// Tiles of bf16, three products of which are one of f32.
  SplitTiles
};

inline constexpr std::pair<ProductFormat, llvm::StringLiteral>
    kProductFormats[] = {{ProductFormat::F32, "f32"},
                         {ProductFormat::BF16, "bf16"},
                         {ProductFormat::I8, "i8"},
                         {ProductFormat::I16, "i16"},
                         {ProductFormat::BF16Tiles, "bf16 tiles"},
                         {ProductFormat::I8Tiles, "i8 tiles"},
                         {ProductFormat::SplitTiles, "bf16x3 tiles"}};

/// How many products of tiles stand for one of f32 that is split.
inline constexpr double kSplitProducts = 3;

/// As profiles call it.
inline llvm::StringRef formatName(ProductFormat format) {
  for (const auto &[known, name] : kProductFormats)
    if (known == format)
      return name;
  return "";
}

/// What was measured of a machine, of which plans and prefetches follow. A rate
/// of 0 is unknown.
struct MachineFigures {
  /// G multiplications and additions a second of a core, in registers: of its
  /// widest vectors of f32, and in other formats where it has instructions for
  /// them.
  double rate = 0;
  double bf16Rate = 0, i8Rate = 0, i16Rate = 0;
  double bf16TileRate = 0, i8TileRate = 0;
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

  /// That of a format; 0 if it is unknown.
  double rateOf(ProductFormat format) const {
    switch (format) {
    case ProductFormat::F32:
      return rate;
    case ProductFormat::BF16:
      return bf16Rate;
    case ProductFormat::I8:
      return i8Rate;
    case ProductFormat::I16:
      return i16Rate;
    case ProductFormat::BF16Tiles:
      return bf16TileRate;
    case ProductFormat::I8Tiles:
      return i8TileRate;
    case ProductFormat::SplitTiles:
      return bf16TileRate / kSplitProducts;
    }
    return 0;
  }
  /// Makes `rate` what it is measured to be now, and other formats' as many
  /// times as much as before.
  void scaleTo(double measured) {
    double factor = rate != 0 ? measured / rate : 1;
    rate = measured;
    for (double *other :
         {&bf16Rate, &i8Rate, &i16Rate, &bf16TileRate, &i8TileRate})
      *other *= factor;
  }
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
