//===- CertificateTest.cpp - Planted errors are caught --------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A block is evaluated by plain loops over a padded image, and compared with
// its fused form: right as it is, wrong in each way that fusions go wrong.
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Fuse/Certificate.h"
#include "RepVGG/Algebra/WeightRows.h"
#include "RepVGG/Fuse/ProbeSizes.h"
#include "llvm/ADT/STLExtras.h"
#include "gtest/gtest.h"

#include <random>

using namespace mlir::repvgg;
using llvm::ArrayRef;
using llvm::SmallVector;

namespace {

/// A convolution with weights of its own.
struct Conv {
  Geometry shape;
  std::vector<double> weight, bias;

  LinearForm form() const {
    return *LinearForm::fromConv(shape, WeightView::of(weight),
                                 WeightView::of(bias));
  }
};

Conv randomConv(const Geometry &shape, unsigned seed) {
  std::mt19937_64 generator(seed);
  std::uniform_real_distribution<double> number(-1, 1);
  Conv conv{shape, std::vector<double>(shape.weightElements()),
            std::vector<double>(shape.outChannels)};
  for (double &value : conv.weight)
    value = number(generator);
  for (double &value : conv.bias)
    value = number(generator);
  return conv;
}

/// Row-major position `index` in an array of `sizes`.
SmallVector<int64_t> unravel(int64_t index, ArrayRef<int64_t> sizes) {
  SmallVector<int64_t> position(sizes.size());
  for (size_t axis = sizes.size(); axis-- > 0; index /= sizes[axis])
    position[axis] = index % sizes[axis];
  return position;
}

/// What `window`s at output `at` and tap `tap` read: an index, or -1 outside.
int64_t readIndex(ArrayRef<Window> windows, ArrayRef<int64_t> at,
                  ArrayRef<int64_t> tap, ArrayRef<int64_t> sizes) {
  int64_t index = 0;
  for (size_t axis = 0; axis < windows.size(); ++axis) {
    const Window &window = windows[axis];
    int64_t x =
        at[axis] * window.stride + tap[axis] * window.dilation - window.padLow;
    if (x < 0 || x >= sizes[axis])
      return -1;
    index = index * sizes[axis] + x;
  }
  return index;
}

/// The convolution by its definition, one product at a time.
Image evaluate(const Conv &conv, const Image &input) {
  Image image = input.dense();
  const Geometry &shape = conv.shape;
  SmallVector<int64_t> outputs, kernel;
  for (auto [window, size] : llvm::zip_equal(shape.windows, image.sizes())) {
    outputs.push_back(window.outputSize(size));
    kernel.push_back(window.size);
  }
  int64_t pixels = llvm::product_of(outputs, int64_t(1));
  int64_t depth = shape.inChannelsPerGroup();
  std::vector<double> values;
  for (int64_t o = 0; o < shape.outChannels; ++o)
    for (int64_t pixel = 0; pixel < pixels; ++pixel) {
      double sum = conv.bias[o];
      int64_t first = o / shape.outChannelsPerGroup() * depth;
      for (int64_t i = 0; i < depth; ++i)
        for (int64_t tap = 0; tap < shape.taps(); ++tap) {
          int64_t index = readIndex(shape.windows, unravel(pixel, outputs),
                                    unravel(tap, kernel), image.sizes());
          if (index >= 0)
            sum += conv.weight[(o * depth + i) * shape.taps() + tap] *
                   image.values()[(first + i) * image.pixels() + index];
        }
      values.push_back(sum);
    }
  return Image(shape.outChannels, outputs, std::move(values));
}

/// The certificate of `original` being fused into `fused`.
OrRefusal<Certificate> compare(const Conv &original, const Conv &fused) {
  LinearForm form = fused.form();
  ProbedKernel probed(form);
  std::vector<double> u = probeChannelFactor(fused.shape.inChannels, 1);
  WeightRows rows(form);
  for (int64_t o = 0; o < fused.shape.outChannels; ++o)
    probed.addRow(o, u, rows[o], rows.magnitude(o));
  SmallVector<Window, 3> windows(original.shape.windows);
  return certify([&](const Image &image) { return evaluate(original, image); },
                 probed, u,
                 probeSizes(fused.shape.windows, {windows},
                            [&](size_t axis, int64_t size, int64_t output) {
                              return windows[axis].outputSize(size) == output;
                            }),
                 1);
}

/// One geometry for each number of axes, stride, dilation, padding and groups.
std::vector<Geometry> geometries() {
  std::vector<Geometry> all;
  for (unsigned axes : {1, 2, 3})
    for (int64_t stride : {1, 2, 3})
      for (int64_t dilation : {1, 2})
        for (int64_t padHigh : {0, 1, 2}) {
          Geometry shape;
          shape.inChannels = shape.outChannels = 4;
          shape.groups = 2;
          shape.windows.assign(axes, {3, stride, dilation, 1, padHigh});
          shape.windows.back().size = 2;
          all.push_back(shape);
        }
  return all;
}

/// Expects that `plant` makes a fused form that the certificate rejects, for
/// all geometries.
void expectCaught(llvm::function_ref<void(Conv &)> plant) {
  for (const Geometry &shape : geometries()) {
    Conv original = randomConv(shape, 7), fused = original;
    plant(fused);
    OrRefusal<Certificate> certificate = compare(original, fused);
    const Window &window = shape.windows.front();
    EXPECT_FALSE(certificate)
        << shape.windows.size() << " axes, stride " << window.stride
        << ", dilation " << window.dilation << ", pad " << window.padHigh;
  }
}

} // namespace

