//===- MergeMap.cpp - Maps into the layers they follow --------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: a map. Out: the layer that computes one of its operands does the map's
/// work on each of its results, if nothing else wants them.
///
//===----------------------------------------------------------------------===//

#include "FormLayers.h"
#include "mlir/IR/IRMapping.h"
#include "llvm/ADT/SetVector.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

/// A sum's result has no elements beside it.
static bool canTake(Operation *layer, MapOp map) {
  if (!isa_and_nonnull<cpu::ConvOp, MapOp, cpu::SumOp>(layer) ||
      layer->getBlock() != map->getBlock() ||
      layer->getResult(0).getType() != map.getType())
    return false;
  if (!llvm::all_of(layer->getUsers(),
                    [&](Operation *user) { return user == map; }))
    return false;
  return !isa<cpu::SumOp>(layer) ||
         llvm::all_equal(map.getInputs()); // which are its own result
}

/// The last layer that can take `map`: the values that it adds are short-lived.
static Operation *findTaker(MapOp map) {
  Operation *last = nullptr;
  for (Value input : map.getInputs()) {
    Operation *layer = input.getDefiningOp();
    if (canTake(layer, map) && (!last || last->isBeforeInBlock(layer)))
      last = layer;
  }
  return last;
}

/// The elements that a layer's body is given besides its own result.
static OperandRange bodyOperands(Operation *layer) {
  if (auto conv = dyn_cast<cpu::ConvOp>(layer))
    return conv.getExtras();
  if (auto map = dyn_cast<MapOp>(layer))
    return map.getInputs();
  return layer->getOperands().take_front(0);
}

/// `layer` without its body, with `operands` for it, before `map`.
static Operation *createMerged(OpBuilder &builder, Operation *layer,
                               ValueRange operands) {
  Location loc = layer->getLoc();
  Type type = layer->getResult(0).getType();
  if (auto conv = dyn_cast<cpu::ConvOp>(layer))
    return cpu::ConvOp::create(
        builder, loc, type, conv.getInput(), conv.getWeight(), conv.getBias(),
        operands, conv.getStrides(), conv.getPadLow(), conv.getPadHigh(),
        conv.getDilations(), conv.getGroups(), conv.getPlanAttr());
  if (auto sum = dyn_cast<cpu::SumOp>(layer))
    return cpu::SumOp::create(builder, loc, type, sum.getInput());
  return MapOp::create(builder, loc, type, operands);
}

/// Clones the ops of `body` and returns what it yields.
static Value cloneBody(OpBuilder &builder, Block &body, IRMapping &mapping) {
  for (Operation &op : body.without_terminator())
    builder.clone(op, mapping);
  return mapping.lookupOrDefault(body.getTerminator()->getOperand(0));
}

Operation *cpu::mergeMap(MapOp map) {
  Operation *layer = findTaker(map);
  if (!layer)
    return nullptr;
  Value inner = layer->getResult(0);
  llvm::SmallSetVector<Value, 4> operands(llvm::from_range,
                                          bodyOperands(layer));
  for (Value input : map.getInputs())
    if (input != inner)
      operands.insert(input);

  OpBuilder builder(map);
  Operation *merged = createMerged(builder, layer, operands.getArrayRef());
  Block &body = merged->getRegion(0).emplaceBlock();
  Block &first = layer->getRegion(0).front();
  builder.setInsertionPointToStart(&body);
  IRMapping elements, firstArguments, mapArguments;
  Type f32 = builder.getF32Type();
  // A convolution's or sum's own result comes before the operands' elements.
  if (!isa<MapOp>(layer))
    firstArguments.map(first.getArgument(0),
                       body.addArgument(f32, layer->getLoc()));
  for (Value operand : operands)
    elements.map(operand, body.addArgument(f32, operand.getLoc()));
  for (auto [argument, operand] :
       llvm::zip(first.getArguments().drop_front(!isa<MapOp>(layer)),
                 bodyOperands(layer)))
    firstArguments.map(argument, elements.lookup(operand));
  elements.map(inner, cloneBody(builder, first, firstArguments));
  for (auto [argument, operand] :
       llvm::zip(map.getBody().getArguments(), map.getInputs()))
    mapArguments.map(argument, elements.lookup(operand));
  Value result = cloneBody(builder, map.getBody().front(), mapArguments);
  cpu::YieldOp::create(builder, map.getLoc(), result);

  map.replaceAllUsesWith(merged->getResult(0));
  map.erase();
  layer->erase();
  return merged;
}
