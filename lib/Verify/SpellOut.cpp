//===- SpellOut.cpp - The dialect's ops in words of linalg ----------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Each op becomes generics on f64 that read like its formula. An average's
/// count is the average's own sum over an image of ones.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Verify/SpellOut.h"
#include "SpellActivation.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::verify;

namespace {
using FoldedSizes = SmallVector<OpFoldResult>;

/// Replaces one op.
class OpSpeller {
public:
  explicit OpSpeller(Operation *op)
      : op(op), builder(op->getLoc(), op), f64(builder.getF64Type()) {}
  void run();

private:
  using Formula = llvm::function_ref<Value(ValueRange numbers)>;

  Value spell(ConvOp conv);
  Value spell(BatchNormOp norm);
  Value spell(ScaleOp scale);
  Value spell(AvgPoolOp pool);
  Value spell(SumOp sum);
  Value spell(BlockOp block);

  FloatType computeType();
  Value number(double value);
  Value index(int64_t value);
  Value wide(Value scalar);
  Value arithmetic(Value lhs, Value rhs, char symbol);
  FoldedSizes resultSizes(ArrayRef<Value> spatial);
  Value padded(Value data, ArrayRef<int64_t> low, ArrayRef<int64_t> high,
               double fill);
  Value pointwise(ValueRange operands, Formula formula,
                  ActivationAttr activation = {});
  Value slide(Value data, Value weight, FoldedSizes sizes,
              ArrayRef<int64_t> strides, ArrayRef<int64_t> dilations,
              int64_t groups);
  Value grouped(Value tensor, int64_t axis, int64_t groups);

  Operation *op;
  ImplicitLocOpBuilder builder;
  FloatType f64;
};
} // namespace

static RankedTensorType typeOf(Value value) {
  return cast<RankedTensorType>(value.getType());
}

//===----------------------------------------------------------------------===//
// Numbers and tensors
//===----------------------------------------------------------------------===//

/// The type that the op's numbers are of: f64 if its data is, else f32.
FloatType OpSpeller::computeType() {
  bool isWide = typeOf(op->getOperand(0)).getElementType().isF64() ||
                typeOf(op->getResult(0)).getElementType().isF64();
  return isWide ? f64 : FloatType(builder.getF32Type());
}

Value OpSpeller::number(double value) {
  return arith::ConstantOp::create(builder, builder.getF64FloatAttr(value));
}

Value OpSpeller::index(int64_t value) {
  return arith::ConstantIndexOp::create(builder, value);
}

/// As f64.
Value OpSpeller::wide(Value scalar) {
  return scalar.getType() == f64 ? scalar
                                 : arith::ExtFOp::create(builder, f64, scalar);
}

Value OpSpeller::arithmetic(Value lhs, Value rhs, char symbol) {
  switch (symbol) {
  case '+':
    return arith::AddFOp::create(builder, lhs, rhs);
  case '-':
    return arith::SubFOp::create(builder, lhs, rhs);
  case '*':
    return arith::MulFOp::create(builder, lhs, rhs);
  default:
    return arith::DivFOp::create(builder, lhs, rhs);
  }
}

/// The result's sizes; those that its type does not tell are the input's batch
/// and `spatial`.
FoldedSizes OpSpeller::resultSizes(ArrayRef<Value> spatial) {
  FoldedSizes sizes;
  for (auto [axis, size] :
       llvm::enumerate(typeOf(op->getResult(0)).getShape())) {
    if (!ShapedType::isDynamic(size))
      sizes.push_back(builder.getIndexAttr(size));
    else if (axis < 2)
      sizes.push_back(
          tensor::DimOp::create(builder, op->getOperand(0), axis).getResult());
    else
      sizes.push_back(spatial[axis - 2]);
  }
  return sizes;
}

/// `data` with `fill` around its spatial axes.
Value OpSpeller::padded(Value data, ArrayRef<int64_t> low,
                        ArrayRef<int64_t> high, double fill) {
  FoldedSizes before(2, builder.getIndexAttr(0)), after(before);
  for (auto [l, h] : llvm::zip_equal(low, high)) {
    before.push_back(builder.getIndexAttr(l));
    after.push_back(builder.getIndexAttr(h));
  }
  Type element = typeOf(data).getElementType();
  Value value =
      arith::ConstantOp::create(builder, builder.getFloatAttr(element, fill));
  return tensor::PadOp::create(builder, Type(), data, before, after, value);
}

