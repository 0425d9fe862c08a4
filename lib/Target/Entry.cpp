//===- Entry.cpp - The entry function and its arenas ----------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Entry.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Bufferization/IR/Bufferization.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"

using namespace mlir;
using namespace mlir::repvgg;

static func::FuncOp findUnchecked(ModuleOp module) {
  SmallVector<func::FuncOp> candidates;
  for (func::FuncOp function : module.getOps<func::FuncOp>()) {
    if (function->hasAttr(kEntryAttr))
      return function;
    if (function.isPublic() && !function.isExternal())
      candidates.push_back(function);
  }
  if (candidates.size() == 1)
    return candidates.front();
  module.emitError("expects one function with the attribute '")
      << kEntryAttr << "' or one public function with a body, but got "
      << candidates.size();
  return {};
}

func::FuncOp mlir::repvgg::findEntry(ModuleOp module) {
  func::FuncOp entry = findUnchecked(module);
  if (!entry || entry.getBody().hasOneBlock())
    return entry;
  entry.emitOpError("expects the entry to have one block, but got ")
      << entry.getBody().getBlocks().size();
  return {};
}

std::string mlir::repvgg::initName(func::FuncOp entry) {
  return (entry.getName() + "_init").str();
}

static LogicalResult checkTypes(func::FuncOp entry, TypeRange types,
                                StringRef what) {
  for (auto [index, type] : llvm::enumerate(types)) {
    auto expects = [&]() {
      return entry.emitOpError("expects ")
             << what << " " << index << " of '" << entry.getName() << "' ";
    };
    auto tensor = dyn_cast<RankedTensorType>(type);
    if (!tensor || !tensor.hasStaticShape() || !storedBytes(tensor))
      return expects() << "to be a tensor of static shape and of integers, "
                          "index or floats, but got "
                       << type;
    if (llvm::is_contained(tensor.getShape(), 0))
      return expects() << "to have elements, but got " << type;
  }
  return success();
}

LogicalResult mlir::repvgg::checkEntryTypes(func::FuncOp entry) {
  return failure(
      failed(checkTypes(entry, entry.getArgumentTypes(), "argument")) ||
      failed(checkTypes(entry, entry.getResultTypes(), "result")));
}

BlockArgument mlir::repvgg::findArena(func::FuncOp function, StringRef name) {
  for (BlockArgument argument : function.getArguments()) {
    auto found = function.getArgAttrOfType<StringAttr>(argument.getArgNumber(),
                                                       kArenaAttr);
    if (found && found.getValue() == name)
      return argument;
  }
  return {};
}

BlockArgument mlir::repvgg::addArena(func::FuncOp function, StringRef name,
                                     uint64_t bytes) {
  Builder builder(function.getContext());
  NamedAttribute attributes[] = {
      builder.getNamedAttr(LLVM::LLVMDialect::getNoAliasAttrName(),
                           builder.getUnitAttr()),
      builder.getNamedAttr(kArenaAttr, builder.getStringAttr(name))};
  auto type =
      MemRefType::get({static_cast<int64_t>(std::max<uint64_t>(bytes, 1))},
                      builder.getI8Type());
  unsigned index = function.getNumArguments();
  // Inserting at the end never fails.
  (void)function.insertArgument(
      index, type, builder.getDictionaryAttr(attributes), function.getLoc());
  return function.getArgument(index);
}

std::optional<uint64_t> mlir::repvgg::storedBytes(ShapedType type) {
  Type element = type.getElementType();
  if (!type.hasStaticShape())
    return std::nullopt;
  uint64_t bytes = 1;
  if (element.isIndex())
    bytes = sizeof(uint64_t);
  else if (!element.isIntOrFloat() ||
           (element.getIntOrFloatBitWidth() % 8 != 0 && !element.isInteger(1)))
    return std::nullopt;
  else if (!element.isInteger(1))
    bytes = element.getIntOrFloatBitWidth() / 8;
  // No machine has what saturates.
  for (int64_t size : type.getShape())
    bytes = llvm::SaturatingMultiply<uint64_t>(bytes, size);
  return bytes;
}

Value mlir::repvgg::createArenaView(OpBuilder &builder, Location loc,
                                    Value arena, uint64_t offset,
                                    ShapedType type) {
  Value start = arith::ConstantIndexOp::create(builder, loc, offset);
  auto view = MemRefType::get(type.getShape(), type.getElementType());
  return memref::ViewOp::create(builder, loc, view, arena, start, ValueRange());
}

Value mlir::repvgg::createArenaTensor(OpBuilder &builder, Location loc,
                                      Value arena, uint64_t offset,
                                      RankedTensorType type) {
  Value view = createArenaView(builder, loc, arena, offset, type);
  return bufferization::ToTensorOp::create(builder, loc, type, view,
                                           /*restrict=*/true,
                                           /*writable=*/false);
}
