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
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/Matchers.h"

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

  void clone(Operation &op) {
    SmallVector<Value> operands = llvm::map_to_vector(
        op.getOperands(), [&](Value v) { return lookup(v); });
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

Epilogue::Epilogue(KernelBuilder &k, const PackedImage &output, Value buffer,
                   Block &body, ArrayRef<Extra> extras)
    : k(k), output(output), buffer(buffer), body(body), extras(extras) {}

Epilogue::Tile Epilogue::at(const Offset &image, const Offset &block,
                            const Offset &row, const Offset &column) const {
  Tile tile;
  tile.epilogue = this;
  tile.block = block;
  tile.output = k.fix(output.offset(image, block, row, column));
  for (const Extra &extra : extras) {
    if (!extra.image)
      tile.extras.push_back(k.fix(block * output.block));
    else if (extra.image->isOnePixel())
      tile.extras.push_back(
          k.fix(extra.image->offset<Offset>(image, block, 0, 0)));
    else
      tile.extras.push_back(
          k.fix(extra.image->offset(image, block, row, column)));
  }
  return tile;
}

Value Epilogue::loadExtra(const Tile &tile, unsigned index, int64_t block,
                          int64_t row, int64_t column) const {
  const Extra &extra = extras[index];
  Offset place = tile.extras[index];
  if (!extra.image)
    place = place + block * output.block;
  else if (extra.image->isOnePixel())
    place = place + block * extra.image->blockStride();
  else
    place = place + block * extra.image->blockStride() +
            row * extra.image->rowStride() + column * extra.image->block;
  Value loaded = k.load(extra.buffer, place);
  // Values a channel are f32 in memory.
  unsigned own = body.getNumArguments() - extras.size();
  Type element = body.getArgument(own + index).getType();
  if (element == getElementTypeOrSelf(loaded))
    return loaded;
  return arith::TruncFOp::create(k.builder(), k.loc(), k.vectorType(element),
                                 loaded);
}

Value Epilogue::zeroBeyondChannels(Value vector, const Offset &block) const {
  int64_t lanes = output.lastLanes();
  if (lanes == output.block)
    return vector;
  OpBuilder &ops = k.builder();
  Type element = getElementTypeOrSelf(vector);
  if (element.isBF16() || element.isF16()) {
    // LLVM selects such floats by way of f32, and calls a library to get back.
    Type bits = VectorType::get({output.block}, ops.getI16Type());
    Value kept = zeroBeyondChannels(
        arith::BitcastOp::create(ops, k.loc(), bits, vector), block);
    return arith::BitcastOp::create(ops, k.loc(), vector.getType(), kept);
  }
  SmallVector<bool> bits(output.block, false);
  std::fill_n(bits.begin(), lanes, true);
  auto maskType = VectorType::get({output.block}, ops.getI1Type());
  Value mask = arith::ConstantOp::create(
      ops, k.loc(), DenseElementsAttr::get(maskType, bits));
  Value zero = k.zero(element);
  Value masked = arith::SelectOp::create(ops, k.loc(), mask, vector, zero);
  int64_t last = output.blocks() - 1;
  if (std::optional<int64_t> known = block.getConstant())
    return *known == last ? masked : vector;
  Value isLast = arith::CmpIOp::create(ops, k.loc(), arith::CmpIPredicate::eq,
                                       k.value(block), k.value(last));
  return arith::SelectOp::create(ops, k.loc(), isLast, masked, vector);
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

static Offset within(const PackedImage &image, int64_t block, int64_t row,
                     int64_t column) {
  return block * image.blockStride() + row * image.rowStride() +
         column * image.block;
}

void Epilogue::Tile::store(ArrayRef<Value> given, int64_t dBlock, int64_t row,
                           int64_t column) const {
  SmallVector<Value> arguments(given);
  for (unsigned i = 0; i < extras.size(); ++i)
    arguments.push_back(epilogue->loadExtra(*this, i, dBlock, row, column));
  Value result = emitBody(epilogue->k, epilogue->body, arguments);
  put(epilogue->zeroBeyondChannels(result, block + dBlock), dBlock, row,
      column);
}

void Epilogue::Tile::put(Value sum, int64_t dBlock, int64_t row,
                         int64_t column) const {
  epilogue->k.store(sum, epilogue->buffer,
                    output + within(epilogue->output, dBlock, row, column));
}

Value Epilogue::Tile::take(int64_t dBlock, int64_t row, int64_t column) const {
  return epilogue->k.load(
      epilogue->buffer, output + within(epilogue->output, dBlock, row, column));
}
