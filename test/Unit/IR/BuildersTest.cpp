//===- BuildersTest.cpp - Blocks made by C++ ------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RepVGG/IR/Constants.h"
#include "RepVGG/IR/RepVGG.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/Verifier.h"
#include "gtest/gtest.h"

using namespace mlir;
using namespace mlir::repvgg;

namespace {
class BuildersTest : public testing::Test {
protected:
  BuildersTest() : builder(&context) {
    context
        .loadDialect<RepVGGDialect, arith::ArithDialect, func::FuncDialect>();
    module = ModuleOp::create(builder.getUnknownLoc());
    builder.setInsertionPointToEnd(module->getBody());
    auto function =
        func::FuncOp::create(builder, builder.getUnknownLoc(), "f",
                             builder.getFunctionType(type({2, 4, 8}), {}));
    builder.setInsertionPointToEnd(function.addEntryBlock());
    x = function.getArgument(0);
  }

  RankedTensorType type(ArrayRef<int64_t> shape) {
    return RankedTensorType::get(shape, builder.getF32Type());
  }

  Value ones(ArrayRef<int64_t> shape) {
    RankedTensorType constantType = type(shape);
    return createConstant(
        builder, builder.getUnknownLoc(), constantType,
        std::vector<double>(constantType.getNumElements(), 1.0), "ones");
  }

  bool verifies() {
    func::ReturnOp::create(builder, builder.getUnknownLoc());
    return succeeded(verify(*module));
  }

  MLIRContext context;
  OpBuilder builder;
  OwningOpRef<ModuleOp> module;
  Value x;
};

TEST_F(BuildersTest, BlockWithEveryOp) {
  Value weight = ones({4, 4, 1}), channels = ones({4}), scalar = ones({});
  auto block = BlockOp::create(
      builder, builder.getUnknownLoc(), x.getType(), x,
      ActivationAttr::get(&context, ActivationKind::Relu),
      [&](OpBuilder &inner, Location loc, Value in) {
        Value conv = ConvOp::create(inner, loc, in, weight);
        Value norm = BatchNormOp::create(inner, loc, conv, channels, channels,
                                         channels, Value(), 1e-5);
        Value scale = ScaleOp::create(inner, loc, in, scalar);
        Value pool = AvgPoolOp::create(inner, loc, in, Window{3, 1, 1, 1, 1});
        Value sum =
            SumOp::create(inner, loc, ValueRange{norm, scale, pool, in});
        YieldOp::create(inner, loc, sum);
      });
  EXPECT_TRUE(verifies());
  EXPECT_EQ(block.getInput().getType(), x.getType());
  EXPECT_TRUE(block.getYield().getValue().getDefiningOp<SumOp>());
  EXPECT_EQ(block.getInputSizes(), ArrayRef<int64_t>{8});
}

TEST_F(BuildersTest, InsertionPointIsKept) {
  Operation *before = ones({4}).getDefiningOp();
  auto block =
      BlockOp::create(builder, builder.getUnknownLoc(), x.getType(), x);
  EXPECT_EQ(builder.getInsertionBlock(), block->getBlock());
  EXPECT_EQ(before->getNextNode(), block);
  EXPECT_TRUE(block.getBody().front().empty());
  OpBuilder inner = OpBuilder::atBlockEnd(&block.getBody().front());
  Value sum =
      SumOp::create(inner, block.getLoc(), ValueRange{block.getInput()});
  YieldOp::create(inner, block.getLoc(), sum);
  EXPECT_TRUE(verifies());
}

TEST_F(BuildersTest, ConvFromGeometry) {
  Geometry geometry{{{3, 2, 2, 1, 3}}, 4, 6, 2};
  auto conv =
      ConvOp::create(builder, builder.getUnknownLoc(), builder.getF64Type(), x,
                     ones({6, 2, 3}), ones({6}), geometry);
  EXPECT_TRUE(verifies());
  EXPECT_EQ(conv.getType(),
            RankedTensorType::get({2, 6, 4}, builder.getF64Type()));
  OrRefusal<Geometry> found = conv.getGeometry();
  ASSERT_TRUE(found);
  EXPECT_EQ(*found, geometry);
}
} // namespace
