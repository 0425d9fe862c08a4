//===- ConstantsTest.cpp - Constant expressions against hand values -------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ConstantsFixture.h"

using namespace mlir;
using namespace mlir::repvgg::verify;

//===----------------------------------------------------------------------===//
// Constants of every element type
//===----------------------------------------------------------------------===//

TEST_F(ConstantsTest, Floats) {
  expect("%0 = arith.constant dense<[[1.5, -2.0]]> : tensor<1x2xf64>", {1, 2},
         {1.5, -2});
  expect("%0 = arith.constant dense<[0.1]> : tensor<1xf32>", {1},
         {double(0.1f)});
  expect("%0 = arith.constant dense<[1.0e-7, 65504.0]> : tensor<2xf16>", {2},
         {std::ldexp(2, -24), 65504}); // a subnormal
  expect("%0 = arith.constant dense<[1.0, 3.0e38]> : tensor<2xbf16>", {2},
         {1, std::ldexp(226, 120)});
  expect("%0 = arith.constant dense<[0.1, 448.0]> : tensor<2xf8E4M3FN>", {2},
         {0.1015625, 448});
  expect("%0 = arith.constant dense<2.0> : tensor<2x2xf32>", {2, 2},
         {2, 2, 2, 2});
  expect("%0 = arith.constant 2.5 : f64", {}, {2.5});
}

TEST_F(ConstantsTest, Integers) {
  expect("%0 = arith.constant dense<[-3, 127]> : tensor<2xi8>", {2}, {-3, 127});
  expect("%0 = arith.constant dense<[255, 1]> : tensor<2xui8>", {2}, {255, 1});
  expect("%0 = arith.constant dense<[true, false]> : tensor<2xi1>", {2},
         {1, 0});
  expect("%0 = arith.constant dense<[-7, 3]> : tensor<2xi4>", {2}, {-7, 3});
  expect("%0 = arith.constant 9007199254740992 : i64", {}, {0x1p53});
  expect("%0 = arith.constant dense<[5]> : tensor<1xindex>", {1}, {5});
  expectReason("%0 = arith.constant 9007199254740993 : i64",
               "cannot evaluate an integer that has no value or more than 53 "
               "bits",
               false);
}

TEST_F(ConstantsTest, Resources) {
  StringRef resources =
      "{-# dialect_resources: { builtin: { "
      "a: \"0x080000000000803F00000040\", " // alignment 8, then 1 and 2
      "h: \"0x08000000003C01000080\"} } #-}";
  StringRef tooShort = "{-# dialect_resources: { builtin: { short: "
                       "\"0x080000000000803F\"} } #-}";
  expect("%0 = arith.constant dense_resource<a> : tensor<2xf32>", {2}, {1, 2},
         "", resources);
  expect("%0 = arith.constant dense_resource<h> : tensor<3xf16>", {3},
         {1, std::ldexp(1, -24), -0.0}, "", resources);
  expectReason("%0 = arith.constant dense_resource<short> : tensor<2xf32>",
               "expects resource 'short' to have 8 bytes, but got 4", false, "",
               tooShort);
  expectReason("%0 = arith.constant dense_resource<none> : tensor<2xf32>",
               "expects resource 'none' to have data, but it has none", false);
}

TEST_F(ConstantsTest, Globals) {
  StringRef globals =
      "ml_program.global private @a(dense<[1.0, 2.0]> : tensor<2xf32>) : "
      "tensor<2xf32>\n"
      "ml_program.global private mutable @b(dense<3.0> : tensor<2xf32>) : "
      "tensor<2xf32>\n"
      "ml_program.global private mutable @c(dense<3.0> : tensor<2xf32>) : "
      "tensor<2xf32>\n"
      "func.func @g(%x: tensor<2xf32>) { ml_program.global_store @c = %x : "
      "tensor<2xf32> return }";
  auto load = [](StringRef op, StringRef symbol) {
    return ("%0 = ml_program." + op + " @" + symbol + " : tensor<2xf32>").str();
  };
  expect(load("global_load_const", "a"), {2}, {1, 2}, globals);
  expect(load("global_load", "a"), {2}, {1, 2}, globals);
  expect(load("global_load", "b"), {2}, {3, 3}, globals);
  expectReason(load("global_load", "c"),
               "cannot evaluate 'ml_program.global_load'", true, globals);
}

