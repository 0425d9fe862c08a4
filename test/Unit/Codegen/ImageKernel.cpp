//===- ImageKernel.cpp - Runs a kernel without a convolution --------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// Each operand is held twice: plain for the reference, packed for the kernel.
///
//===----------------------------------------------------------------------===//

#include "ImageKernel.h"
#include "Elements.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/Parser/Parser.h"
#include "gtest/gtest.h"

#include <chrono>

namespace mlir::repvgg::cpu {

std::vector<Setting> allSettings() {
  using Side = GuardedBuffer::Side;
  std::vector<Setting> settings = {
      {16, "", 1, Side::Behind},         {16, "", 3, Side::Before},
      {8, "x86-64-v3", 3, Side::Behind}, {8, "x86-64-v3", 1, Side::Before},
      {4, "x86-64", 3, Side::Behind},    {4, "x86-64", 1, Side::Before}};
  if (hasHost("avx512f"))
    settings.push_back({16, "", 1, Side::Behind, "avx512f"});
  return settings;
}

ImageKernel::ImageKernel(const Setting &setting) : setting(setting) {
  context.loadDialect<RepVGGCPUDialect, layer::RepVGGLayerDialect,
                      math::MathDialect>();
  loadKernelDialects(&context);
  kernels = ModuleOp::create(UnknownLoc::get(&context));
}

TargetInfo ImageKernel::target() const {
  TargetInfo target;
  target.lanes = setting.vector;
  target.features = setting.features;
  return target;
}

Block &ImageKernel::body(StringRef text) {
  bodies = parseSourceString<ModuleOp>(("func.func @body" + text).str(),
                                       ParserConfig(&context));
  EXPECT_TRUE(bodies) << text.str();
  return (*bodies->getOps<func::FuncOp>().begin()).getBody().front();
}

static int64_t bytesOf(const PackedImage &image) {
  return image.elements() * elementBytes(image.element);
}

PlainImage &ImageKernel::addImage(const PackedImage &image, bool isUnsigned) {
  images.push_back(std::make_unique<PlainImage>(image.batch, image.channels,
                                                image.height, image.width));
  randomize(image.element, isUnsigned, generator, images.back()->values);
  std::vector<float> packed(image.elements());
  pack(*images.back(), image, packed);
  buffers.push_back(GuardedBuffer::ofBytes(bytesOf(image), setting.side));
  toElements(image.element, packed, buffers.back().bytes().data());
  return *images.back();
}

std::vector<float> &ImageKernel::addChannels(int64_t channels) {
  vectors.push_back(std::make_unique<std::vector<float>>(channels));
  std::normal_distribution<float> distribution;
  for (float &value : *vectors.back())
    value = distribution(generator);
  buffers.emplace_back(llvm::alignTo(channels, setting.vector), setting.side);
  llvm::fill(buffers.back().values(), 0.0f);
  llvm::copy(*vectors.back(), buffers.back().values().begin());
  return *vectors.back();
}

static double millisecondsSince(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double, std::milli>(
             std::chrono::steady_clock::now() - start)
      .count();
}

llvm::Expected<std::vector<float>>
ImageKernel::run(const KernelFunction &kernel, const PackedImage &output,
                 int repeat) {
  std::string name = func::FuncOp(kernel.function).getName().str();
  auto start = std::chrono::steady_clock::now();
  auto compiled = KernelLibrary::compile(*kernels, setting.cpu);
  if (!compiled)
    return compiled.takeError();
  library.emplace(std::move(*compiled));
  auto function = library->lookup(name);
  if (!function)
    return function.takeError();
  compileMs = millisecondsSince(start);
  buffers.push_back(GuardedBuffer::ofBytes(bytesOf(output), setting.side));
  SmallVector<void *> pointers;
  for (const GuardedBuffer &buffer : buffers)
    pointers.push_back(buffer.values().data());
  bestNs = std::numeric_limits<double>::infinity();
  for (int i = 0; i < repeat; ++i) {
    start = std::chrono::steady_clock::now();
    for (int64_t call = setting.calls - 1; call >= 0; --call)
      (*function)(pointers.data(), call *kernel.tasks / setting.calls,
                  (call + 1) * kernel.tasks / setting.calls);
    bestNs = std::min(bestNs, millisecondsSince(start) * 1e6);
  }
  return fromElements(output.element, buffers.back().bytes().data(),
                      output.elements());
}

void expectImage(ArrayRef<float> values, const PackedImage &image,
                 double tolerance, Element element) {
  std::vector<bool> isPixel(values.size(), false);
  int64_t wrong = 0;
  for (int64_t n = 0; n < image.batch; ++n)
    for (int64_t c = 0; c < image.channels; ++c)
      for (int64_t h = 0; h < image.height; ++h)
        for (int64_t w = 0; w < image.width; ++w) {
          int64_t place = placeOf(image, n, c, h, w);
          isPixel[place] = true;
          double expected = element(n, c, h, w);
          double bound = tolerance * std::max(std::abs(expected), 1.0);
          bool right = std::abs(values[place] - expected) <= bound;
          if (!right && wrong++ == 0)
            ADD_FAILURE() << "(" << n << ", " << c << ", " << h << ", " << w
                          << ") is " << values[place] << " instead of "
                          << expected;
        }
  EXPECT_EQ(wrong, 0) << "elements";
  int64_t wrongZeros = 0;
  for (auto [pixel, value] : llvm::zip_equal(isPixel, values))
    wrongZeros += !pixel && value != 0;
  EXPECT_EQ(wrongZeros, 0) << "elements beside the image";
}

} // namespace mlir::repvgg::cpu
