//===- NewFrontEndTest.cpp - Blocks from a front end of one's own ---------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Blocks of TOSA ops are raised, fused and certified; what comes out is
/// compared with what upstream makes of the ops, by the interpreter of
/// lib/Verify.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Fuse/Passes.h"
#include "RepVGG/IR/CensusRecord.h"
#include "RepVGG/IR/RepVGG.h"
#include "RepVGG/Lower/Passes.h"
#include "RepVGG/Pipelines/Passes.h"
#include "RepVGG/Pipelines/Pipelines.h"
#include "RepVGG/Raise/Passes.h"
#include "RepVGG/Verify/Constants.h"
#include "TosaFrontEnd.h"
#include "mlir/AsmParser/AsmParser.h"
#include "mlir/Conversion/TosaToArith/TosaToArith.h"
#include "mlir/Conversion/TosaToLinalg/TosaToLinalg.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Tosa/IR/TosaOps.h"
#include "mlir/Parser/Parser.h"
#include "mlir/Pass/PassManager.h"

#include "gtest/gtest.h"

using namespace mlir;
using namespace mlir::repvgg;

namespace {

//===----------------------------------------------------------------------===//
// Modules
//===----------------------------------------------------------------------===//

/// A 3x3 and a 1x1 of different weights and biases, the input itself, and an
/// activation, on images of 4x4 with 4 channels: no size tells N, C, H and W
/// apart but the order.
constexpr StringRef kWeights = R"(
    %zero = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
    %b3 = "tosa.const"() {values = dense<[1.0, -2.0, 3.0, 0.5]> : tensor<4xf32>} : () -> tensor<4xf32>
    %b1 = "tosa.const"() {values = dense<[0.0, 1.0, 2.0, 4.0]> : tensor<4xf32>} : () -> tensor<4xf32>
    %w1 = "tosa.const"() {values = dense<[[[[1.0, 0.0, 2.0, 0.0]]], [[[0.0, 3.0, 0.0, 1.0]]],
                                          [[[5.0, 0.0, 1.0, 0.0]]], [[[0.0, 7.0, 0.0, 2.0]]]]> : tensor<4x1x1x4xf32>} : () -> tensor<4x1x1x4xf32>
)";

