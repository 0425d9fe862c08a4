//===- TargetInfo.h - What the generated code runs on -----------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// The numbers of a CPU that plans and kernels depend on.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_CODEGEN_CPU_TARGETINFO_H
#define REPVGG_CODEGEN_CPU_TARGETINFO_H

#include "RepVGG/Codegen/Machine.h"
#include "llvm/ADT/StringExtras.h"

namespace mlir::repvgg::cpu {

/// `#repvgg_cpu.target` as a plain struct.
struct TargetInfo {
  /// f32 lanes of a vector: 16 (AVX-512), 8 (AVX2), 4 (SSE, NEON).
  int64_t lanes = 16;
  /// Vector registers.
  int64_t registers = 32;
  /// Bytes of a core's caches.
  int64_t l1 = 32 << 10;
  int64_t l2 = 1 << 20;
  /// Threads that share a layer.
  int64_t threads = 1;
  /// Whether plans may multiply floats in the domain of Winograd's transforms.
  bool transforms = true;
  /// Whether plans keep weights as small as they came, rather than as large as
  /// is fastest.
  bool smallWeights = false;
  /// Whether plans may multiply f32 as two numbers of bf16, in tiles.
  bool splitFloats = false;
  /// What the CPU can do beyond its architecture's least, by LLVM's names,
  /// separated by commas.
  std::string features;
  /// What was measured of it.
  MachineFigures figures;

  /// Whether `feature` is one of `features`.
  bool has(llvm::StringRef feature) const {
    return llvm::is_contained(llvm::split(features, ','), feature);
  }

  /// How many times as many products as of f32 a core makes of `format`: as was
  /// measured, or else as its instructions promise.
  double relativeRate(ProductFormat format) const;
};

} // namespace mlir::repvgg::cpu

#endif // REPVGG_CODEGEN_CPU_TARGETINFO_H
