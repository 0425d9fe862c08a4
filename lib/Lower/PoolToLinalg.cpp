//===- PoolToLinalg.cpp - Lower average pooling to linalg -----------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// avg_pool -> pad, sum over windows, division by the number of pixels that
// count: a constant, or computed from the position where that varies.
//
//===----------------------------------------------------------------------===//

#include "LinalgBuilder.h"
#include "Patterns.h"
#include "RepVGG/IR/RepVGG.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::repvgg;

/// Output positions on one axis. With ceil_mode a window may stick out behind
/// the padding, but not start there.
static OpFoldResult poolSize(LinalgBuilder &b, AvgPoolOp op, unsigned axis,
                             OpFoldResult size) {
  Window window = op.getWindows()[axis];
  if (std::optional<int64_t> known = getConstantIntValue(size))
    return b.getIndexAttr(op.outputSize(axis, *known));
  if (!op.getCeilMode())
    return b.outputSize(size, window);
  // Rounding up is rounding down with room for stride - 1 pixels more; the last
  // window starts before size + padLow.
  Window wider = window;
  wider.padHigh += window.stride - 1;
  Value all =
      getValueOrCreateConstantIndexOp(b, b.getLoc(), b.outputSize(size, wider));
  Window starts{1, window.stride, 1, window.padLow, 0};
  Value inside = getValueOrCreateConstantIndexOp(b, b.getLoc(),
                                                 b.outputSize(size, starts));
  return OpFoldResult(arith::MinUIOp::create(b, all, inside));
}

/// Sizes of the result; what its type does not know is computed.
static SmallVector<OpFoldResult> poolSizes(LinalgBuilder &b, AvgPoolOp op) {
  SmallVector<OpFoldResult> result;
  for (auto [axis, size] : llvm::enumerate(op.getType().getShape())) {
    OpFoldResult in = b.size(op.getInput(), axis);
    if (!ShapedType::isDynamic(size))
      result.push_back(b.getIndexAttr(size));
    else
      result.push_back(axis < 2 ? in : poolSize(b, op, axis - 2, in));
  }
  return result;
}

/// Zeros around the input, as far as the last window reaches.
static Value padForPool(LinalgBuilder &b, AvgPoolOp op) {
  SmallVector<OpFoldResult> low, high;
  for (Window window : op.getWindows()) {
    low.push_back(b.getIndexAttr(window.padLow));
    // With ceil_mode the last window ends less than a stride further.
    int64_t more = op.getCeilMode() ? window.stride - 1 : 0;
    high.push_back(b.getIndexAttr(window.padHigh + more));
  }
  return b.pad(op.getInput(), low, high);
}

/// Sums over windows as a generic over (n, c, y..., k...).
static Value buildSumGeneric(LinalgBuilder &b, AvgPoolOp op, ValueRange inputs,
                             Value init) {
  unsigned axes = op.getKernel().size(), out = 2 + axes;
  SmallVector<AffineExpr> x, k, y;
  for (unsigned axis = 0; axis < out; ++axis)
    y.push_back(b.getAffineDimExpr(axis));
  x.assign(y.begin(), y.begin() + 2);
  for (unsigned axis = 0; axis < axes; ++axis) {
    k.push_back(b.getAffineDimExpr(out + axis));
    x.push_back(y[2 + axis] * op.getStrides()[axis] + k.back());
  }
  SmallVector<AffineMap> maps;
  for (ArrayRef<AffineExpr> exprs : {ArrayRef(x), ArrayRef(k), ArrayRef(y)})
    maps.push_back(AffineMap::get(out + axes, 0, exprs, b.getContext()));
  SmallVector<utils::IteratorType> iterators(out + axes,
                                             utils::IteratorType::parallel);
  std::fill_n(iterators.begin() + out, axes, utils::IteratorType::reduction);
  auto add = [](OpBuilder &inner, Location loc, ValueRange scalars) {
    LinalgBuilder body(loc, inner);
    Value x = body.castFloat(scalars[0], scalars[2].getType());
    Value sum = arith::AddFOp::create(body, scalars[2], x);
    linalg::YieldOp::create(body, sum);
  };
  return linalg::GenericOp::create(b, init.getType(), inputs, init, maps,
                                   iterators, add)
      .getResult(0);
}

