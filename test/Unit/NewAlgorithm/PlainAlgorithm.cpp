//===- PlainAlgorithm.cpp - An algorithm from outside of the tree ---------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// A dialect with a plan attribute, an algorithm for convolutions of one pixel,
/// and its kernel, as a project of its own would have them: only public
/// headers, nothing of the tree's lists touched. It is chosen, packed for,
/// emitted and run like the others.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Codegen/CPU/Algorithms/ConvAlgorithm.h"
#include "RepVGG/Codegen/CPU/Kernels/FloatBuffers.h"
#include "RepVGG/Compiler/Compiler.h"
#include "mlir/IR/DialectImplementation.h"
#include "gtest/gtest.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

namespace {

//===----------------------------------------------------------------------===//
// The plan
//===----------------------------------------------------------------------===//

/// `#plain.plan`: there is nothing to choose.
class PlainAttr
    : public Attribute::AttrBase<PlainAttr, Attribute, AttributeStorage,
                                 layer::PlanAttrInterface::Trait> {
public:
  using Base::Base;
  static constexpr StringLiteral name = "plain.plan";

  MLIR_DEFINE_EXPLICIT_INTERNAL_INLINE_TYPE_ID(PlainAttr)

  int64_t getImages() const { return 0; }
  std::string getText() const { return "plain"; }
};

class PlainDialect : public Dialect {
public:
  MLIR_DEFINE_EXPLICIT_INTERNAL_INLINE_TYPE_ID(PlainDialect)

  explicit PlainDialect(MLIRContext *context)
      : Dialect("plain", context, TypeID::get<PlainDialect>()) {
    addAttributes<PlainAttr>();
  }
  static StringRef getDialectNamespace() { return "plain"; }

  Attribute parseAttribute(DialectAsmParser &parser, Type) const override {
    if (parser.parseKeyword("plan"))
      return {};
    return PlainAttr::get(getContext());
  }
  void printAttribute(Attribute, DialectAsmPrinter &printer) const override {
    printer << "plan";
  }
};

//===----------------------------------------------------------------------===//
// The kernel
//===----------------------------------------------------------------------===//

/// Pixel by pixel, channel by channel. Weights: `[output block][channel][v]`.
class PlainKernel : public ConvKernel {
public:
  explicit PlainKernel(const ConvProblem &problem) : ConvKernel(problem) {}

  int64_t tasks() const override { return problem.output.blocks(); }
  int64_t weightBytes() const override {
    return floatBytes(problem.output.blocks() * inputs() * v());
  }
  void packWeights(const WeightView &weights,
                   MutableArrayRef<char> packed) const override {
    MutableArrayRef<float> floats = asFloats(packed);
    for (int64_t o = 0; o < problem.output.blocks() * v(); ++o)
      for (int64_t i = 0; i < inputs(); ++i)
        floats[(o / v() * inputs() + i) * v() + o % v()] =
            o < problem.output.channels
                ? static_cast<float>(weights[o * inputs() + i])
                : 0;
  }

  void emit(KernelBuilder &k, const ConvArguments &bytes,
            const Epilogue &epilogue) const override {
    ConvArguments arguments = asFloats(k, bytes);
    const PackedImage &out = problem.output;
    k.loop(arguments.begin, arguments.end, 1, [&](Offset block) {
      k.loop(0, out.batch, 1, [&](Offset image) {
        k.loop(0, out.height, 1, [&](Offset row) {
          k.loop(0, out.width, 1, [&](Offset column) {
            Value sum = sumChannels(k, arguments, image, block, row, column);
            epilogue.at(image, block, row, column).store(sum, 0, 0, 0);
          });
        });
      });
    });
  }

private:
  int64_t v() const { return problem.target.lanes; }
  int64_t inputs() const { return problem.geometry.inChannels; }

  Value sumChannels(KernelBuilder &k, const ConvArguments &arguments,
                    const Offset &image, const Offset &block, const Offset &row,
                    const Offset &column) const {
    const PackedImage &in = problem.input;
    Value bias = k.load(arguments.bias, block * v());
    return k.loop(0, inputs(), 1, {bias},
                  [&](Offset i, ArrayRef<Value> sum) -> SmallVector<Value> {
                    Offset pixel =
                        in.offset(image, k.quotient(i, v()), row, column) +
                        k.remainder(i, v());
                    Offset weight = (block * inputs() + i) * v();
                    return {k.fma(k.loadSplat(arguments.input, pixel),
                                  k.load(arguments.weights, weight), sum[0])};
                  })[0];
  }
};

//===----------------------------------------------------------------------===//
// The algorithm
//===----------------------------------------------------------------------===//

class PlainAlgorithm : public ConvAlgorithm {
public:
  StringRef getName() const override { return "plain"; }
  bool owns(Attribute plan) const override { return isa<PlainAttr>(plan); }
  SmallVector<layer::PlanAttrInterface>
  candidates(const ConvProblem &, MLIRContext *context) const override {
    return {cast<layer::PlanAttrInterface>(PlainAttr::get(context))};
  }
  std::optional<Refusal> refuse(const ConvProblem &problem) const override {
    bool isPlain = problem.geometry.groups == 1 &&
                   problem.geometry.taps() == 1 && problem.rows().stride == 1 &&
                   problem.columns().stride == 1 &&
                   problem.windowHalo() == Halo();
    if (isPlain)
      return std::nullopt;
    return Refusal{"plan", "expects a window of one pixel"};
  }
  /// To be chosen wherever it is possible.
  double productsPerChannels(const ConvProblem &) const override { return 0; }
  std::unique_ptr<ConvKernel> bind(const ConvProblem &problem) const override {
    return std::make_unique<PlainKernel>(problem);
  }
};

void registerPlain(DialectRegistry &registry) {
  registry.insert<PlainDialect>();
  registry.addExtension(+[](MLIRContext *context, RepVGGCPUDialect *dialect) {
    context->getOrLoadDialect<PlainDialect>();
    dialect->addAlgorithm("plain", std::make_shared<PlainAlgorithm>());
  });
}

//===----------------------------------------------------------------------===//
// Tests
//===----------------------------------------------------------------------===//

/// Two layers, of which the first has a window of one pixel: all of its weights
/// are 3, those of the second one 1.
constexpr StringLiteral kModel = R"(
func.func @main(%x: tensor<2x20x5x6xf32>) -> tensor<2x5x5x6xf32> {
  %w1 = arith.constant dense<3.0> : tensor<20x20x1x1xf32>
  %w2 = arith.constant dense<1.0> : tensor<5x20x3x3xf32>
  %y = repvgg.conv %x, %w1 activation <relu> : (tensor<2x20x5x6xf32>, tensor<20x20x1x1xf32>) -> tensor<2x20x5x6xf32>
  %z = repvgg.conv %y, %w2 pad [1, 1] : (tensor<2x20x5x6xf32>, tensor<5x20x3x3xf32>) -> tensor<2x5x5x6xf32>
  return %z : tensor<2x5x5x6xf32>
})";

