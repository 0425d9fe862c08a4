//===- LibraryStub.cpp - In place of the C library ------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "LibraryStub.h"
#include "llvm/Analysis/TargetLibraryInfo.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/LegacyPassManager.h"
#include "llvm/IR/Module.h"
#include "llvm/Object/ObjectFile.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Target/TargetMachine.h"

using namespace mlir::repvgg;
using namespace llvm;

static Expected<std::vector<std::string>> findUndefined(ArrayRef<char> object) {
  auto file = object::ObjectFile::createObjectFile(
      MemoryBufferRef(StringRef(object.data(), object.size()), "object"));
  if (!file)
    return file.takeError();
  std::vector<std::string> names;
  for (const object::SymbolRef &symbol : (*file)->symbols()) {
    Expected<uint32_t> flags = symbol.getFlags();
    if (!flags)
      return flags.takeError();
    Expected<StringRef> name = symbol.getName();
    if (!name)
      return name.takeError();
    // The object's own table begins with a symbol without a name.
    if ((*flags & object::SymbolRef::SF_Undefined) && !name->empty())
      names.push_back(name->str());
  }
  return names;
}

static Error checkLibraryFunction(const TargetLibraryInfo &library,
                                  StringRef name) {
  LibFunc function;
  if (library.getLibFunc(name, function))
    return Error::success();
  return createStringError("the model needs the function '" + name +
                           "', which is neither in libc nor in libm: choose "
                           "another CPU, or emit an object and link it with "
                           "what has it");
}

static void defineEmpty(Module &module, StringRef name) {
  IRBuilder<> builder(module.getContext());
  auto *function =
      Function::Create(FunctionType::get(builder.getVoidTy(), false),
                       GlobalValue::ExternalLinkage, name, module);
  builder.SetInsertPoint(BasicBlock::Create(module.getContext(), "", function));
  builder.CreateRetVoid();
}

Expected<SmallVector<char, 0>>
mlir::repvgg::createLibraryStub(ArrayRef<char> object,
                                const TargetMachine &machine) {
  auto names = findUndefined(object);
  if (!names)
    return names.takeError();
  LLVMContext context;
  Module module("stub", context);
  module.setTargetTriple(machine.getTargetTriple());
  module.setDataLayout(machine.createDataLayout());
  TargetLibraryInfoImpl known(machine.getTargetTriple());
  for (const std::string &name : *names) {
    if (Error error = checkLibraryFunction(TargetLibraryInfo(known), name))
      return std::move(error);
    defineEmpty(module, name);
  }
  SmallVector<char, 0> bytes;
  raw_svector_ostream stream(bytes);
  legacy::PassManager passes;
  // What is only read of it is what it is for.
  auto &writer = const_cast<TargetMachine &>(machine);
  if (writer.addPassesToEmitFile(passes, stream, nullptr,
                                 CodeGenFileType::ObjectFile))
    return createStringError("LLVM cannot write objects for '" +
                             machine.getTargetTriple().str() + "'");
  passes.run(module);
  return bytes;
}