TEST(Certificate, AcceptsWhatIsRight) {
  for (const Geometry &shape : geometries()) {
    Conv conv = randomConv(shape, 7);
    OrRefusal<Certificate> certificate = compare(conv, conv);
    ASSERT_TRUE(certificate) << certificate.refusal().message;
    EXPECT_LE(certificate->error, certificate->bound);
    EXPECT_LT(certificate->bound, 1e-13);
    EXPECT_GE(certificate->probes, shape.windows.front().stride);
  }
}

TEST(Certificate, CatchesEachLostTap) {
  for (int64_t tap : {0, 1, 2, 5, 17})
    expectCaught([&](Conv &conv) { conv.weight[tap % conv.shape.taps()] = 0; });
}

TEST(Certificate, CatchesALostWeightFarBelowF32) {
  expectCaught([](Conv &conv) { conv.weight.back() *= 1 + 1e-11; });
}

TEST(Certificate, CatchesAShift) {
  expectCaught([](Conv &conv) {
    std::rotate(conv.weight.begin(), conv.weight.begin() + 1,
                conv.weight.begin() + conv.shape.windows.back().size);
  });
}

TEST(Certificate, CatchesWrongPadding) {
  expectCaught([](Conv &conv) {
    Window &window = conv.shape.windows.front();
    --window.padLow;
    ++window.padHigh;
  });
}

TEST(Certificate, CatchesSwappedInputChannels) {
  expectCaught([](Conv &conv) {
    int64_t taps = conv.shape.taps();
    std::swap_ranges(conv.weight.begin(), conv.weight.begin() + taps,
                     conv.weight.begin() + taps);
  });
}

TEST(Certificate, CatchesSwappedGroups) {
  expectCaught([](Conv &conv) {
    size_t half = conv.weight.size() / 2;
    std::swap_ranges(conv.weight.begin(), conv.weight.begin() + half,
                     conv.weight.begin() + half);
    std::swap_ranges(conv.bias.begin(), conv.bias.begin() + 2,
                     conv.bias.begin() + 2);
  });
}

TEST(Certificate, CatchesAWrongBias) {
  expectCaught([](Conv &conv) { conv.bias[3] = -conv.bias[3]; });
}

TEST(Certificate, NamesChannelPixelAndBorder) {
  Geometry shape;
  shape.inChannels = shape.outChannels = 1;
  shape.windows = {{3, 1, 1, 1, 1}, {1, 1, 1, 0, 0}};
  Conv original = randomConv(shape, 3), fused = original;
  fused.weight[2] = 0; // seen wherever there is a row below
  OrRefusal<Certificate> certificate = compare(original, fused);
  ASSERT_FALSE(certificate);
  EXPECT_EQ(certificate.refusal().rule, "certificate");
  EXPECT_EQ(certificate.refusal().message.find(
                "channel 0, pixel [0, 0] (low border, interior) of an image "
                "of 5x"),
            0u)
      << certificate.refusal().message;
}

TEST(Certificate, RefusesWhenNoSizeOccurs) {
  Conv original = randomConv({{{3, 1, 1, 0, 0}}, 1, 1, 1}, 3);
  Conv fused = randomConv({{{3, 1, 1, 1, 1}}, 1, 1, 1}, 3);
  EXPECT_FALSE(compare(original, fused));
}

TEST(Certificate, LinearLayersHaveOnePixel) {
  Conv conv = randomConv({{}, 5, 3, 1}, 3);
  OrRefusal<Certificate> certificate = compare(conv, conv);
  ASSERT_TRUE(certificate);
  EXPECT_EQ(certificate->images, 1);
}

/// The certificate of `original` being computed as a sum of two convolutions.
static OrRefusal<Certificate> compareWithSum(const Conv &original,
                                             ArrayRef<Conv> parts) {
  std::vector<ProbedKernel> probed;
  std::vector<double> u = probeChannelFactor(original.shape.inChannels, 1);
  for (const Conv &part : parts) {
    LinearForm form = part.form();
    WeightRows rows(form);
    probed.emplace_back(form);
    for (int64_t o = 0; o < part.shape.outChannels; ++o)
      probed.back().addRow(o, u, rows[o], rows.magnitude(o));
  }
  SmallVector<Window, 3> windows(original.shape.windows);
  return certify(
      [&](const Image &image) { return evaluate(original, image); }, probed, u,
      probeSizes(parts[0].shape.windows, {windows, parts[1].shape.windows},
                 [&](size_t axis, int64_t size, int64_t output) {
                   return windows[axis].outputSize(size) == output;
                 }),
      1);
}

TEST(Certificate, ComparesTheSumOfConvolutions) {
  for (const Geometry &shape : geometries()) {
    Conv original = randomConv(shape, 7), first = original;
    Conv second = randomConv(shape, 8);
    second.bias.assign(second.bias.size(), 0.0);
    for (auto [value, other] : llvm::zip_equal(first.weight, second.weight))
      value -= other;
    OrRefusal<Certificate> certificate =
        compareWithSum(original, {first, second});
    ASSERT_TRUE(certificate) << certificate.refusal().message;
    EXPECT_LT(certificate->bound, 1e-13);
    second.weight.front() = 0;
    EXPECT_FALSE(compareWithSum(original, {first, second}));
    EXPECT_FALSE(compareWithSum(original, {first, first}));
  }
}
