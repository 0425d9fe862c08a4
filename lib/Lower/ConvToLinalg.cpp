//===- ConvToLinalg.cpp - Lower convolutions to linalg --------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// conv -> pad, initial value (bias or zero), a named convolution or a generic,
// and at last activation and rounding. The accumulator is f32 or f64.
//
//===----------------------------------------------------------------------===//

#include "ConvToLinalg.h"
#include "ActivationToLinalg.h"
#include "Patterns.h"

#include "mlir/Dialect/Arith/IR/Arith.h"

using namespace mlir;
using namespace mlir::repvgg;

namespace {
/// A convolution whose padding is done and whose output exists.
struct PaddedConv {
  Value input, weight, init;
  ArrayRef<int64_t> strides, dilations;
  int64_t groups;

  unsigned axes() const { return strides.size(); }
};
} // namespace

/// The convolution op of linalg that takes `conv`'s layout as it is.
template <typename Op>
static Value named(LinalgBuilder &builder, const PaddedConv &conv) {
  return Op::create(builder, conv.init.getType(),
                    ValueRange{conv.input, conv.weight}, conv.init,
                    builder.getI64VectorAttr(conv.strides),
                    builder.getI64VectorAttr(conv.dilations))
      .getResult(0);
}

/// [N, I, X...] * [O, I, K...] -> [N, O, Y...]
static Value buildDense(LinalgBuilder &builder, const PaddedConv &conv) {
  switch (conv.axes()) {
  case 0:
    return linalg::MatmulTransposeBOp::create(
               builder, builder.getLoc(), conv.init.getType(),
               ValueRange{conv.input, conv.weight}, conv.init)
        .getResult(0);
  case 1:
    return named<linalg::Conv1DNcwFcwOp>(builder, conv);
  case 2:
    return named<linalg::Conv2DNchwFchwOp>(builder, conv);
  default:
    return named<linalg::Conv3DNcdhwFcdhwOp>(builder, conv);
  }
}

/// [N, C, X...] * [C, 1, K...] -> [N, C, Y...]
static Value buildDepthwise(LinalgBuilder &builder, PaddedConv conv) {
  conv.weight = builder.mergeAxes(conv.weight, 0);
  switch (conv.axes()) {
  case 1:
    return named<linalg::DepthwiseConv1DNcwCwOp>(builder, conv);
  case 2:
    return named<linalg::DepthwiseConv2DNchwChwOp>(builder, conv);
  default:
    return named<linalg::DepthwiseConv3DNcdhwCdhwOp>(builder, conv);
  }
}

/// [N, g, I/g, X...] * [g, O/g, I/g, K...] -> [N, g, O/g, Y...] as a generic
/// over (n, g, o, y..., i, k...).
static Value buildGroupedGeneric(LinalgBuilder &builder,
                                 const PaddedConv &conv) {
  unsigned axes = conv.axes(), in = 3 + axes, loops = 4 + 2 * axes;
  auto dim = [&](unsigned i) { return builder.getAffineDimExpr(i); };
  SmallVector<AffineExpr> x{dim(0), dim(1), dim(in)};
  SmallVector<AffineExpr> w{dim(1), dim(2), dim(in)};
  SmallVector<AffineExpr> y{dim(0), dim(1), dim(2)};
  for (unsigned axis = 0; axis < axes; ++axis) {
    AffineExpr out = dim(3 + axis), tap = dim(in + 1 + axis);
    x.push_back(out * conv.strides[axis] + tap * conv.dilations[axis]);
    w.push_back(tap);
    y.push_back(out);
  }
  SmallVector<AffineMap> maps =
      AffineMap::inferFromExprList({x, w, y}, builder.getContext());
  SmallVector<utils::IteratorType> iterators(loops,
                                             utils::IteratorType::reduction);
  std::fill_n(iterators.begin(), in, utils::IteratorType::parallel);
  auto multiplyAdd = [](OpBuilder &inner, Location loc, ValueRange scalars) {
    LinalgBuilder body(loc, inner);
    Type type = scalars[2].getType();
    Value product =
        arith::MulFOp::create(body, body.castFloat(scalars[0], type),
                              body.castFloat(scalars[1], type));
    Value sum = arith::AddFOp::create(body, scalars[2], product);
    linalg::YieldOp::create(body, sum);
  };
  return linalg::GenericOp::create(builder, conv.init.getType(),
                                   ValueRange{conv.input, conv.weight},
                                   conv.init, maps, iterators, multiplyAdd)
      .getResult(0);
}

