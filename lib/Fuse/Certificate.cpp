//===- Certificate.cpp - Evidence that a fusion is right ------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: an evaluator of the original region and the fused kernel in f64.
// Output: the largest difference on all probes, or the first one beyond the
// tolerance. Neither side is changed.
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Fuse/Certificate.h"
#include "RepVGG/Algebra/Apply.h"
#include "RepVGG/Algebra/Contract.h"
#include "RepVGG/Algebra/ErrorBound.h"
#include "RepVGG/Algebra/WeightRows.h"
#include "RepVGG/Support/DiagnosticRule.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/FormatVariadic.h"

#include <cmath>

using namespace mlir::repvgg;
using llvm::ArrayRef;
using llvm::SmallVector;
using llvm::StringRef;

namespace {
/// SplitMix64: the same numbers on every platform and in every run.
class Random {
public:
  explicit Random(uint64_t seed) : state(seed) {}

  /// In [-1, -1/2] or [1/2, 1]: no tap is hidden by a factor close to zero.
  double factor() {
    uint64_t bits = next();
    double size = 0.5 + 0.5 * double(bits >> 11) * 0x1p-53;
    return bits & 1 ? size : -size;
  }
  std::vector<double> factors(int64_t count) {
    std::vector<double> values(count);
    for (double &value : values)
      value = factor();
    return values;
  }

private:
  uint64_t next() {
    uint64_t z = (state += 0x9e3779b97f4a7c15);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
  }
  uint64_t state;
};
} // namespace

std::vector<double> mlir::repvgg::probeChannelFactor(int64_t channels,
                                                     uint64_t seed) {
  return Random(seed).factors(channels);
}

ProbedKernel::ProbedKernel(const LinearForm &form)
    : geometry(form.geometry()),
      kernel(geometry.outChannels * geometry.taps(), 0.0), bias(form.bias()),
      magnitude(form.biasMagnitude()) {
  relativeBound = evaluationBound(form, 1.0);
}

void ProbedKernel::addRow(int64_t outChannel, ArrayRef<double> u,
                          ArrayRef<double> row, double rowMagnitude) {
  int64_t taps = geometry.taps(), depth = geometry.inChannelsPerGroup();
  int64_t group = outChannel / geometry.outChannelsPerGroup();
  contractChannels(u.slice(group * depth, depth), row,
                   MutableArrayRef(kernel).slice(outChannel * taps, taps));
  magnitude[outChannel] += rowMagnitude;
}

/// Where an output position lies along one axis.
static StringRef borderClass(const Window &window, int64_t position,
                             int64_t input) {
  int64_t first = position * window.stride - window.padLow;
  bool low = first<0, high = first + window.extent()> input;
  if (low && high)
    return "both borders";
  return low ? "low border" : high ? "high border" : "interior";
}

/// "channel 3, pixel [0, 2] (low border, interior) of a 5x6 image".
static std::string describePixel(const Geometry &shape,
                                 ArrayRef<int64_t> inputs,
                                 ArrayRef<int64_t> outputs, int64_t channel,
                                 int64_t pixel) {
  SmallVector<std::string> position(outputs.size()), classes, sizes;
  for (int64_t axis = int64_t(outputs.size()) - 1; axis >= 0; --axis) {
    position[axis] = std::to_string(pixel % outputs[axis]);
    pixel /= outputs[axis];
  }
  for (auto [axis, window] : llvm::enumerate(shape.windows)) {
    int64_t at = std::stoll(position[axis]);
    classes.push_back(borderClass(window, at, inputs[axis]).str());
    sizes.push_back(std::to_string(inputs[axis]));
  }
  if (classes.empty())
    return llvm::formatv("channel {0}", channel);
  return llvm::formatv("channel {0}, pixel [{1}] ({2}) of an image of {3}",
                       channel, llvm::join(position, ", "),
                       llvm::join(classes, ", "), llvm::join(sizes, "x"));
}

/// The fused convolution as one of a single input channel, which sees g.
static OrRefusal<LinearForm> formOnSpatialFactor(const ProbedKernel &fused) {
  Geometry shape = fused.geometry;
  shape.inChannels = shape.groups = 1;
  return LinearForm::fromConv(shape, WeightView::of(fused.kernel),
                              WeightView::of(fused.bias));
}

namespace {
/// The sum of the fused convolutions.
class FusedSide {
public:
  /// `kernels` must outlive this object.
  static OrRefusal<FusedSide> create(ArrayRef<ProbedKernel> kernels);

  /// Of all of them, on the spatial factor `g`.
  OrRefusal<Image> evaluate(const Image &g) const;
  /// Of the one whose border classes are named.
  const Geometry &geometry() const { return forms.front().geometry(); }

