//===- Probes.cpp - What claims are evaluated on --------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Probes.h"
#include "mlir/IR/BuiltinTypes.h"

using namespace mlir;
using namespace mlir::repvgg::verify;

/// The first sizes of dynamic dimensions by their parity, and dynamic indices,
/// which are mostly amounts of padding. Later ones are pseudo-random.
static constexpr int64_t kEven[kSizes] = {7, 1, 2, 3, 5, 4, 12};
static constexpr int64_t kOdd[kSizes] = {8, 1, 3, 2, 4, 9, 6};
static constexpr int64_t kIndices[kSizes] = {1, 0, 1, 2, 0, 3, 1};

/// SplitMix64: the same numbers on every platform and in every run.
static uint64_t mix(uint64_t z) {
  z += 0x9e3779b97f4a7c15;
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
  z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
  return z ^ (z >> 31);
}

/// In [-1, -1/2] or [1/2, 1], with few enough bits for every float type that
/// inputs may have to be exact in f64 sums of a few.
static double factorOf(uint64_t key) {
  uint64_t bits = mix(key);
  double size = 0.5 + 0.5 * double(bits >> 11) * 0x1p-53;
  return bits & 1 ? size : -size;
}

/// The size of a dynamic dimension. A second image is there now and then. After
/// the first choices very small ones (those of several dimensions may have to
/// be some of a few), small ones, large ones, of which a network that halves
/// its images leaves some, and such that can be halved take turns.
static int64_t sizeIn(unsigned sizes, unsigned dimension) {
  if (dimension == 0)
    return sizes % 5 == 4 ? 2 : 1;
  if (sizes < kSizes)
    return dimension % 2 == 0 ? kEven[sizes] : kOdd[sizes];
  uint64_t bits = mix(sizes * 16 + dimension);
  switch (sizes % 4) {
  case 0:
    return 1 + bits % 512;
  case 1:
    return 32 * (1 + bits % 16);
  case 2:
    return 1 + bits % 6;
  default:
    return 1 + bits % 16;
  }
}

static SmallVector<int64_t> shapeOf(RankedTensorType type, unsigned sizes) {
  SmallVector<int64_t> shape(type.getShape());
  for (auto [dimension, size] : llvm::enumerate(shape))
    if (size == ShapedType::kDynamic)
      size = sizeIn(sizes, dimension);
  return shape;
}

Sizes mlir::repvgg::verify::madeUpSizes(Type type, unsigned sizes) {
  if (auto tensor = dyn_cast<RankedTensorType>(type))
    return {shapeOf(tensor, sizes), std::nullopt};
  return {{}, double(sizes < kSizes ? kIndices[sizes] : mix(sizes) % 5)};
}

static double numberAt(Type element, uint64_t key, const Probe &probe) {
  if (isa<FloatType>(element))
    return probe.filled ? *probe.filled : factorOf(key) * probe.scale;
  return element.isInteger(1) ? double(mix(key) & 1) : double(mix(key) % 5);
}

Input mlir::repvgg::verify::probeInput(Type type, unsigned index,
                                       unsigned channels, const Probe &probe,
                                       std::optional<Sizes> given) {
  Sizes sizes = given ? *std::move(given) : madeUpSizes(type, probe.sizes);
  Input input;
  uint64_t seed = mix(index * 1000 + probe.sizes);
  auto tensor = dyn_cast<RankedTensorType>(type);
  if (!tensor) {
    double number = isa<FloatType>(type) || !sizes.scalar
                        ? numberAt(type, seed, probe)
                        : *sizes.scalar;
    input.scalar = number;
    input.read = [number](const Grid &) { return Array{{}, {number}, {}}; };
    return input;
  }
  input.shape = sizes.shape;
  Type element = tensor.getElementType();
  if (channels < input.shape.size() && input.shape[channels] > 1 &&
      isa<FloatType>(element)) {
    input.factoredDimension = channels;
    for (int64_t channel = 0; channel < input.shape[channels]; ++channel)
      input.factor.push_back(factorOf(mix(index ^ 0x5eed) + channel));
  }
  input.read = [=](const Grid &grid) {
    Array array{grid, std::vector<double>(sizeOf(grid)), {}};
    SmallVector<int64_t> sizes;
    for (const Axis &axis : grid)
      sizes.push_back(axis.size());
    Odometer at(sizes);
    for (double &value : array.values) {
      uint64_t key = seed;
      for (unsigned i = 0; i < grid.size(); ++i)
        key = mix(key + grid[i][at[i]]);
      value = numberAt(element, key, probe);
      at.next();
    }
    return array;
  };
  return input;
}

/// Both ends, with what comes next to them, and two in the middle.
static Axis someOf(int64_t size) {
  if (size <= 8)
    return Axis::first(size);
  return Axis::of({0, 1, size / 2, size / 2 + 1, size - 2, size - 1});
}

/// Of many channels every eighth, another one for each choice of sizes, and the
/// last.
static Axis channelsOf(int64_t size, const Probe &probe) {
  constexpr int64_t step = 8;
  if (probe.everyChannel || size <= 2 * step)
    return Axis::first(size);
  std::vector<int64_t> channels = {size - 1};
  for (int64_t channel = probe.sizes % step; channel < size; channel += step)
    channels.push_back(channel);
  return Axis::of(std::move(channels));
}

Grid mlir::repvgg::verify::probedPositions(ArrayRef<int64_t> shape,
                                           unsigned channels,
                                           const Probe &probe) {
  Grid grid;
  for (auto [dimension, size] : llvm::enumerate(shape))
    grid.push_back(dimension == channels        ? channelsOf(size, probe)
                   : dimension == 0 && size > 2 ? Axis::of({0, size - 1})
                                                : someOf(size));
  return grid;
}
