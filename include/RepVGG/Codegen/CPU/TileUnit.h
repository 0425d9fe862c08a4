//===- TileUnit.h - Products of whole tiles ---------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// What a CPU has that multiplies tiles: Intel's Advanced Matrix Extensions.
/// See "Intel 64 and IA-32 Architectures Software Developer's Manual", volume
/// 1, chapter "Programming with Intel AMX".
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_CODEGEN_CPU_TILEUNIT_H
#define REPVGG_CODEGEN_CPU_TILEUNIT_H

#include "RepVGG/Codegen/CPU/PackedImage.h"
#include "RepVGG/Codegen/CPU/TargetInfo.h"

namespace mlir::repvgg::cpu::tile {

/// Tiles that there are.
inline constexpr int64_t kCount = 8;
/// The most rows of a tile, and the most bytes of a row.
inline constexpr int64_t kRows = 16, kRowBytes = 64;
/// Sums of a row: f32, or i32 for products of integers.
inline constexpr int64_t kSums = 16;

/// Channels of a pixel of which a row of a tile takes several pixels.
inline constexpr int64_t kFewChannels = 4;

/// Channels of `element`, which is narrower than a sum, that share its bits.
inline int64_t channelsTogether(PackedElement element) {
  return elementBytes(PackedElement::F32) / elementBytes(element);
}

/// Whether `target` multiplies tiles of `element`, whose sums have a vector a
/// row.
bool isFor(const TargetInfo &target, PackedElement element);

} // namespace mlir::repvgg::cpu::tile

#endif // REPVGG_CODEGEN_CPU_TILEUNIT_H
