//===- MatchConvolution.cpp - Convolutions among linalg ops ---------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: a linalg op. Output: its geometry and operands, wrapping removed.
// Invariant: nothing is changed; the geometry's output sizes are the result's.
//
//===----------------------------------------------------------------------===//

#include "MatchConvolution.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace mlir::repvgg;

RankedTensorType ConvolutionMatch::weightType() const {
  SmallVector<int64_t> shape = {geometry.outChannels,
                                geometry.inChannelsPerGroup()};
  for (const Window &window : geometry.windows)
    shape.push_back(window.size);
  return RankedTensorType::get(
      shape, cast<RankedTensorType>(weight.getType()).getElementType());
}

//===----------------------------------------------------------------------===//
// Bodies
//===----------------------------------------------------------------------===//

/// Looks through casts between float types.
static Value throughCasts(Value value) {
  while (Operation *op = value.getDefiningOp()) {
    if (!isa<arith::ExtFOp, arith::TruncFOp>(op))
      break;
    value = op->getOperand(0);
  }
  return value;
}

/// True if `value` is, casts aside, the product of `a` and `b`.
static bool isProduct(Value value, Value a, Value b) {
  auto product = throughCasts(value).getDefiningOp<arith::MulFOp>();
  if (!product)
    return false;
  Value lhs = throughCasts(product.getLhs()),
        rhs = throughCasts(product.getRhs());
  return (lhs == a && rhs == b) || (lhs == b && rhs == a);
}

/// Matches out + in * weight, or out + in if `pooling`.
static bool isAccumulation(Block &body, bool pooling) {
  if (body.getNumArguments() != 3)
    return false;
  Value in = body.getArgument(0), weight = body.getArgument(1),
        out = body.getArgument(2);
  auto sum = body.getTerminator()->getOperand(0).getDefiningOp<arith::AddFOp>();
  if (!sum)
    return false;
  for (auto [kept, added] : {std::pair(sum.getLhs(), sum.getRhs()),
                             std::pair(sum.getRhs(), sum.getLhs())})
    if (kept == out &&
        (pooling ? throughCasts(added) == in : isProduct(added, in, weight)))
      return true;
  return false;
}

//===----------------------------------------------------------------------===//
// Indexing maps
//===----------------------------------------------------------------------===//

namespace {
/// Where each operand's dimensions are: [N][G][C][X...], [G][F][C][K...],
/// [N][G][F][Y...]; absent ones are not there.
struct Roles {
  unsigned axes = 0;
  bool grouped = false;
  bool depthwise = false;
  bool pooling = false;
  bool transposed = false;
};
} // namespace

static std::optional<unsigned> dimAt(AffineMap map, unsigned result) {
  if (result >= map.getNumResults())
    return std::nullopt;
  auto dim = dyn_cast<AffineDimExpr>(map.getResult(result));
  return dim ? std::optional<unsigned>(dim.getPosition()) : std::nullopt;
}

/// True if results [begin, ...) of `map` are exactly `dims`.
static bool dimsAre(AffineMap map, ArrayRef<std::optional<unsigned>> dims) {
  if (map.getNumResults() < dims.size())
    return false;
  for (auto [i, dim] : llvm::enumerate(dims))
    if (!dim || dimAt(map, i) != dim)
      return false;
  return true;
}

static std::optional<Roles> inferRoles(AffineMap in, AffineMap weight,
                                       AffineMap out) {
  std::optional<unsigned> n = dimAt(out, 0), second = dimAt(out, 1);
  if (!n || !second || dimAt(in, 0) != n)
    return std::nullopt;
  unsigned rank = out.getNumResults();
  if (rank != in.getNumResults())
    return std::nullopt;
  Roles roles;
  if (dimAt(in, 1) == second) {
    if (weight.getNumResults() == rank && dimAt(weight, 0) == second) {
      roles.grouped = true;
      roles.axes = rank - 3;
      bool ordered = dimsAre(weight, {second, dimAt(out, 2), dimAt(in, 2)});
      return ordered && dimAt(in, 2) != dimAt(out, 2) ? std::optional(roles)
                                                      : std::nullopt;
    }
    roles.axes = rank - 2;
    roles.depthwise = weight.getNumResults() == rank - 1;
    roles.pooling = weight.getNumResults() == rank - 2;
    if (roles.depthwise && dimAt(weight, 0) != second)
      return std::nullopt;
    return roles.axes > 0 && (roles.depthwise || roles.pooling)
               ? std::optional(roles)
               : std::nullopt;
  }
  roles.axes = rank - 2;
  roles.transposed = roles.axes == 0 && dimsAre(weight, {dimAt(in, 1), second});
  if (weight.getNumResults() != rank ||
      !(roles.transposed || dimsAre(weight, {second, dimAt(in, 1)})))
    return std::nullopt;
  return roles;
}

