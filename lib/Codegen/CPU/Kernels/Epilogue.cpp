//===- Epilogue.cpp - What is done to a sum before it is stored -----------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// Scalar ops are cloned with vector types, constants as splats. The store
/// keeps the layout's invariant: lanes beyond the last channel are zero.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Codegen/CPU/Kernels/Epilogue.h"
#include "KernelFrame.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/Matchers.h"

#include <cmath>

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

//===----------------------------------------------------------------------===//
// Bodies
//===----------------------------------------------------------------------===//

static bool isScalarConstant(Operation *op) {
  Attribute value;
  return op->getNumResults() == 1 &&
         op->getResult(0).getType().isIntOrFloat() &&
         matchPattern(op, m_Constant(&value));
}

/// Whether `op` is the larger or smaller one of a value and a finite constant.
static bool isLimit(Operation &op) {
  FloatAttr number;
  return isa<arith::MaxNumFOp, arith::MinNumFOp>(op) &&
         matchPattern(op.getOperand(1), m_Constant(&number)) &&
         number.getValue().isFinite();
}

namespace {

/// A number whose nearest integer within two others is made an integer.
struct Rounding {
  Value value, least, most;
  bool isUnsigned;

  /// Whether an unsigned `element` has all that is within, and nothing else.
  bool isWholeRange(IntegerType element) const {
    FloatAttr highest;
    return isUnsigned && matchPattern(least, m_AnyZeroFloat()) &&
           matchPattern(most, m_Constant(&highest)) &&
           highest.getValueAsDouble() == std::exp2(element.getWidth()) - 1;
  }
};

} // namespace

static bool isWholeNumber(Value value) {
  FloatAttr number;
  return matchPattern(value, m_Constant(&number)) &&
         number.getValue().isInteger() &&
         std::abs(number.getValueAsDouble()) <= 0x1p16;
}

/// What `op` rounds, limits and makes an integer; nothing if it does not, or is
/// not of f32 and i32 or narrower, as the instructions are.
static std::optional<Rounding> asRounding(Operation &op) {
  if (!isa<arith::FPToSIOp, arith::FPToUIOp>(op) ||
      !op.getOperand(0).getType().isF32() ||
      op.getResult(0).getType().getIntOrFloatBitWidth() > 32)
    return std::nullopt;
  auto most = op.getOperand(0).getDefiningOp<arith::MinNumFOp>();
  if (!most || !isWholeNumber(most.getRhs()))
    return std::nullopt;
  auto least = most.getLhs().getDefiningOp<arith::MaxNumFOp>();
  if (!least || !isWholeNumber(least.getRhs()))
    return std::nullopt;
  auto rounded = least.getLhs().getDefiningOp<math::RoundEvenOp>();
  if (!rounded)
    return std::nullopt;
  return Rounding{rounded.getOperand(), least.getRhs(), most.getRhs(),
                  isa<arith::FPToUIOp>(op)};
}

namespace {

/// Clones a body's ops with vector types.
class BodyEmitter {
public:
  explicit BodyEmitter(KernelBuilder &k) : k(k) {}

  Value emit(Block &body, ArrayRef<Value> arguments) {
    mapping.map(body.getArguments(), ValueRange(arguments));
    for (Operation &op : body.without_terminator())
      if (!isScalarConstant(&op))
        clone(op);
    return lookup(body.getTerminator()->getOperand(0));
  }

private:
  Type widen(Type scalar) { return VectorType::get({k.lanes()}, scalar); }

  /// The smaller one of `value` and `number`, or the larger: as a comparison,
  /// where that is an instruction, and the larger or smaller of a number and a
  /// NaN is not.
  Value limit(Value value, Value number, bool isMost) {
    if (!k.limitsByComparison())
      return isMost
                 ? arith::MinNumFOp::create(k.builder(), k.loc(), value, number)
                       .getResult()
                 : arith::MaxNumFOp::create(k.builder(), k.loc(), value,
                                            number);
    Value isInside = arith::CmpFOp::create(k.builder(), k.loc(),
                                           isMost ? arith::CmpFPredicate::OLT
                                                  : arith::CmpFPredicate::OGT,
                                           value, number);
    return arith::SelectOp::create(k.builder(), k.loc(), isInside, value,
                                   number);
  }

