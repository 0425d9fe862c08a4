//===- Apply.cpp - A linear form applied to an image ----------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// One loop nest for 0 to 3 axes: missing axes are leading axes of one pixel. A
/// tap adds a shifted, strided plane to an output plane; where the shift leaves
/// the image there is nothing to add. An image of rank one is contracted with
/// each weight row first, and only one plane is ever shifted.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Algebra/Apply.h"
#include "RepVGG/Algebra/Contract.h"
#include "RepVGG/Algebra/Image.h"
#include "RepVGG/Algebra/WeightRows.h"
#include "llvm/ADT/STLExtras.h"

#include <algorithm>
#include <array>
#include <cmath>

using namespace llvm;
using namespace mlir::repvgg;

namespace {
/// Where one tap reads on one axis: outputs [begin, end) read input
/// `output * stride + shift`.
struct TapRange {
  int64_t begin, end, stride, shift;
};

/// The three axes of an application, outermost first.
struct AppliedAxis {
  int64_t inSize = 1, outSize = 1;
  SmallVector<TapRange> taps = {{0, 1, 1, 0}};
};
} // namespace

using AppliedAxes = std::array<AppliedAxis, 3>;

static AppliedAxis makeAxis(const Window &window, int64_t inSize) {
  AppliedAxis axis{inSize, window.outputSize(inSize), {}};
  for (int64_t u = 0; u < window.size; ++u) {
    int64_t shift = u * window.dilation - window.padLow;
    // 0 <= y * stride + shift < inSize
    int64_t begin =
        shift >= 0 ? 0 : (-shift + window.stride - 1) / window.stride;
    int64_t end =
        shift >= inSize ? 0 : (inSize - 1 - shift) / window.stride + 1;
    axis.taps.push_back(
        {begin, std::min(end, axis.outSize), window.stride, shift});
  }
  return axis;
}

static AppliedAxes makeAxes(const Geometry &geometry, ArrayRef<int64_t> sizes) {
  assert(sizes.size() == geometry.windows.size() && "one size an axis");
  AppliedAxes axes;
  size_t missing = axes.size() - sizes.size();
  for (size_t i = 0; i < sizes.size(); ++i)
    axes[missing + i] = makeAxis(geometry.windows[i], sizes[i]);
  return axes;
}

/// out[y] += weight * in[y * stride + shift], where that is in the image.
static void addTap(const AppliedAxes &axes, const std::array<TapRange, 3> &tap,
                   double weight, const double *in, double *out) {
  auto [planes, rows, columns] = tap;
  for (int64_t z = planes.begin; z < planes.end; ++z)
    for (int64_t y = rows.begin; y < rows.end; ++y) {
      int64_t inPlane = z * planes.stride + planes.shift;
      int64_t inRow = inPlane * axes[1].inSize + y * rows.stride + rows.shift;
      int64_t from = inRow * axes[2].inSize + columns.shift;
      double *to = out + (z * axes[1].outSize + y) * axes[2].outSize;
      for (int64_t x = columns.begin; x < columns.end; ++x)
        to[x] += weight * in[from + x * columns.stride];
    }
}

/// All taps of one plane; `weights` is row-major.
static void addPlane(const AppliedAxes &axes, ArrayRef<double> weights,
                     const double *in, double *out) {
  const double *weight = weights.begin();
  for (const TapRange &z : axes[0].taps)
    for (const TapRange &y : axes[1].taps)
      for (const TapRange &x : axes[2].taps)
        addTap(axes, {z, y, x}, *weight++, in, out);
}

namespace {
/// The application of a form to one image, an output channel at a time.
class Application {
public:
  Application(const Geometry &shape, ArrayRef<double> bias, const Image &image)
      : shape(shape), image(image), axes(makeAxes(shape, image.sizes())),
        sums(shape.taps()) {
    for (auto [window, size] : zip_equal(shape.windows, image.sizes()))
      sizes.push_back(window.outputSize(size));
    values.reserve(bias.size() * product_of(sizes));
    for (double value : bias)
      values.insert(values.end(), product_of(sizes), value);
  }

  /// Adds what `row`, the weights of `outChannel`, contributes.
  void add(int64_t outChannel, ArrayRef<double> row) {
    int64_t perGroup = shape.inChannelsPerGroup(), taps = sums.size();
    int64_t first = outChannel / shape.outChannelsPerGroup() * perGroup;
    double *out = values.data() + outChannel * product_of(sizes);
    if (image.isRankOne()) {
      contractChannels(image.channelFactor().slice(first, perGroup), row, sums);
      addPlane(axes, sums, image.spatialFactor().data(), out);
      return;
    }
    const double *in = image.values().data() + first * image.pixels();
    for (int64_t i = 0; i < perGroup; ++i, in += image.pixels())
      addPlane(axes, row.slice(i * taps, taps), in, out);
  }

  Image take() && { return Image(shape.outChannels, sizes, std::move(values)); }

private:
  const Geometry &shape;
  const Image &image;
  AppliedAxes axes;
  SmallVector<int64_t, 3> sizes;
  std::vector<double> values, sums;
};
} // namespace

static SmallVector<Image> applyRows(const LinearForm &form, RowKind kind,
                                    ArrayRef<double> bias,
                                    ArrayRef<Image> images) {
  std::vector<Application> applications;
  for (const Image &image : images)
    applications.emplace_back(form.geometry(), bias, image);
  WeightRows rows(form, kind);
  for (int64_t channel = 0; channel < form.geometry().outChannels; ++channel) {
    ArrayRef<double> row = rows[channel];
    for (Application &application : applications)
      application.add(channel, row);
  }
  SmallVector<Image> results;
  for (Application &application : applications)
    results.push_back(std::move(application).take());
  return results;
}

static Image absolute(const Image &image) {
  auto magnitudes = [](ArrayRef<double> values) {
    std::vector<double> result(values);
    for (double &value : result)
      value = std::fabs(value);
    return result;
  };
  if (image.isRankOne())
    return Image::rankOne(magnitudes(image.channelFactor()), image.sizes(),
                          magnitudes(image.spatialFactor()));
  return Image(image.channels(), image.sizes(), magnitudes(image.values()));
}

Image mlir::repvgg::apply(const LinearForm &form, const Image &image) {
  return applyAll(form, image).front();
}

SmallVector<Image> mlir::repvgg::applyAll(const LinearForm &form,
                                          ArrayRef<Image> images) {
  return applyRows(form, RowKind::Value, form.bias(), images);
}

Image mlir::repvgg::applyMagnitude(const LinearForm &form, const Image &image) {
  return applyRows(form, RowKind::Magnitude, form.biasMagnitude(),
                   absolute(image))
      .front();
}
