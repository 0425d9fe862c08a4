//===- ConstantTensorsTest.cpp - Ops on constant tensors ------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// tensor and linalg ops on constants, against values by hand.
///
//===----------------------------------------------------------------------===//

#include "ConstantsFixture.h"

using namespace mlir;
using namespace mlir::repvgg::verify;

//===----------------------------------------------------------------------===//
// tensor
//===----------------------------------------------------------------------===//

static const char *const kMatrix =
    "%a = arith.constant dense<[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]> : "
    "tensor<2x3xf32>\n%z = arith.constant 0.0 : f32\n";

TEST_F(ConstantsTest, Reshapes) {
  expect(std::string(kMatrix) +
             "%0 = tensor.collapse_shape %a [[0, 1]] : tensor<2x3xf32> into "
             "tensor<6xf32>",
         {6}, {1, 2, 3, 4, 5, 6});
  expect(std::string(kMatrix) +
             "%0 = tensor.expand_shape %a [[0, 1], [2, 3]] output_shape [2, 1, "
             "1, 3] : tensor<2x3xf32> into tensor<2x1x1x3xf32>",
         {2, 1, 1, 3}, {1, 2, 3, 4, 5, 6});
  expect(std::string(kMatrix) +
             "%s = arith.constant dense<[3, 2]> : tensor<2xindex>\n"
             "%0 = tensor.reshape %a(%s) : (tensor<2x3xf32>, tensor<2xindex>) "
             "-> tensor<3x2xf32>",
         {3, 2}, {1, 2, 3, 4, 5, 6});
  expect("%a = arith.constant dense<[[3.0]]> : tensor<1x1xf32>\n"
         "%0 = tensor.collapse_shape %a [] : tensor<1x1xf32> into tensor<f32>",
         {}, {3});
}

TEST_F(ConstantsTest, Slices) {
  expect(std::string(kMatrix) +
             "%0 = tensor.extract_slice %a[1, 0] [1, 2] [1, 2] : "
             "tensor<2x3xf32> to tensor<2xf32>",
         {2}, {4, 6});
  expect(std::string(kMatrix) +
             "%b = arith.constant dense<[8.0, 9.0]> : tensor<2xf32>\n"
             "%0 = tensor.insert_slice %b into %a[0, 1] [2, 1] [1, 1] : "
             "tensor<2xf32> into tensor<2x3xf32>",
         {2, 3}, {1, 8, 3, 4, 9, 6});
  expect(std::string(kMatrix) +
             "%0 = tensor.concat dim(0) %a, %a : (tensor<2x3xf32>, "
             "tensor<2x3xf32>) -> tensor<4x3xf32>",
         {4, 3}, {1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6});
}

TEST_F(ConstantsTest, Pads) {
  expect(std::string(kMatrix) +
             "%0 = tensor.pad %a low[0, 1] high[1, 0] {\n"
             "^bb0(%i: index, %j: index):\n tensor.yield %z : f32\n} : "
             "tensor<2x3xf32> to tensor<3x4xf32>",
         {3, 4}, {0, 1, 2, 3, 0, 4, 5, 6, 0, 0, 0, 0});
  expect(
      std::string(kMatrix) +
          "%0 = tensor.pad %a low[0, 0] high[1, 0] {\n"
          "^bb0(%i: index, %j: index):\n%k = arith.index_cast %j : index to "
          "i32\n%f = arith.sitofp %k : i32 to f32\n tensor.yield %f : f32\n} "
          ": tensor<2x3xf32> to tensor<3x3xf32>",
      {3, 3}, {1, 2, 3, 4, 5, 6, 0, 1, 2});
}