/// Coefficient of dimension `dim` in the sum `expr`; the rest goes to `others`.
static int64_t coefficient(AffineExpr expr, unsigned dim, bool &others) {
  if (auto binary = dyn_cast<AffineBinaryOpExpr>(expr)) {
    if (binary.getKind() == AffineExprKind::Add)
      return coefficient(binary.getLHS(), dim, others) +
             coefficient(binary.getRHS(), dim, others);
    auto factor = dyn_cast<AffineConstantExpr>(binary.getRHS());
    if (binary.getKind() == AffineExprKind::Mul && factor)
      return factor.getValue() * coefficient(binary.getLHS(), dim, others);
  }
  auto single = dyn_cast<AffineDimExpr>(expr);
  if (single && single.getPosition() == dim)
    return 1;
  others |= !single;
  return 0;
}

/// The stride and dilation in `expr` = y * stride + u * dilation.
static std::optional<Window> matchWindow(AffineExpr expr,
                                         std::optional<unsigned> y,
                                         std::optional<unsigned> u,
                                         int64_t size) {
  if (!y || !u || ShapedType::isDynamic(size))
    return std::nullopt;
  Window window;
  bool others = false;
  window.size = size;
  window.stride = coefficient(expr, *y, others);
  window.dilation = coefficient(expr, *u, others);
  if (others || window.stride < 1 || window.dilation < 1)
    return std::nullopt;
  unsigned dims = 0;
  expr.walk([&](AffineExpr part) { dims += isa<AffineDimExpr>(part); });
  return dims == 2 ? std::optional(window) : std::nullopt;
}

static bool matchWindows(linalg::LinalgOp op, const Roles &roles,
                         Geometry &geometry) {
  SmallVector<AffineMap> maps = op.getIndexingMapsArray();
  ArrayRef<int64_t> kernel =
      cast<ShapedType>(op->getOperand(1).getType()).getShape();
  unsigned first = maps[0].getNumResults() - roles.axes;
  unsigned firstTap = kernel.size() - roles.axes;
  for (unsigned axis = 0; axis < roles.axes; ++axis) {
    std::optional<Window> window = matchWindow(
        maps[0].getResult(first + axis), dimAt(maps[2], first + axis),
        dimAt(maps[1], firstTap + axis), kernel[firstTap + axis]);
    if (!window)
      return false;
    geometry.windows.push_back(*window);
  }
  return true;
}

//===----------------------------------------------------------------------===//
// Wrapping
//===----------------------------------------------------------------------===//

/// Adds the padding of `pad` (constant zero, spatial, static) to `windows`.
static bool absorbPad(tensor::PadOp pad, MutableArrayRef<Window> windows) {
  Value fill = pad.getConstantPaddingValue();
  if (!fill || !(matchPattern(fill, m_AnyZeroFloat())))
    return false;
  ArrayRef<int64_t> low = pad.getStaticLow(), high = pad.getStaticHigh();
  size_t leading = low.size() - windows.size();
  for (auto [i, sides] : llvm::enumerate(llvm::zip(low, high))) {
    auto [before, after] = sides;
    if (ShapedType::isDynamic(before) || ShapedType::isDynamic(after))
      return false;
    if (i < leading && (before || after))
      return false;
    if (i >= leading) {
      windows[i - leading].padLow += before;
      windows[i - leading].padHigh += after;
    }
  }
  return true;
}

namespace {
/// What a reshape of the longer side [N, g, c, X...] undoes.
struct Wrapping {
  bool split = false; ///< channels into groups
  bool unit = false;  ///< a last dimension of size 1
};
} // namespace

/// Matches [N, g*c, X] <-> [N, g, c, X], [N, C, L] <-> [N, C, L, 1] and both
/// in one.
static std::optional<Wrapping>
matchWrapping(ArrayRef<ReassociationIndices> groups, RankedTensorType longer) {
  Wrapping wrapping;
  for (auto [i, group] : llvm::enumerate(groups)) {
    if (group.size() == 1)
      continue;
    bool last = i + 1 == groups.size();
    if (group.size() != 2 || !(i == 1 || (last && i == 2)))
      return std::nullopt;
    (i == 1 ? wrapping.split : wrapping.unit) = true;
  }
  if (wrapping.unit && longer.getShape().back() != 1)
    return std::nullopt;
  return wrapping;
}

