//===- LinearFormRulesTest.cpp - Which rule forbids what ------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RepVGG/IR/RepVGG.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/Parser/Parser.h"
#include "gtest/gtest.h"

#include <map>

using namespace mlir;
using namespace mlir::repvgg;

namespace {
class LinearFormRulesTest : public testing::Test {
protected:
  LinearFormRulesTest() {
    context
        .loadDialect<RepVGGDialect, arith::ArithDialect, func::FuncDialect>();
  }

  /// The first refusal while the block made of `body` is walked, if any. The
  /// body may use weights by size: %w3 [4,4,3], %w1, %b [4], %one [].
  std::optional<Refusal> walk(StringRef body, StringRef type = "1x4x6xf32") {
    std::string text = (R"(func.func @f(%x: tensor<)" + type +
                        R"(>, %unknown: tensor<4xf32>) {
      %w3 = arith.constant dense<0.5> : tensor<4x4x3xf32>
      %w1 = arith.constant dense<0.5> : tensor<4x4x1xf32>
      %b = arith.constant dense<2.0> : tensor<4xf32>
      %negative = arith.constant dense<-2.0> : tensor<4xf32>
      %nan = arith.constant dense<0x7FC00000> : tensor<4xf32>
      %y = repvgg.block (%in = %x) : tensor<)" +
                        type + "> -> tensor<" + type + ">{" + body + R"(
        repvgg.yield %y : tensor<)" +
                        type + R"(>
      }
      return
    })")
                           .str();
    module = parseSourceString<ModuleOp>(text, &context);
    EXPECT_TRUE(module);
    auto function = *module->getOps<func::FuncOp>().begin();
    return firstRefusal(*function.getOps<BlockOp>().begin());
  }

  static std::optional<Refusal> firstRefusal(BlockOp block) {
    std::map<void *, LinearForm> forms;
    auto type = cast<RankedTensorType>(block.getInput().getType());
    forms.emplace(block.getInput().getAsOpaquePointer(),
                  LinearForm::identity(type.getDimSize(1), type.getRank() - 2));
    for (auto op : block.getBody().front().getOps<LinearOpInterface>()) {
      std::vector<LinearForm> operands;
      for (Value operand : op.getDataOperands())
        operands.push_back(forms.at(operand.getAsOpaquePointer()));
      OrRefusal<LinearForm> form = op.linearForm(operands);
      if (!form)
        return form.refusal();
      forms.emplace(op->getResult(0).getAsOpaquePointer(), *form);
    }
    return std::nullopt;
  }

  std::string rule(StringRef body, StringRef type = "1x4x6xf32") {
    std::optional<Refusal> refusal = walk(body, type);
    return refusal ? refusal->rule : "none";
  }

  std::string message(StringRef body) {
    std::optional<Refusal> refusal = walk(body);
    return refusal ? refusal->message : "none";
  }

  MLIRContext context;
  OwningOpRef<ModuleOp> module;
};

#define DATA "tensor<1x4x6xf32>"
#define CONV3(RESULT, INPUT)                                                   \
  RESULT " = repvgg.conv " INPUT ", %w3 pad [1] : (" DATA                      \
         ", tensor<4x4x3xf32>) -> " DATA "\n"
#define CONV1(RESULT, INPUT)                                                   \
  RESULT " = repvgg.conv " INPUT ", %w1 : (" DATA                              \
         ", tensor<4x4x1xf32>) -> " DATA "\n"
#define CONV1_BIAS(RESULT, INPUT)                                              \
  RESULT " = repvgg.conv " INPUT ", %w1 bias %b : (" DATA                      \
         ", tensor<4x4x1xf32>, tensor<4xf32>) -> " DATA "\n"
#define SCALE(RESULT, INPUT, PARAMETER)                                        \
  RESULT " = repvgg.scale " INPUT " by " PARAMETER " : (" DATA                 \
         ", tensor<4xf32>) -> " DATA "\n"
#define NORM(RESULT, INPUT, VARIANCE)                                          \
  RESULT " = repvgg.batch_norm " INPUT " mean %b variance " VARIANCE           \
         " epsilon 1.0e-05 : (" DATA                                           \
         ", tensor<4xf32>, tensor<4xf32>) -> " DATA "\n"

TEST_F(LinearFormRulesTest, LegalBranches) {
  EXPECT_EQ(
      rule(CONV3("%0", "%in") NORM("%1", "%0", "%b") CONV1_BIAS("%2", "%in")
               SCALE("%3", "%2", "%b") NORM(
                   "%4", "%in",
                   "%b") "%5 = repvgg.avg_pool %in kernel [3] pad [1] : " DATA
                         " -> " DATA "\n"
                         "%6 = repvgg.sum %1, %3, %4, %5, %in : " DATA
                         "\n" NORM("%y", "%6", "%b")),
      "none");
}

