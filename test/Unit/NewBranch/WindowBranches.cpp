//===- WindowBranches.cpp - Branches of one's own that slide --------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// A third-party branch may have a stride, or no padding, and need not say so
/// in words: its windows are those of its linear form. Blocks that hold such a
/// branch are fused, certified on sizes that fit it, and counted truly.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Fuse/Passes.h"
#include "RepVGG/IR/CensusRecord.h"
#include "RepVGG/IR/Constants.h"
#include "RepVGG/IR/RepVGG.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Parser/Parser.h"
#include "mlir/Pass/PassManager.h"

#include "gtest/gtest.h"

using namespace mlir;
using namespace mlir::repvgg;

namespace sliding {

constexpr int64_t kTaps[3] = {1, 2, 1};

/// y[c, q] = factor[c] * sum_u (taps x taps)[u] * x[c, q * stride - pad + u]:
/// a blur of 3x3. Operands: data `[N, C, H, W]`, factor `[C]`. It has the three
/// methods that a branch must have, and no more.
class BlurOp
    : public Op<BlurOp, OpTrait::ZeroRegions, OpTrait::OneResult,
                OpTrait::ZeroSuccessors, OpTrait::NOperands<2>::Impl,
                MemoryEffectOpInterface::Trait, LinearOpInterface::Trait> {
public:
  MLIR_DEFINE_EXPLICIT_INTERNAL_INLINE_TYPE_ID(BlurOp)
  using Op::Op;
  static StringRef getOperationName() { return "sliding.blur"; }
  static ArrayRef<StringRef> getAttributeNames() { return {}; }
  void getEffects(SmallVectorImpl<MemoryEffects::EffectInstance> &) {}

  OperandRange getDataOperands() {
    return getOperation()->getOperands().take_front();
  }

  int64_t number(StringRef name) {
    return getOperation()->getAttrOfType<IntegerAttr>(name).getInt();
  }

  OrRefusal<LinearForm> linearForm(ArrayRef<LinearForm> operands) {
    OrRefusal<WeightView> factor = readConstant(getOperand(1));
    if (!factor)
      return factor.refusal();
    int64_t channels = operands[0].geometry().outChannels, pad = number("pad");
    Geometry geometry{.windows = {2, Window{.size = 3,
                                            .stride = number("stride"),
                                            .padLow = pad,
                                            .padHigh = pad}},
                      .inChannels = channels,
                      .outChannels = channels,
                      .groups = channels};
    std::vector<double> kernel;
    for (int64_t c = 0; c < channels; ++c)
      for (int64_t tap : kTaps)
        for (int64_t other : kTaps)
          kernel.push_back(double(tap * other));
    OrRefusal<LinearForm> form = LinearForm::fromKernel(geometry, kernel);
    if (form)
      form = form->scale(*factor);
    return form ? LinearForm::compose(operands[0], *form) : form;
  }

  OrRefusal<Image> evaluate(ArrayRef<Image> operands) {
    OrRefusal<WeightView> factor = readConstant(getOperand(1));
    if (!factor)
      return factor.refusal();
    Image x = operands[0].dense();
    int64_t height = x.sizes()[0], width = x.sizes()[1];
    int64_t stride = number("stride"), pad = number("pad");
    int64_t rows = (height + 2 * pad - 3) / stride + 1;
    int64_t columns = (width + 2 * pad - 3) / stride + 1;
    std::vector<double> y;
    for (int64_t c = 0; c < x.channels(); ++c)
      for (int64_t row = 0; row < rows; ++row)
        for (int64_t column = 0; column < columns; ++column) {
          double sum = 0;
          for (int64_t u = 0; u < 3; ++u)
            for (int64_t v = 0; v < 3; ++v) {
              int64_t h = row * stride - pad + u, w = column * stride - pad + v;
              if (h >= 0 && h < height && w >= 0 && w < width)
                sum += double(kTaps[u] * kTaps[v]) *
                       x.values()[(c * height + h) * width + w];
            }
          y.push_back((*factor)[c] * sum);
        }
    return Image(x.channels(), {rows, columns}, std::move(y));
  }
};

struct SlidingDialect : Dialect {
  MLIR_DEFINE_EXPLICIT_INTERNAL_INLINE_TYPE_ID(SlidingDialect)
  static StringRef getDialectNamespace() { return "sliding"; }
  explicit SlidingDialect(MLIRContext *context)
      : Dialect(getDialectNamespace(), context, TypeID::get<SlidingDialect>()) {
    addOperations<BlurOp>();
  }
};
} // namespace sliding

namespace {
/// A blur with stride 2 beside a convolution with stride 2.
constexpr StringRef kStrided = R"(
  func.func @main(%x: tensor<1x2x8x8xf32>) -> tensor<1x2x4x4xf32> {
    %factor = arith.constant dense<[2.0, -1.0]> : tensor<2xf32>
    %w = arith.constant dense<[[[[3.0]]], [[[5.0]]]]> : tensor<2x1x1x1xf32>
    %y = repvgg.block (%in = %x) : tensor<1x2x8x8xf32> -> tensor<1x2x4x4xf32> {
      %0 = "sliding.blur"(%in, %factor) {stride = 2, pad = 1} : (tensor<1x2x8x8xf32>, tensor<2xf32>) -> tensor<1x2x4x4xf32>
      %1 = repvgg.conv %in, %w strides [2, 2] groups 2 : (tensor<1x2x8x8xf32>, tensor<2x1x1x1xf32>) -> tensor<1x2x4x4xf32>
      %2 = repvgg.sum %0, %1 : tensor<1x2x4x4xf32>
      repvgg.yield %2 : tensor<1x2x4x4xf32>
    }
    return %y : tensor<1x2x4x4xf32>
  })";