/// The op's result as a formula of `operands` at the same position: tensors of
/// the result's rank, or of one element or one for each channel. Rounded once.
Value OpSpeller::pointwise(ValueRange operands, Formula formula,
                           ActivationAttr activation) {
  auto type = typeOf(op->getResult(0));
  unsigned rank = type.getRank();
  SmallVector<AffineMap> maps;
  AffineMap image = builder.getMultiDimIdentityMap(rank);
  for (Value operand : operands) {
    RankedTensorType shape = typeOf(operand);
    if (shape.getRank() == rank)
      maps.push_back(image);
    else if (shape.getRank() == 0)
      maps.push_back(AffineMap::get(rank, 0, builder.getContext()));
    else
      maps.push_back(AffineMap::get(rank, 0,
                                    shape.getDimSize(0) == 1
                                        ? builder.getAffineConstantExpr(0)
                                        : builder.getAffineDimExpr(1)));
  }
  maps.push_back(image);
  SmallVector<Value> spatial;
  for (unsigned axis = 2; axis < rank; ++axis)
    spatial.push_back(tensor::DimOp::create(builder, operands.front(), axis));
  Value init = tensor::EmptyOp::create(builder, resultSizes(spatial),
                                       type.getElementType());
  auto body = [&](OpBuilder &inner, Location loc, ValueRange scalars) {
    OpBuilder::InsertionGuard guard(builder);
    builder.setInsertionPointToEnd(inner.getInsertionBlock());
    SmallVector<Value> numbers;
    for (Value scalar : scalars.drop_back())
      numbers.push_back(wide(scalar));
    Value result =
        spellActivation(builder, activation, formula(numbers), computeType());
    if (result.getType() != type.getElementType())
      result = arith::TruncFOp::create(builder, type.getElementType(), result);
    linalg::YieldOp::create(builder, result);
  };
  SmallVector<utils::IteratorType> loops(rank, utils::IteratorType::parallel);
  Value result = linalg::GenericOp::create(builder, init.getType(), operands,
                                           init, maps, loops, body)
                     .getResult(0);
  if (result.getType() == type)
    return result;
  return tensor::CastOp::create(builder, type, result);
}

/// Dimension `axis` in `groups` parts.
Value OpSpeller::grouped(Value tensor, int64_t axis, int64_t groups) {
  RankedTensorType type = typeOf(tensor);
  SmallVector<int64_t> shape;
  FoldedSizes sizes;
  SmallVector<ReassociationIndices> parts;
  for (int64_t i = 0, at = 0; i < type.getRank(); ++i) {
    parts.push_back({at++});
    int64_t size = type.getDimSize(i);
    if (i == axis) {
      parts.back().push_back(at++);
      shape.push_back(groups);
      sizes.push_back(builder.getIndexAttr(groups));
      size /= groups;
    }
    shape.push_back(size);
    sizes.push_back(
        ShapedType::isDynamic(size)
            ? OpFoldResult(
                  tensor::DimOp::create(builder, tensor, i).getResult())
            : builder.getIndexAttr(size));
  }
  return tensor::ExpandShapeOp::create(
      builder, RankedTensorType::get(shape, type.getElementType()), tensor,
      parts, sizes);
}

