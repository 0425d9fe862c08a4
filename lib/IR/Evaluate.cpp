//===- Evaluate.cpp - What each op means, as plain loops ------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// `LinearOpInterface::evaluate` of every branch op: the reference semantics in
/// f64, on one image. Deliberately knows nothing of linear forms: a certificate
/// compares the two.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/IR/Constants.h"
#include "RepVGG/IR/RepVGG.h"

#include <array>
#include <cmath>

using namespace mlir;
using namespace mlir::repvgg;

namespace {
/// A sliding window over up to three axes; unused leading axes have size 1.
struct Slide {
  std::array<Window, 3> window;
  std::array<int64_t, 3> in = {1, 1, 1};
  std::array<int64_t, 3> out = {1, 1, 1};

  Slide(ArrayRef<Window> windows, ArrayRef<int64_t> inSizes,
        ArrayRef<int64_t> outSizes) {
    size_t unused = 3 - windows.size();
    for (size_t axis = 0; axis < windows.size(); ++axis) {
      window[unused + axis] = windows[axis];
      in[unused + axis] = inSizes[axis];
      out[unused + axis] = outSizes[axis];
    }
  }

  int64_t pixelsIn() const { return in[0] * in[1] * in[2]; }
  int64_t pixelsOut() const { return out[0] * out[1] * out[2]; }

  /// Calls `visit(output, tap, input)` (row-major indices) for every tap that
  /// falls into the image.
  template <typename Visitor>
  void forEachTap(Visitor visit) const;

private:
  /// The input position, or -1 outside of the image.
  int64_t read(unsigned axis, int64_t output, int64_t tap) const {
    const Window &w = window[axis];
    int64_t position = output * w.stride - w.padLow + tap * w.dilation;
    return position < in[axis] ? std::max<int64_t>(position, -1) : -1;
  }
};
} // namespace

template <typename Visitor>
void Slide::forEachTap(Visitor visit) const {
  int64_t output = 0;
  for (int64_t a = 0; a < out[0]; ++a)
    for (int64_t b = 0; b < out[1]; ++b)
      for (int64_t c = 0; c < out[2]; ++c, ++output) {
        int64_t tap = 0;
        for (int64_t u = 0; u < window[0].size; ++u)
          for (int64_t v = 0; v < window[1].size; ++v)
            for (int64_t w = 0; w < window[2].size; ++w, ++tap) {
              int64_t x = read(0, a, u), y = read(1, b, v), z = read(2, c, w);
              if (x >= 0 && y >= 0 && z >= 0)
                visit(output, tap, (x * in[1] + y) * in[2] + z);
            }
      }
}

/// Output sizes of `windows` over an image; refuses where a window does not
/// fit.
static OrRefusal<SmallVector<int64_t>>
outputSizes(ArrayRef<int64_t> inSizes,
            function_ref<int64_t(unsigned, int64_t)> outputSize) {
  SmallVector<int64_t> sizes;
  for (auto [axis, size] : llvm::enumerate(inSizes)) {
    sizes.push_back(outputSize(axis, size));
    if (sizes.back() < 1)
      return Refusal{"input", "expects an image that the window fits into, but "
                              "got " +
                                  std::to_string(size) +
                                  " pixels on spatial axis " +
                                  std::to_string(axis)};
  }
  return sizes;
}

/// `channels` per-channel values in f64; one element serves all. `absent` where
/// `value` is null.
static OrRefusal<std::vector<double>>
readPerChannel(Value value, int64_t channels, double absent) {
  if (!value)
    return std::vector<double>(channels, absent);
  OrRefusal<WeightView> view = readConstant(value);
  if (!view)
    return view.refusal();
  std::vector<double> values = view->toVector();
  if (values.size() == 1)
    values.resize(channels, values.front());
  return values;
}

//===----------------------------------------------------------------------===//
// ConvOp
//===----------------------------------------------------------------------===//

namespace {
/// A weight `[O][I/g][K...]`, read a row `[I/g][K...]` at a time.
struct Filter {
  WeightView weight;
  int64_t outChannels, perGroup, taps, groups;