constexpr StringRef kBlock = R"(
    %0 = tosa.conv2d %in, %w3, %b3, %zero, %zero {acc_type = f32, pad = array<i64: 1, 1, 1, 1>, stride = array<i64: 1, 1>, dilation = array<i64: 1, 1>} : (tensor<4x4x4x4xf32>, tensor<4x3x3x4xf32>, tensor<4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<4x4x4x4xf32>
    %1 = tosa.conv2d %in, %w1, %b1, %zero, %zero {acc_type = f32, pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>, dilation = array<i64: 1, 1>} : (tensor<4x4x4x4xf32>, tensor<4x1x1x4xf32>, tensor<4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<4x4x4x4xf32>
    %2 = tosa.add %0, %1 : (tensor<4x4x4x4xf32>, tensor<4x4x4x4xf32>) -> tensor<4x4x4x4xf32>
    %3 = tosa.add %2, %in : (tensor<4x4x4x4xf32>, tensor<4x4x4x4xf32>) -> tensor<4x4x4x4xf32>
)";

/// Whole numbers that differ from one element to the next.
std::string numbers(ArrayRef<int64_t> shape, int64_t step) {
  std::string text;
  llvm::raw_string_ostream stream(text);
  int64_t next = 0;
  auto write = [&](auto &self, size_t axis) -> void {
    if (axis == shape.size()) {
      next = (next + step) % 17;
      stream << next - 8 << ".0";
      return;
    }
    stream << "[";
    for (int64_t i = 0; i < shape[axis]; ++i) {
      stream << (i ? ", " : "");
      self(self, axis + 1);
    }
    stream << "]";
  };
  write(write, 0);
  return text;
}

std::string moduleText(StringRef before, StringRef after,
                       StringRef block = kBlock) {
  std::string w3 = "%w3 = \"tosa.const\"() {values = dense<" +
                   numbers({4, 3, 3, 4}, 5) +
                   "> : tensor<4x3x3x4xf32>} : () -> tensor<4x3x3x4xf32>\n";
  return "func.func @main(%x: tensor<4x4x4x4xf32>, %y: tensor<4x4x4x4xf32>) -> "
         "tensor<4x4x4x4xf32> {" +
         (kWeights + w3 + before + block + after).str() + "}";
}

//===----------------------------------------------------------------------===//
// Tests
//===----------------------------------------------------------------------===//

struct NewFrontEnd : testing::Test {
  NewFrontEnd() {
    DialectRegistry registry;
    registerDialect(registry);
    registry
        .insert<arith::ArithDialect, func::FuncDialect, linalg::LinalgDialect,
                math::MathDialect, tensor::TensorDialect, tosa::TosaDialect>();
    registerTosaFrontEnd(registry);
    context.appendDialectRegistry(registry);
    context.loadAllAvailableDialects();
  }

  OwningOpRef<ModuleOp> parse(StringRef text) {
    OwningOpRef<ModuleOp> module = parseSourceString<ModuleOp>(text, &context);
    EXPECT_TRUE(module) << text.str();
    return module;
  }

  void run(ModuleOp module, function_ref<void(OpPassManager &)> add) {
    PassManager passes(&context);
    add(passes.nest<func::FuncOp>());
    EXPECT_TRUE(succeeded(passes.run(module)));
  }

  /// What `@main` returns for an image of whole numbers, by the interpreter of
  /// lib/Verify, which knows neither TOSA nor the repvgg dialect.
  std::vector<double> evaluate(ModuleOp module) {
    run(module, [](OpPassManager &passes) {
      passes.addPass(createToLinalgPass());
      passes.addPass(tosa::createTosaToLinalgNamed());
      passes.addPass(tosa::createTosaToLinalg());
      passes.addPass(createTosaToArithPass());
    });
    auto main = module.lookupSymbol<func::FuncOp>("main");
    OpBuilder builder = OpBuilder::atBlockBegin(&main.getBody().front());
    int64_t step = 7;
    for (BlockArgument argument : main.getArguments()) {
      auto image = cast<TypedAttr>(parseAttribute(
          "dense<" + numbers({4, 4, 4, 4}, step++) + "> : tensor<4x4x4x4xf32>",
          &context));
      argument.replaceAllUsesWith(
          arith::ConstantOp::create(builder, main.getLoc(), image));
    }
    verify::ConstantCache cache;
    auto result = verify::evaluateConstant(
        main.getBody().front().getTerminator()->getOperand(0), cache);
    if (auto *reason = std::get_if<verify::Unevaluable>(&result)) {
      ADD_FAILURE() << reason->message;
      return {};
    }
    return std::get<verify::ConstantTensor>(result).values;
  }

  template <typename OpT>
  static int64_t count(ModuleOp module) {
    int64_t found = 0;
    module.walk([&](OpT) { ++found; });
    return found;
  }

  /// Raises and fuses `text`; expects one convolution, the numbers of the
  /// original and so many transposes.
  void expectFused(StringRef text, int64_t transposes, int64_t branches = 3) {
    OwningOpRef<ModuleOp> original = parse(text), module = parse(text);
    run(*module, [](OpPassManager &passes) {
      passes.addPass(createRaisePass());
      passes.addPass(createFusePass());
    });
    EXPECT_EQ(count<ConvOp>(*module), 1);
    EXPECT_EQ(count<tosa::Conv2DOp>(*module), 0);
    EXPECT_EQ(count<linalg::TransposeOp>(*module), transposes);
    auto main = module->lookupSymbol<func::FuncOp>("main");
    auto records = main->getAttrOfType<ArrayAttr>(kCensusAttrName);
    ASSERT_TRUE(records && !records.empty());
    CensusRecord record = *CensusRecord::fromAttr(records.getValue().back());
    EXPECT_EQ(record.status, CensusRecord::Status::Fused);
    EXPECT_EQ(record.branches, branches);
    EXPECT_EQ(record.kernel, "3x3 s1 g1 4->4");
    EXPECT_TRUE(record.certified);
    main->removeAttr(kCensusAttrName);
    std::vector<double> expected = evaluate(*original);
    EXPECT_EQ(expected.size(), 256u);
    EXPECT_EQ(evaluate(*module), expected);
  }

  MLIRContext context;
};

TEST_F(NewFrontEnd, ChannelsLastBecomesOneConvolution) {
  expectFused(moduleText("%in = tosa.identity %x : (tensor<4x4x4x4xf32>) -> "
                         "tensor<4x4x4x4xf32>",
                         R"(
    %4 = tosa.clamp %3 {min_val = 0.0 : f32, max_val = 3.4e+38 : f32} : (tensor<4x4x4x4xf32>) -> tensor<4x4x4x4xf32>
    return %4 : tensor<4x4x4x4xf32>)"),
              /*transposes=*/2);
}

/// As exporters of channels-first networks write it.
TEST_F(NewFrontEnd, TransposesAreOtherNamesOfTheData) {
  expectFused(moduleText(R"(
    %in = tosa.transpose %x {perms = array<i32: 0, 2, 3, 1>} : (tensor<4x4x4x4xf32>) -> tensor<4x4x4x4xf32>)",
                         R"(
    %4 = tosa.transpose %3 {perms = array<i32: 0, 3, 1, 2>} : (tensor<4x4x4x4xf32>) -> tensor<4x4x4x4xf32>
    return %4 : tensor<4x4x4x4xf32>)"),
              /*transposes=*/0);
}

