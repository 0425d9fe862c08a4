//===- BlockTest.cpp - Whole blocks, activations and expressions ----------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Reference.h"
#include "RepVGG/IR/Interpreter.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/Parser/Parser.h"
#include "gtest/gtest.h"

#include <cmath>

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::test;

namespace {
class BlockTest : public testing::Test {
protected:
  BlockTest() {
    context
        .loadDialect<RepVGGDialect, arith::ArithDialect, func::FuncDialect>();
  }

  func::FuncOp parse(StringRef text) {
    module = parseSourceString<ModuleOp>(text, &context);
    return module ? *module->getOps<func::FuncOp>().begin() : func::FuncOp();
  }

  /// The function's result for `values` on its one argument.
  OrRefusal<Image> run(func::FuncOp function, int64_t channels,
                       ArrayRef<int64_t> sizes, std::vector<double> values) {
    Value result = function.getBody().front().getTerminator()->getOperand(0);
    return evaluate(result, {{function.getArgument(0),
                              Image(channels, sizes, std::move(values))}});
  }

  MLIRContext context;
  OwningOpRef<ModuleOp> module;
};

constexpr StringLiteral kBlock = R"(
func.func @f(%x: tensor<1x2x3xf64>) -> tensor<1x2x3xf64> {
  %w = arith.constant dense<[[[1.0, 2.0, 3.0], [-1.0, 0.5, 1.0]],
                             [[0.0, 1.0, 0.0], [2.0, -2.0, 4.0]]]> : tensor<2x2x3xf64>
  %mean = arith.constant dense<[0.5, -1.0]> : tensor<2xf32>
  %variance = arith.constant dense<[0.75, 3.75]> : tensor<2xf16>
  %gamma = arith.constant dense<[2.0, 1.0]> : tensor<2xf64>
  %beta = arith.constant dense<[0.25, -0.5]> : tensor<2xbf16>
  %alpha = arith.constant dense<3.0> : tensor<f64>
  %y = repvgg.block (%in = %x) activation <relu> : tensor<1x2x3xf64> -> tensor<1x2x3xf64> {
    %0 = repvgg.conv %in, %w pad [1] : (tensor<1x2x3xf64>, tensor<2x2x3xf64>) -> tensor<1x2x3xf64>
    %1 = repvgg.batch_norm %0 mean %mean variance %variance gamma %gamma beta %beta epsilon 0.25
        : (tensor<1x2x3xf64>, tensor<2xf32>, tensor<2xf16>, tensor<2xf64>, tensor<2xbf16>) -> tensor<1x2x3xf64>
    %2 = repvgg.scale %in by %alpha plus %gamma : (tensor<1x2x3xf64>, tensor<f64>, tensor<2xf64>) -> tensor<1x2x3xf64>
    %3 = repvgg.sum %1, %2, %in : tensor<1x2x3xf64>
    repvgg.yield %3 : tensor<1x2x3xf64>
  }
  return %y : tensor<1x2x3xf64>
})";

TEST_F(BlockTest, BranchesAddUp) {
  func::FuncOp function = parse(kBlock);
  ASSERT_TRUE(function);
  std::mt19937_64 generator(7);
  std::vector<double> x = randomValues(generator, 6);
  Array image(2, {3});
  image.values = x;
  Array conv = convolve(image, {{{3, 1, 1, 1, 1}}, 2, 2, 1},
                        {1, 2, 3, -1, 0.5, 1, 0, 1, 0, 2, -2, 4}, {});
  std::vector<double> expected(6), afterRelu(6);
  for (int i = 0; i < 6; ++i) {
    // gamma / sqrt(variance + epsilon) is 2 and 1/2.
    bool first = i < 3;
    double norm = first ? 2 * (conv.values[i] - 0.5) + 0.25
                        : 0.5 * (conv.values[i] + 1) - 0.5;
    expected[i] = norm + 3 * x[i] + (first ? 2 : 1) + x[i];
    afterRelu[i] = std::max(expected[i], 0.0);
  }
  auto block = *function.getOps<BlockOp>().begin();
  OrRefusal<Image> before = evaluateBlock(block, Image(2, {3}, x));
  ASSERT_TRUE(before) << before.refusal().message;
  EXPECT_LE(largestDifference(before->values(), expected), sumBound(40));
  OrRefusal<Image> after = run(function, 2, {3}, x);
  ASSERT_TRUE(after) << after.refusal().message;
  EXPECT_LE(largestDifference(after->values(), afterRelu), sumBound(40));
}