  /// The first input channel that output channel `o` reads.
  int64_t firstChannel(int64_t o) const {
    return o / (outChannels / groups) * perGroup;
  }
  /// The kernels `[O][K...]` that are applied to the spatial factor of an image
  /// of rank one, the input channels being summed up.
  std::vector<double> contractChannels(ArrayRef<double> channels) const;
};
} // namespace

std::vector<double> Filter::contractChannels(ArrayRef<double> channels) const {
  std::vector<double> kernels(outChannels * taps, 0.0);
  std::vector<double> row(perGroup * taps);
  for (int64_t o = 0; o < outChannels; ++o) {
    weight.read(o * row.size(), row);
    const double *u = channels.data() + firstChannel(o);
    double *kernel = kernels.data() + o * taps;
    for (int64_t i = 0; i < perGroup; ++i)
      for (int64_t tap = 0; tap < taps; ++tap)
        kernel[tap] += row[i * taps + tap] * u[i];
  }
  return kernels;
}

static void correlate(const Slide &slide, ArrayRef<double> kernel,
                      const double *plane, double *result) {
  slide.forEachTap([&](int64_t output, int64_t tap, int64_t input) {
    result[output] += kernel[tap] * plane[input];
  });
}

/// Adds to `planes`, one an output channel, what `filter` makes of an image of
/// rank one. Images that share their channel factor share the contraction.
static void addRankOne(Operation *op, const Slide &slide, const Filter &filter,
                       const Image &image, double *planes) {
  const ChannelFactor &u = image.sharedChannelFactor();
  ArrayRef<double> kernels =
      u.contraction(op, [&] { return filter.contractChannels(u.values()); });
  for (int64_t o = 0; o < filter.outChannels; ++o)
    correlate(slide, kernels.slice(o * filter.taps, filter.taps),
              image.spatialFactor().data(), planes + o * slide.pixelsOut());
}

/// The same for a dense image.
static void addDense(const Slide &slide, const Filter &filter,
                     const Image &image, double *planes) {
  std::vector<double> row(filter.perGroup * filter.taps);
  for (int64_t o = 0; o < filter.outChannels; ++o) {
    filter.weight.read(o * row.size(), row);
    const double *plane =
        image.values().data() + filter.firstChannel(o) * slide.pixelsIn();
    for (int64_t i = 0; i < filter.perGroup; ++i)
      correlate(slide, ArrayRef(row).slice(i * filter.taps, filter.taps),
                plane + i * slide.pixelsIn(), planes + o * slide.pixelsOut());
  }
}

OrRefusal<Image> ConvOp::evaluate(ArrayRef<Image> operands) {
  const Image &image = operands[0];
  SmallVector<Window, 3> windows = getWindows();
  OrRefusal<SmallVector<int64_t>> sizes =
      outputSizes(image.sizes(), [&](unsigned axis, int64_t size) {
        return windows[axis].outputSize(size);
      });
  if (!sizes)
    return sizes.refusal();
  OrRefusal<WeightView> weight = readConstant(getWeight());
  if (!weight)
    return weight.refusal();
  ArrayRef<int64_t> shape = getWeight().getType().getShape();
  int64_t outChannels = shape[0], perGroup = shape[1];
  OrRefusal<std::vector<double>> bias =
      readPerChannel(getBias(), outChannels, 0.0);
  if (!bias)
    return bias.refusal();

  Slide slide(windows, image.sizes(), *sizes);
  int64_t rowSize = getWeight().getType().getNumElements() / outChannels;
  Filter filter{*weight, outChannels, perGroup, rowSize / perGroup,
                static_cast<int64_t>(getGroups())};
  std::vector<double> result(outChannels * slide.pixelsOut());
  for (int64_t o = 0; o < outChannels; ++o)
    std::fill_n(result.data() + o * slide.pixelsOut(), slide.pixelsOut(),
                (*bias)[o]);
  if (image.isRankOne())
    addRankOne(*this, slide, filter, image, result.data());
  else
    addDense(slide, filter, image, result.data());
  return Image(outChannels, *sizes, std::move(result));
}

//===----------------------------------------------------------------------===//
// AvgPoolOp
//===----------------------------------------------------------------------===//