TEST_F(LinearFormRulesTest, SequencesOfWindows) {
  EXPECT_EQ(rule(CONV3("%0", "%in") CONV1("%y", "%0")), "none");
  EXPECT_EQ(rule(CONV1("%0", "%in") CONV3("%y", "%0")), "none");
  EXPECT_EQ(rule(SCALE("%0", "%in", "%b") CONV3("%y", "%0")), "none");
  EXPECT_EQ(rule(NORM("%0", "%in", "%b") CONV1("%y", "%0")), "none");
  EXPECT_EQ(rule(CONV1_BIAS("%0", "%in") CONV3("%y", "%0")), "A12");
  EXPECT_EQ(rule(NORM("%0", "%in", "%b") CONV3("%y", "%0")), "A13");
  EXPECT_EQ(rule(CONV3("%0", "%in") CONV3("%y", "%0")), "A15");
  EXPECT_EQ(rule(CONV3("%0", "%in") "%y = repvgg.avg_pool %0 kernel [3] pad "
                                    "[1] : " DATA " -> " DATA "\n"),
            "A15");
  EXPECT_EQ(message(CONV3("%0", "%in") CONV3("%y", "%0")),
            "expects no padding between two windows in a row, but the second "
            "one pads what the first computes; pad before the first window "
            "only");
}

TEST_F(LinearFormRulesTest, AveragesOfVaryingCount) {
  auto pool = [&](StringRef text) {
    return rule(
        ("%y = repvgg.avg_pool %in " + text + " : " DATA " -> " DATA).str());
  };
  EXPECT_EQ(pool("kernel [3] pad [1] {count_include_pad = false}"), "A9");
  EXPECT_EQ(pool("kernel [3] pad [1]"), "none");
  EXPECT_EQ(pool("kernel [1] {count_include_pad = false}"), "none");
  EXPECT_EQ(pool("kernel [3] pad [1] {ceil_mode = true}"), "none");
}

TEST_F(LinearFormRulesTest, CeilModeThatAddsAWindow) {
  auto pool = [&](StringRef in, StringRef out) {
    std::string text =
        ("%p = repvgg.avg_pool %in kernel [2] strides [2] {ceil_mode = true} : "
         "tensor<" +
         in + "> -> tensor<" + out +
         ">\n"
         "%y = repvgg.sum %in : tensor<" +
         in + ">")
            .str();
    return rule(text, in);
  };
  EXPECT_EQ(pool("1x4x6xf32", "1x4x3xf32"), "none");
  EXPECT_EQ(pool("1x4x7xf32", "1x4x4xf32"), "A9");
  EXPECT_EQ(pool("1x4x?xf32", "1x4x?xf32"), "A9");
}

TEST_F(LinearFormRulesTest, ParametersThatCannotBeUsed) {
  EXPECT_EQ(rule(NORM("%y", "%in", "%negative")), "A1");
  EXPECT_EQ(message(SCALE("%y", "%in", "%unknown")),
            "'scale' expects a constant, but got an argument of type "
            "tensor<4xf32>");
  EXPECT_EQ(message(NORM("%y", "%in", "%unknown")),
            "'variance' expects a constant, but got an argument of type "
            "tensor<4xf32>");
  EXPECT_EQ(rule(SCALE("%y", "%in", "%nan")), "A5");
}

TEST_F(LinearFormRulesTest, SumsUseTheBlocksSizes) {
  // Padding totals 1 and 2 at stride 2: equal outputs for 6 pixels only.
  auto sum = [&](StringRef in, StringRef out) {
    return rule(
        ("%0 = repvgg.conv %in, %w3 strides [2] pad [1] to [0] : (tensor<" +
         in + ">, tensor<4x4x3xf32>) -> tensor<" + out +
         ">\n"
         "%1 = repvgg.conv %in, %w3 strides [2] pad [1] : (tensor<" +
         in + ">, tensor<4x4x3xf32>) -> tensor<" + out +
         ">\n"
         "%2 = repvgg.sum %0, %1 : tensor<" +
         out +
         ">\n"
         "%y = repvgg.sum %in : tensor<" +
         in + ">")
            .str(),
        in);
  };
  EXPECT_EQ(sum("1x4x6xf32", "1x4x3xf32"), "none");
  EXPECT_EQ(sum("1x4x?xf32", "1x4x?xf32"), "A6");
}
} // namespace