  /// Limits that are integers may come before rounding.
  Value round(const Rounding &rounding, IntegerType element) {
    Value value = limit(lookup(rounding.value), lookup(rounding.least),
                        /*isMost=*/false);
    if (rounding.isWholeRange(element))
      if (Value rounded = k.toNearestSaturated(value, element))
        return rounded;
    return k.toNearest(limit(value, lookup(rounding.most), /*isMost=*/true),
                       element, rounding.isUnsigned);
  }

  void clone(Operation &op) {
    SmallVector<Value> operands = llvm::map_to_vector(
        op.getOperands(), [&](Value v) { return lookup(v); });
    if (isa<arith::TruncFOp>(op) &&
        getElementTypeOrSelf(operands.front()).isF32()) {
      Type element = op.getResult(0).getType();
      return mapping.map(op.getResult(0),
                         k.toNarrow(operands.front(), element));
    }
    if (isLimit(op))
      return mapping.map(
          op.getResult(0),
          limit(operands.front(), operands.back(), isa<arith::MinNumFOp>(op)));
    if (auto rounding = asRounding(op))
      return mapping.map(
          op.getResult(0),
          round(*rounding, cast<IntegerType>(op.getResult(0).getType())));
    OperationState state(k.loc(), op.getName(), operands,
                         {widen(op.getResult(0).getType())}, op.getAttrs());
    state.propertiesAttr = op.getPropertiesAsAttribute();
    mapping.map(op.getResult(0), k.builder().create(state)->getResult(0));
  }

  Value lookup(Value scalar) {
    if (Value known = mapping.lookupOrNull(scalar))
      return known;
    Attribute value;
    matchPattern(scalar, m_Constant(&value));
    auto splat = DenseElementsAttr::get(
        cast<ShapedType>(widen(scalar.getType())), value);
    Value vector = arith::ConstantOp::create(k.builder(), k.loc(), splat);
    mapping.map(scalar, vector);
    return vector;
  }

  KernelBuilder &k;
  IRMapping mapping;
};

} // namespace

Value cpu::emitBody(KernelBuilder &k, Block &body, ArrayRef<Value> arguments) {
  return BodyEmitter(k).emit(body, arguments);
}

//===----------------------------------------------------------------------===//
// Epilogue
//===----------------------------------------------------------------------===//

static int64_t within(const PackedImage &image, int64_t row, int64_t column) {
  return row * image.rowStride() + column * image.block;
}

Epilogue::Epilogue(KernelBuilder &k, const PackedImage &output, Value buffer,
                   Block &body, ArrayRef<Extra> extras)
    : k(k), output(output), buffer(buffer), body(body), extras(extras) {}

/// Of each of `vectors` vectors of `image`, where `pixel` is its first
/// channel's place. A block's vectors lie beside each other: where it has
/// several, which one follows is known when the kernel runs.
SmallVector<Offset> Epilogue::places(const PackedImage &image,
                                     const Offset &pixel, const Offset &vector,
                                     int64_t vectors) const {
  SmallVector<Offset> result;
  if (image.vectorsPerBlock(k.lanes()) == 1) {
    Offset first = k.fix(pixel + planeOf(k, image, vector));
    for (int64_t i = 0; i < vectors; ++i)
      result.push_back(first + i * image.blockStride());
    return result;
  }
  for (int64_t i = 0; i < vectors; ++i)
    result.push_back(k.fix(pixel + planeOf(k, image, k.fix(vector + i))));
  return result;
}

