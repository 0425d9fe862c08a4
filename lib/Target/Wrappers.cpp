//===- Wrappers.cpp - Kernels as the runtime calls them -------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Wrappers.h"
#include "llvm/IR/IRBuilder.h"

using namespace mlir::repvgg;
using namespace llvm;

// LLVM IR's, not MLIR's.
using llvm::Type;
using llvm::Value;

/// Whether `kernel` takes just these arguments, and returns nothing.
static bool hasSignature(Function &kernel, unsigned pointers, bool takesRange) {
  if (!kernel.getReturnType()->isVoidTy() ||
      kernel.arg_size() != pointers + (takesRange ? 2 : 0))
    return false;
  for (Argument &argument : kernel.args())
    if (argument.getArgNo() < pointers ? !argument.getType()->isPointerTy()
                                       : !argument.getType()->isIntegerTy(64))
      return false;
  return true;
}

static Function *createWrapper(Function &kernel, unsigned pointers,
                               bool takesRange) {
  Module &module = *kernel.getParent();
  IRBuilder<> builder(module.getContext());
  Type *pointer = builder.getPtrTy();
  Type *word = builder.getInt64Ty();
  auto *type = llvm::FunctionType::get(builder.getVoidTy(),
                                       {pointer, word, word}, false);
  Function *wrapper = Function::Create(type, GlobalValue::InternalLinkage,
                                       kernel.getName() + "_step", module);
  builder.SetInsertPoint(BasicBlock::Create(module.getContext(), "", wrapper));
  SmallVector<Value *> arguments;
  for (unsigned i = 0; i < pointers; ++i)
    arguments.push_back(builder.CreateLoad(
        pointer, builder.CreateConstGEP1_64(pointer, wrapper->getArg(0), i)));
  if (takesRange)
    arguments.append({wrapper->getArg(1), wrapper->getArg(2)});
  builder.CreateCall(&kernel, arguments);
  builder.CreateRetVoid();
  return wrapper;
}

Expected<Function *> WrapperTable::find(StringRef name, unsigned pointers,
                                        bool takesRange) {
  Function *kernel = module.getFunction(name);
  if (!kernel || kernel->isDeclaration())
    return createStringError("expects a function '" + name + "' with a body");
  if (!hasSignature(*kernel, pointers, takesRange))
    return createStringError("expects the function '" + name + "' to take " +
                             std::to_string(pointers) + " buffers" +
                             (takesRange ? " and a range of tasks" : ""));
  Function *&wrapper = wrappers[name];
  if (!wrapper)
    wrapper = createWrapper(*kernel, pointers, takesRange);
  return wrapper;
}
