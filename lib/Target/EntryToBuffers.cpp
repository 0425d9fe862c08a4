//===- EntryToBuffers.cpp - Inputs and outputs as buffers -----------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: an entry from tensors to tensors. Out: an entry from buffers to
/// nothing. Invariant: inputs are never written, outputs never read.
///
//===----------------------------------------------------------------------===//

#include "Entry.h"
#include "RepVGG/Target/Passes.h"
#include "mlir/Dialect/Bufferization/IR/Bufferization.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"

namespace mlir::repvgg {
#define GEN_PASS_DEF_ENTRYTOBUFFERSPASS
#include "RepVGG/Target/Passes.h.inc"
} // namespace mlir::repvgg

using namespace mlir;
using namespace mlir::repvgg;

static MemRefType bufferType(Type type) {
  auto tensor = cast<RankedTensorType>(type);
  return MemRefType::get(tensor.getShape(), tensor.getElementType());
}

static void markNoAlias(func::FuncOp entry, unsigned index) {
  entry.setArgAttr(index, LLVM::LLVMDialect::getNoAliasAttrName(),
                   UnitAttr::get(entry.getContext()));
}

/// %x: tensor  ->  %x: memref, to_tensor %x
static void passArgumentsAsBuffers(func::FuncOp entry) {
  OpBuilder builder(entry.getBody());
  for (BlockArgument argument : entry.getArguments()) {
    Type type = argument.getType();
    argument.setType(bufferType(type));
    auto tensor = bufferization::ToTensorOp::create(
        builder, argument.getLoc(), type, argument, /*restrict=*/true,
        /*writable=*/false);
    argument.replaceAllUsesExcept(tensor, tensor);
    markNoAlias(entry, argument.getArgNumber());
  }
}

/// return %y  ->  materialize_in_destination %y in %out
static void passResultsAsBuffers(func::FuncOp entry) {
  Block &body = entry.getBody().front();
  auto terminator = cast<func::ReturnOp>(body.getTerminator());
  OpBuilder builder(terminator);
  SmallVector<Value> results(terminator.getOperands());
  for (Value result : results) {
    Value buffer =
        body.addArgument(bufferType(result.getType()), result.getLoc());
    bufferization::MaterializeInDestinationOp::create(
        builder, terminator.getLoc(), Type(), result, buffer,
        /*restrict=*/true, /*writable=*/true);
  }
  terminator->setOperands({});
}

/// Makes the signature agree with the block's arguments again.
static void updateSignature(func::FuncOp entry) {
  unsigned inputs = entry.getNumArguments();
  entry.removeResAttrsAttr();
  Block &body = entry.getBody().front();
  SmallVector<Attribute> attributes;
  for (unsigned i = 0; i < body.getNumArguments(); ++i)
    attributes.push_back(i < inputs && entry.getArgAttrDict(i)
                             ? entry.getArgAttrDict(i)
                             : DictionaryAttr::get(entry.getContext()));
  entry.setFunctionType(FunctionType::get(
      entry.getContext(), body.getArgumentTypes(), TypeRange()));
  entry.setAllArgAttrs(attributes);
  for (unsigned i = inputs; i < body.getNumArguments(); ++i) {
    markNoAlias(entry, i);
    entry.setArgAttr(i, kOutputAttr, UnitAttr::get(entry.getContext()));
  }
}

namespace {

struct EntryToBuffersPass
    : mlir::repvgg::impl::EntryToBuffersPassBase<EntryToBuffersPass> {
  using EntryToBuffersPassBase::EntryToBuffersPassBase;

  void runOnOperation() override {
    func::FuncOp entry = findEntry(getOperation());
    if (!entry || failed(checkEntryTypes(entry)))
      return signalPassFailure();
    passArgumentsAsBuffers(entry);
    passResultsAsBuffers(entry);
    updateSignature(entry);
  }
};

} // namespace
