//===- MatchConvolution.cpp - Convolutions among linalg ops ---------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: a linalg op. Output: its geometry and operands, padding absorbed.
// Invariant: nothing is changed; the geometry's output sizes are the result's,
// and what does not fit as a whole is not taken in part.
//
//===----------------------------------------------------------------------===//

#include "Linalg/MatchConvolution.h"
#include "Layout.h"
#include "Linalg/Copies.h"
#include "Linalg/LoopRoles.h"
#include "Linalg/Padding.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::repvgg;

static RankedTensorType withShape(Value tensor, ArrayRef<int64_t> shape) {
  auto type = cast<RankedTensorType>(tensor.getType());
  return RankedTensorType::get(shape, type.getElementType());
}

RankedTensorType ConvolutionMatch::inputType() const {
  return withShape(input, inputData);
}

RankedTensorType ConvolutionMatch::resultType() const {
  return withShape(result, resultData);
}

RankedTensorType ConvolutionMatch::weightType() const {
  SmallVector<int64_t> shape = {geometry.outChannels,
                                geometry.inChannelsPerGroup()};
  for (const Window &window : geometry.windows)
    shape.push_back(window.size);
  return withShape(weight, shape);
}

//===----------------------------------------------------------------------===//
// Bodies
//===----------------------------------------------------------------------===//

/// Looks through casts to wider float types: they change no value.
static Value throughExtensions(Value value) {
  while (auto op = value.getDefiningOp<arith::ExtFOp>())
    value = op.getIn();
  return value;
}

/// True if `value` is, casts aside, the product of `a` and `b`.
static bool isProduct(Value value, Value a, Value b) {
  auto product = throughExtensions(value).getDefiningOp<arith::MulFOp>();
  if (!product)
    return false;
  Value lhs = throughExtensions(product.getLhs()),
        rhs = throughExtensions(product.getRhs());
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
    if (kept == out && (pooling ? throughExtensions(added) == in
                                : isProduct(added, in, weight)))
      return true;
  return false;
}

//===----------------------------------------------------------------------===//
// Operands
//===----------------------------------------------------------------------===//

namespace {
/// The operands of out += in * weight.
struct Accumulation {
  Value in, weight;
  AccumulationMaps maps;
};
} // namespace

static Accumulation accumulationOf(linalg::LinalgOp op, bool pooling,
                                   function_ref<bool(Value)> isConstant) {
  SmallVector<AffineMap> maps = op.getIndexingMapsArray();
  TracedCopy weight = traceCopies(op->getOperand(1), maps[1]);
  TracedCopy left = traceCopies(op->getOperand(0), maps[0]);
  Accumulation result{op->getOperand(0),
                      weight.source,
                      {maps[0], weight.map, maps[2], op.getStaticLoopRanges()}};
  if (!pooling && isConstant(left.source) && !isConstant(weight.source)) {
    result.in = op->getOperand(1);
    result.weight = left.source;
    result.maps.in = maps[1];
    result.maps.weight = left.map;
  }
  return result;
}

/// The order in which the weight's dimensions are stored; nothing if a size is
/// not known.
static std::optional<StoredWeight> storedWeight(const AccumulationMaps &maps,
                                                const LoopRoles &roles) {
  SmallVector<unsigned> stored = *storedLoops(maps, roles);
  StoredWeight weight;
  for (unsigned loop : stored) {
    if (ShapedType::isDynamic(maps.sizes[loop]))
      return std::nullopt;
    weight.shape.push_back(maps.sizes[loop]);
  }
  for (unsigned loop : roles.weightLoops())
    weight.order.push_back(llvm::find(stored, loop) - stored.begin());
  if (llvm::is_sorted(weight.order))
    weight.order.clear();
  return weight;
}

//===----------------------------------------------------------------------===//
// Geometry
//===----------------------------------------------------------------------===//

/// The sizes of the dimensions that `loops` number in a tensor that is read or
/// written by `map`; 1 for those that it has no dimension for.
static SmallVector<int64_t> sizesAt(ArrayRef<unsigned> loops, Value tensor,
                                    AffineMap map) {
  SmallVector<int64_t> sizes(loops.size(), 1);
  ArrayRef<int64_t> shape = cast<RankedTensorType>(tensor.getType()).getShape();
  for (auto [size, expr] : llvm::zip(shape, map.getResults()))
    if (auto dim = dyn_cast<AffineDimExpr>(expr))
      if (auto it = llvm::find(loops, dim.getPosition()); it != loops.end())
        sizes[it - loops.begin()] = size;
  return sizes;
}

/// The size of a loop, 1 for an absent one, or nothing if it is not known.
static std::optional<int64_t> sizeOf(std::optional<unsigned> loop,
                                     ArrayRef<int64_t> sizes) {
  if (loop && ShapedType::isDynamic(sizes[*loop]))
    return std::nullopt;
  return loop ? sizes[*loop] : 1;
}

