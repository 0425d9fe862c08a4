//===- MapTest.cpp - Element-wise functions of images ---------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ImageKernel.h"
#include "gtest/gtest.h"

using namespace mlir::repvgg::cpu;

namespace {

/// (a + shortcut) * gate + channel, in images with these halos.
void expectRight(const PackedImage &shape, Halo first, Halo second,
                 Halo output) {
  for (const Setting &setting : allSettings()) {
    PackedImage a = shape;
    a.block = shape.block / 16 * setting.vector;
    PackedImage b = a, gate = a, result = a;
    a.halo = first;
    b.halo = second;
    result.halo = output;
    gate.height = gate.width = 1;
    gate.halo = {};

    ImageKernel kernel(setting);
    PlainImage &x = kernel.addImage(a);
    PlainImage &shortcut = kernel.addImage(b);
    PlainImage &factor = kernel.addImage(gate);
    std::vector<float> &term = kernel.addChannels(shape.channels);
    mlir::Block &body = kernel.body(R"(
      (%a: f32, %b: f32, %g: f32, %t: f32) -> f32 {
        %0 = arith.addf %a, %b : f32
        %1 = arith.mulf %0, %g : f32
        %2 = arith.addf %1, %t : f32
        return %2 : f32
      })");
    auto values =
        kernel.run(emitMapKernel(kernel.module(), "map", result, body,
                                 {a, b, gate, std::nullopt}, kernel.target()),
                   result);
    ASSERT_TRUE(bool(values)) << llvm::toString(values.takeError());
    expectImage(*values, result, 4 * 0x1p-24 * 16,
                [&](int64_t n, int64_t c, int64_t h, int64_t w) {
                  double sum = x.at(n, c, h, w);
                  sum += shortcut.at(n, c, h, w);
                  return sum * factor.at(n, c, 0, 0) + term[c];
                });
  }
}

TEST(MapTest, WholeBlocks) { expectRight({1, 32, 8, 8, {}, 16}, {}, {}, {}); }

TEST(MapTest, Halos) {
  expectRight({2, 48, 5, 9, {}, 16}, {1, 1, 1, 1}, {0, 3, 2, 0}, {2, 2, 2, 2});
}

TEST(MapTest, LanesBeyondChannels) {
  expectRight({3, 19, 7, 7, {}, 16}, {}, {}, {});
  expectRight({2, 21, 3, 5, {}, 16}, {1, 1, 1, 1}, {}, {0, 0, 1, 1});
}

TEST(MapTest, ManyTasks) {
  expectRight({2, 19, 112, 50, {}, 16}, {}, {1, 1, 1, 1}, {1, 1, 1, 1});
}

TEST(MapTest, BlocksOfSeveralVectors) {
  expectRight({2, 37, 5, 9, {}, 32}, {1, 1, 1, 1}, {0, 3, 2, 0}, {2, 2, 2, 2});
  expectRight({2, 83, 7, 7, {}, 48}, {}, {}, {});
  expectRight({2, 70, 1, 1, {}, 64}, {}, {}, {});
}

TEST(MapTest, OnePixel) { expectRight({2, 50, 1, 1, {}, 16}, {}, {}, {}); }

} // namespace