TEST_F(ConstantsTest, Creation) {
  expect("%a = arith.constant 2.0 : f32\n%n = arith.constant 2 : index\n"
         "%0 = tensor.splat %a[%n] : tensor<?x2xf32>",
         {2, 2}, {2, 2, 2, 2});
  expect("%a = arith.constant 2.0 : f32\n%b = arith.constant 3.0 : f32\n"
         "%0 = tensor.from_elements %a, %b : tensor<2xf32>",
         {2}, {2, 3});
  expect(std::string(kMatrix) +
             "%one = arith.constant 1 : index\n"
             "%0 = tensor.generate {\n^bb0(%i: index, %j: index):\n"
             "%v = tensor.extract %a[%j, %i] : tensor<2x3xf32>\n"
             "tensor.yield %v : f32\n} : tensor<3x2xf32>",
         {3, 2}, {1, 4, 2, 5, 3, 6});
  expect(std::string(kMatrix) +
             "%one = arith.constant 1 : index\n"
             "%0 = tensor.extract %a[%one, %one] : tensor<2x3xf32>",
         {}, {5});
  expect(std::string(kMatrix) + "%one = arith.constant 1 : index\n"
                                "%0 = tensor.dim %a, %one : tensor<2x3xf32>",
         {}, {3});
}

//===----------------------------------------------------------------------===//
// linalg
//===----------------------------------------------------------------------===//

TEST_F(ConstantsTest, FillBroadcastTranspose) {
  expect("%a = arith.constant 2.0 : f32\n%e = tensor.empty() : tensor<2xf32>\n"
         "%0 = linalg.fill ins(%a : f32) outs(%e : tensor<2xf32>) -> "
         "tensor<2xf32>",
         {2}, {2, 2});
  expect("%a = arith.constant dense<[1.0, 2.0]> : tensor<2xf32>\n"
         "%e = tensor.empty() : tensor<2x3xf32>\n"
         "%0 = linalg.broadcast ins(%a : tensor<2xf32>) outs(%e : "
         "tensor<2x3xf32>) dimensions = [1]",
         {2, 3}, {1, 1, 1, 2, 2, 2});
  expect(std::string(kMatrix) +
             "%e = tensor.empty() : tensor<3x2xf32>\n"
             "%0 = linalg.transpose ins(%a : tensor<2x3xf32>) outs(%e : "
             "tensor<3x2xf32>) permutation = [1, 0]",
         {3, 2}, {1, 4, 2, 5, 3, 6});
}

TEST_F(ConstantsTest, Matmul) {
  expect(
      std::string(kMatrix) +
          "%e = arith.constant dense<1.0> : tensor<2x2xf32>\n"
          "%b = arith.constant dense<[[1.0, 0.0], [0.0, 1.0], [1.0, 1.0]]> : "
          "tensor<3x2xf32>\n"
          "%0 = linalg.matmul ins(%a, %b : tensor<2x3xf32>, tensor<3x2xf32>) "
          "outs(%e : tensor<2x2xf32>) -> tensor<2x2xf32>",
      {2, 2}, {5, 6, 11, 12});
}

TEST_F(ConstantsTest, Convolution) {
  expect(
      "%x = arith.constant dense<[[[1.0, 2.0, 3.0, 4.0, 5.0]]]> : "
      "tensor<1x1x5xf32>\n"
      "%w = arith.constant dense<[[[1.0, 10.0]]]> : tensor<1x1x2xf32>\n"
      "%e = arith.constant dense<0.0> : tensor<1x1x2xf32>\n"
      "%0 = linalg.conv_1d_ncw_fcw {strides = dense<2> : tensor<1xi64>, "
      "dilations = dense<2> : tensor<1xi64>} ins(%x, %w : tensor<1x1x5xf32>, "
      "tensor<1x1x2xf32>) outs(%e : tensor<1x1x2xf32>) -> tensor<1x1x2xf32>",
      {1, 1, 2}, {31, 53});
}

