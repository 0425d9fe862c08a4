//===- PackTest.cpp - Images from layout to layout ------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Elements.h"
#include "ImageKernel.h"
#include "gtest/gtest.h"

using namespace mlir::repvgg::cpu;

namespace {

/// Calls `check` in each setting with the image, the one that it is packed to,
/// and what the kernel made of it. Blocks of vectors are of 16 here, and of the
/// setting's there.
void forEachSetting(const PackedImage &from, const PackedImage &to,
                    llvm::function_ref<void(PlainImage &, const PackedImage &,
                                            const std::vector<float> &)>
                        check) {
  for (const Setting &setting : allSettings()) {
    PackedImage input = from, output = to;
    for (PackedImage *image : {&input, &output})
      if (image->block >= 16)
        image->block = image->block / 16 * setting.vector;
    ImageKernel kernel(setting);
    PlainImage &plain = kernel.addImage(input);
    auto result = kernel.run(
        emitPackKernel(kernel.module(), "pack", input, output, kernel.target()),
        output);
    ASSERT_TRUE(bool(result)) << llvm::toString(result.takeError());
    check(plain, output, *result);
  }
}

/// Every element arrives as it is.
void expectCopies(const PackedImage &from, const PackedImage &to) {
  forEachSetting(from, to,
                 [](PlainImage &plain, const PackedImage &output,
                    const std::vector<float> &result) {
                   expectImage(result, output, 0,
                               [&](auto... i) { return plain.at(i...); });
                 });
}

TEST(PackTest, PlanesWithHalo) {
  expectCopies({2, 3, 21, 37, {}, 1}, {2, 3, 21, 37, {1, 1, 1, 1}, 1});
  expectCopies({1, 3, 5, 3, {}, 1}, {1, 3, 5, 3, {0, 2, 3, 0}, 1});
  expectCopies({1, 2, 64, 224, {}, 1}, {1, 2, 64, 224, {3, 3, 2, 2}, 1});
}

TEST(PackTest, PlanesWithoutHalo) {
  expectCopies({2, 3, 7, 9, {1, 0, 1, 2}, 1}, {2, 3, 7, 9, {}, 1});
}

TEST(PackTest, ToBlocks) {
  expectCopies({1, 32, 8, 16, {}, 1}, {1, 32, 8, 16, {}, 16});
  expectCopies({1, 32, 8, 16, {}, 1}, {1, 32, 8, 16, {1, 1, 1, 1}, 16});
  expectCopies({2, 19, 7, 11, {}, 1}, {2, 19, 7, 11, {1, 2, 0, 3}, 16});
  expectCopies({3, 37, 7, 7, {}, 1}, {3, 37, 7, 7, {}, 16});
  expectCopies({1, 3, 33, 65, {1, 1, 1, 1}, 1}, {1, 3, 33, 65, {}, 16});
}

TEST(PackTest, FromBlocks) {
  expectCopies({1, 32, 8, 16, {}, 16}, {1, 32, 8, 16, {}, 1});
  expectCopies({2, 19, 7, 11, {1, 2, 0, 3}, 16}, {2, 19, 7, 11, {}, 1});
  expectCopies({2, 5, 33, 40, {}, 16}, {2, 5, 33, 40, {2, 0, 1, 1}, 1});
}

TEST(PackTest, OtherElements) {
  for (PackedElement element :
       {PackedElement::BF16, PackedElement::F16, PackedElement::I8}) {
    expectCopies({2, 19, 7, 11, {}, 1, element},
                 {2, 19, 7, 11, {1, 2, 0, 3}, 16, element});
    expectCopies({2, 19, 7, 11, {1, 2, 0, 3}, 16, element},
                 {2, 19, 7, 11, {}, 1, element});
    expectCopies({1, 3, 5, 9, {}, 1, element},
                 {1, 3, 5, 9, {0, 2, 3, 0}, 1, element});
  }
}

TEST(PackTest, BlocksOfSeveralVectors) {
  expectCopies({2, 83, 7, 11, {}, 1}, {2, 83, 7, 11, {1, 2, 0, 3}, 48});
  expectCopies({2, 37, 7, 11, {1, 2, 0, 3}, 32}, {2, 37, 7, 11, {}, 1});
  expectCopies({1, 70, 5, 5, {1, 1, 1, 1}, 64}, {1, 70, 5, 5, {}, 64});
  expectCopies({2, 37, 1, 1, {}, 1}, {2, 37, 1, 1, {}, 32});
}

/// Elements become what `to` has of them, right to the bit.
void expectRounded(const PackedImage &from, const PackedImage &to) {
  forEachSetting(from, to,
                 [](PlainImage &plain, const PackedImage &output,
                    const std::vector<float> &result) {
                   std::vector<float> expected(output.elements());
                   pack(plain, output, expected);
                   std::vector<char> bytes(elementBytes(output.element) *
                                           expected.size());
                   toElements(output.element, expected, bytes.data());
                   EXPECT_EQ(result, fromElements(output.element, bytes.data(),
                                                  output.elements()));
                 });
}

/// f32 becomes two numbers of bf16.
void expectParts(const PackedImage &from, PackedImage to) {
  to.element = PackedElement::BF16;
  to.parts = 2;
  expectRounded(from, to);
}

TEST(PackTest, Rounded) {
  for (PackedElement element : {PackedElement::BF16, PackedElement::F16}) {
    expectRounded({2, 3, 5, 37, {}, 1},
                  {2, 3, 5, 37, {1, 1, 1, 1}, 1, element});
    expectRounded({1, 19, 5, 9, {}, 1},
                  {1, 19, 5, 9, {1, 2, 0, 1}, 16, element});
  }
}

/// Four channels a pixel, from planes and from blocks of more.
TEST(PackTest, FewChannels) {
  constexpr PackedElement kBF16 = PackedElement::BF16, kI8 = PackedElement::I8;
  expectRounded({2, 3, 9, 37, {}, 1}, {2, 3, 9, 37, {1, 1, 0, 2}, 4, kBF16});
  expectRounded({1, 4, 5, 16, {}, 1, kI8}, {1, 4, 5, 16, {}, 4, kI8});
  expectRounded({2, 1, 5, 7, {}, 1, kBF16},
                {2, 1, 5, 7, {0, 1, 0, 1}, 4, kBF16});
  for (PackedElement element : {kBF16, kI8})
    expectRounded({2, 3, 5, 7, {}, 16, element},
                  {2, 3, 5, 7, {1, 1, 1, 1}, 4, element});
}

TEST(PackTest, Parts) {
  expectParts({2, 37, 7, 11, {}, 1}, {2, 37, 7, 11, {1, 2, 0, 3}, 32});
  expectParts({1, 48, 5, 16, {}, 16}, {1, 48, 5, 16, {}, 32});
  expectParts({2, 19, 7, 11, {1, 2, 0, 3}, 16},
              {2, 19, 7, 11, {1, 1, 1, 1}, 16});
  expectParts({3, 33, 1, 1, {}, 16}, {3, 33, 1, 1, {}, 32});
  expectParts({3, 33, 1, 1, {}, 1}, {3, 33, 1, 1, {}, 32});
}

TEST(PackTest, BlocksWithAnotherHalo) {
  expectCopies({2, 19, 7, 11, {1, 2, 0, 3}, 16}, {2, 19, 7, 11, {}, 16});
  expectCopies({1, 64, 56, 56, {}, 16}, {1, 64, 56, 56, {3, 3, 3, 3}, 16});
}

TEST(PackTest, OnePixel) {
  expectCopies({2, 37, 1, 1, {}, 1}, {2, 37, 1, 1, {}, 16});
  expectCopies({2, 37, 1, 1, {}, 16}, {2, 37, 1, 1, {}, 1});
  expectCopies({1, 48, 1, 1, {}, 1}, {1, 48, 1, 1, {1, 1, 1, 1}, 16});
}

/// Whatever comes: between planes and blocks, both ways, and among each.
TEST(PackTest, RandomCases) {
  std::mt19937 generator(13);
  auto pick = [&](int64_t low, int64_t high) {
    return std::uniform_int_distribution<int64_t>(low, high)(generator);
  };
  auto halo = [&] {
    if (pick(0, 1))
      return Halo();
    return Halo{pick(0, 3), pick(0, 3), pick(0, 3), pick(0, 3)};
  };
  for (int round = 0; round < 12; ++round) {
    PackedImage input = {pick(1, 2), pick(1, 40), pick(1, 20), pick(1, 40), {}};
    PackedImage output = input;
    input.halo = halo();
    output.halo = halo();
    int64_t block = 16 * pick(1, 3);
    input.block = pick(0, 1) ? block : 1;
    output.block = pick(0, 1) ? block : 1;
    expectCopies(input, output);
  }
}

} // namespace
