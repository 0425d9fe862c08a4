//===- ApproximateMathTest.cpp - Errors of the polynomials ----------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// The errors that the description of repvgg-approximate-math states, against
/// the C library in f64, over the range of f32.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Compiler/Compiler.h"
#include "gtest/gtest.h"

#include <cmath>
#include <limits>

using namespace mlir;
using namespace mlir::repvgg;

namespace {

constexpr int kCount = 1 << 16;
constexpr float kInfinity = std::numeric_limits<float>::infinity();

/// The results of `ops`, which compute %y of type !t from %x.
std::vector<float> evaluateOps(StringRef ops, ArrayRef<float> inputs) {
  std::string text = "!t = tensor<" + std::to_string(inputs.size()) +
                     "xf32>\nfunc.func @main(%x: !t) -> !t { " + ops.str() +
                     " return %y : !t }";
  Compiler compiler;
  llvm::cantFail(compiler.load(ModelSource::memory(text)));
  llvm::Expected<CompiledModel> model = compiler.compileInProcess();
  std::vector<float> outputs(inputs.size());
  if (!model || model->run({inputs.data()}, {outputs.data()}))
    ADD_FAILURE() << "does not compile or run";
  return outputs;
}

/// The results of math.`function` on `inputs`.
std::vector<float> evaluate(StringRef function, ArrayRef<float> inputs) {
  return evaluateOps("%y = math." + function.str() + " %x : !t", inputs);
}

std::vector<float> range(float from, float to) {
  std::vector<float> values;
  for (int i = 0; i < kCount; ++i)
    values.push_back(from + (to - from) * (i / float(kCount - 1)));
  return values;
}

/// The distance from `value` to the next f32.
double ulp(double value) {
  float magnitude =
      std::max<float>(std::abs(value), std::numeric_limits<float>::min());
  return std::nextafter(magnitude, kInfinity) - magnitude;
}

double maxUlps(StringRef name, double (*reference)(double),
               ArrayRef<float> inputs) {
  std::vector<float> outputs = evaluate(name, inputs);
  double largest = 0;
  for (size_t i = 0; i < inputs.size(); ++i) {
    double expected = reference(inputs[i]);
    largest =
        std::max(largest, std::abs(outputs[i] - expected) / ulp(expected));
  }
  printf("%s: %.2f ulp\n", name.str().c_str(), largest);
  return largest;
}

double maxError(StringRef name, double (*reference)(double),
                ArrayRef<float> inputs) {
  std::vector<float> outputs = evaluate(name, inputs);
  double largest = 0;
  for (size_t i = 0; i < inputs.size(); ++i)
    largest = std::max(largest, std::abs(outputs[i] - reference(inputs[i])));
  printf("%s: %.3g\n", name.str().c_str(), largest);
  return largest;
}

TEST(ApproximateMath, Exp) {
  EXPECT_LE(maxUlps("exp", std::exp, range(-87.3f, 88.3f)), 2);
  EXPECT_LE(maxUlps("exp", std::exp, range(-1, 1)), 2);
}

TEST(ApproximateMath, Erf) {
  EXPECT_LE(maxError("erf", std::erf, range(-10, 10)), 2e-7);
  EXPECT_LE(maxError("erf", std::erf, range(-1, 1)), 2e-7);
}

std::vector<float> evaluateGelu(ArrayRef<float> inputs) {
  return evaluateOps(R"(
    %root = arith.constant dense<1.41421354> : !t
    %one = arith.constant dense<1.0> : !t
    %half = arith.constant dense<0.5> : !t
    %0 = arith.divf %x, %root : !t
    %1 = math.erf %0 : !t
    %2 = arith.addf %1, %one : !t
    %3 = arith.mulf %2, %half : !t
    %y = arith.mulf %x, %3 : !t)",
                     inputs);
}

double gelu(double x) { return x * std::erfc(-x / M_SQRT2) / 2; }

/// Relative to the input: what its factor errs by.
TEST(ApproximateMath, Gelu) {
  for (float end : {10.0f, 1.0f}) {
    std::vector<float> inputs = range(-end, end);
    std::vector<float> outputs = evaluateGelu(inputs);
    double largest = 0, below = 0;
    for (size_t i = 0; i < inputs.size(); ++i) {
      double error = std::abs(outputs[i] - gelu(inputs[i]));
      largest = std::max(largest, error / std::abs(inputs[i]));
      below = std::max(below, inputs[i] < 0 ? error : 0);
    }
    printf("gelu: %.3g of the input, %.3g below 0\n", largest, below);
    EXPECT_LE(largest, 3e-7);
    EXPECT_LE(below, 2.5e-7);
  }
}

TEST(ApproximateMath, GeluLimits) {
  std::vector<float> ends =
      evaluateGelu({-kInfinity, kInfinity, 0, NAN, -100, 100});
  EXPECT_NEAR(ends[0], 0, 1e-28);
  EXPECT_EQ(ends[1], kInfinity);
  EXPECT_EQ(ends[2], 0);
  EXPECT_TRUE(std::isnan(ends[3]));
  EXPECT_NEAR(ends[4], 0, 1e-28);
  EXPECT_EQ(ends[5], 100);
}

TEST(ApproximateMath, Tanh) {
  EXPECT_LE(maxUlps("tanh", std::tanh, range(-12, 12)), 8);
  EXPECT_LE(maxUlps("tanh", std::tanh, range(-0.01f, 0.01f)), 8);
}

TEST(ApproximateMath, Limits) {
  std::vector<float> ends = {-kInfinity, kInfinity, 0, NAN, -200, 200};
  std::vector<float> exps = evaluate("exp", ends);
  EXPECT_EQ(exps[0], 0);
  EXPECT_EQ(exps[1], kInfinity);
  EXPECT_EQ(exps[2], 1);
  EXPECT_TRUE(std::isnan(exps[3]));
  EXPECT_LE(exps[4], std::numeric_limits<float>::min());
  EXPECT_EQ(exps[5], kInfinity);
  std::vector<float> erfs = evaluate("erf", ends);
  EXPECT_EQ(erfs[0], -1);
  EXPECT_EQ(erfs[1], 1);
  EXPECT_EQ(erfs[2], 0);
  EXPECT_TRUE(std::isnan(erfs[3]));
  std::vector<float> tanhs = evaluate("tanh", ends);
  EXPECT_FLOAT_EQ(tanhs[0], -1);
  EXPECT_FLOAT_EQ(tanhs[1], 1);
  EXPECT_EQ(tanhs[2], 0);
  EXPECT_TRUE(std::isnan(tanhs[3]));
}

} // namespace
