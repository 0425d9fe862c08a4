//===- LinearFormCompose.cpp - One map after another ----------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// W[o, i, t] = sum over m and all (u1, u2) on tap t of W2[o, m, u2] *
/// W1[m, i, u1], and b[o] = b2[o] + sum over m, u2 of W2[o, m, u2] * b1[m].
/// Rows are added up tap by tap, input channels innermost, so that the inner
/// loop is contiguous. Invariant: each sum is accompanied by that of its
/// magnitudes.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Algebra/ComposeGeometry.h"
#include "RepVGG/Algebra/LinearForm.h"
#include "RepVGG/Algebra/WeightRows.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVectorExtras.h"
#include "llvm/ADT/Twine.h"

#include <cmath>

using namespace llvm;
using namespace mlir::repvgg;

namespace {
/// A form's weight with its magnitudes, `[M][K...][I/g]`.
struct TapMajor {
  std::vector<double> value, magnitude;

  explicit TapMajor(const LinearForm &form);
};
} // namespace

static void appendTransposed(ArrayRef<double> row, int64_t taps,
                             std::vector<double> &out) {
  for (int64_t tap = 0; tap < taps; ++tap)
    for (size_t i = tap; i < row.size(); i += taps)
      out.push_back(row[i]);
}

TapMajor::TapMajor(const LinearForm &form) {
  const Geometry &shape = form.geometry();
  WeightRows values(form), magnitudes(form, RowKind::Magnitude);
  for (int64_t m = 0; m < shape.outChannels; ++m) {
    appendTransposed(values[m], shape.taps(), value);
    appendTransposed(magnitudes[m], shape.taps(), magnitude);
  }
}

/// The row-major tap of `target` on which each pair of taps falls, `[K2][K1]`.
static SmallVector<int64_t> targetTaps(const Geometry &first,
                                       const Geometry &second,
                                       const Geometry &target) {
  // Row-major over the second's taps, then over the first's.
  SmallVector<int64_t> taps = {0};
  auto extend = [&](unsigned axis, int64_t size, int64_t step) {
    SmallVector<int64_t> extended;
    int64_t weight = 1;
    for (const Window &window : drop_begin(target.windows, axis + 1))
      weight *= window.size;
    for (int64_t tap : taps)
      for (int64_t u = 0; u < size; ++u)
        extended.push_back(tap + weight * u * step);
    taps = std::move(extended);
  };
  for (auto [axis, window] : enumerate(second.windows))
    extend(axis, window.size,
           first.windows[axis].stride * window.dilation /
               target.windows[axis].dilation);
  for (auto [axis, window] : enumerate(first.windows))
    extend(axis, window.size,
           window.size == 1 ? 0
                            : window.dilation / target.windows[axis].dilation);
  return taps;
}

namespace {
/// Two maps in a row, put together a row of output weights at a time.
class Composer {
public:
  Composer(const LinearForm &first, const LinearForm &second,
           const Geometry &shape)
      : bias(second.bias()), biasMagnitude(second.biasMagnitude()),
        first(first.geometry()), second(second.geometry()), shape(shape),
        weights(first), secondRows(second),
        secondMagnitudes(second, RowKind::Magnitude),
        targets(targetTaps(this->first, this->second, shape)),
        firstBias(first.bias()), firstMagnitude(first.biasMagnitude()) {}

  void run();

  std::vector<double> weight, magnitude, bias, biasMagnitude;

private:
  void addRow(int64_t outChannel);
  void addProduct(int64_t middle, int64_t offset, int64_t tap, double value,
                  double size);

  const Geometry &first, &second, &shape;
  TapMajor weights;
  WeightRows secondRows, secondMagnitudes;
  SmallVector<int64_t> targets;
  std::vector<double> firstBias, firstMagnitude;
  std::vector<double> values, sizes; ///< of one row, `[K...][I/g]`
};
} // namespace