TEST_F(BlockTest, WeightsThatAreNotConstant) {
  func::FuncOp function = parse(R"(
    func.func @f(%x: tensor<1x2xf32>, %w: tensor<2x2xf32>) -> tensor<1x2xf32> {
      %y = repvgg.conv %x, %w : (tensor<1x2xf32>, tensor<2x2xf32>) -> tensor<1x2xf32>
      return %y : tensor<1x2xf32>
    })");
  OrRefusal<Image> found = run(function, 2, {}, {1, 2});
  ASSERT_FALSE(found);
  EXPECT_EQ(found.refusal().rule, "input");
}

TEST_F(BlockTest, ForeignOps) {
  func::FuncOp function = parse(R"(
    func.func @f(%x: tensor<1x2xf32>) -> tensor<1x2xf32> {
      %0 = arith.negf %x : tensor<1x2xf32>
      %y = repvgg.sum %x, %0 : tensor<1x2xf32>
      return %y : tensor<1x2xf32>
    })");
  OrRefusal<Image> found = run(function, 2, {}, {1, 2});
  ASSERT_FALSE(found);
  EXPECT_EQ(found.refusal().message,
            "expects values computed by repvgg ops, but got the result of "
            "'arith.negf'");
}

TEST_F(BlockTest, LongChainsDoNotRecurse) {
  std::string text =
      "func.func @f(%x0: tensor<1x1xf32>) -> tensor<1x1xf32> {\n";
  const int length = 20000;
  for (int i = 0; i < length; ++i)
    text += "%x" + std::to_string(i + 1) + " = repvgg.sum %x" +
            std::to_string(i) + " : tensor<1x1xf32>\n";
  text += "return %x" + std::to_string(length) + " : tensor<1x1xf32>\n}";
  func::FuncOp function = parse(text);
  ASSERT_TRUE(function);
  OrRefusal<Image> found = run(function, 1, {}, {5});
  ASSERT_TRUE(found) << found.refusal().message;
  EXPECT_EQ(found->values().front(), 5);
}

TEST_F(BlockTest, Activations) {
  // Tabulated: kind, x, f(x).
  struct Case {
    ActivationKind kind;
    double x, y;
  };
  using enum ActivationKind;
  double nan = std::nan("");
  Case cases[] = {
      {None, -2, -2},
      {Relu, -2, 0},
      {Relu, 2, 2},
      {Relu, nan, nan},
      {Relu6, -1, 0},
      {Relu6, 7, 6},
      {Relu6, 5, 5},
      {LeakyRelu, -2, -0.5},
      {LeakyRelu, 2, 2},
      {Silu, 1, 0.7310585786300049},
      {Silu, -1, -0.2689414213699951},
      {GeluErf, 1, 0.8413447460685429},
      {GeluErf, -1, -0.15865525393145707},
      {GeluTanh, 1, 0.8411919906082768},
      {GeluTanh, -1, -0.15880800939172324},
      {HardSwish, -4, 0},
      {HardSwish, 1, 2.0 / 3},
      {HardSwish, 4, 4},
      {HardSigmoid, -4, 0},
      {HardSigmoid, 0, 0.5},
      {HardSigmoid, 4, 1},
      {Sigmoid, 1, 0.7310585786300049},
      {Tanh, 1, 0.7615941559557649},
  };
  for (const Case &test : cases) {
    ActivationAttr activation = test.kind == LeakyRelu
                                    ? ActivationAttr::get(&context, 0.25)
                                    : ActivationAttr::get(&context, test.kind);
    double value = test.x;
    applyActivation(activation, value);
    if (std::isnan(test.y))
      EXPECT_TRUE(std::isnan(value));
    else
      EXPECT_NEAR(value, test.y, 4 * 0x1p-53 * std::abs(test.y) + 0x1p-54)
          << stringifyActivationKind(test.kind).str() << ' ' << test.x;
  }
  double value = -3;
  applyActivation({}, value);
  EXPECT_EQ(value, -3);
}
} // namespace
