//===- LaplacianBranch.cpp - A branch of one's own, in one file -----------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// The example of docs/Contributing.md, as a test: a new kind of branch (the
/// scaled Laplace filter of edge-oriented blocks, rule A19) in a dialect of its
/// own. This file is all there is to it; blocks that hold the branch are fused
/// and certified by an unchanged compiler.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Fuse/Passes.h"
#include "RepVGG/IR/Constants.h"
#include "RepVGG/IR/RepVGG.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Parser/Parser.h"
#include "mlir/Pass/PassManager.h"

#include "gtest/gtest.h"

using namespace mlir;
using namespace mlir::repvgg;

namespace research {

constexpr double kMask[3][3] = {{0, 1, 0}, {1, -4, 1}, {0, 1, 0}};

/// y[c] = factor[c] * laplace(x[c]), a 3x3 filter with one pixel of zero
/// padding. Operands: data `[N, C, H, W]`, factor `[C]`.
class LaplacianOp
    : public Op<LaplacianOp, OpTrait::ZeroRegions, OpTrait::OneResult,
                OpTrait::ZeroSuccessors, OpTrait::NOperands<2>::Impl,
                MemoryEffectOpInterface::Trait, LinearOpInterface::Trait> {
public:
  MLIR_DEFINE_EXPLICIT_INTERNAL_INLINE_TYPE_ID(LaplacianOp)
  using Op::Op;
  static StringRef getOperationName() { return "research.laplacian"; }
  static ArrayRef<StringRef> getAttributeNames() { return {}; }
  void getEffects(SmallVectorImpl<MemoryEffects::EffectInstance> &) {}

  OperandRange getDataOperands() {
    return getOperation()->getOperands().take_front();
  }

  /// The branch as algebra.
  OrRefusal<LinearForm> linearForm(ArrayRef<LinearForm> operands) {
    const Geometry &input = operands[0].geometry();
    if (!operands[0].isIdentity())
      return Refusal{"A15", "expects a filter of the block's own input"};
    OrRefusal<WeightView> factor = readConstant(getOperand(1));
    if (!factor)
      return factor.refusal();
    Geometry geometry{
        .windows = {2, Window{.size = 3, .padLow = 1, .padHigh = 1}},
        .inChannels = input.outChannels,
        .outChannels = input.outChannels,
        .groups = input.outChannels};
    std::vector<double> kernel;
    for (int64_t c = 0; c < geometry.outChannels; ++c)
      kernel.insert(kernel.end(), &kMask[0][0], &kMask[0][0] + 9);
    OrRefusal<LinearForm> form = LinearForm::fromKernel(geometry, kernel);
    return form ? form->scale(*factor) : form;
  }

  /// The branch as loops, which the certificate compares with the algebra.
  OrRefusal<Image> evaluate(ArrayRef<Image> operands) {
    OrRefusal<WeightView> factor = readConstant(getOperand(1));
    if (!factor)
      return factor.refusal();
    Image x = operands[0].dense();
    int64_t height = x.sizes()[0], width = x.sizes()[1];
    auto at = [&](int64_t c, int64_t h, int64_t w) {
      bool inside = h >= 0 && h < height && w >= 0 && w < width;
      return inside ? x.values()[(c * height + h) * width + w] : 0.0;
    };
    std::vector<double> y;
    for (int64_t c = 0; c < x.channels(); ++c)
      for (int64_t h = 0; h < height; ++h)
        for (int64_t w = 0; w < width; ++w)
          y.push_back((*factor)[c] *
                      (at(c, h - 1, w) + at(c, h + 1, w) + at(c, h, w - 1) +
                       at(c, h, w + 1) - 4 * at(c, h, w)));
    return Image(x.channels(), x.sizes(), std::move(y));
  }
};

struct ResearchDialect : Dialect {
  MLIR_DEFINE_EXPLICIT_INTERNAL_INLINE_TYPE_ID(ResearchDialect)
  static StringRef getDialectNamespace() { return "research"; }
  explicit ResearchDialect(MLIRContext *context)
      : Dialect(getDialectNamespace(), context,
                TypeID::get<ResearchDialect>()) {
    addOperations<LaplacianOp>();
  }
};
} // namespace research

namespace {
constexpr StringRef kModule = R"(
  func.func @main(%x: tensor<1x2x5x5xf32>) -> tensor<1x2x5x5xf32> {
    %factor = arith.constant dense<[2.0, -1.0]> : tensor<2xf32>
    %w = arith.constant dense<[[[[3.0]]], [[[5.0]]]]> : tensor<2x1x1x1xf32>
    %y = repvgg.block (%in = %x) : tensor<1x2x5x5xf32> -> tensor<1x2x5x5xf32> {
      %0 = "research.laplacian"(%in, %factor) : (tensor<1x2x5x5xf32>, tensor<2xf32>) -> tensor<1x2x5x5xf32>
      %1 = repvgg.conv %in, %w groups 2 : (tensor<1x2x5x5xf32>, tensor<2x1x1x1xf32>) -> tensor<1x2x5x5xf32>
      %2 = repvgg.sum %0, %1 : tensor<1x2x5x5xf32>
      repvgg.yield %2 : tensor<1x2x5x5xf32>
    }
    return %y : tensor<1x2x5x5xf32>
  })";

TEST(NewBranch, FusesAndIsCertifiedWithoutTouchingTheCompiler) {
  DialectRegistry registry;
  registry.insert<research::ResearchDialect, RepVGGDialect, arith::ArithDialect,
                  func::FuncDialect>();
  MLIRContext context(registry);
  OwningOpRef<ModuleOp> module = parseSourceString<ModuleOp>(kModule, &context);
  ASSERT_TRUE(module);
  PassManager passes(&context);
  passes.addNestedPass<func::FuncOp>(createFusePass());
  ASSERT_TRUE(succeeded(passes.run(*module)));

  SmallVector<ConvOp> convs;
  module->walk([&](ConvOp conv) { convs.push_back(conv); });
  ASSERT_EQ(convs.size(), 1u);
  OrRefusal<WeightView> weight = readConstant(convs[0].getWeight());
  ASSERT_TRUE(weight);
  std::vector<double> expected = {0, 2,  0, 2,  -5, 2,  0, 2,  0,
                                  0, -1, 0, -1, 9,  -1, 0, -1, 0};
  EXPECT_EQ(weight->toVector(), expected);
}
} // namespace