Epilogue::Tile Epilogue::at(const Offset &image, const Offset &vector,
                            const Offset &row, const Offset &column,
                            int64_t vectors) const {
  Tile tile;
  tile.epilogue = this;
  tile.vector = vector;
  tile.output = places(output, output.offset<Offset>(image, 0, row, column),
                       vector, vectors);
  for (const Extra &extra : extras) {
    SmallVector<Offset> &own = tile.extras.emplace_back();
    if (extra.image) {
      bool isOne = extra.image->isOnePixel();
      own = places(*extra.image,
                   extra.image->offset<Offset>(image, 0, isOne ? 0 : row,
                                               isOne ? 0 : column),
                   vector, vectors);
      continue;
    }
    Offset first = k.fix(vector * k.lanes());
    for (int64_t i = 0; i < vectors; ++i)
      own.push_back(first + i * k.lanes());
  }
  return tile;
}

Value Epilogue::loadExtra(const Tile &tile, unsigned index, int64_t vector,
                          int64_t row, int64_t column) const {
  const Extra &extra = extras[index];
  Offset place = tile.extras[index][vector];
  if (extra.image && !extra.image->isOnePixel())
    place = place + within(*extra.image, row, column);
  Value loaded = k.load(extra.buffer, place);
  // Values a channel are f32 in memory.
  unsigned own = body.getNumArguments() - extras.size();
  Type element = body.getArgument(own + index).getType();
  if (element == getElementTypeOrSelf(loaded))
    return loaded;
  return k.toNarrow(loaded, element);
}

Value Epilogue::zeroBeyondChannels(Value lanes, const Offset &vector) const {
  int64_t rest = output.channels % k.lanes();
  if (rest == 0)
    return lanes;
  OpBuilder &ops = k.builder();
  Type element = getElementTypeOrSelf(lanes);
  if (element.isBF16() || element.isF16()) {
    // LLVM selects such floats by way of f32, and calls a library to get back.
    Type bits = k.vectorType(ops.getI16Type());
    Value kept = zeroBeyondChannels(
        arith::BitcastOp::create(ops, k.loc(), bits, lanes), vector);
    return arith::BitcastOp::create(ops, k.loc(), lanes.getType(), kept);
  }
  SmallVector<bool> bits(k.lanes(), false);
  std::fill_n(bits.begin(), rest, true);
  VectorType maskType = k.vectorType(ops.getI1Type());
  Value mask = arith::ConstantOp::create(
      ops, k.loc(), DenseElementsAttr::get(maskType, bits));
  Value zero = k.zero(element);
  Value masked = arith::SelectOp::create(ops, k.loc(), mask, lanes, zero);
  int64_t last = output.vectors(k.lanes()) - 1;
  if (std::optional<int64_t> known = vector.getConstant())
    return *known == last ? masked : lanes;
  Value isLast = arith::CmpIOp::create(ops, k.loc(), arith::CmpIPredicate::eq,
                                       k.value(vector), k.value(last));
  return arith::SelectOp::create(ops, k.loc(), isLast, masked, lanes);
}

bool Epilogue::joinsRows() const {
  auto joins = [](const PackedImage &image) {
    return image.halo.left == 0 && image.halo.right == 0;
  };
  return joins(output) && llvm::all_of(extras, [&](const Extra &extra) {
           return !extra.image || extra.image->isOnePixel() ||
                  joins(*extra.image);
         });
}

void Epilogue::Tile::store(ArrayRef<Value> given, int64_t dVector, int64_t row,
                           int64_t column) const {
  SmallVector<Value> arguments(given);
  for (unsigned i = 0; i < extras.size(); ++i)
    arguments.push_back(epilogue->loadExtra(*this, i, dVector, row, column));
  Value result = emitBody(epilogue->k, epilogue->body, arguments);
  put(epilogue->zeroBeyondChannels(result, vector + dVector), dVector, row,
      column);
}

void Epilogue::Tile::put(Value sum, int64_t dVector, int64_t row,
                         int64_t column) const {
  epilogue->k.store(sum, epilogue->buffer,
                    output[dVector] + within(epilogue->output, row, column));
}

Value Epilogue::Tile::take(int64_t dVector, int64_t row, int64_t column) const {
  return epilogue->k.load(epilogue->buffer,
                          output[dVector] +
                              within(epilogue->output, row, column));
}
