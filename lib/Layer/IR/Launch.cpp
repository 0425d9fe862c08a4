//===- Launch.cpp - The constraints and effects of launches ---------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Checks a launch against its kernel's signature; says what it reads and
/// writes.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Layer/IR/Layer.h"
#include "mlir/Interfaces/FunctionInterfaces.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::layer;

LogicalResult LaunchOp::verify() {
  // (C3)
  if (getTasks() < 1)
    return emitOpError() << "expects a positive number of tasks, but got "
                         << getTasks();
  // (C4)
  if (static_cast<int64_t>(getScratch()) < 0)
    return emitOpError() << "expects 'scratch' not to be negative, but got "
                         << static_cast<int64_t>(getScratch());
  // (C2)
  for (Type type : getOperandTypes())
    if (!cast<ShapedType>(type).hasStaticShape())
      return emitOpError() << "expects inputs and outputs of static shape, but "
                              "got "
                           << type;
  return success();
}

/// What a kernel is given: flat buffers of the operands' elements, bytes of
/// scratch memory, then two bounds.
static SmallVector<Type> kernelArguments(LaunchOp op) {
  Builder builder(op.getContext());
  SmallVector<Type> types;
  for (Type type : op.getOperandTypes()) {
    auto shaped = cast<ShapedType>(type);
    types.push_back(
        MemRefType::get({shaped.getNumElements()}, shaped.getElementType()));
  }
  if (auto scratch = static_cast<int64_t>(op.getScratch()); scratch != 0)
    types.push_back(MemRefType::get({scratch}, builder.getI8Type()));
  types.append(2, builder.getIndexType());
  return types;
}

/// (C1)
LogicalResult LaunchOp::verifySymbolUses(SymbolTableCollection &symbols) {
  auto kernel = symbols.lookupNearestSymbolFrom<FunctionOpInterface>(
      *this, getKernelAttr());
  if (!kernel)
    return emitOpError() << "expects '" << getKernel()
                         << "' to be a function of the module";
  SmallVector<Type> expected = kernelArguments(*this);
  if (kernel.getArgumentTypes() == ArrayRef<Type>(expected) &&
      kernel.getNumResults() == 0)
    return success();
  InFlightDiagnostic error = emitOpError()
                             << "expects '" << getKernel() << "' to take ("
                             << expected << ") and return nothing, but got "
                             << kernel.getFunctionType();
  error.attachNote(kernel.getLoc()) << "the function is here";
  return error;
}

void LaunchOp::getEffects(
    SmallVectorImpl<SideEffects::EffectInstance<MemoryEffects::Effect>>
        &effects) {
  for (OpOperand &input : getInputsMutable())
    if (isa<MemRefType>(input.get().getType()))
      effects.emplace_back(MemoryEffects::Read::get(), &input);
  for (OpOperand &output : getOutputsMutable())
    if (isa<MemRefType>(output.get().getType()))
      effects.emplace_back(MemoryEffects::Write::get(), &output);
}
