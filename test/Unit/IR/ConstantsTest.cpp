//===- ConstantsTest.cpp - Constants in all the ways MLIR holds them ------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RepVGG/IR/Constants.h"
#include "RepVGG/Algebra/Rounding.h"
#include "RepVGG/IR/RepVGG.h"
#include "mlir/Bytecode/BytecodeWriter.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/DialectResourceBlobManager.h"
#include "mlir/Parser/Parser.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/SourceMgr.h"
#include "gtest/gtest.h"

#include <cstring>

using namespace mlir;
using namespace mlir::repvgg;

namespace {
class ConstantsTest : public testing::Test {
protected:
  ConstantsTest() {
    context.loadDialect<RepVGGDialect, arith::ArithDialect, func::FuncDialect,
                        tensor::TensorDialect>();
  }

  /// Parses a function's body; reads the operand of its last op.
  OrRefusal<WeightView> read(StringRef body, StringRef resources = "") {
    std::string text =
        ("func.func @f(%a: tensor<4xf32>) {\n" + body + "\n return\n}\n" +
         (resources.empty()
              ? ""
              : "{-# dialect_resources: { builtin: {" + resources + "} } #-}"))
            .str();
    module = parseSourceString<ModuleOp>(text, &context);
    if (!module)
      return Refusal{"test", "does not parse"};
    auto function = *module->getOps<func::FuncOp>().begin();
    Operation *last = function.getBody().front().getTerminator()->getPrevNode();
    return readConstant(last->getResult(0));
  }

  void expectRefusal(const OrRefusal<WeightView> &found, StringRef message) {
    ASSERT_FALSE(found);
    EXPECT_EQ(found.refusal().rule, "input");
    EXPECT_EQ(found.refusal().message, message.str());
  }

