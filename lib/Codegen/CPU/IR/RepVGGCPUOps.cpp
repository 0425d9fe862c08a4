//===- RepVGGCPUOps.cpp - Verifiers and effects ---------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// Checks changes of layouts and launches; what launches read and write.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Codegen/CPU/IR/RepVGGCPU.h"
#include "mlir/Interfaces/FunctionInterfaces.h"

using namespace mlir;
using namespace mlir::repvgg::cpu;

/// `[N, C, H, W]`, plain or packed, of one image at least.
static LogicalResult verifyImage(Operation *op, Type type) {
  auto tensor = cast<RankedTensorType>(type);
  bool isImage =
      getLayout(type) || (tensor.getRank() == 4 && !tensor.getEncoding());
  if (isImage && !llvm::is_contained(tensor.getShape(), 0))
    return success();
  return op->emitOpError() << "expects images [N, C, H, W] with elements, "
                              "plain or packed, but got "
                           << type;
}

static LogicalResult verifySameImage(Operation *op, Type input, Type result) {
  if (failed(verifyImage(op, input)) || failed(verifyImage(op, result)))
    return failure();
  if (getImageShape(cast<RankedTensorType>(input)) !=
      getImageShape(cast<RankedTensorType>(result)))
    return op->emitOpError() << "expects one image in two layouts, but got "
                             << input << " and " << result;
  return success();
}

LogicalResult PackOp::verify() {
  if (!getLayout(getResult().getType()))
    return emitOpError() << "expects a packed result, but got "
                         << getResult().getType();
  return verifySameImage(*this, getInput().getType(), getResult().getType());
}

LogicalResult UnpackOp::verify() {
  if (!getLayout(getInput().getType()) || getLayout(getResult().getType()))
    return emitOpError() << "expects a packed input and a plain result, but "
                            "got "
                         << getInput().getType() << " and "
                         << getResult().getType();
  return verifySameImage(*this, getInput().getType(), getResult().getType());
}

LogicalResult LaunchOp::verify() {
  if (getTasks() < 1)
    return emitOpError() << "expects a positive number of tasks, but got "
                         << getTasks();
  int64_t scratch = getScratch();
  if (scratch < 0 || scratch % sizeof(float) != 0)
    return emitOpError() << "expects 'scratch' to be bytes of whole f32, but "
                            "got "
                         << scratch;
  for (Type type : getOperandTypes())
    if (!cast<ShapedType>(type).hasStaticShape())
      return emitOpError() << "expects inputs and outputs of static shape, but "
                              "got "
                           << type;
  return success();
}

/// What a kernel is given: flat buffers of f32, then two bounds.
static SmallVector<Type> kernelArguments(LaunchOp op) {
  Builder builder(op.getContext());
  auto flat = [&](int64_t elements) {
    return MemRefType::get({elements}, builder.getF32Type());
  };
  SmallVector<Type> types =
      llvm::map_to_vector(op.getOperandTypes(), [&](Type type) -> Type {
        return flat(cast<ShapedType>(type).getNumElements());
      });
  if (op.getScratch() != 0)
    types.push_back(flat(op.getScratch() / sizeof(float)));
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

#define GET_OP_CLASSES
#include "RepVGG/Codegen/CPU/IR/RepVGGCPUOps.cpp.inc"