static Value buildGrouped(LinalgBuilder &builder, PaddedConv conv) {
  conv.input = builder.splitAxis(conv.input, 1, conv.groups);
  conv.weight = builder.splitAxis(conv.weight, 0, conv.groups);
  conv.init = builder.splitAxis(conv.init, 1, conv.groups);
  Value result = conv.axes() == 2
                     ? named<linalg::Conv2DNgchwGfchwOp>(builder, conv)
                     : buildGroupedGeneric(builder, conv);
  return builder.mergeAxes(result, 1);
}

static Value buildConv(LinalgBuilder &builder, const PaddedConv &conv) {
  if (conv.groups == 1)
    return buildDense(builder, conv);
  ArrayRef<int64_t> weight =
      cast<RankedTensorType>(conv.weight.getType()).getShape();
  if (conv.axes() > 0 && weight[0] == conv.groups && weight[1] == 1)
    return buildDepthwise(builder, conv);
  return buildGrouped(builder, conv);
}

/// The output's sizes: those of the result's type, else computed.
static SmallVector<OpFoldResult> outputSizes(LinalgBuilder &builder,
                                             ConvOp op) {
  SmallVector<OpFoldResult> result;
  SmallVector<Window, 3> windows = op.getWindows();
  for (auto [axis, size] : llvm::enumerate(op.getType().getShape())) {
    if (!ShapedType::isDynamic(size)) {
      result.push_back(builder.getIndexAttr(size));
      continue;
    }
    OpFoldResult in = builder.size(op.getInput(), axis);
    result.push_back(axis == 0 ? in
                               : builder.outputSize(in, windows[axis - 2]));
  }
  return result;
}

/// The bias at every position, else zeros.
static Value buildInit(LinalgBuilder &builder, ConvOp op, FloatType type) {
  SmallVector<OpFoldResult> sizes = outputSizes(builder, op);
  Value bias = op.getBias();
  if (!bias)
    return builder.zeros(sizes, type);
  if (elementTypeOf(bias) != type)
    bias = builder.elementwise(
        cast<RankedTensorType>(bias.getType()).clone(type), bias,
        [](LinalgBuilder &, ValueRange scalars) { return scalars[0]; });
  SmallVector<int64_t> added{0};
  llvm::append_range(added, llvm::seq<int64_t>(2, sizes.size()));
  return linalg::BroadcastOp::create(builder, bias, builder.empty(sizes, type),
                                     added)
      ->getResult(0);
}

Value mlir::repvgg::convolve(LinalgBuilder &builder, ConvOp op, Value init) {
  FloatType type =
      computeType({op.getInput().getType(), op.getResult().getType()});
  MLIRContext *context = op.getContext();
  PaddedConv conv{builder.pad(op.getInput(),
                              getAsIndexOpFoldResult(context, op.getPadLow()),
                              getAsIndexOpFoldResult(context, op.getPadHigh())),
                  op.getWeight(),
                  init ? init : buildInit(builder, op, type),
                  op.getStrides(),
                  op.getDilations(),
                  static_cast<int64_t>(op.getGroups())};
  return buildConv(builder, conv);
}

namespace {
/// conv -> finish(linalg.conv(pad(x), w) into bias)
struct ConvToLinalg : OpRewritePattern<ConvOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(ConvOp op,
                                PatternRewriter &rewriter) const override {
    LinalgBuilder builder(op.getLoc(), rewriter);
    Value sum = convolve(builder, op, Value());
    rewriter.replaceOp(
        op, finish(builder, sum, op.getActivationAttr(), op.getType()));
    return success();
  }
};

/// conv activation <f>  ->  f(conv)
struct SeparateActivation : OpRewritePattern<ConvOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(ConvOp op,
                                PatternRewriter &rewriter) const override {
    ActivationAttr activation = op.getActivationAttr();
    if (!activation)
      return rewriter.notifyMatchFailure(op, "no activation");
    FloatType type =
        computeType({op.getInput().getType(), op.getResult().getType()});
    if (type != elementTypeOf(op.getResult()))
      return rewriter.notifyMatchFailure(op, "rounds after the activation");
    rewriter.modifyOpInPlace(op, [&] { op.removeActivationAttr(); });
    rewriter.setInsertionPointAfter(op);
    LinalgBuilder builder(op.getLoc(), rewriter);
    Value result = finish(builder, op.getResult(), activation, op.getType());
    rewriter.replaceUsesWithIf(op.getResult(), result, [&](OpOperand &use) {
      return use.getOwner() != result.getDefiningOp();
    });
    return success();
  }
};
} // namespace

void mlir::repvgg::populateConvToLinalgPatterns(RewritePatternSet &patterns) {
  patterns.add<ConvToLinalg>(patterns.getContext());
}

void mlir::repvgg::populateSeparateActivationPatterns(
    RewritePatternSet &patterns) {
  patterns.add<SeparateActivation>(patterns.getContext());
}
