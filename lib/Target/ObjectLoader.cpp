//===- ObjectLoader.cpp - Object code in this process ---------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ObjectLoader.h"
#include "MachineCode.h"
#include "llvm/ExecutionEngine/Orc/LLJIT.h"
#include "llvm/Support/SmallVectorMemoryBuffer.h"

using namespace mlir::repvgg;
using namespace llvm;

ObjectLoader::ObjectLoader(std::unique_ptr<orc::LLJIT> jit)
    : jit(std::move(jit)) {}
ObjectLoader::ObjectLoader(ObjectLoader &&) noexcept = default;
ObjectLoader &ObjectLoader::operator=(ObjectLoader &&) noexcept = default;
ObjectLoader::~ObjectLoader() = default;

Expected<ObjectLoader> ObjectLoader::load(SmallVector<char, 0> object) {
  initializeTargets();
  auto jit = orc::LLJITBuilder().create();
  if (!jit)
    return jit.takeError();
  auto buffer = std::make_unique<SmallVectorMemoryBuffer>(
      std::move(object), /*RequiresNullTerminator=*/false);
  if (Error error = (*jit)->addObjectFile(std::move(buffer)))
    return std::move(error);
  return ObjectLoader(std::move(*jit));
}

Expected<void *> ObjectLoader::lookup(StringRef name) const {
  Expected<orc::ExecutorAddr> address = jit->lookup(name);
  if (!address)
    return address.takeError();
  return address->toPtr<void *>();
}