//===----------------------------------------------------------------------===//
// arith and math
//===----------------------------------------------------------------------===//

TEST_F(ConstantsTest, FloatArithmetic) {
  StringRef operands =
      "%a = arith.constant dense<[1.0, -2.0]> : tensor<2xf32>\n"
      "%b = arith.constant dense<[4.0, 0.5]> : tensor<2xf32>\n";
  auto binary = [&](StringRef op, const Values &values) {
    expect((operands + "%0 = " + op + " %a, %b : tensor<2xf32>").str(), {2},
           values);
  };
  binary("arith.addf", {5, -1.5});
  binary("arith.subf", {-3, -2.5});
  binary("arith.mulf", {4, -1});
  binary("arith.divf", {0.25, -4});
  binary("arith.maximumf", {4, 0.5});
  binary("arith.minnumf", {1, -2});
  binary("math.powf", {1, kNaN});
  binary("math.copysign", {1, 2});
  expect((operands + "%0 = math.rsqrt %b : tensor<2xf32>").str(), {2},
         {0.5, 1 / std::sqrt(0.5)});
  expect((operands + "%0 = math.fma %a, %b, %b : tensor<2xf32>").str(), {2},
         {8, -0.5});
}

TEST_F(ConstantsTest, NaN) {
  StringRef operands = "%a = arith.constant 0x7FC00000 : f32\n"
                       "%b = arith.constant 1.0 : f32\n";
  expect((operands + "%0 = arith.maximumf %a, %b : f32").str(), {}, {kNaN});
  expect((operands + "%0 = arith.maxnumf %a, %b : f32").str(), {}, {1});
  expect((operands + "%0 = arith.minnumf %b, %a : f32").str(), {}, {1});
  std::pair<StringRef, double> predicates[] = {
      {"false", 0}, {"oeq", 0}, {"one", 0}, {"ord", 0}, {"ueq", 1},
      {"ugt", 1},   {"une", 1}, {"uno", 1}, {"true", 1}};
  for (auto [predicate, value] : predicates)
    expect((operands + "%0 = arith.cmpf " + predicate + ", %a, %b : f32").str(),
           {}, {value});
}

TEST_F(ConstantsTest, Comparisons) {
  StringRef operands = "%a = arith.constant dense<[1.0, 2.0, 3.0]> : "
                       "tensor<3xf32>\n"
                       "%b = arith.constant dense<2.0> : tensor<3xf32>\n";
  std::pair<StringRef, Values> predicates[] = {
      {"oeq", {0, 1, 0}}, {"ogt", {0, 0, 1}}, {"oge", {0, 1, 1}},
      {"olt", {1, 0, 0}}, {"ole", {1, 1, 0}}, {"one", {1, 0, 1}},
      {"ord", {1, 1, 1}}, {"ueq", {0, 1, 0}}, {"ugt", {0, 0, 1}},
      {"uge", {0, 1, 1}}, {"ult", {1, 0, 0}}, {"ule", {1, 1, 0}},
      {"une", {1, 0, 1}}, {"uno", {0, 0, 0}}};
  for (auto [predicate, values] : predicates) {
    std::string compare =
        (operands + "%0 = arith.cmpf " + predicate + ", %a, %b : tensor<3xf32>")
            .str();
    expect(compare, {3}, values);
    expect(compare + "\n%1 = arith.select %0, %a, %b : tensor<3xi1>, "
                     "tensor<3xf32>",
           {3}, {values[0] ? 1.0 : 2, 2, values[2] ? 3.0 : 2});
  }
}

TEST_F(ConstantsTest, Integers8) {
  StringRef operands = "%a = arith.constant dense<[100, -7]> : tensor<2xi8>\n"
                       "%b = arith.constant dense<[100, 2]> : tensor<2xi8>\n";
  auto binary = [&](StringRef op, const Values &values) {
    expect((operands + "%0 = " + op + " %a, %b : tensor<2xi8>").str(), {2},
           values);
  };
  binary("arith.addi", {-56, -5}); // wraps
  binary("arith.muli", {16, -14});
  binary("arith.divsi", {1, -3});
  binary("arith.floordivsi", {1, -4});
  binary("arith.ceildivsi", {1, -3});
  binary("arith.divui", {1, 124});
  binary("arith.remsi", {0, -1});
  binary("arith.maxui", {100, -7});
  binary("arith.minsi", {100, -7});
  binary("arith.andi", {100, 0});
  expect((operands + "%0 = arith.cmpi ult, %a, %b : tensor<2xi8>").str(), {2},
         {0, 0});
  expect((operands + "%0 = arith.cmpi slt, %a, %b : tensor<2xi8>").str(), {2},
         {0, 1});
}

