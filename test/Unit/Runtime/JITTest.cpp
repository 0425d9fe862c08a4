//===- JITTest.cpp - Compiled models --------------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Compiler/Compiler.h"
#include "gtest/gtest.h"

using namespace mlir;
using namespace mlir::repvgg;

namespace {

class JITTest : public testing::Test {
protected:
  llvm::Expected<CompiledModel> compile(StringRef text) {
    if (llvm::Error error = compiler.load(ModelSource::memory(text, "-")))
      return std::move(error);
    return compiler.compileInProcess();
  }

  std::string errorOf(StringRef text) {
    llvm::Expected<CompiledModel> model = compile(text);
    return model ? "" : llvm::toString(model.takeError());
  }

  Compiler compiler;
};

constexpr StringRef kAddAndKeep = R"mlir(
func.func @main(%x: tensor<3xf32>, %y: tensor<3xf32>) -> (tensor<3xf32>, tensor<3xf32>) {
  %w = arith.constant dense<[1.0, 2.0, 3.0]> : tensor<3xf32>
  %0 = arith.addf %x, %y : tensor<3xf32>
  %1 = arith.mulf %0, %w : tensor<3xf32>
  return %1, %x : tensor<3xf32>, tensor<3xf32>
})mlir";

TEST_F(JITTest, DescribesAndRunsAgainAndAgain) {
  llvm::Expected<CompiledModel> model = compile(kAddAndKeep);
  ASSERT_TRUE(bool(model)) << llvm::toString(model.takeError());
  EXPECT_EQ(model->describe().inputs.size(), 2u);
  ASSERT_EQ(model->describe().outputs.size(), 2u);
  EXPECT_EQ(tensorBytes(model->describe().outputs[0]), 12u);

  const float x[] = {1, 2, 3}, y[] = {10, 20, 30};
  for (int round = 0; round < 3; ++round) {
    float sum[3] = {}, same[3] = {};
    ASSERT_FALSE(bool(model->run({x, y}, {sum, same})));
    EXPECT_EQ(ArrayRef<float>(sum), ArrayRef<float>({11, 44, 99}));
    EXPECT_EQ(ArrayRef<float>(same), ArrayRef<float>(x));
  }
}

TEST_F(JITTest, ModelsAreIndependent) {
  llvm::Expected<CompiledModel> first = compile(kAddAndKeep);
  llvm::Expected<CompiledModel> second = compile(kAddAndKeep);
  ASSERT_TRUE(first && second);
  CompiledModel moved = std::move(*first);
  const float x[] = {1, 2, 3}, y[] = {0, 0, 0};
  float a[3], b[3], c[3], d[3];
  ASSERT_FALSE(bool(moved.run({x, y}, {a, b})));
  ASSERT_FALSE(bool(second->run({y, y}, {c, d})));
  EXPECT_EQ(a[2], 9);
  EXPECT_EQ(c[2], 0);
}

TEST_F(JITTest, RefusesWrongCounts) {
  llvm::Expected<CompiledModel> model = compile(kAddAndKeep);
  ASSERT_TRUE(bool(model));
  float x[3] = {};
  EXPECT_EQ(llvm::toString(model->run({x}, {x, x})),
            "expects 2 inputs and 2 outputs, but got 1 and 2");
}

TEST_F(JITTest, ErrorsCarryTheReason) {
  EXPECT_EQ(
      errorOf("module {}"),
      "-:1:1: expects one public function or one named 'main' (choose one with "
      "'entry'), but got none");
  EXPECT_EQ(errorOf("func.func @f(%x: tensor<?xf32>) { return }"),
            "-:1:1: 'func.func' op expects argument 0 of 'f' to be a tensor of "
            "static "
            "shape and of integers, index or floats, but got 'tensor<?xf32>'");
}

} // namespace
