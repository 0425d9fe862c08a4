//===- ModelContext.cpp - What modules of one origin share ----------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// A context has its resources in a manager, which can be exchanged. Attributes
/// refer to resources themselves and do not notice.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Compiler/ModelContext.h"
#include "RepVGG/Compiler/LoadModel.h"
#include "mlir/IR/BuiltinAttributes.h"

using namespace mlir;
using namespace mlir::repvgg;

static DenseResourceElementsHandle::ManagerInterface &
managerOf(MLIRContext &context) {
  return DenseResourceElementsHandle::getManagerInterface(&context);
}

ModelContext::ModelContext()
    : resources(std::make_shared<DialectResourceBlobManager>()),
      current(resources),
      context(modelDialects(), MLIRContext::Threading::DISABLED) {
  managerOf(context).setBlobManager(resources);
}

ModelContext::~ModelContext() = default;

llvm::Error ModelContext::addData(StringRef key, AsmResourceBlob data) {
  DialectResourceBlobManager::BlobEntry *entry = resources->lookup(key);
  if (!entry)
    return llvm::createStringError("expects data of resources that the module "
                                   "refers to, but got '" +
                                   key + "'");
  if (entry->getBlob())
    return llvm::createStringError("expects no data for resource '" + key +
                                   "', which has some in the module");
  entry->setBlob(std::move(data));
  return llvm::Error::success();
}

ModelContext::Scratch::Scratch(ModelContext &owner)
    : owner(owner), before(owner.current) {
  owner.current = std::make_shared<DialectResourceBlobManager>();
  managerOf(owner.context).setBlobManager(owner.current);
}

ModelContext::Scratch::~Scratch() {
  owner.current = before;
  managerOf(owner.context).setBlobManager(before);
}