/// A sum with a term of another value, of which a block takes a part.
TEST_F(NewFrontEnd, WhatIsLeftOfASumHasItsOrder) {
  constexpr StringRef block = R"(
    %0 = tosa.conv2d %in, %w3, %b3, %zero, %zero {acc_type = f32, pad = array<i64: 1, 1, 1, 1>, stride = array<i64: 1, 1>, dilation = array<i64: 1, 1>} : (tensor<4x4x4x4xf32>, tensor<4x3x3x4xf32>, tensor<4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<4x4x4x4xf32>
    %1 = tosa.add %0, %y : (tensor<4x4x4x4xf32>, tensor<4x4x4x4xf32>) -> tensor<4x4x4x4xf32>
    %2 = tosa.add %1, %in : (tensor<4x4x4x4xf32>, tensor<4x4x4x4xf32>) -> tensor<4x4x4x4xf32>
  )";
  expectFused(moduleText("%in = tosa.identity %x : (tensor<4x4x4x4xf32>) -> "
                         "tensor<4x4x4x4xf32>",
                         "return %2 : tensor<4x4x4x4xf32>", block),
              /*transposes=*/2, /*branches=*/2);
}

/// An op of another front end takes the same tensors for [N, C, H, W], which
/// their shape allows.
TEST_F(NewFrontEnd, ReadInAnotherOrderItIsNoBranch) {
  constexpr StringRef block = R"(
    %0 = tosa.conv2d %in, %w3, %b3, %zero, %zero {acc_type = f32, pad = array<i64: 1, 1, 1, 1>, stride = array<i64: 1, 1>, dilation = array<i64: 1, 1>} : (tensor<4x4x4x4xf32>, tensor<4x3x3x4xf32>, tensor<4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<4x4x4x4xf32>
    %1 = tosa.add %0, %in : (tensor<4x4x4x4xf32>, tensor<4x4x4x4xf32>) -> tensor<4x4x4x4xf32>
    %empty = tensor.empty() : tensor<4x4x4x4xf32>
    %2 = linalg.add ins(%1, %in : tensor<4x4x4x4xf32>, tensor<4x4x4x4xf32>) outs(%empty : tensor<4x4x4x4xf32>) -> tensor<4x4x4x4xf32>
  )";
  std::string text = moduleText("%in = tosa.identity %x : "
                                "(tensor<4x4x4x4xf32>) -> tensor<4x4x4x4xf32>",
                                "return %2 : tensor<4x4x4x4xf32>", block);
  expectFused(text, /*transposes=*/2, /*branches=*/2);
}