/// A blur without padding beside another, behind a scale.
constexpr StringRef kValid = R"(
  func.func @main(%x: tensor<1x2x8x8xf32>) -> tensor<1x2x6x6xf32> {
    %factor = arith.constant dense<[2.0, -1.0]> : tensor<2xf32>
    %one = arith.constant dense<[1.0, 1.0]> : tensor<2xf32>
    %y = repvgg.block (%in = %x) : tensor<1x2x8x8xf32> -> tensor<1x2x6x6xf32> {
      %0 = "sliding.blur"(%in, %factor) {stride = 1, pad = 0} : (tensor<1x2x8x8xf32>, tensor<2xf32>) -> tensor<1x2x6x6xf32>
      %1 = repvgg.scale %in by %factor : (tensor<1x2x8x8xf32>, tensor<2xf32>) -> tensor<1x2x8x8xf32>
      %2 = "sliding.blur"(%1, %one) {stride = 1, pad = 0} : (tensor<1x2x8x8xf32>, tensor<2xf32>) -> tensor<1x2x6x6xf32>
      %3 = repvgg.sum %0, %2 : tensor<1x2x6x6xf32>
      repvgg.yield %3 : tensor<1x2x6x6xf32>
    }
    return %y : tensor<1x2x6x6xf32>
  })";

struct WindowBranches : testing::Test {
  WindowBranches() {
    DialectRegistry registry;
    registry.insert<sliding::SlidingDialect, RepVGGDialect, arith::ArithDialect,
                    func::FuncDialect>();
    context.appendDialectRegistry(registry);
  }

  void parse(StringRef text) {
    module = parseSourceString<ModuleOp>(text, &context);
    ASSERT_TRUE(module);
  }

  /// Fuses the module; returns the census record of its one block.
  CensusRecord fuse(StringRef text) {
    parse(text);
    PassManager passes(&context);
    passes.addNestedPass<func::FuncOp>(createFusePass());
    EXPECT_TRUE(succeeded(passes.run(*module)));
    auto function = *module->getOps<func::FuncOp>().begin();
    auto records = function->getAttrOfType<ArrayAttr>(kCensusAttrName);
    EXPECT_TRUE(records && records.size() == 1);
    return records ? *CensusRecord::fromAttr(records[0]) : CensusRecord();
  }

  std::vector<double> fusedWeight() {
    SmallVector<ConvOp> convs;
    module->walk([&](ConvOp conv) { convs.push_back(conv); });
    EXPECT_EQ(convs.size(), 1u);
    return convs.empty() ? std::vector<double>()
                         : readConstant(convs[0].getWeight())->toVector();
  }

  MLIRContext context;
  OwningOpRef<ModuleOp> module;
};

TEST_F(WindowBranches, DefaultsAskTheLinearForm) {
  parse(kStrided);
  LinearOpInterface blur;
  module->walk([&](sliding::BlurOp op) { blur = op; });
  SmallVector<Window, 3> windows = blur.getWindows();
  ASSERT_EQ(windows.size(), 2u);
  EXPECT_EQ(windows[0],
            (Window{.size = 3, .stride = 2, .padLow = 1, .padHigh = 1}));
  EXPECT_EQ(blur.outputSize(1, 8), 4);
  EXPECT_EQ(blur.outputSize(1, kDynamicSize), kDynamicSize);
  EXPECT_EQ(blur.getWork().macsPerElement, 9);
  EXPECT_EQ(blur.getWork().launches, 1);
  EXPECT_EQ(blur.getParameters(), SmallVector<Value>{blur->getOperand(1)});
  EXPECT_FALSE(blur.isChannelwise());
}

TEST_F(WindowBranches, StridedBranchIsCertifiedAndCounted) {
  CensusRecord record = fuse(kStrided);
  EXPECT_EQ(record.status, CensusRecord::Status::Fused);
  EXPECT_EQ(record.kernel, "3x3 s2 g2 2->2");
  ASSERT_TRUE(record.certified);
  // Both residues of the stride at full size, and smaller images.
  EXPECT_GE(record.certified->probes, 4);
  EXPECT_EQ(fusedWeight(),
            (std::vector<double>{2, 4, 2, 4, 11, 4, 2, 4, 2, //
                                 -1, -2, -1, -2, 1, -2, -1, -2, -1}));
  // 32 elements with 9 taps of the blur, one of the convolution, one addition.
  EXPECT_EQ(record.before.macs, 32 * (9 + 1 + 1));
  EXPECT_EQ(record.after.macs, 32 * 9);
  EXPECT_EQ(record.before.ops, 3);
  EXPECT_EQ(record.branches, 2);
}

TEST_F(WindowBranches, ValidBranchIsCertifiedAndCounted) {
  CensusRecord record = fuse(kValid);
  EXPECT_EQ(record.status, CensusRecord::Status::Fused);
  EXPECT_EQ(record.kernel, "3x3 s1 g2 2->2");
  ASSERT_TRUE(record.certified);
  EXPECT_EQ(fusedWeight(),
            (std::vector<double>{4, 8, 4, 8, 16, 8, 4, 8, 4, //
                                 -2, -4, -2, -4, -8, -4, -2, -4, -2}));
  // 72 elements of two blurs and an addition, 128 of the scale.
  EXPECT_EQ(record.before.macs, 72 * (9 + 9 + 1) + 128);
  EXPECT_EQ(record.after.macs, 72 * 9);
}

} // namespace