TEST_F(ConstantsTest, Casts) {
  auto cast = [&](StringRef value, StringRef from, StringRef op, StringRef to,
                  double expected) {
    std::string type = from == "i1" ? "" : (" : " + from).str();
    expect(("%a = arith.constant " + value + type + "\n%0 = arith." + op +
            " %a : " + from + " to " + to)
               .str(),
           {}, {expected});
  };
  cast("1.0e5", "f32", "truncf", "f16", kInfinity);
  cast("1.0009766", "f32", "truncf", "bf16", 1);
  cast("0.1", "f64", "truncf", "f32", 0.1); // f64 and f32 are not rounded
  cast("0.1", "f32", "truncf", "f8E5M2", 0.09375);
  cast("1.0e5", "f32", "truncf", "f8E4M3FN", kNaN);
  cast("-2.7", "f32", "fptosi", "i8", -2);
  cast("-7", "i8", "sitofp", "f32", -7);
  cast("-7", "i8", "uitofp", "f32", 249);
  cast("true", "i1", "sitofp", "f32", -1);
  cast("true", "i1", "uitofp", "f32", 1);
  cast("-7", "i8", "extui", "i32", 249);
  cast("-7", "i8", "extsi", "i32", -7);
  cast("300", "i32", "trunci", "i8", 44);
  cast("1.0", "f32", "bitcast", "i32", 0x3f800000);
  cast("1073741824", "i32", "bitcast", "f32", 2);
  cast("5", "index", "index_cast", "i32", 5);
}

TEST_F(ConstantsTest, HalfPrecisionIsRoundedAtEachOp) {
  expect("%a = arith.constant 2048.0 : f16\n%b = arith.constant 1.0 : f16\n"
         "%c = arith.addf %a, %b : f16\n%d = arith.addf %c, %b : f16",
         {}, {2048});
}

//===----------------------------------------------------------------------===//
// What has no value
//===----------------------------------------------------------------------===//

TEST_F(ConstantsTest, RunTimeValues) {
  expectReason("%0 = math.absf %argument : tensor<4xf32>",
               "expects a constant, but got an argument of type tensor<4xf32>",
               true);
  expectReason("%a = arith.constant 1 : i32\n%b = arith.constant 0 : i32\n"
               "%0 = arith.divsi %a, %b : i32",
               "cannot evaluate an integer that has no value or more than 53 "
               "bits",
               false);
}

TEST_F(ConstantsTest, TooLarge) {
  expectReason("%a = arith.constant 2.0 : f32\n"
               "%0 = tensor.splat %a : tensor<8192x8193xf32>",
               "expects no more than 67108864 elements", false);
}

//===----------------------------------------------------------------------===//
// What is asked for again
//===----------------------------------------------------------------------===//

TEST_F(ConstantsTest, SharedValuesAreKept) {
  Value last = parse("%0 = arith.constant dense<[1.5, 2.0]> : tensor<2xf32>\n"
                     "%1 = arith.mulf %0, %0 : tensor<2xf32>\n"
                     "%2 = arith.addf %1, %1 : tensor<2xf32>",
                     "", "");
  Value shared = last.getDefiningOp()->getOperand(0);
  ConstantCache cache;
  (void)evaluateConstant(shared, cache);
  ASSERT_TRUE(cache.find(shared));
  EXPECT_EQ(cache.find(shared)->values, Values({2.25, 4}));
  // What follows takes it from there, and is of no use to others.
  ConstantCache other;
  other.add(shared, ConstantTensor{{2}, {10, 20}});
  auto result = evaluateConstant(last, other);
  ASSERT_TRUE(std::holds_alternative<ConstantTensor>(result));
  EXPECT_EQ(std::get<ConstantTensor>(result).values, Values({20, 40}));
  EXPECT_FALSE(other.find(last));
}
