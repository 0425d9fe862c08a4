//===- SetEntryTypes.cpp - A model's own types, and those outside of it ---===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: a function of f32. Out: one that takes and returns other types.
/// Invariant: what is inside computes on the f32 numbers that they stand for.
///
//===----------------------------------------------------------------------===//

#include "Precision/ImageFormat.h"
#include "RepVGG/Layer/EntryType.h"
#include "RepVGG/Layer/Passes.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Interfaces/FunctionInterfaces.h"

namespace mlir::repvgg {
#define GEN_PASS_DEF_SETENTRYTYPESPASS
#include "RepVGG/Layer/Passes.h.inc"
} // namespace mlir::repvgg

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::layer;

/// `type`, a scalar or a tensor, with other elements.
static Type withElement(Type type, Type element) {
  auto tensor = dyn_cast<RankedTensorType>(type);
  return tensor ? Type(tensor.clone(element)) : element;
}

/// The f32 numbers that `value`, a scalar or a tensor, stands for.
static Value widen(OpBuilder &builder, Location loc, Value value,
                   const EntryType &type) {
  Type wide = withElement(value.getType(), builder.getF32Type());
  auto number = [&](float constant) {
    TypedAttr attribute = builder.getF32FloatAttr(constant);
    if (auto tensor = dyn_cast<RankedTensorType>(wide))
      attribute = DenseElementsAttr::get(tensor, constant);
    return arith::ConstantOp::create(builder, loc, attribute);
  };
  if (!type.isInteger())
    return arith::ExtFOp::create(builder, loc, wide, value);
  Value result;
  if (type.kind == EntryType::Kind::U8)
    result = arith::UIToFPOp::create(builder, loc, wide, value);
  else
    result = arith::SIToFPOp::create(builder, loc, wide, value);
  if (type.zero != 0)
    result = arith::SubFOp::create(builder, loc, result, number(type.zero));
  if (type.scale != 1)
    result = arith::MulFOp::create(builder, loc, result, number(type.scale));
  return result;
}

/// Lets the body of a layer that reads `use` as one of its extras widen it.
static bool widenInBody(OpOperand &use, const EntryType &type) {
  auto layer = dyn_cast<LayerOpInterface>(use.getOwner());
  if (!layer || layer.getBodyExtras().empty() ||
      use.getOperandNumber() < layer.getBodyExtras().getBeginOperandIndex())
    return false;
  unsigned extra =
      use.getOperandNumber() - layer.getBodyExtras().getBeginOperandIndex();
  Block &body = layer.getBodyBlock();
  BlockArgument argument = body.getArgument(layer.getNumOwnArguments() + extra);
  SmallVector<OpOperand *> uses = usesOf(argument);
  argument.setType(getElementTypeOrSelf(use.get()));
  OpBuilder builder = OpBuilder::atBlockBegin(&body);
  redirect(uses, widen(builder, layer->getLoc(), argument, type));
  return true;
}

/// `argument` in f32, for what takes nothing else: of images a layer.
static Value widenWhole(BlockArgument argument, const EntryType &type) {
  OpBuilder builder = OpBuilder::atBlockBegin(argument.getOwner());
  Location loc = argument.getLoc();
  auto tensor = cast<RankedTensorType>(argument.getType());
  if (tensor.getRank() != 4)
    return widen(builder, loc, argument, type);
  auto map = MapOp::create(builder, loc, tensor.clone(builder.getF32Type()),
                           ValueRange(argument));
  Block &body = map.getBody().emplaceBlock();
  builder.setInsertionPointToEnd(&body);
  Value element = body.addArgument(tensor.getElementType(), loc);
  layer::YieldOp::create(builder, loc, widen(builder, loc, element, type));
  return map.getResult();
}

static bool isF32(Value value) {
  auto tensor = dyn_cast<RankedTensorType>(value.getType());
  return tensor && tensor.getElementType().isF32() && tensor.hasStaticShape();
}

static void setInput(FunctionOpInterface function, BlockArgument argument,
                     const EntryType &type) {
  SmallVector<OpOperand *> uses = usesOf(argument);
  argument.setType(
      withElement(argument.getType(), type.element(function->getContext())));
  if (type.kind == EntryType::Kind::U8)
    function.setArgAttr(argument.getArgNumber(), kUnsignedAttr,
                        UnitAttr::get(function->getContext()));
  Value wide;
  for (OpOperand *use : uses) {
    if (widenInBody(*use, type))
      continue;
    wide = wide ? wide : widenWhole(argument, type);
    use->set(wide);
  }
}

namespace {

struct SetEntryTypesPass
    : mlir::repvgg::impl::SetEntryTypesPassBase<SetEntryTypesPass> {
  using SetEntryTypesPassBase::SetEntryTypesPassBase;

  LogicalResult initialize(MLIRContext *context) override {
    llvm::Expected<EntryType> givenInput = EntryType::parseInput(input);
    llvm::Expected<EntryType> givenOutput = EntryType::parseOutput(output);
    if (givenInput && givenOutput) {
      inputType = *givenInput;
      outputType = *givenOutput;
      return success();
    }
    llvm::Error error = llvm::joinErrors(
        givenInput ? llvm::Error::success() : givenInput.takeError(),
        givenOutput ? llvm::Error::success() : givenOutput.takeError());
    return emitError(UnknownLoc::get(context))
           << "repvgg-set-entry-types " << llvm::toString(std::move(error));
  }

  void runOnOperation() override {
    auto function = cast<FunctionOpInterface>(getOperation());
    if (function.isExternal() || SymbolTable::getSymbolVisibility(function) !=
                                     SymbolTable::Visibility::Public)
      return;
    Block &entry = function.getFunctionBody().front();
    if (inputType.kind != EntryType::Kind::F32)
      for (BlockArgument argument : entry.getArguments())
        if (isF32(argument))
          setInput(function, argument, inputType);
    Operation *last = function.getFunctionBody().back().getTerminator();
    if (outputType.kind != EntryType::Kind::F32)
      narrowResults(last);
    function.setType(function.cloneTypeWith(entry.getArgumentTypes(),
                                            last->getOperandTypes()));
  }

private:
  void narrowResults(Operation *last) {
    OpBuilder builder(last);
    for (OpOperand &result : last->getOpOperands())
      if (isF32(result.get()))
        result.set(arith::TruncFOp::create(
            builder, last->getLoc(),
            withElement(result.get().getType(),
                        outputType.element(&getContext())),
            result.get()));
  }

  EntryType inputType, outputType;
};

} // namespace
