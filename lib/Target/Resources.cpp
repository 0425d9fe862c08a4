//===- Resources.cpp - Weights that nothing needs any more ----------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Resources.h"
#include "RepVGG/Target/Passes.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/AttrTypeSubElements.h"
#include "mlir/IR/DialectResourceBlobManager.h"

namespace mlir::repvgg {
#define GEN_PASS_DEF_RELEASERESOURCESPASS
#include "RepVGG/Target/Passes.h.inc"
} // namespace mlir::repvgg

using namespace mlir;
using namespace mlir::repvgg;

using Entry = DialectResourceBlobManager::BlobEntry;

static llvm::SmallPtrSet<const Entry *, 0> findUsed(ModuleOp module) {
  llvm::SmallPtrSet<const Entry *, 0> used;
  AttrTypeWalker walker;
  walker.addWalk([&](DenseResourceElementsAttr attribute) {
    used.insert(attribute.getRawHandle().getResource());
  });
  module.walk([&](Operation *op) { walker.walk(op->getAttrDictionary()); });
  return used;
}

void mlir::repvgg::releaseResource(DenseResourceElementsHandle resource) {
  Entry *entry = resource.getResource();
  auto &manager = DenseResourceElementsHandle::getManagerInterface(
      resource.getDialect()->getContext());
  // Others are kept by someone for something else.
  if (manager.getBlobManager().lookup(entry->getKey()) == entry)
    entry->setBlob(AsmResourceBlob());
}

void mlir::repvgg::releaseUnusedResources(ModuleOp module) {
  module.walk([](arith::ConstantOp constant) {
    if (constant.use_empty())
      constant.erase();
  });
  llvm::SmallPtrSet<const Entry *, 0> used = findUsed(module);
  auto &manager =
      DenseResourceElementsHandle::getManagerInterface(module.getContext());
  SmallVector<StringRef> unused;
  manager.getBlobManager().getBlobMap(
      [&](const llvm::StringMap<Entry> &entries) {
        for (const auto &entry : entries)
          if (!used.contains(&entry.second))
            unused.push_back(entry.first());
      });
  for (StringRef key : unused)
    manager.update(key, AsmResourceBlob());
}

namespace {

struct ReleaseResourcesPass
    : mlir::repvgg::impl::ReleaseResourcesPassBase<ReleaseResourcesPass> {
  using ReleaseResourcesPassBase::ReleaseResourcesPassBase;

  void runOnOperation() override { releaseUnusedResources(getOperation()); }
};

} // namespace
