//===- WeightView.cpp - Reading weights of any element type ---------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Widening loads, one loop an element type so that each vectorizes. Data need
/// not be aligned, hence the memcpy loads.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Algebra/WeightView.h"
#include "llvm/Support/ErrorHandling.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

using namespace llvm;
using namespace mlir::repvgg;

template <typename Bits>
static Bits loadBits(const void *data, int64_t index) {
  Bits bits;
  std::memcpy(&bits, static_cast<const char *>(data) + index * sizeof(Bits),
              sizeof(Bits));
  return bits;
}

static double widenF64(uint64_t bits) { return std::bit_cast<double>(bits); }

static double widenF32(uint32_t bits) { return std::bit_cast<float>(bits); }

static double widenBF16(uint16_t bits) {
  return std::bit_cast<float>(uint32_t(bits) << 16);
}

/// The fields of an f16 moved to their places in an f64 are a value 2^1008 too
/// small, subnormals included; only infinities and NaN need the exponent set.
static double widenF16(uint16_t bits) {
  uint64_t magnitude = uint64_t(bits & 0x7fff) << 42;
  double finite = std::bit_cast<double>(magnitude) * 0x1p1008;
  uint64_t special = (bits & 0x7c00) == 0x7c00
                         ? magnitude | 0x7ff0000000000000
                         : std::bit_cast<uint64_t>(finite);
  return std::bit_cast<double>(special | uint64_t(bits & 0x8000) << 48);
}

/// Calls `visitor` with the storage type's zero and the widening function.
template <typename Visitor>
static auto visit(ElementKind kind, Visitor visitor) {
  switch (kind) {
  case ElementKind::F64:
    return visitor(uint64_t(), [](uint64_t bits) { return widenF64(bits); });
  case ElementKind::F32:
    return visitor(uint32_t(), [](uint32_t bits) { return widenF32(bits); });
  case ElementKind::F16:
    return visitor(uint16_t(), [](uint16_t bits) { return widenF16(bits); });
  case ElementKind::BF16:
    return visitor(uint16_t(), [](uint16_t bits) { return widenBF16(bits); });
  }
  llvm_unreachable("unknown element kind");
}

/// The bits that are all set in NaN and infinities only.
static uint64_t exponentMask(ElementKind kind) {
  switch (kind) {
  case ElementKind::F64:
    return 0x7ff0000000000000;
  case ElementKind::F32:
    return 0x7f800000;
  case ElementKind::F16:
    return 0x7c00;
  case ElementKind::BF16:
    return 0x7f80;
  }
  llvm_unreachable("unknown element kind");
}

/// True if an element of [begin, end) has all bits of `mask` set. No early
/// exit, so that the loop vectorizes.
template <typename Bits>
static bool anyWithMask(const void *data, int64_t begin, int64_t end,
                        Bits mask) {
  Bits found = 0;
  for (int64_t i = begin; i < end; ++i)
    found |= Bits((loadBits<Bits>(data, i) & mask) == mask);
  return found;
}

template <typename Bits>
static int64_t firstWithMask(const void *data, int64_t count, Bits mask) {
  constexpr int64_t blockSize = 4096;
  for (int64_t begin = 0; begin < count; begin += blockSize) {
    int64_t end = std::min(begin + blockSize, count);
    if (!anyWithMask(data, begin, end, mask))
      continue;
    while ((loadBits<Bits>(data, begin) & mask) != mask)
      ++begin;
    return begin;
  }
  return -1;
}

int64_t mlir::repvgg::elementBytes(ElementKind kind) {
  return visit(kind, [](auto zero, auto) -> int64_t { return sizeof(zero); });
}

WeightView WeightView::of(ArrayRef<double> values) {
  return {ElementKind::F64, values.data(), int64_t(values.size()), false};
}

double WeightView::operator[](int64_t index) const {
  int64_t stored = splat ? 0 : index;
  return visit(kind, [&](auto zero, auto widen) {
    return widen(loadBits<decltype(zero)>(data, stored));
  });
}

void WeightView::read(int64_t begin, MutableArrayRef<double> out) const {
  readScaled(begin, 1.0, out);
}

void WeightView::readScaled(int64_t begin, double factor,
                            MutableArrayRef<double> out) const {
  if (out.empty())
    return;
  if (splat) {
    std::fill(out.begin(), out.end(), factor * (*this)[0]);
    return;
  }
  visit(kind, [&](auto zero, auto widen) {
    const char *source = static_cast<const char *>(data) + begin * sizeof(zero);
    double *target = out.data();
    for (int64_t i = 0, e = out.size(); i < e; ++i)
      target[i] = factor * widen(loadBits<decltype(zero)>(source, i));
  });
}

double WeightView::sumOfMagnitudes(int64_t begin, int64_t size) const {
  if (splat)
    return size > 0 ? size * std::fabs((*this)[0]) : 0;
  return visit(kind, [&](auto zero, auto widen) {
    const char *source = static_cast<const char *>(data) + begin * sizeof(zero);
    // Chains of additions that overlap.
    constexpr int64_t lanes = 8;
    double sums[lanes] = {}, total = 0;
    int64_t i = 0;
    for (; i + lanes <= size; i += lanes)
      for (int64_t lane = 0; lane < lanes; ++lane)
        sums[lane] +=
            std::fabs(widen(loadBits<decltype(zero)>(source, i + lane)));
    for (; i < size; ++i)
      total += std::fabs(widen(loadBits<decltype(zero)>(source, i)));
    for (double sum : sums)
      total += sum;
    return total;
  });
}

std::vector<double> WeightView::toVector() const {
  std::vector<double> values(count);
  read(0, values);
  return values;
}

int64_t WeightView::firstNonFinite() const {
  int64_t stored = splat ? std::min<int64_t>(count, 1) : count;
  uint64_t mask = exponentMask(kind);
  return visit(kind, [&](auto zero, auto) {
    return firstWithMask(data, stored, decltype(zero)(mask));
  });
}