/// sum_i sum_u weight[o, i, u] * data[n, g, i, y*s + u*d] in f64, of `sizes`.
/// A null weight is an average's: of ones, a channel a group.
Value OpSpeller::slide(Value data, Value weight, FoldedSizes sizes,
                       ArrayRef<int64_t> strides, ArrayRef<int64_t> dilations,
                       int64_t groups) {
  unsigned axes = strides.size(), in = 3 + axes, loops = in + 1 + axes;
  auto loop = [&](unsigned i) { return builder.getAffineDimExpr(i); };
  SmallVector<AffineExpr> x{loop(0), loop(1), loop(in)};
  SmallVector<AffineExpr> w{loop(1), loop(2), loop(in)};
  SmallVector<AffineExpr> y{loop(0), loop(1), loop(2)};
  for (unsigned axis = 0; axis < axes; ++axis) {
    AffineExpr position = loop(3 + axis), tap = loop(in + 1 + axis);
    x.push_back(position * strides[axis] + tap * dilations[axis]);
    w.push_back(tap);
    y.push_back(position);
  }
  Value init = tensor::EmptyOp::create(builder, sizes, f64);
  init = grouped(linalg::FillOp::create(builder, number(0), init).getResult(0),
                 1, groups);
  SmallVector<utils::IteratorType> kinds(loops, utils::IteratorType::reduction);
  std::fill_n(kinds.begin(), in, utils::IteratorType::parallel);
  auto body = [&](OpBuilder &inner, Location loc, ValueRange scalars) {
    OpBuilder::InsertionGuard guard(builder);
    builder.setInsertionPointToEnd(inner.getInsertionBlock());
    Value product = arithmetic(wide(scalars[0]), wide(scalars[1]), '*');
    linalg::YieldOp::create(builder, arithmetic(scalars[2], product, '+'));
  };
  Value sum =
      linalg::GenericOp::create(
          builder, init.getType(),
          ValueRange{grouped(data, 1, groups), grouped(weight, 0, groups)},
          init, AffineMap::inferFromExprList({x, w, y}, builder.getContext()),
          kinds, body)
          .getResult(0);
  SmallVector<ReassociationIndices> parts{{0}, {1, 2}};
  for (int64_t axis = 0; axis < axes; ++axis)
    parts.push_back({3 + axis});
  return tensor::CollapseShapeOp::create(builder, sum, parts);
}

//===----------------------------------------------------------------------===//
// Ops
//===----------------------------------------------------------------------===//

Value OpSpeller::spell(ConvOp conv) {
  Value data = padded(conv.getInput(), conv.getPadLow(), conv.getPadHigh(), 0);
  SmallVector<Value> spatial;
  ArrayRef<int64_t> kernel = typeOf(conv.getWeight()).getShape().drop_front(2);
  for (auto [axis, size] : llvm::enumerate(kernel)) {
    // (size - d*(k - 1) - 1) / s + 1
    Value room = tensor::DimOp::create(builder, data, 2 + axis);
    Value reach = index(conv.getDilations()[axis] * (size - 1) + 1);
    Value steps = arith::DivSIOp::create(
        builder, arith::SubIOp::create(builder, room, reach),
        index(conv.getStrides()[axis]));
    spatial.push_back(arith::AddIOp::create(builder, steps, index(1)));
  }
  Value sum = slide(data, conv.getWeight(), resultSizes(spatial),
                    conv.getStrides(), conv.getDilations(), conv.getGroups());
  SmallVector<Value> operands{sum};
  if (conv.getBias())
    operands.push_back(conv.getBias());
  return pointwise(
      operands,
      [&](ValueRange x) {
        return x.size() > 1 ? arithmetic(x[0], x[1], '+') : x[0];
      },
      conv.getActivationAttr());
}

Value OpSpeller::spell(BatchNormOp norm) {
  SmallVector<Value> operands{norm.getInput(), norm.getMean(),
                              norm.getVariance()};
  for (Value optional : {norm.getGamma(), norm.getBeta()})
    if (optional)
      operands.push_back(optional);
  return pointwise(operands, [&](ValueRange x) {
    Value epsilon = number(norm.getEpsilon().convertToDouble());
    Value deviation =
        math::SqrtOp::create(builder, arithmetic(x[2], epsilon, '+'));
    Value result = arithmetic(arithmetic(x[0], x[1], '-'), deviation, '/');
    if (norm.getGamma())
      result = arithmetic(result, x[3], '*');
    return norm.getBeta() ? arithmetic(result, x.back(), '+') : result;
  });
}

Value OpSpeller::spell(ScaleOp scale) {
  return pointwise(scale->getOperands(), [&](ValueRange x) {
    Value result = scale.getScale() ? arithmetic(x[0], x[1], '*') : x[0];
    return scale.getShift() ? arithmetic(result, x.back(), '+') : result;
  });
}