class NewAlgorithmTest : public testing::Test {
protected:
  void SetUp() override {
    DialectRegistry registry;
    registerPlain(registry);
    compiler.context().appendDialectRegistry(registry);
    llvm::Error error = compiler.load(ModelSource::memory(kModel.str()));
    ASSERT_FALSE(bool(error)) << llvm::toString(std::move(error));
  }

  std::vector<layer::PlanAttrInterface> plans() {
    std::vector<layer::PlanAttrInterface> found;
    compiler.module().walk(
        [&](layer::ConvOp op) { found.push_back(op.getPlanAttr()); });
    return found;
  }

  Compiler compiler;
};

TEST_F(NewAlgorithmTest, IsChosenWhereItIsPossible) {
  llvm::Error error = compiler.plan();
  ASSERT_FALSE(bool(error)) << llvm::toString(std::move(error));
  std::vector<layer::PlanAttrInterface> found = plans();
  ASSERT_EQ(found.size(), 2u);
  EXPECT_TRUE(isa<PlainAttr>(found[0]));
  EXPECT_FALSE(isa<PlainAttr>(found[1]));
  std::string report;
  llvm::raw_string_ostream os(report);
  error = compiler.printPlans(os);
  ASSERT_FALSE(bool(error)) << llvm::toString(std::move(error));
  EXPECT_NE(report.find(" plain "), std::string::npos) << report;
}

TEST_F(NewAlgorithmTest, IsRight) {
  llvm::Expected<CompiledModel> model = compiler.compileInProcess();
  ASSERT_TRUE(bool(model)) << llvm::toString(model.takeError());
  constexpr int64_t kHeight = 5, kWidth = 6;
  std::vector<float> x(2 * 20 * kHeight * kWidth), z(2 * 5 * kHeight * kWidth);
  for (size_t i = 0; i < x.size(); ++i)
    x[i] = static_cast<float>(i % 7) - 3;
  llvm::Error error = model->run({x.data()}, {z.data()});
  ASSERT_FALSE(bool(error)) << llvm::toString(std::move(error));
  auto first = [&](int64_t n, int64_t row, int64_t column) {
    float sum = 0;
    for (int64_t c = 0; c < 20; ++c)
      sum += x[((n * 20 + c) * kHeight + row) * kWidth + column];
    return std::max(3 * sum, 0.0f);
  };
  auto second = [&](int64_t n, int64_t row, int64_t column) {
    float sum = 0;
    for (int64_t y = std::max<int64_t>(row - 1, 0);
         y <= std::min(row + 1, kHeight - 1); ++y)
      for (int64_t w = std::max<int64_t>(column - 1, 0);
           w <= std::min(column + 1, kWidth - 1); ++w)
        sum += first(n, y, w);
    return 20 * sum;
  };
  // Small whole numbers: exact in any order.
  for (int64_t n = 0; n < 2; ++n)
    for (int64_t o = 0; o < 5; ++o)
      for (int64_t row = 0; row < kHeight; ++row)
        for (int64_t column = 0; column < kWidth; ++column)
          EXPECT_EQ(z[((n * 5 + o) * kHeight + row) * kWidth + column],
                    second(n, row, column))
              << n << " " << o << " " << row << " " << column;
}

TEST_F(NewAlgorithmTest, RefusesWithAReason) {
  llvm::Error error = compiler.plan();
  ASSERT_FALSE(bool(error)) << llvm::toString(std::move(error));
  SmallVector<layer::ConvOp> layers;
  compiler.module().walk([&](layer::ConvOp op) { layers.push_back(op); });
  ASSERT_EQ(layers.size(), 2u);
  FailureOr<TargetInfo> target = getTargetInfo(layers[1]);
  ASSERT_TRUE(succeeded(target));
  ConvProblem problem = problemOf(layers[1], *target);
  auto accepted = acceptPlan(problem.with(
      cast<layer::PlanAttrInterface>(PlainAttr::get(&compiler.context()))));
  ASSERT_FALSE(bool(accepted));
  EXPECT_EQ(accepted.refusal().message, "expects a window of one pixel");
}

} // namespace