  using Values = std::vector<double>;
  MLIRContext context;
  OwningOpRef<ModuleOp> module;
};

TEST_F(ConstantsTest, DenseOfEveryElementType) {
  for (StringRef type : {"f64", "f32", "f16", "bf16"}) {
    auto view =
        read(("%0 = arith.constant dense<[1.5, -2.0, 0.25]> : tensor<3x" +
              type + ">")
                 .str());
    ASSERT_TRUE(view) << view.refusal().message;
    EXPECT_EQ(view->toVector(), (Values{1.5, -2.0, 0.25})) << type.str();
  }
}

TEST_F(ConstantsTest, SplatIsNotExpanded) {
  auto view = read("%0 = arith.constant dense<0.5> : tensor<2x3xbf16>");
  ASSERT_TRUE(view);
  EXPECT_TRUE(view->splat);
  EXPECT_EQ(view->toVector(), Values(6, 0.5));
}

TEST_F(ConstantsTest, ResourceOfEveryElementType) {
  // Alignment in four bytes, then 1.0 and -2.0.
  std::pair<StringRef, StringRef> cases[] = {
      {"f64", "0x08000000000000000000F03F00000000000000C0"},
      {"f32", "0x040000000000803F000000C0"},
      {"f16", "0x02000000003C00C0"},
      {"bf16", "0x02000000803F00C0"}};
  for (auto [type, blob] : cases) {
    auto view = read(("%0 = arith.constant dense_resource<w_" + type +
                      "> : tensor<2x" + type + ">")
                         .str(),
                     ("w_" + type + ": \"" + blob + "\"").str());
    ASSERT_TRUE(view) << view.refusal().message;
    EXPECT_EQ(view->toVector(), (Values{1.0, -2.0})) << type.str();
  }
}

TEST_F(ConstantsTest, ReshapesKeepTheOrder) {
  auto view = read(R"(
    %0 = arith.constant dense<[[1.0, 2.0], [3.0, 4.0]]> : tensor<2x2xf32>
    %1 = tensor.collapse_shape %0 [[0, 1]] : tensor<2x2xf32> into tensor<4xf32>
    %2 = tensor.expand_shape %1 [[0, 1, 2]] output_shape [4, 1, 1] : tensor<4xf32> into tensor<4x1x1xf32>
    %s = arith.constant dense<[1, 4]> : tensor<2xindex>
    %3 = tensor.reshape %2(%s) : (tensor<4x1x1xf32>, tensor<2xindex>) -> tensor<1x4xf32>)");
  ASSERT_TRUE(view) << view.refusal().message;
  EXPECT_EQ(view->toVector(), (Values{1, 2, 3, 4}));
}

TEST_F(ConstantsTest, MissingBlob) {
  expectRefusal(
      read("%0 = arith.constant dense_resource<lost> : tensor<2xf32>"),
      "expects resource 'lost' to have data in the file's 'dialect_resources', "
      "but got none");
}

TEST_F(ConstantsTest, BlobOfWrongLength) {
  expectRefusal(read("%0 = arith.constant dense_resource<few> : tensor<3xf32>",
                     "few: \"0x040000000000803F000000C0\""),
                "expects resource 'few' to have 12 bytes, but got 8");
  expectRefusal(read("%0 = arith.constant dense_resource<many> : tensor<f32>",
                     "many: \"0x040000000000803F000000C0\""),
                "expects resource 'many' to have 4 bytes, but got 8");
}

TEST_F(ConstantsTest, NoConstant) {
  expectRefusal(read("%0 = arith.addf %a, %a : tensor<4xf32>"),
                "expects a constant, but got the result of arith.addf");
  expectRefusal(
      read("%0 = tensor.expand_shape %a [[0, 1]] output_shape [4, 1] : "
           "tensor<4xf32> into tensor<4x1xf32>"),
      "expects a constant, but got an argument of type tensor<4xf32>");
  expectRefusal(read("%0 = arith.constant dense<1> : tensor<4xi8>"),
                "expects elements of f64, f32, f16 or bf16, but got i8");
  expectRefusal(read("%0 = arith.constant sparse<[0], [1.0]> : tensor<4xf32>"),
                "expects dense elements, but got "
                "sparse<0, 1.000000e+00> : tensor<4xf32>");
  expectRefusal(read("%0 = arith.constant 1.0 : f32"),
                "expects a constant tensor, but got no elements");
}

TEST_F(ConstantsTest, MadeConstantsAreRoundedOnce) {
  for (ElementKind kind : {ElementKind::F64, ElementKind::F32, ElementKind::F16,
                           ElementKind::BF16}) {
    for (int64_t count : {3, 1000}) {
      Values values;
      for (int64_t i = 0; i < count; ++i)
        values.push_back(1.0 / (i + 3));
      std::vector<char> rounded(count * elementBytes(kind));
      roundTo(kind, values, rounded.data());
      auto type = RankedTensorType::get(count, floatType(&context, kind));
      TypedAttr constant = makeConstant(type, values, "w");
      EXPECT_EQ(isa<DenseResourceElementsAttr>(constant), count == 1000);
      OrRefusal<WeightView> view = readConstant(constant);
      ASSERT_TRUE(view);
      EXPECT_EQ(view->count, count);
      EXPECT_EQ(view->kind, kind);
      EXPECT_EQ(std::memcmp(view->data, rounded.data(), rounded.size()), 0);
    }
  }
}

TEST_F(ConstantsTest, SmallSplatAndScalarAndEmpty) {
  auto f32 = Float32Type::get(&context);
  auto scalar = makeConstant(RankedTensorType::get({}, f32), {2.0}, "w");
  EXPECT_EQ(readConstant(scalar)->toVector(), Values{2.0});
  auto splat = makeConstant(RankedTensorType::get({2}, f32), {2.0, 2.0}, "w");
  EXPECT_EQ(readConstant(splat)->toVector(), Values(2, 2.0));
  auto empty = makeConstant(RankedTensorType::get({0}, f32), Values(), "w");
  EXPECT_EQ(readConstant(empty)->toVector(), Values());
}

TEST_F(ConstantsTest, NamesDependOnContentsAlone) {
  auto type = RankedTensorType::get(1000, Float64Type::get(&context));
  Values first(1000, 1.0), second(1000, 2.0);
  auto name = [&](ArrayRef<double> values) {
    auto constant = makeConstant(type, values, "w");
    return cast<DenseResourceElementsAttr>(constant)
        .getRawHandle()
        .getKey()
        .str();
  };
  std::string firstName = name(first), secondName = name(second);
  EXPECT_EQ(name(first), firstName);
  EXPECT_NE(firstName, secondName);
  MLIRContext other;
  auto constant = makeConstant(
      RankedTensorType::get(1000, Float64Type::get(&other)), first, "w");
  EXPECT_EQ(cast<DenseResourceElementsAttr>(constant).getRawHandle().getKey(),
            firstName);
}

TEST_F(ConstantsTest, LargeStorageIsAligned) {
  auto type = RankedTensorType::get(1000, Float16Type::get(&context));
  makeConstant(
      type,
      [](MutableArrayRef<char> out) {
        EXPECT_EQ(out.size(), 2000u);
        EXPECT_EQ(reinterpret_cast<uintptr_t>(out.data()) % 64, 0u);
        std::fill(out.begin(), out.end(), 0);
      },
      "w");
}

TEST_F(ConstantsTest, BytecodeKeepsResources) {
  Values values;
  for (int64_t i = 0; i < 1000; ++i)
    values.push_back(i);
  OwningOpRef<ModuleOp> written = ModuleOp::create(UnknownLoc::get(&context));
  OpBuilder builder = OpBuilder::atBlockEnd(written->getBody());
  createConstant(builder, builder.getUnknownLoc(),
                 RankedTensorType::get(1000, builder.getBF16Type()), values,
                 "w");
  std::string bytes;
  llvm::raw_string_ostream stream(bytes);
  ASSERT_TRUE(succeeded(writeBytecodeToFile(*written, stream)));

  MLIRContext other;
  other.loadDialect<arith::ArithDialect>();
  // As a file is mapped: aligned.
  auto buffer = llvm::WritableMemoryBuffer::getNewUninitMemBuffer(
      bytes.size(), "bytecode", llvm::Align(64));
  llvm::copy(bytes, buffer->getBufferStart());
  auto sources = std::make_shared<llvm::SourceMgr>();
  sources->AddNewSourceBuffer(std::move(buffer), llvm::SMLoc());
  auto parsed = parseSourceFile<ModuleOp>(sources, &other);
  ASSERT_TRUE(parsed);
  auto constant = *parsed->getOps<arith::ConstantOp>().begin();
  OrRefusal<WeightView> view = readConstant(constant.getResult());
  ASSERT_TRUE(view) << view.refusal().message;
  for (int64_t i = 0; i < 256; ++i)
    EXPECT_EQ((*view)[i], i);
}
} // namespace
