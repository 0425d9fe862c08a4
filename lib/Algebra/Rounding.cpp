//===- Rounding.cpp - One rounding, to nearest even -----------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// f64 values in, f32, f16 or bf16 out, without branches that depend on the
/// values. Overflow gives an infinity, as IEEE 754 asks; NaN stays NaN.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Algebra/Rounding.h"
#include "llvm/Support/ErrorHandling.h"

#include <bit>
#include <cstring>

using namespace llvm;
using namespace mlir::repvgg;

/// Rounds to a 16-bit format with `mantissaBits` stored mantissa bits.
template <int mantissaBits>
static uint16_t roundTo16(double value) {
  constexpr int exponentBits = 15 - mantissaBits;
  constexpr int bias = (1 << (exponentBits - 1)) - 1;
  constexpr int dropped = 52 - mantissaBits;
  constexpr uint64_t infinity = uint64_t((1 << exponentBits) - 1)
                                << mantissaBits;
  constexpr uint64_t smallestNormal = uint64_t(1024 - bias) << 52;
  // A power of two whose last bit weighs as much as the smallest subnormal.
  constexpr uint64_t magic = uint64_t(1024 - bias + dropped) << 52;

  uint64_t bits = std::bit_cast<uint64_t>(value);
  uint64_t magnitude = bits & 0x7fffffffffffffff;
  uint64_t half = (uint64_t(1) << (dropped - 1)) - 1;
  uint64_t normal =
      ((magnitude + half + (magnitude >> dropped & 1)) >> dropped) -
      (uint64_t(1023 - bias) << mantissaBits);
  normal = normal < infinity ? normal : infinity;
  double shifted =
      std::bit_cast<double>(magnitude) + std::bit_cast<double>(magic);
  uint64_t subnormal = std::bit_cast<uint64_t>(shifted) - magic;
  uint64_t result = magnitude < smallestNormal ? subnormal : normal;
  uint64_t quietNaN = infinity | uint64_t(1) << (mantissaBits - 1);
  result = magnitude > 0x7ff0000000000000 ? quietNaN : result;
  return uint16_t(result | (bits >> 63) << 15);
}

template <typename Round>
static void roundEach(ArrayRef<double> values, void *out, Round round) {
  using Bits = decltype(round(0.0));
  char *target = static_cast<char *>(out);
  for (size_t i = 0, e = values.size(); i < e; ++i) {
    Bits bits = round(values[i]);
    std::memcpy(target + i * sizeof(Bits), &bits, sizeof(Bits));
  }
}

void mlir::repvgg::roundTo(ElementKind kind, ArrayRef<double> values,
                           void *out) {
  switch (kind) {
  case ElementKind::F64:
    return roundEach(values, out, [](double value) { return value; });
  case ElementKind::F32:
    return roundEach(values, out, [](double value) { return float(value); });
  case ElementKind::F16:
    return roundEach(values, out, roundTo16<10>);
  case ElementKind::BF16:
    return roundEach(values, out, roundTo16<7>);
  }
  llvm_unreachable("unknown element kind");
}
