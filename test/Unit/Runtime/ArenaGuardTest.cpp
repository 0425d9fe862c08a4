//===- ArenaGuardTest.cpp - Networks between forbidden pages --------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// A network of every kind of layer, kernels and fallback, runs with weights
/// and arenas that touch pages without any rights, on either side: a read or
/// write outside would end the test. Results are the same to the bit.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Compiler/Compiler.h"
#include "gtest/gtest.h"

#include <random>
#include <sys/mman.h>

using namespace mlir;
using namespace mlir::repvgg;

namespace {

/// Odd sizes and channel counts that fill no vector; a maximum pooling for
/// which there is no kernel.
constexpr StringRef kNetwork = R"mlir(
func.func @main(%x: tensor<2x3x33x29xf32>) -> tensor<2x10xf32> {
  %w0 = arith.constant dense<0.1> : tensor<19x3x3x3xf32>
  %w1 = arith.constant dense<-0.02> : tensor<40x19x3x3xf32>
  %w2 = arith.constant dense<0.03> : tensor<40x1x3x3xf32>
  %w3 = arith.constant dense<0.04> : tensor<24x40x1x1xf32>
  %w4 = arith.constant dense<0.05> : tensor<32x24x3x3xf32>
  %w5 = arith.constant dense<0.06> : tensor<10x32xf32>
  %b = arith.constant dense<0.5> : tensor<40xf32>
  %zero = arith.constant 0.0 : f32
  %low = arith.constant -1.0e30 : f32
  %0 = repvgg.conv %x, %w0 strides [2, 2] pad [1, 1] activation <relu> : (tensor<2x3x33x29xf32>, tensor<19x3x3x3xf32>) -> tensor<2x19x17x15xf32>
  %1 = repvgg.conv %0, %w1 bias %b pad [1, 1] : (tensor<2x19x17x15xf32>, tensor<40x19x3x3xf32>, tensor<40xf32>) -> tensor<2x40x17x15xf32>
  %2 = repvgg.conv %1, %w2 pad [1, 1] groups 40 activation <silu> : (tensor<2x40x17x15xf32>, tensor<40x1x3x3xf32>) -> tensor<2x40x17x15xf32>
  %3 = repvgg.conv %2, %w3 activation <gelu_erf> : (tensor<2x40x17x15xf32>, tensor<24x40x1x1xf32>) -> tensor<2x24x17x15xf32>
  %e = tensor.empty() : tensor<2x24x8x7xf32>
  %f = linalg.fill ins(%low : f32) outs(%e : tensor<2x24x8x7xf32>) -> tensor<2x24x8x7xf32>
  %window = tensor.empty() : tensor<2x2xf32>
  %4 = linalg.pooling_nchw_max {strides = dense<2> : vector<2xi64>} ins(%3, %window : tensor<2x24x17x15xf32>, tensor<2x2xf32>) outs(%f : tensor<2x24x8x7xf32>) -> tensor<2x24x8x7xf32>
  %5 = repvgg.conv %4, %w4 strides [2, 2] pad [1, 1] : (tensor<2x24x8x7xf32>, tensor<32x24x3x3xf32>) -> tensor<2x32x4x4xf32>
  %6 = tensor.empty() : tensor<2x32xf32>
  %7 = linalg.fill ins(%zero : f32) outs(%6 : tensor<2x32xf32>) -> tensor<2x32xf32>
  %8 = linalg.generic {indexing_maps = [affine_map<(n, c, h, w) -> (n, c, h, w)>, affine_map<(n, c, h, w) -> (n, c)>], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%5 : tensor<2x32x4x4xf32>) outs(%7 : tensor<2x32xf32>) {
  ^bb0(%i: f32, %o: f32):
    %s = arith.addf %i, %o : f32
    linalg.yield %s : f32
  } -> tensor<2x32xf32>
  %9 = repvgg.conv %8, %w5 : (tensor<2x32xf32>, tensor<10x32xf32>) -> tensor<2x10xf32>
  return %9 : tensor<2x10xf32>
})mlir";

constexpr size_t kPage = 4096;

/// A block that ends at a forbidden page, or begins after one.
struct GuardedMemory {
  char *mapping, *data;
  size_t bytes;