/// Positions that the window at `output` has inside the image or, with
/// `padded`, inside the image and its padding.
static int64_t windowCount(const Slide &slide, int64_t output, bool padded) {
  int64_t count = 1;
  for (int axis = 2; axis >= 0; --axis) {
    const Window &w = slide.window[axis];
    int64_t start = output % slide.out[axis] * w.stride - w.padLow;
    int64_t stop = std::min(start + w.size, slide.in[axis] + w.padHigh);
    if (!padded) {
      start = std::max<int64_t>(start, 0);
      stop = std::min(stop, slide.in[axis]);
    }
    count *= stop - start;
    output /= slide.out[axis];
  }
  return count;
}

OrRefusal<Image> AvgPoolOp::evaluate(ArrayRef<Image> operands) {
  const Image &image = operands[0];
  OrRefusal<SmallVector<int64_t>> sizes =
      outputSizes(image.sizes(), [&](unsigned axis, int64_t size) {
        return outputSize(axis, size);
      });
  if (!sizes)
    return sizes.refusal();
  Slide slide(getWindows(), image.sizes(), *sizes);
  ArrayRef<double> source =
      image.isRankOne() ? image.spatialFactor() : image.values();
  int64_t planes = image.isRankOne() ? 1 : image.channels();
  std::vector<double> result(planes * slide.pixelsOut(), 0.0);
  for (int64_t plane = 0; plane < planes; ++plane) {
    double *out = result.data() + plane * slide.pixelsOut();
    const double *in = source.data() + plane * slide.pixelsIn();
    slide.forEachTap([&](int64_t output, int64_t, int64_t input) {
      out[output] += in[input];
    });
    for (int64_t q = 0; q < slide.pixelsOut(); ++q)
      out[q] /= windowCount(slide, q, getCountIncludePad());
  }
  if (image.isRankOne())
    return Image::rankOne(image.channelFactor().vec(), *sizes,
                          std::move(result));
  return Image(image.channels(), *sizes, std::move(result));
}

//===----------------------------------------------------------------------===//
// Channel-wise ops
//===----------------------------------------------------------------------===//

/// Replaces each value of channel `c` by `map(c, value)`.
static Image mapChannels(const Image &image,
                         function_ref<double(int64_t, double)> map) {
  Image result = image.dense();
  int64_t pixels = result.pixels();
  for (auto [index, value] : llvm::enumerate(result.values()))
    value = map(index / pixels, value);
  return result;
}

OrRefusal<Image> BatchNormOp::evaluate(ArrayRef<Image> operands) {
  int64_t channels = operands[0].channels();
  OrRefusal<std::vector<double>> mean = readPerChannel(getMean(), channels, 0),
                                 variance =
                                     readPerChannel(getVariance(), channels, 1),
                                 gamma =
                                     readPerChannel(getGamma(), channels, 1),
                                 beta = readPerChannel(getBeta(), channels, 0);
  for (const auto *parameter : {&mean, &variance, &gamma, &beta})
    if (!*parameter)
      return parameter->refusal();
  double epsilon = getEpsilon().convertToDouble();
  return mapChannels(operands[0], [&](int64_t c, double x) {
    return (*gamma)[c] * (x - (*mean)[c]) /
               std::sqrt((*variance)[c] + epsilon) +
           (*beta)[c];
  });
}

OrRefusal<Image> ScaleOp::evaluate(ArrayRef<Image> operands) {
  int64_t channels = operands[0].channels();
  OrRefusal<std::vector<double>> scale =
      readPerChannel(getScale(), channels, 1);
  if (!scale)
    return scale.refusal();
  OrRefusal<std::vector<double>> shift =
      readPerChannel(getShift(), channels, 0);
  if (!shift)
    return shift.refusal();
  return mapChannels(operands[0], [&](int64_t c, double x) {
    return (*scale)[c] * x + (*shift)[c];
  });
}

OrRefusal<Image> SumOp::evaluate(ArrayRef<Image> operands) {
  Image result = operands[0].dense();
  for (const Image &operand : operands.drop_front()) {
    if (operand.channels() != result.channels() ||
        operand.sizes() != result.sizes())
      return Refusal{"A6", "expects terms of one size, but got images of "
                           "different sizes"};
    Image term = operand.dense();
    for (auto [sum, value] : llvm::zip_equal(result.values(), term.values()))
      sum += value;
  }
  return result;
}
