//===- TargetInfo.cpp - What the generated code runs on -------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// What follows from a CPU's features where nothing was measured.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Codegen/CPU/TargetInfo.h"
#include "llvm/Support/ErrorHandling.h"

using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

/// A cycle adds to 256 sums of tiles, and to 32 of two vectors of 512 bits.
static constexpr double kTilesToVectors = 8;

double TargetInfo::relativeRate(ProductFormat format) const {
  double measured = figures.rateOf(format);
  if (figures.rate != 0 && measured != 0)
    return measured / figures.rate;
  bool sumsFour = has("avx512vnni") || has("avxvnni") || has("dotprod");
  switch (format) {
  case ProductFormat::F32:
    return 1;
  case ProductFormat::BF16:
    return has("avx512bf16") ? 2 : 1;
  case ProductFormat::I8:
    return sumsFour ? 4 : 1;
  case ProductFormat::I16:
    return 2;
  case ProductFormat::BF16Tiles:
    return 2 * kTilesToVectors;
  case ProductFormat::I8Tiles:
    return 4 * kTilesToVectors;
  case ProductFormat::SplitTiles:
    return 2 * kTilesToVectors / kSplitProducts;
  }
  llvm_unreachable("all formats are handled");
}
