//===- ImageBench.cpp - Measures kernels without a convolution ------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// A tool for those who write kernels: layouts, element-wise functions and
/// sums, with time, bandwidth and nanoseconds a vector.
///
//===----------------------------------------------------------------------===//

#include "ImageKernel.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/FormatVariadic.h"

using namespace llvm;
using namespace mlir::repvgg::cpu;

namespace {

constexpr StringLiteral kAdd = R"((%a: f32, %b: f32) -> f32 {
  %0 = arith.addf %a, %b : f32
  return %0 : f32
})";
constexpr StringLiteral kSilu = R"((%a: f32) -> f32 {
  %one = arith.constant 1.0 : f32
  %0 = arith.negf %a : f32
  %1 = math.exp %0 : f32
  %2 = arith.addf %1, %one : f32
  %3 = arith.divf %one, %2 : f32
  %4 = arith.mulf %a, %3 : f32
  return %4 : f32
})";
constexpr StringLiteral kTanh = R"((%a: f32) -> f32 {
  %0 = math.tanh %a : f32
  return %0 : f32
})";
constexpr StringLiteral kMean = R"((%a: f32) -> f32 {
  %n = arith.constant 0.0204 : f32
  %0 = arith.mulf %a, %n : f32
  return %0 : f32
})";

class Bench {
public:
  Bench(const Setting &setting, int repeat)
      : setting(setting), repeat(repeat) {}

  void pack(StringRef title, PackedImage from, PackedImage to) {
    for (PackedImage *image : {&from, &to})
      if (image->block != 1)
        image->block = setting.vector;
    ImageKernel kernel(setting);
    kernel.addImage(from);
    auto made =
        emitPackKernel(kernel.module(), "pack", from, to, kernel.target());
    report(kernel, title, made, from, to, from.elements());
  }

  void map(StringRef title, StringRef text, PackedImage image, int operands) {
    image.block = setting.vector;
    ImageKernel kernel(setting);
    std::vector<ExtraImage> images(operands, image);
    for (int i = 0; i < operands; ++i)
      kernel.addImage(image);
    auto made = emitMapKernel(kernel.module(), "map", image, kernel.body(text),
                              images, kernel.target());
    report(kernel, title, made, image, image, operands * image.elements());
  }

  void sum(PackedImage image) {
    image.block = setting.vector;
    PackedImage pixel = {image.batch, image.channels, 1, 1, {}, image.block};
    ImageKernel kernel(setting);
    kernel.addImage(image);
    auto made =
        emitSumKernel(kernel.module(), "sum", image, pixel, kernel.body(kMean),
                      /*inputUnsigned=*/false, kernel.target());
    report(kernel, "sum", made, image, pixel, image.elements());
  }

private:
  void report(ImageKernel &kernel, StringRef title, const KernelFunction &made,
              const PackedImage &image, const PackedImage &output,
              int64_t read) {
    auto result = kernel.run(made, output, repeat);
    if (!result) {
      errs() << "error: " << toString(result.takeError()) << "\n";
      return;
    }
    double bytes = 4.0 * (read + output.elements());
    double vectors = double(image.batch) * image.channels * image.height *
                     image.width / setting.vector;
    outs() << formatv("{0,-24} {1,4} x {2,3} x {3,3}, halo {4}: {5,8:f1} us "
                      "{6,6:f1} GB/s {7,6:f2} ns a vector, {8} tasks, compiled "
                      "in {9:f0} ms\n",
                      title, image.channels, image.height, image.width,
                      output.halo.top, kernel.bestNs * 1e-3,
                      bytes / kernel.bestNs, kernel.bestNs / vectors,
                      made.tasks, kernel.compileMs);
  }

  Setting setting;
  int repeat;
};

} // namespace

int main(int argc, char **argv) {
  Setting setting;
  cl::opt<int> repeat("repeat", cl::desc("Runs"), cl::init(200));
  cl::opt<int64_t, true> vector("vector", cl::location(setting.vector));
  cl::opt<std::string, true> cpu("cpu", cl::location(setting.cpu));
  cl::ParseCommandLineOptions(argc, argv, "Measures kernels on images\n");
  Bench bench(setting, repeat);
  Halo one = {1, 1, 1, 1}, three = {3, 3, 3, 3};
  bench.pack("planes", {1, 3, 224, 224, {}, 1}, {1, 3, 224, 224, one, 1});
  bench.pack("to blocks", {1, 3, 224, 224, {}, 1}, {1, 3, 224, 224, one, 16});
  bench.pack("to blocks", {1, 48, 56, 56, {}, 1}, {1, 48, 56, 56, one, 16});
  bench.pack("to blocks", {1, 192, 14, 14, {}, 1}, {1, 192, 14, 14, one, 16});
  bench.pack("to blocks", {1, 192, 14, 14, {}, 1}, {1, 192, 14, 14, {}, 16});
  bench.pack("to blocks", {1, 384, 7, 7, {}, 1}, {1, 384, 7, 7, {}, 16});
  bench.pack("to planes", {1, 48, 56, 56, one, 16}, {1, 48, 56, 56, {}, 1});
  bench.pack("to planes", {1, 192, 14, 14, {}, 16}, {1, 192, 14, 14, {}, 1});
  bench.pack("to planes", {1, 1280, 7, 7, {}, 16}, {1, 1280, 7, 7, {}, 1});
  bench.pack("halo", {1, 48, 56, 56, {}, 16}, {1, 48, 56, 56, three, 16});
  bench.pack("one pixel", {1, 1280, 1, 1, {}, 1}, {1, 1280, 1, 1, {}, 16});
  for (PackedImage image :
       {PackedImage{1, 48, 56, 56, {}}, PackedImage{1, 96, 28, 28, {}},
        PackedImage{1, 192, 14, 14, {}}, PackedImage{1, 384, 7, 7, {}}}) {
    bench.map("add", kAdd, image, 2);
    bench.map("gelu (erf)", functionOf(kGelu), image, 1);
  }
  bench.map("add", kAdd, {1, 48, 56, 56, one}, 2);
  bench.map("add", kAdd, {1, 45, 56, 56, one}, 2);
  bench.map("silu", kSilu, {1, 48, 56, 56, {}}, 1);
  bench.map("tanh", kTanh, {1, 48, 56, 56, {}}, 1);
  bench.sum({1, 1280, 7, 7, {}});
  bench.sum({1, 48, 56, 56, {}});
  bench.sum({1, 48, 56, 56, one});
  bench.sum({1, 192, 14, 14, one});
  return 0;
}