/// Looks through pads and reshapes of the input. 1-D grouped convolutions come
/// as 2-D ones over a unit dimension, which `unit` reports.
static Value unwrapInput(Value input, MutableArrayRef<Window> windows,
                         bool &grouped, bool &unit) {
  while (true) {
    if (auto pad = input.getDefiningOp<tensor::PadOp>()) {
      if (!absorbPad(pad, windows.drop_back(unit)))
        return input;
      input = pad.getSource();
      continue;
    }
    auto expand = input.getDefiningOp<tensor::ExpandShapeOp>();
    if (!expand)
      return input;
    std::optional<Wrapping> wrapping =
        matchWrapping(expand.getReassociationIndices(), expand.getResultType());
    if (!wrapping || (wrapping->split && !grouped) ||
        (wrapping->unit && (unit || windows.size() != 2)))
      return input;
    grouped &= !wrapping->split;
    unit |= wrapping->unit;
    input = expand.getSrc();
  }
}

/// The result with its groups merged again, or null.
static Value unwrapResult(Value result, bool unit) {
  if (!result.hasOneUse())
    return {};
  auto collapse = dyn_cast<tensor::CollapseShapeOp>(*result.user_begin());
  if (!collapse)
    return {};
  std::optional<Wrapping> wrapping =
      matchWrapping(collapse.getReassociationIndices(), collapse.getSrcType());
  return wrapping && wrapping->split && wrapping->unit == unit
             ? collapse.getResult()
             : Value();
}

/// Checks that a known output size is what the windows say.
static bool sizesAgree(const ConvolutionMatch &match) {
  auto input = cast<RankedTensorType>(match.input.getType());
  auto result = cast<RankedTensorType>(match.result.getType());
  for (auto [axis, window] : llvm::enumerate(match.geometry.windows)) {
    int64_t expected = window.outputSize(input.getDimSize(axis + 2));
    int64_t found = result.getDimSize(axis + 2);
    if (!ShapedType::isDynamic(expected) && !ShapedType::isDynamic(found) &&
        expected != found)
      return false;
  }
  return result.getDimSize(1) == match.geometry.outChannels;
}

/// Reads the channel counts off the operands.
static void inferChannels(linalg::LinalgOp op, const Roles &roles,
                          Geometry &geometry) {
  auto in = cast<RankedTensorType>(op->getOperand(0).getType()).getShape();
  auto out = cast<RankedTensorType>(op->getOperand(2).getType()).getShape();
  geometry.groups = roles.grouped                      ? in[1]
                    : roles.depthwise || roles.pooling ? out[1]
                                                       : 1;
  geometry.inChannels = roles.grouped ? in[1] * in[2] : in[1];
  geometry.outChannels = roles.grouped ? out[1] * out[2] : out[1];
}

static bool hasStaticChannels(linalg::LinalgOp op, const Roles &roles) {
  unsigned last = roles.grouped ? 2 : 1;
  for (unsigned operand : {0u, 2u})
    for (unsigned i = 1; i <= last; ++i)
      if (cast<RankedTensorType>(op->getOperand(operand).getType())
              .isDynamicDim(i))
        return false;
  return true;
}

std::optional<ConvolutionMatch>
mlir::repvgg::matchConvolution(linalg::LinalgOp op) {
  if (!op.hasPureTensorSemantics() || op.getNumDpsInputs() != 2 ||
      op.getNumDpsInits() != 1)
    return std::nullopt;
  SmallVector<AffineMap> maps = op.getIndexingMapsArray();
  if (maps[2].getNumResults() < 2 || op.getNumReductionLoops() == 0)
    return std::nullopt;
  std::optional<Roles> roles = inferRoles(maps[0], maps[1], maps[2]);
  if (!roles || roles->axes > 3 ||
      !isAccumulation(*op.getBlock(), roles->pooling) ||
      !hasStaticChannels(op, *roles))
    return std::nullopt;
  ConvolutionMatch match;
  if (!matchWindows(op, *roles, match.geometry))
    return std::nullopt;
  inferChannels(op, *roles, match.geometry);
  match.transposed = roles->transposed;
  match.weight = roles->pooling ? Value() : op->getOperand(1);
  match.init = op->getOperand(2);
  match.result = op->getResult(0);

  bool grouped = roles->grouped, unit = false;
  match.input =
      unwrapInput(op->getOperand(0), match.geometry.windows, grouped, unit);
  if (roles->grouped)
    match.result = unwrapResult(match.result, unit);
  if (grouped || !match.result)
    return std::nullopt;
  if (unit && match.geometry.windows.pop_back_val() != Window())
    return std::nullopt;
  unsigned rank = match.geometry.windows.size() + 2;
  for (Value value : {match.input, match.result})
    if (cast<RankedTensorType>(value.getType()).getRank() != rank)
      return std::nullopt;
  return sizesAgree(match) ? std::optional(match) : std::nullopt;
}