template <typename Op>
static Value namedSum(LinalgBuilder &b, AvgPoolOp op, ValueRange inputs,
                      Value init) {
  SmallVector<int64_t> ones(op.getKernel().size(), 1);
  return Op::create(b, init.getType(), inputs, init,
                    b.getI64VectorAttr(op.getStrides()),
                    b.getI64VectorAttr(ones))
      .getResult(0);
}

static Value buildSum(LinalgBuilder &b, AvgPoolOp op, Value init) {
  Value window =
      tensor::EmptyOp::create(b, op.getKernel(), elementTypeOf(init));
  SmallVector<Value> inputs{padForPool(b, op), window};
  switch (op.getKernel().size()) {
  case 1:
    return namedSum<linalg::PoolingNcwSumOp>(b, op, inputs, init);
  case 2:
    return namedSum<linalg::PoolingNchwSumOp>(b, op, inputs, init);
  default:
    return buildSumGeneric(b, op, inputs, init);
  }
}

/// Pixels that count on one axis at this position: the window's part in
/// [low, high), where the image is [0, size).
static Value countOnAxis(LinalgBuilder &b, const Window &window, Value position,
                         Value low, Value high) {
  Value start = arith::SubIOp::create(
      b, arith::MulIOp::create(b, position, b.constantIndex(window.stride)),
      b.constantIndex(window.padLow));
  Value end = arith::AddIOp::create(b, start, b.constantIndex(window.size));
  start = arith::MaxSIOp::create(b, start, low);
  end = arith::MinSIOp::create(b, end, high);
  return arith::SubIOp::create(b, end, start);
}

/// The number of pixels that count at this position, as a float.
static Value buildCount(LinalgBuilder &b, AvgPoolOp op, ValueRange highs,
                        Type type) {
  Value count;
  for (auto [axis, window] : llvm::enumerate(op.getWindows())) {
    Value low = b.constantIndex(op.getCountIncludePad() ? -window.padLow : 0);
    Value position = linalg::IndexOp::create(b, 2 + axis);
    Value here = countOnAxis(b, window, position, low, highs[axis]);
    count = count ? arith::MulIOp::create(b, count, here) : here;
  }
  count = arith::IndexCastOp::create(b, b.getI64Type(), count);
  return arith::SIToFPOp::create(b, type, count);
}

/// Whether all positions have all of their window's pixels.
static bool isCountConstant(AvgPoolOp op) {
  auto isZero = [](int64_t pad) { return pad == 0; };
  bool padded = !llvm::all_of(op.getPadLow(), isZero) ||
                !llvm::all_of(op.getPadHigh(), isZero);
  return !op.getCeilMode() && (op.getCountIncludePad() || !padded);
}

/// Where the pixels that count end, on each spatial axis.
static SmallVector<Value> countedEnds(LinalgBuilder &b, AvgPoolOp op) {
  SmallVector<Value> result;
  for (auto [axis, window] : llvm::enumerate(op.getWindows())) {
    OpFoldResult end =
        b.addToSize(b.size(op.getInput(), 2 + axis),
                    op.getCountIncludePad() ? window.padHigh : 0);
    result.push_back(getValueOrCreateConstantIndexOp(b, b.getLoc(), end));
  }
  return result;
}

namespace {
/// avg_pool  ->  window sums / counts
struct AvgPoolToLinalg : OpRewritePattern<AvgPoolOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(AvgPoolOp op,
                                PatternRewriter &rewriter) const override {
    LinalgBuilder b(op.getLoc(), rewriter);
    Type type =
        computeType({op.getInput().getType(), op.getResult().getType()});
    Value sum = buildSum(b, op, b.zeros(poolSizes(b, op), type));
    bool constant = isCountConstant(op);
    double taps = 1;
    for (int64_t size : op.getKernel())
      taps *= size;
    SmallVector<Value> ends =
        constant ? SmallVector<Value>() : countedEnds(b, op);
    auto divide = [&](LinalgBuilder &inner, ValueRange scalars) -> Value {
      Value count = constant ? inner.constantFloat(type, taps)
                             : buildCount(inner, op, ends, type);
      return arith::DivFOp::create(inner, scalars[0], count);
    };
    rewriter.replaceOp(op, b.elementwise(op.getType(), sum, divide));
    return success();
  }
};
} // namespace

void mlir::repvgg::populatePoolToLinalgPatterns(RewritePatternSet &patterns) {
  patterns.add<AvgPoolToLinalg>(patterns.getContext());
}