/// The comparison with the original ops, which knows no TOSA, says so.
TEST_F(NewFrontEnd, OriginalsThatCannotBeEvaluatedAreCountedAsUnchecked) {
  OwningOpRef<ModuleOp> module =
      parse(moduleText("%in = tosa.identity %x : (tensor<4x4x4x4xf32>) -> "
                       "tensor<4x4x4x4xf32>",
                       "return %3 : tensor<4x4x4x4xf32>"));
  run(*module, [](OpPassManager &passes) {
    RaisePassOptions options;
    options.claims = true;
    passes.addPass(createRaisePass(options));
    passes.addPass(createFusePass());
    passes.addPass(createToLinalgPass());
    passes.addPass(createVerifySourcePass());
  });
  auto main = module->lookupSymbol<func::FuncOp>("main");
  auto records = main->getAttrOfType<ArrayAttr>(kCensusAttrName);
  ASSERT_TRUE(records && records.size() == 1);
  EXPECT_EQ(CensusRecord::fromAttr(records[0])->unchecked,
            "it has no value for the sizes that were tried: cannot evaluate "
            "'tosa.add'");
}

/// Nothing but the registration tells the product's pipeline of the front end.
TEST_F(NewFrontEnd, TheFusingPipelineHasIt) {
  std::string text = moduleText("%in = tosa.identity %x : "
                                "(tensor<4x4x4x4xf32>) -> tensor<4x4x4x4xf32>",
                                "return %3 : tensor<4x4x4x4xf32>");
  OwningOpRef<ModuleOp> original = parse(text), module = parse(text);
  PassManager passes(&context);
  buildFusePipeline(passes, FusePipelineOptions());
  ASSERT_TRUE(succeeded(passes.run(*module)));
  EXPECT_EQ(count<tosa::Conv2DOp>(*module), 0);
  EXPECT_EQ(count<linalg::Conv2DNchwFchwOp>(*module), 1);
  EXPECT_EQ(evaluate(*module), evaluate(*original));
}

TEST_F(NewFrontEnd, IsChosenByItsName) {
  std::string text = moduleText("%in = tosa.identity %x : "
                                "(tensor<4x4x4x4xf32>) -> tensor<4x4x4x4xf32>",
                                "return %3 : tensor<4x4x4x4xf32>");
  for (auto [from, blocks] :
       {std::pair("tosa", 1), std::pair("linalg", 0), std::pair("repvgg", 0)}) {
    OwningOpRef<ModuleOp> module = parse(text);
    RaisePassOptions options;
    options.from.push_back(from);
    run(*module, [&](OpPassManager &passes) {
      passes.addPass(createRaisePass(options));
    });
    EXPECT_EQ(count<BlockOp>(*module), blocks) << from;
  }
}

TEST_F(NewFrontEnd, AnUnknownNameIsAnsweredByTheTable) {
  OwningOpRef<ModuleOp> module =
      parse(moduleText("%in = tosa.identity %x : (tensor<4x4x4x4xf32>) -> "
                       "tensor<4x4x4x4xf32>",
                       "return %3 : tensor<4x4x4x4xf32>"));
  RaisePassOptions options;
  options.from.push_back("onnx");
  std::string message;
  ScopedDiagnosticHandler handler(&context, [&](Diagnostic &diagnostic) {
    message = diagnostic.str();
    return success();
  });
  PassManager passes(&context);
  passes.addNestedPass<func::FuncOp>(createRaisePass(options));
  EXPECT_TRUE(failed(passes.run(*module)));
  EXPECT_EQ(message, "expects option 'from' to name front ends among 'linalg', "
                     "'repvgg' and 'tosa', but got 'onnx'");
}

} // namespace