/// Adds `value` times the first map's weights of channel `middle`.
void Composer::addProduct(int64_t middle, int64_t offset, int64_t tap,
                          double value, double size) {
  int64_t depth = first.inChannelsPerGroup(), taps = first.taps();
  int64_t row = shape.inChannelsPerGroup();
  for (int64_t u = 0; u < taps; ++u) {
    int64_t begin = targets[tap * taps + u] * row + offset;
    const double *from = weights.value.data() + (middle * taps + u) * depth;
    const double *fromSize =
        weights.magnitude.data() + (middle * taps + u) * depth;
    double *to = values.data() + begin, *toSize = sizes.data() + begin;
    for (int64_t i = 0; i < depth; ++i) {
      to[i] += value * from[i];
      toSize[i] += size * fromSize[i];
    }
  }
}

void Composer::addRow(int64_t outChannel) {
  int64_t taps = second.taps(), middles = second.inChannelsPerGroup();
  int64_t start = outChannel / second.outChannelsPerGroup() * middles;
  int64_t firstInput =
      outChannel / shape.outChannelsPerGroup() * shape.inChannelsPerGroup();
  ArrayRef<double> row = secondRows[outChannel];
  ArrayRef<double> rowSizes = secondMagnitudes[outChannel];
  for (int64_t m = 0; m < middles; ++m) {
    int64_t middle = start + m;
    int64_t offset =
        middle / first.outChannelsPerGroup() * first.inChannelsPerGroup() -
        firstInput;
    for (int64_t tap = 0; tap < taps; ++tap) {
      double value = row[m * taps + tap], size = rowSizes[m * taps + tap];
      addProduct(middle, offset, tap, value, size);
      bias[outChannel] += value * firstBias[middle];
      biasMagnitude[outChannel] += size * firstMagnitude[middle];
    }
  }
}

void Composer::run() {
  int64_t rowSize = shape.inChannelsPerGroup() * shape.taps();
  weight.reserve(shape.weightElements());
  magnitude.reserve(shape.weightElements());
  for (int64_t o = 0; o < shape.outChannels; ++o) {
    values.assign(rowSize, 0.0);
    sizes.assign(rowSize, 0.0);
    addRow(o);
    // From tap-major to channel-major.
    appendTransposed(values, shape.inChannelsPerGroup(), weight);
    appendTransposed(sizes, shape.inChannelsPerGroup(), magnitude);
  }
}

/// What a product of the parameters of both maps meets: the sums of both, op by
/// op or folded, and the products.
static int64_t roundingsOf(const LinearForm &first, const LinearForm &second) {
  auto addends = [](const Geometry &shape) {
    return shape.inChannelsPerGroup() * shape.taps() + 1;
  };
  constexpr int64_t kProducts = 2;
  return first.roundings() + addends(first.geometry()) + second.roundings() +
         addends(second.geometry()) + kProducts;
}

OrRefusal<LinearForm> LinearForm::compose(const LinearForm &first,
                                          const LinearForm &second) {
  if (first.isIdentity() &&
      first.geometry().outChannels == second.geometry().inChannels)
    return second;
  for (const LinearForm *form : {&first, &second})
    if (form->apart)
      return *form->apart;
  OrRefusal<Geometry> geometry =
      composeGeometry(first.shape, second.shape, first.hasBias());
  if (!geometry)
    return geometry.refusal();
  Composer composer(first, second, *geometry);
  composer.run();
  LinearForm result;
  result.shape = *std::move(geometry);
  result.roundingCount = roundingsOf(first, second);
  auto share = [](std::vector<double> &values) {
    return std::make_shared<const std::vector<double>>(std::move(values));
  };
  SharedValues owned = share(composer.weight);
  result.setExpression(
      Expression::leaf({.geometry = result.shape,
                        .weight = WeightView::of(*owned),
                        .owned = owned,
                        .weightMagnitude = share(composer.magnitude)}));
  if (first.offset || second.offset)
    result.offset = std::make_shared<const Bias>(
        Bias{std::move(composer.bias), std::move(composer.biasMagnitude)});
  if (auto refusal = result.checkComposed())
    return *refusal;
  return result;
}
