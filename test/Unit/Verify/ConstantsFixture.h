//===- ConstantsFixture.h - Constant expressions as text --------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// What the tests of constants share.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_TEST_UNIT_VERIFY_CONSTANTSFIXTURE_H
#define REPVGG_TEST_UNIT_VERIFY_CONSTANTSFIXTURE_H

#include "RepVGG/Verify/Constants.h"
#include "RepVGG/Verify/Globals.h"
#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/MLProgram/IR/MLProgram.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/Parser/Parser.h"
#include "gtest/gtest.h"

#include <cmath>

namespace mlir::repvgg::verify {

using Values = std::vector<double>;
using Shape = SmallVector<int64_t>;

/// Evaluates the last op of a function that the test writes.
class ConstantsTest : public testing::Test {
protected:
  ConstantsTest() {
    context.loadDialect<affine::AffineDialect, arith::ArithDialect,
                        func::FuncDialect, linalg::LinalgDialect,
                        math::MathDialect, ml_program::MLProgramDialect,
                        tensor::TensorDialect>();
  }

  /// The result of the last op of a function with the body `body`, in a module
  /// with `before` and `after` around it.
  Value parse(StringRef body, StringRef before, StringRef after) {
    std::string text =
        (before + "\nfunc.func @f(%argument: tensor<4xf32>) {\n" + body +
         "\nreturn\n}\n" + after)
            .str();
    parsed = parseSourceString<ModuleOp>(text, &context);
    EXPECT_TRUE(parsed) << text;
    recordGlobals(*parsed);
    auto function = parsed->lookupSymbol<func::FuncOp>("f");
    return function.getBody().front().getTerminator()->getPrevNode()->getResult(
        0);
  }

  void expect(StringRef body, const Shape &shape, const Values &values,
              StringRef before = "", StringRef after = "") {
    Value value = parse(body, before, after);
    EXPECT_TRUE(dependsOnConstantsOnly(value));
    ConstantCache cache;
    auto result = evaluateConstant(value, cache);
    if (auto *reason = std::get_if<Unevaluable>(&result))
      FAIL() << reason->message;
    auto &tensor = std::get<ConstantTensor>(result);
    EXPECT_EQ(tensor.shape, shape);
    ASSERT_EQ(tensor.values.size(), values.size());
    for (auto [found, expected] : llvm::zip(tensor.values, values))
      if (std::isnan(expected))
        EXPECT_TRUE(std::isnan(found)) << found;
      else
        EXPECT_EQ(found, expected);
  }

  void expectReason(StringRef body, StringRef message, bool atRunTime,
                    StringRef before = "", StringRef after = "") {
    Value value = parse(body, before, after);
    EXPECT_EQ(dependsOnConstantsOnly(value), !atRunTime);
    ConstantCache cache;
    auto result = evaluateConstant(value, cache);
    auto *reason = std::get_if<Unevaluable>(&result);
    ASSERT_TRUE(reason);
    EXPECT_EQ(reason->message, message.str());
    EXPECT_EQ(reason->atRunTime, atRunTime);
  }

  MLIRContext context;
  OwningOpRef<ModuleOp> parsed;
};

inline constexpr double kInfinity = std::numeric_limits<double>::infinity();
inline constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

} // namespace mlir::repvgg::verify

#endif // REPVGG_TEST_UNIT_VERIFY_CONSTANTSFIXTURE_H
