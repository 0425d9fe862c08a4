//===- EpilogueTest.cpp - Bodies on vectors -------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ImageKernel.h"
#include "gtest/gtest.h"

#include <cmath>

using namespace mlir::repvgg::cpu;

namespace {

/// `ops` computes %y from %x as `reference` does, on every setting's vectors,
/// and leaves lanes and halo zero, whatever it gives for 0. By default, up to
/// four roundings of the result's size: an exponential's 2 ulp enter a sigmoid
/// by a quarter of them, its sum and quotient by one each.
void expectBody(const std::string &ops, double (*reference)(double),
                double tolerance = 4 * 0x1p-24) {
  for (const Setting &setting : allSettings()) {
    PackedImage image = {2, 19, 5, 9, {1, 1, 1, 1}, setting.vector};
    ImageKernel kernel(setting);
    PlainImage &x = kernel.addImage(image);
    mlir::Block &body = kernel.body(functionOf(ops));
    auto values = kernel.run(emitMapKernel(kernel.module(), "map", image, body,
                                           {image}, kernel.target()),
                             image);
    ASSERT_TRUE(bool(values)) << llvm::toString(values.takeError()) << ops;
    expectImage(*values, image, tolerance,
                [&](auto... i) { return reference(x.at(i...)); });
  }
}

TEST(BodyTest, Relu) {
  expectBody(
      R"(%c = arith.constant 0.0 : f32
                %p = arith.cmpf ugt, %x, %c : f32
                %y = arith.select %p, %x, %c : f32)",
      [](double x) { return x > 0 ? x : 0; }, 0);
}

TEST(BodyTest, Relu6) {
  expectBody(
      R"(%c = arith.constant 0.0 : f32
                %d = arith.constant 6.0 : f32
                %0 = arith.maximumf %x, %c : f32
                %y = arith.minimumf %0, %d : f32)",
      [](double x) { return std::min(std::max(x, 0.0), 6.0); }, 0);
}

TEST(BodyTest, Gelu) {
  expectBody(
      kGelu.str(),
      [](double x) { return x / 2 * (1 + std::erf(x / std::sqrt(2))); },
      // 3e-7 of the input (docs/Numerics.md), which is at most 1.15 times as
      // large as 1 or the result.
      1.15 * 3e-7);
}

TEST(BodyTest, Sigmoid) {
  expectBody(R"(%one = arith.constant 1.0 : f32
                %0 = arith.negf %x : f32
                %1 = math.exp %0 : f32
                %2 = arith.addf %1, %one : f32
                %y = arith.divf %one, %2 : f32)",
             [](double x) { return 1 / (1 + std::exp(-x)); });
}

TEST(BodyTest, Tanh) {
  // 8 ulp, which are of 2^-24 below 1.
  expectBody("%y = math.tanh %x : f32", std::tanh, 8 * 0x1p-24);
}

TEST(BodyTest, SquareRoots) {
  expectBody(R"(%0 = math.absf %x : f32
                %1 = math.sqrt %0 : f32
                %2 = math.rsqrt %0 : f32
                %y = arith.addf %1, %2 : f32)",
             [](double x) {
               return std::sqrt(std::abs(x)) + 1 / std::sqrt(std::abs(x));
             });
}

TEST(BodyTest, DoublePrecisionInside) {
  expectBody(
      R"(%c = arith.constant 1.0e-300 : f64
                %0 = arith.extf %x : f32 to f64
                %1 = arith.mulf %0, %c : f64
                %2 = arith.divf %1, %c : f64
                %y = arith.truncf %2 : f64 to f32)",
      [](double x) { return x; }, 0x1p-24);
}

TEST(BodyTest, HalfPrecisionInside) {
  expectBody(
      R"(%0 = arith.truncf %x : f32 to f16
                %y = arith.extf %0 : f16 to f32)",
      [](double x) { return x; }, 0x1p-11);
}

TEST(BodyTest, Power) {
  expectBody(R"(%c = arith.constant 2.5 : f32
                %0 = math.absf %x : f32
                %y = math.powf %0, %c : f32)",
             [](double x) { return std::pow(std::abs(x), 2.5); });
}

