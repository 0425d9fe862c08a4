//===- NewDeviceTest.cpp - A device from outside of the tree --------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// The compiler with another device: layers become its launches, and the model
/// computes what it does with the CPU's own kernels.
///
//===----------------------------------------------------------------------===//

#include "LoopsDevice.h"
#include "RepVGG/Compiler/Compiler.h"
#include "llvm/ADT/StringExtras.h"
#include "gtest/gtest.h"

#include <cstdio>

using namespace mlir;
using namespace mlir::repvgg;

/// So many small whole numbers, as constants of f32 are written.
static std::string hexOfNumbers(unsigned count) {
  std::vector<float> numbers;
  for (unsigned i = 0; i < count; ++i)
    numbers.push_back(static_cast<float>(i % 7) - 3);
  return "\"0x" +
         llvm::toHex(
             llvm::StringRef(reinterpret_cast<const char *>(numbers.data()),
                             count * sizeof(float))) +
         "\"";
}

/// Two layers with strides, padding, groups, a bias and what follows them.
static std::string model() {
  return R"(
func.func @main(%x: tensor<2x8x9x7xf32>) -> tensor<2x6x5x4xf32> {
  %w = arith.constant dense<)" +
         hexOfNumbers(8 * 4 * 3 * 3) + R"(> : tensor<8x4x3x3xf32>
  %w2 = arith.constant dense<)" +
         hexOfNumbers(6 * 8) + R"(> : tensor<6x8x1x1xf32>
  %b = arith.constant dense<[1.0, -1.0, 2.0, -2.0, 3.0, -3.0, 4.0, -400.0]> : tensor<8xf32>
  %y = repvgg.conv %x, %w bias %b strides [2, 2] pad [1, 1] groups 2 activation <relu> : (tensor<2x8x9x7xf32>, tensor<8x4x3x3xf32>, tensor<8xf32>) -> tensor<2x8x5x4xf32>
  %z = repvgg.conv %y, %w2 : (tensor<2x8x5x4xf32>, tensor<6x8x1x1xf32>) -> tensor<2x6x5x4xf32>
  return %z : tensor<2x6x5x4xf32>
})";
}

class NewDeviceTest : public testing::Test {
protected:
  /// A compiler with the model.
  static std::unique_ptr<Compiler> load(const CompilerOptions &options) {
    auto compiler = std::make_unique<Compiler>(options);
    DialectRegistry registry;
    loops::registerDialect(registry);
    compiler->context().appendDialectRegistry(registry);
    expectSuccess(compiler->load(ModelSource::memory(model())));
    return compiler;
  }

  static void expectSuccess(llvm::Error error) {
    EXPECT_FALSE(bool(error)) << llvm::toString(std::move(error));
  }

  static CompilerOptions forLoops() {
    CompilerOptions options;
    options.backend = loops::createBackend();
    return options;
  }

  /// What the model computes of whole numbers.
  static std::vector<float> run(const CompilerOptions &options) {
    std::unique_ptr<Compiler> compiler = load(options);
    auto compiled = compiler->compileInProcess();
    if (!compiled) {
      ADD_FAILURE() << llvm::toString(compiled.takeError());
      return {};
    }
    std::vector<float> x(2 * 8 * 9 * 7), z(2 * 6 * 5 * 4, -1);
    for (size_t i = 0; i < x.size(); ++i)
      x[i] = static_cast<float>(i % 11) - 5;
    expectSuccess(compiled->run({x.data()}, {z.data()}));
    return z;
  }
};

TEST_F(NewDeviceTest, ComputesTheSame) {
  std::vector<float> found = run(forLoops());
  // Small whole numbers: exact in any order.
  EXPECT_EQ(found, run(CompilerOptions()));
  EXPECT_NE(found, std::vector<float>(found.size(), found.front()));
}

TEST_F(NewDeviceTest, LayersAreForTheDevice) {
  std::unique_ptr<Compiler> compiler = load(forLoops());
  std::string plans;
  llvm::raw_string_ostream os(plans);
  expectSuccess(compiler->printPlans(os));
  EXPECT_EQ(plans, "loops\nloops\n");
  os << layer::getTarget(compiler->module());
  EXPECT_EQ(plans, "loops\nloops\n#loops.target");
}

TEST_F(NewDeviceTest, TunesNothingWithoutPlans) {
  CompilerOptions options = forLoops();
  options.tune = true;
  options.planCache = testing::TempDir() + "repvgg-loops-plans.json";
  expectSuccess(load(options)->plan());
  std::remove(options.planCache.c_str());
}