  std::vector<double> magnitude;
  double relativeBound = 0;

private:
  std::vector<LinearForm> forms;
};
} // namespace

static Refusal differentShapes() {
  return {kCertificateRule.str(),
          "the block and the fused convolution have results of "
          "different shapes"};
}

OrRefusal<FusedSide> FusedSide::create(ArrayRef<ProbedKernel> kernels) {
  FusedSide side;
  side.magnitude.assign(kernels.front().magnitude.size(), 0.0);
  for (const ProbedKernel &kernel : kernels) {
    OrRefusal<LinearForm> form = formOnSpatialFactor(kernel);
    if (!form)
      return form.refusal();
    if (kernel.magnitude.size() != side.magnitude.size())
      return differentShapes();
    side.forms.push_back(*std::move(form));
    side.relativeBound = std::max(side.relativeBound, kernel.relativeBound);
    for (auto [sum, value] : llvm::zip_equal(side.magnitude, kernel.magnitude))
      sum += value;
  }
  return side;
}

OrRefusal<Image> FusedSide::evaluate(const Image &g) const {
  Image sum = apply(forms.front(), g);
  for (const LinearForm &form : llvm::drop_begin(forms)) {
    Image part = apply(form, g);
    if (part.sizes() != sum.sizes())
      return differentShapes();
    for (auto [total, value] : llvm::zip_equal(sum.values(), part.values()))
      total += value;
  }
  return sum;
}

namespace {
/// One probe: both results, and what to say where they differ.
struct ProbeResults {
  const FusedSide &fused;
  ArrayRef<int64_t> inputSizes;
  const Image &expected, &found;

  /// The largest relative difference, or the first beyond the bound.
  OrRefusal<double> run() const;
  Refusal disagreement(int64_t channel, int64_t pixel) const;
};
} // namespace

OrRefusal<double> ProbeResults::run() const {
  double largest = 0;
  int64_t pixels = found.pixels();
  for (int64_t channel = 0; channel < found.channels(); ++channel) {
    double magnitude = fused.magnitude[channel];
    double allowed = fused.relativeBound * magnitude;
    for (int64_t pixel = 0; pixel < pixels; ++pixel) {
      int64_t index = channel * pixels + pixel;
      double error =
          std::fabs(expected.values()[index] - found.values()[index]);
      // Negated, so that NaN is a disagreement.
      if (!(error <= allowed))
        return disagreement(channel, pixel);
      if (error > 0)
        largest = std::max(largest, error / magnitude);
    }
  }
  return largest;
}

Refusal ProbeResults::disagreement(int64_t channel, int64_t pixel) const {
  int64_t index = channel * found.pixels() + pixel;
  std::string message = describePixel(fused.geometry(), inputSizes,
                                      found.sizes(), channel, pixel);
  llvm::raw_string_ostream(message) << llvm::format(
      ": expected %.17g, but the fused convolution gives %.17g, "
      "and rounding explains no more than %.3g",
      expected.values()[index], found.values()[index],
      fused.relativeBound * fused.magnitude[channel]);
  return {kCertificateRule.str(), message};
}

OrRefusal<Certificate>
mlir::repvgg::certify(Evaluator original, ArrayRef<ProbedKernel> kernels,
                      ArrayRef<double> u,
                      ArrayRef<SmallVector<int64_t, 3>> sizes, uint64_t seed) {
  OrRefusal<FusedSide> fused = FusedSide::create(kernels);
  if (!fused)
    return fused.refusal();
  if (sizes.empty())
    return Refusal{kCertificateRule.str(),
                   "there is no image size on which all branches "
                   "have an output of the same size"};
  Certificate certificate;
  certificate.bound = fused->relativeBound;
  certificate.images = sizes.size();
  auto factor = std::make_shared<const ChannelFactor>(u.vec());
  Random random(~seed);
  for (ArrayRef<int64_t> size : sizes) {
    std::vector<double> g = random.factors(llvm::product_of(size, int64_t(1)));
    OrRefusal<Image> expected = original(Image::rankOne(factor, size, g));
    if (!expected)
      return expected.refusal();
    OrRefusal<Image> found = fused->evaluate(Image(1, size, g));
    if (!found)
      return found.refusal();
    if (expected->channels() != found->channels() ||
        expected->sizes() != found->sizes())
      return differentShapes();
    OrRefusal<double> error =
        ProbeResults{*fused, size, expected->dense(), *found}.run();
    if (!error)
      return error.refusal();
    certificate.error = std::max(certificate.error, *error);
    ++certificate.probes;
  }
  return certificate;
}