  GuardedMemory(size_t size, bool atEnd) {
    size_t payload = llvm::alignTo(size, kPage);
    bytes = payload + 2 * kPage;
    mapping = static_cast<char *>(mmap(nullptr, bytes, PROT_READ | PROT_WRITE,
                                       MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
    mprotect(mapping, kPage, PROT_NONE);
    mprotect(mapping + kPage + payload, kPage, PROT_NONE);
    data = mapping + kPage + (atEnd ? payload - llvm::alignTo(size, 64) : 0);
  }
  ~GuardedMemory() { munmap(mapping, bytes); }
};

/// Arenas of one side; each is filled with NaN, for contents do not matter.
struct GuardedArenas {
  bool atEnd;
  std::vector<std::unique_ptr<GuardedMemory>> blocks;

  static void *allocate(void *user, size_t bytes, size_t) {
    auto &self = *static_cast<GuardedArenas *>(user);
    self.blocks.push_back(std::make_unique<GuardedMemory>(bytes, self.atEnd));
    char *data = self.blocks.back()->data;
    std::memset(data, 0xff, bytes);
    return data;
  }
  static void release(void *, void *, size_t) {}
};

/// The output of a run with everything between guards.
std::vector<float> runGuarded(const CompiledModel &compiled,
                              std::vector<float> &x, unsigned threads,
                              bool atEnd) {
  GuardedArenas arenas{atEnd, {}};
  repvgg_allocator allocator = {GuardedArenas::allocate, GuardedArenas::release,
                                &arenas};
  ArrayRef<char> weights = compiled.weights();
  GuardedMemory copy(weights.size(), atEnd);
  llvm::copy(weights, copy.data);
  mprotect(copy.mapping + kPage, copy.bytes - 2 * kPage, PROT_READ);

  repvgg_model_options modelOptions = {};
  modelOptions.allocator = &allocator;
  repvgg_context_options options = {threads, 0, &allocator,
                                    REPVGG_DENORMALS_FLUSHED};
  repvgg_model *model = nullptr;
  repvgg_context *context = nullptr;
  repvgg_error error;
  const repvgg_model_description &description = compiled.description();
  EXPECT_EQ(repvgg_model_create(&description, copy.data, &modelOptions, &model,
                                &error),
            REPVGG_OK)
      << error.message;
  EXPECT_EQ(repvgg_context_create(model, &options, &context, &error), REPVGG_OK)
      << error.message;
  std::vector<float> y(description.outputs[0].bytes / sizeof(float));
  auto bufferOf = [](std::vector<float> &values, const repvgg_tensor &tensor) {
    return repvgg_buffer{values.data(), tensor.type, tensor.rank, tensor.shape};
  };
  repvgg_buffer in = bufferOf(x, description.inputs[0]);
  repvgg_buffer out = bufferOf(y, description.outputs[0]);
  EXPECT_EQ(repvgg_context_run(context, &in, 1, &out, 1, &error), REPVGG_OK)
      << error.message;
  repvgg_context_close(context, nullptr);
  repvgg_model_close(model, nullptr);
  return y;
}

class ArenaGuardTest : public testing::TestWithParam<bool> {};

TEST_P(ArenaGuardTest, StaysInside) {
  CompilerOptions options;
  options.kernels = GetParam();
  Compiler compiler(options);
  ASSERT_FALSE(bool(compiler.load(ModelSource::memory(kNetwork))));
  llvm::Expected<CompiledModel> model = compiler.compileInProcess();
  ASSERT_TRUE(bool(model)) << llvm::toString(model.takeError());

  std::mt19937 generator(1);
  std::normal_distribution<float> normal;
  std::vector<float> x(2 * 3 * 33 * 29), expected(2 * 10);
  std::generate(x.begin(), x.end(), [&] { return normal(generator); });
  ASSERT_FALSE(bool(model->run({x.data()}, {expected.data()})));
  EXPECT_TRUE(std::isfinite(expected[0]) && expected[0] != 0);
  for (unsigned threads : {1, 3})
    for (bool atEnd : {false, true})
      EXPECT_EQ(runGuarded(*model, x, threads, atEnd), expected);
}

INSTANTIATE_TEST_SUITE_P(Paths, ArenaGuardTest, testing::Bool(),
                         [](const auto &info) {
                           return info.param ? "Kernels" : "Fallback";
                         });

} // namespace
