//===- Filters.cpp - The weights of some outputs --------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// The filters of outputs that follow each other are one piece of the weights.
///
//===----------------------------------------------------------------------===//

#include "Filters.h"
#include "RepVGG/Algebra/Rounding.h"

#include <algorithm>

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

Filters::Filters(const WeightView &weights, const Geometry &geometry,
                 int64_t group, int64_t first, int64_t count)
    : inputs(geometry.inChannelsPerGroup()),
      outputs(std::clamp<int64_t>(geometry.outChannelsPerGroup() - first, 0,
                                  count)),
      taps(geometry.taps()), values(outputs * inputs * taps) {
  int64_t output = group * geometry.outChannelsPerGroup() + first;
  weights.read(output * inputs * taps, values);
}

const double *Filters::window(int64_t output, int64_t input) const {
  if (output >= outputs || input >= inputs)
    return nullptr;
  return values.data() + (output * inputs + input) * taps;
}

char *cpu::writeWeights(PackedElement element, ArrayRef<double> values,
                        char *out) {
  if (std::optional<ElementKind> kind = floatKind(element))
    roundTo(*kind, values, out);
  else
    llvm::transform(values, out, [](double value) { return int8_t(value); });
  return out + values.size() * elementBytes(element);
}