TEST(BodyTest, LogarithmFromTheLibrary) {
  expectBody(R"(%0 = math.absf %x : f32
                %y = math.log %0 : f32)",
             [](double x) { return std::log(std::abs(x)); });
}

TEST(BodyTest, NotANumberForZero) {
  expectBody("%y = arith.divf %x, %x : f32", [](double) { return 1.0; }, 0);
}

TEST(BodyTest, InfinityForZero) {
  expectBody(R"(%one = arith.constant 1.0 : f32
                %y = arith.divf %one, %x : f32)",
             [](double x) { return 1 / x; });
}

/// The nearest integer to `steps` in a u8, as a float.
std::string toUnsigned(const std::string &steps) {
  return steps + R"(
                %low = arith.constant 0.0 : f32
                %high = arith.constant 255.0 : f32
                %0 = math.roundeven %steps : f32
                %1 = arith.maxnumf %0, %low : f32
                %2 = arith.minnumf %1, %high : f32
                %3 = arith.fptoui %2 : f32 to i8
                %y = arith.uitofp %3 : i8 to f32)";
}

double nearestUnsigned(double steps) {
  return std::nearbyint(std::clamp(steps, 0.0, 255.0));
}

TEST(BodyTest, NearestIntegers) {
  expectBody(
      toUnsigned(R"(%c = arith.constant 300.0 : f32
                %steps = arith.mulf %x, %c : f32)"),
      [](double x) { return nearestUnsigned(static_cast<float>(x) * 300.0F); },
      0);
}

TEST(BodyTest, NearestOfTwo) {
  // 0.5, 1.5, 2.5 and 3.5, to the even one.
  expectBody(
      toUnsigned(R"(%c = arith.constant 4.0 : f32
                %half = arith.constant 0.5 : f32
                %a = math.absf %x : f32
                %b = arith.mulf %a, %c : f32
                %d = math.floor %b : f32
                %steps = arith.addf %d, %half : f32)"),
      [](double x) {
        return nearestUnsigned(std::floor(std::abs(x) * 4) + 0.5);
      },
      0);
}

TEST(BodyTest, NearestOfWhatIsNoNumber) {
  // A NaN is the lowest; infinities and what no i32 holds are at their end.
  expectBody(
      toUnsigned(R"(%zero = arith.constant 0.0 : f32
                %half = arith.constant 0.5 : f32
                %nan = arith.constant 0x7FC00000 : f32
                %most = arith.constant 0x7F800000 : f32
                %large = arith.constant 1.0e20 : f32
                %isHigh = arith.cmpf ogt, %x, %half : f32
                %isPositive = arith.cmpf ogt, %x, %zero : f32
                %a = arith.select %isPositive, %most, %nan : f32
                %steps = arith.select %isHigh, %large, %a : f32)"),
      [](double x) { return x > 0 ? 255.0 : 0.0; }, 0);
}

TEST(BodyTest, NearestOfOtherTypes) {
  // From f64, and to i64: no kernel's instructions.
  auto between = [](const std::string &from, const std::string &to) {
    return "%low = arith.constant -2.0 : " + from +
           "\n%high = arith.constant 2.0 : " + from +
           "\n%1 = math.roundeven %0 : " + from +
           "\n%2 = arith.maxnumf %1, %low : " + from +
           "\n%3 = arith.minnumf %2, %high : " + from +
           "\n%4 = arith.fptosi %3 : " + from + " to " + to +
           "\n%y = arith.sitofp %4 : " + to + " to f32";
  };
  auto nearest = [](double x) {
    return std::nearbyint(std::clamp(x, -2.0, 2.0));
  };
  expectBody("%0 = arith.extf %x : f32 to f64\n" + between("f64", "i8"),
             nearest, 0);
  expectBody("%zero = arith.constant 0.0 : f32\n"
             "%0 = arith.addf %x, %zero : f32\n" +
                 between("f32", "i64"),
             nearest, 0);
}

TEST(BodyTest, ConstantResult) {
  expectBody("%y = arith.constant 3.0 : f32", [](double) { return 3.0; }, 0);
}

} // namespace
