//===- DirectShape.cpp - How a direct convolution is divided --------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// Arithmetic on sizes, and the copy of the weights that follows from them.
///
//===----------------------------------------------------------------------===//

#include "DirectShape.h"
#include "Filters.h"
#include "RepVGG/Algebra/Rounding.h"

#include <numeric>

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

Parts DirectShape::depths() const {
  int64_t most = std::max<int64_t>(depth / lanes(), 1);
  Parts parts = splitEvenly(llvm::divideCeil(channels(), lanes()), most);
  for (auto &[begin, size] : parts) {
    begin *= lanes();
    size = std::min(size * lanes(), channels() - begin);
  }
  return parts;
}

int64_t DirectShape::scratchBytes() const {
  if (putsIntoOutput() || depths().size() == 1)
    return 0;
  const PackedImage &out = problem.output;
  int64_t images = splitsImages() ? 1 : out.batch;
  return images * out.height * out.width * outputs().front().second * lanes() *
         4;
}

/// Writes `values`, which are of `element` but for rounding.
static char *write(PackedElement element, ArrayRef<double> values, char *out) {
  switch (element) {
  case PackedElement::F32:
    roundTo(ElementKind::F32, values, out);
    break;
  case PackedElement::F16:
    roundTo(ElementKind::F16, values, out);
    break;
  case PackedElement::BF16:
    roundTo(ElementKind::BF16, values, out);
    break;
  case PackedElement::I8:
    llvm::transform(values, out, [](double value) { return int8_t(value); });
    break;
  }
  return out + values.size() * elementBytes(element);
}

void DirectShape::packCorrection(const WeightView &weights,
                                 char *packed) const {
  int64_t perGroup = problem.geometry.outChannelsPerGroup();
  int64_t all = problem.geometry.inChannelsPerGroup() * taps();
  std::vector<double> filter(all);
  auto corrections = reinterpret_cast<int32_t *>(packed);
  std::fill_n(corrections, allOutputs(), 0);
  for (int64_t o = 0; o < problem.geometry.outChannels; ++o) {
    weights.read(o * all, filter);
    double sum = std::accumulate(filter.begin(), filter.end(), 0.0);
    int64_t lane = o / perGroup * outputVectors() * lanes() + o % perGroup;
    corrections[lane] = int32_t(-sum * double(products().inputShift()));
  }
}

void DirectShape::packWeights(const WeightView &weights,
                              MutableArrayRef<char> packed) const {
  char *next = packed.data();
  int64_t step = products().channels();
  std::vector<double> row;
  auto packStep = [&](const Filters &filters, int64_t outputs, int64_t in,
                      int64_t tap) {
    row.clear();
    for (int64_t lane = 0; lane < outputs; ++lane)
      for (int64_t channel = 0; channel < step; ++channel) {
        const double *window = filters.window(lane, in + channel);
        row.push_back(window ? window[tap] : 0);
      }
    next = write(products().weights(), row, next);
  };
  for (int64_t group = 0; group < groups(); ++group)
    for (auto [firstBlock, vectors] : outputs()) {
      int64_t outputs = vectors * lanes();
      Filters filters(weights, problem.geometry, group, firstBlock * lanes(),
                      outputs);
      for (auto [firstIn, count] : depths())
        for (int64_t tap = 0; tap < taps(); ++tap)
          for (int64_t in = firstIn; in < firstIn + count; in += step)
            packStep(filters, outputs, in, tap);
    }
  if (hasCorrection())
    packCorrection(weights, packed.data() + correctionBegin());
}
