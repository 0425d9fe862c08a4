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

#include "MergeMap.h"
#include "mlir/IR/IRMapping.h"
#include "llvm/ADT/SetVector.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::layer;

/// Whether `layer` is there for `map` alone, and has room for the map's other
/// operands.
static bool canTake(LayerOpInterface layer, MapOp map) {
  if (!layer || layer->getBlock() != map->getBlock() ||
      layer->getResult(0).getType() != map.getType())
    return false;
  if (!llvm::all_of(layer->getUsers(),
                    [&](Operation *user) { return user == map; }))
    return false;
  return layer.takesExtras() ||
         llvm::all_equal(map.getInputs()); // which are its own result
}

/// The last layer that can take `map`: the values that it adds are short-lived.
static LayerOpInterface findTaker(MapOp map) {
  LayerOpInterface last;
  for (Value input : map.getInputs()) {
    auto layer = input.getDefiningOp<LayerOpInterface>();
    if (canTake(layer, map) && (!last || last->isBeforeInBlock(layer)))
      last = layer;
  }
  return last;
}

/// Clones the ops of `body` and returns what it yields.
static Value cloneBody(OpBuilder &builder, Block &body, IRMapping &mapping) {
  for (Operation &op : body.without_terminator())
    builder.clone(op, mapping);
  return mapping.lookupOrDefault(body.getTerminator()->getOperand(0));
}

Operation *mlir::repvgg::layer::mergeMap(MapOp map) {
  LayerOpInterface layer = findTaker(map);
  if (!layer)
    return nullptr;
  Value inner = layer->getResult(0);
  llvm::SmallSetVector<Value, 4> operands(llvm::from_range,
                                          layer.getBodyExtras());
  for (Value input : map.getInputs())
    if (input != inner)
      operands.insert(input);

  OpBuilder builder(map);
  Operation *merged = layer.cloneWithoutBody(builder, operands.getArrayRef());
  Block &body = merged->getRegion(0).front();
  Block &first = layer.getBodyBlock();
  builder.setInsertionPointToStart(&body);
  IRMapping elements, firstArguments, mapArguments;
  unsigned own = layer.getNumOwnArguments();
  for (BlockArgument argument : first.getArguments().take_front(own))
    firstArguments.map(argument,
                       body.addArgument(argument.getType(), layer->getLoc()));
  for (Value operand : operands)
    elements.map(operand, body.addArgument(getElementTypeOrSelf(operand),
                                           operand.getLoc()));
  for (auto [argument, operand] :
       llvm::zip(first.getArguments().drop_front(own), layer.getBodyExtras()))
    firstArguments.map(argument, elements.lookup(operand));
  elements.map(inner, cloneBody(builder, first, firstArguments));
  for (auto [argument, operand] :
       llvm::zip(map.getBody().getArguments(), map.getInputs()))
    mapArguments.map(argument, elements.lookup(operand));
  Value result = cloneBody(builder, map.getBody().front(), mapArguments);
  layer::YieldOp::create(builder, map.getLoc(), result);

  map.replaceAllUsesWith(merged->getResult(0));
  map.erase();
  layer->erase();
  return merged;
}