Value OpSpeller::spell(SumOp sum) {
  return pointwise(sum.getInputs(), [&](ValueRange x) {
    Value result = x[0];
    for (Value term : x.drop_front())
      result = arithmetic(result, term, '+');
    return result;
  });
}

Value OpSpeller::spell(AvgPoolOp pool) {
  int64_t channels = typeOf(pool.getInput()).getDimSize(1);
  // Windows of ceil_mode may stick out by less than a stride.
  SmallVector<int64_t> none(pool.getStrides().size(), 0), ones(none.size(), 1);
  SmallVector<int64_t> beyond(none);
  if (pool.getCeilMode())
    for (auto [more, stride] : llvm::zip_equal(beyond, pool.getStrides()))
      more = stride - 1;
  SmallVector<Value> spatial;
  Value data = padded(pool.getInput(), pool.getPadLow(), pool.getPadHigh(), 0);
  for (auto [axis, size] : llvm::enumerate(pool.getKernel())) {
    Value room = tensor::DimOp::create(builder, data, 2 + axis);
    Value stride = index(pool.getStrides()[axis]);
    Value slack = arith::SubIOp::create(builder, room, index(size));
    Value steps = arith::DivSIOp::create(
        builder, arith::AddIOp::create(builder, slack, index(beyond[axis])),
        stride);
    // No window starts behind the image and its low padding.
    Value last = arith::DivSIOp::create(
        builder,
        arith::SubIOp::create(builder, room,
                              index(pool.getPadHigh()[axis] + 1)),
        stride);
    if (pool.getCeilMode())
      steps = arith::MinSIOp::create(builder, steps, last);
    spatial.push_back(arith::AddIOp::create(builder, steps, index(1)));
  }
  FoldedSizes sizes = resultSizes(spatial);
  SmallVector<int64_t> shape{channels, 1};
  llvm::append_range(shape, pool.getKernel());
  auto weightType = RankedTensorType::get(shape, f64);
  Value weight = arith::ConstantOp::create(
      builder, DenseElementsAttr::get(weightType, 1.0));
  Value image = tensor::EmptyOp::create(
      builder,
      tensor::getMixedSizes(builder, builder.getLoc(), pool.getInput()), f64);
  Value counted = padded(
      linalg::FillOp::create(builder, number(1), image).getResult(0),
      pool.getPadLow(), pool.getPadHigh(), pool.getCountIncludePad() ? 1 : 0);
  Value sum = slide(padded(data, none, beyond, 0), weight, sizes,
                    pool.getStrides(), ones, channels);
  Value count = slide(padded(counted, none, beyond, 0), weight, sizes,
                      pool.getStrides(), ones, channels);
  return pointwise({sum, count},
                   [&](ValueRange x) { return arithmetic(x[0], x[1], '/'); });
}

/// Its body, and the activation of what that yields.
Value OpSpeller::spell(BlockOp block) {
  Block &body = block.getBody().front();
  body.getArgument(0).replaceAllUsesWith(block.getSource());
  Value result = body.getTerminator()->getOperand(0);
  body.getTerminator()->erase();
  op->getBlock()->getOperations().splice(op->getIterator(),
                                         body.getOperations());
  return pointwise(
      result, [](ValueRange x) { return x[0]; }, block.getActivationAttr());
}

void OpSpeller::run() {
  Value result =
      llvm::TypeSwitch<Operation *, Value>(op)
          .Case<ConvOp, BatchNormOp, ScaleOp, AvgPoolOp, SumOp, BlockOp>(
              [&](auto typed) { return spell(typed); });
  op->getResult(0).replaceAllUsesWith(result);
  op->erase();
}

void mlir::repvgg::verify::spellOut(ClaimOp claim) {
  SmallVector<Operation *> ops;
  // Blocks before what is inside of them, which they move out.
  claim.getBody().walk<WalkOrder::PreOrder>([&](Operation *op) {
    if (isa<ConvOp, BatchNormOp, ScaleOp, AvgPoolOp, SumOp, BlockOp>(op))
      ops.push_back(op);
  });
  for (Operation *op : ops)
    OpSpeller(op).run();
}