TEST_F(ConstantsTest, GenericWithIndexAndReduction) {
  // Sum over columns of a[i, j] * j, and their maximum.
  expect(std::string(kMatrix) +
             "%e = arith.constant dense<0.0> : tensor<2xf32>\n"
             "%0:2 = linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, "
             "j)>, affine_map<(i, j) -> (i)>, affine_map<(i, j) -> (i)>], "
             "iterator_types = [\"parallel\", \"reduction\"]} ins(%a : "
             "tensor<2x3xf32>) outs(%e, %e : tensor<2xf32>, tensor<2xf32>) {\n"
             "^bb0(%x: f32, %sum: f32, %max: f32):\n"
             "%j = linalg.index 1 : index\n"
             "%k = arith.index_cast %j : index to i32\n"
             "%f = arith.sitofp %k : i32 to f32\n"
             "%p = arith.mulf %x, %f : f32\n%s = arith.addf %sum, %p : f32\n"
             "%m = arith.maximumf %max, %x : f32\n"
             "linalg.yield %s, %m : f32, f32\n} -> (tensor<2xf32>, "
             "tensor<2xf32>)",
         {2}, {8, 17});
}

TEST_F(ConstantsTest, AffineMaps) {
  // Of the positions -2 to 2.
  auto expectMap = [&](StringRef op, const Values &values) {
    expect(("%e = tensor.empty() : tensor<5xindex>\n"
            "%two = arith.constant 2 : index\n"
            "%0 = linalg.generic {indexing_maps = [affine_map<(i) -> (i)>], "
            "iterator_types = [\"parallel\"]} outs(%e : tensor<5xindex>) {\n"
            "^bb0(%x: index):\n%j = linalg.index 0 : index\n"
            "%k = arith.subi %j, %two : index\n%r = " +
            op + "\nlinalg.yield %r : index\n} -> tensor<5xindex>")
               .str(),
           {5}, values);
  };
  expectMap("affine.apply affine_map<(i)[n] -> (i * n - 3)>(%k)[%two]",
            {-7, -5, -3, -1, 1});
  expectMap("affine.apply affine_map<(i) -> (i floordiv 2)>(%k)",
            {-1, -1, 0, 0, 1});
  expectMap("affine.apply affine_map<(i) -> (i ceildiv 2)>(%k)",
            {-1, 0, 0, 1, 1});
  expectMap("affine.apply affine_map<(i) -> (i mod 3)>(%k)", {1, 2, 0, 1, 2});
  expectMap("affine.min affine_map<(i) -> (i, 1, -i)>(%k)",
            {-2, -1, 0, -1, -2});
  expectMap("affine.max affine_map<(i) -> (i, 0)>(%k)", {0, 0, 0, 1, 2});
  expect("%a = arith.constant 3 : index\n"
         "%0 = affine.apply affine_map<(i) -> (i + 4)>(%a)",
         {}, {7});
  expectReason("%a = arith.constant 0 : index\n%b = arith.constant 7 : index\n"
               "%0 = affine.apply affine_map<(i)[n] -> (i mod n)>(%b)[%a]",
               "cannot evaluate an integer that has no value or more than 53 "
               "bits",
               false);
}

TEST_F(ConstantsTest, ManyLanes) {
  // More elements than lanes go through a body at once.
  Values values(3000);
  for (auto [i, value] : llvm::enumerate(values))
    value = double(i) + 1;
  expect("%e = tensor.empty() : tensor<3000xf32>\n"
         "%one = arith.constant 1.0 : f32\n"
         "%0 = linalg.generic {indexing_maps = [affine_map<(i) -> (i)>], "
         "iterator_types = [\"parallel\"]} outs(%e : tensor<3000xf32>) {\n"
         "^bb0(%x: f32):\n%j = linalg.index 0 : index\n"
         "%k = arith.index_cast %j : index to i32\n"
         "%f = arith.sitofp %k : i32 to f32\n%s = arith.addf %f, %one : f32\n"
         "linalg.yield %s : f32\n} -> tensor<3000xf32>",
         {3000}, values);
}