/// Fills in channels, windows, and the shapes of the data.
static bool readSizes(const Accumulation &accumulation, const LoopRoles &roles,
                      ConvolutionMatch &match) {
  const AccumulationMaps &maps = accumulation.maps;
  ArrayRef<int64_t> sizes = maps.sizes;
  auto in = cast<RankedTensorType>(accumulation.in.getType());
  std::optional<int64_t> batchIn =
      productOf(sizesAt(roles.batch, accumulation.in, maps.in));
  std::optional<int64_t> batchOut =
      productOf(sizesAt(roles.batch, match.result, maps.out));
  std::optional<int64_t> groups = sizeOf(roles.group, sizes);
  std::optional<int64_t> inChannels = sizeOf(roles.in, sizes);
  std::optional<int64_t> outChannels = sizeOf(roles.out, sizes);
  Geometry &geometry = match.geometry;
  if (!batchIn || !batchOut || !groups || !inChannels || !outChannels ||
      llvm::MulOverflow(*groups, *inChannels, geometry.inChannels) ||
      llvm::MulOverflow(*groups, *outChannels, geometry.outChannels))
    return false;
  geometry.groups = *groups;
  match.inputData = {*batchIn, geometry.inChannels};
  match.resultData = {*batchOut, geometry.outChannels};
  for (const SpatialLoops &axis : roles.space) {
    std::optional<int64_t> taps = sizeOf(axis.tap, sizes);
    if (!taps)
      return false;
    geometry.windows.push_back({*taps, axis.stride, axis.dilation});
    match.inputData.push_back(in.getDimSize(axis.inputDim));
    match.resultData.push_back(
        axis.position ? sizesAt(*axis.position, match.result, maps.out).front()
                      : 1);
  }
  return true;
}

/// Removes the last axis, or of a pooling one of the last two, if it is of size
/// 1 and was only added.
static void dropAddedUnit(Value in, ConvolutionMatch &match) {
  for (int64_t back : {1, 2}) {
    if (back == 2 && match.weight)
      return;
    int64_t axis = match.geometry.windows.size() - back, dim = axis + 2;
    if (axis < 0 || match.geometry.windows.size() < 2 ||
        match.inputData[dim] != 1 || match.resultData[dim] != 1 ||
        match.geometry.windows[axis].size != 1 || !hasAddedUnit(in, back))
      continue;
    match.geometry.windows.erase(match.geometry.windows.begin() + axis);
    match.inputData.erase(match.inputData.begin() + dim);
    match.resultData.erase(match.resultData.begin() + dim);
    return;
  }
}

/// Checks that a known output size is what the windows say. It may be smaller:
/// then the last of the padding is not read (as with ceil_mode, where a pooling
/// may also be padded by more than its window).
static bool fitSizes(ConvolutionMatch &match) {
  for (auto [axis, window] : llvm::enumerate(match.geometry.windows)) {
    int64_t input = match.inputData[axis + 2];
    int64_t found = match.resultData[axis + 2];
    int64_t expected = window.outputSize(input);
    bool wide = !match.weight && window.padHigh >= window.size;
    if (ShapedType::isDynamic(expected) || ShapedType::isDynamic(found) ||
        (expected == found && !wide))
      continue;
    if (found < 1 || found > expected)
      return false;
    // Within `expected` positions, so that nothing overflows.
    int64_t read = (found - 1) * window.stride + window.extent();
    window.padHigh = std::max<int64_t>(read - window.padLow - input, 0);
    if (window.outputSize(input) != found)
      return false;
  }
  return true;
}

static bool holdsData(Value value, ArrayRef<int64_t> data) {
  return layoutOf(cast<RankedTensorType>(value.getType()).getShape(), data)
      .has_value();
}

std::optional<ConvolutionMatch>
mlir::repvgg::matchConvolution(linalg::LinalgOp op,
                               function_ref<bool(Value)> isConstant) {
  if (!op.hasPureTensorSemantics() || op.getNumDpsInputs() != 2 ||
      op.getNumDpsInits() != 1 || op.getNumReductionLoops() == 0 ||
      !llvm::all_of(op->getOperandTypes(), llvm::IsaPred<RankedTensorType>))
    return std::nullopt;
  bool pooling = isAccumulation(*op.getBlock(), /*pooling=*/true);
  if (!pooling && !isAccumulation(*op.getBlock(), /*pooling=*/false))
    return std::nullopt;
  Accumulation accumulation = accumulationOf(op, pooling, isConstant);
  auto infer = pooling ? inferPoolingRoles : inferLoopRoles;
  std::optional<LoopRoles> roles = infer(accumulation.maps);
  if (!roles) {
    accumulation.maps = withoutUnitLoops(accumulation.maps);
    roles = infer(accumulation.maps);
  }
  ConvolutionMatch match;
  match.init = op->getOperand(2);
  match.result = op->getResult(0);
  if (!roles || !readSizes(accumulation, *roles, match))
    return std::nullopt;
  if (!pooling) {
    std::optional<StoredWeight> stored =
        storedWeight(accumulation.maps, *roles);
    if (!stored)
      return std::nullopt;
    match.stored = *stored;
    match.weight = accumulation.weight;
  }
  dropAddedUnit(accumulation.in, match);
  if (!holdsData(accumulation.in, match.inputData) ||
      !holdsData(match.result, match.resultData))
    return std::nullopt;
  PaddedInput input =
      absorbPads({accumulation.in, match.inputData, match.geometry.windows});
  match.input = input.value;
  match.inputData = input.data;
  match.geometry.windows = input.windows;
  return fitSizes(match) ? std::optional(match) : std::nullopt;
}
