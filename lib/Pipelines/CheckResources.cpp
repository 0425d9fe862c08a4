//===- CheckResources.cpp - Are all constants there? ----------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: any op. Output: the same, or an error for each op that refers to a
// dense resource without its bytes.
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Pipelines/Passes.h"
#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/DialectResourceBlobManager.h"
#include "mlir/IR/Operation.h"

namespace mlir::repvgg {
#define GEN_PASS_DEF_CHECKRESOURCESPASS
#include "RepVGG/Pipelines/Passes.h.inc"
} // namespace mlir::repvgg

using namespace mlir;
using namespace mlir::repvgg;

/// The bytes that a resource of `type` has; nothing for types that are packed
/// or whose size is not known here.
static std::optional<int64_t> bytesOf(ShapedType type) {
  Type element = type.getElementType();
  if (!element.isIntOrFloat() || element.getIntOrFloatBitWidth() % 8 != 0)
    return std::nullopt;
  return type.getNumElements() * (element.getIntOrFloatBitWidth() / 8);
}

static LogicalResult checkResource(Operation *op, StringAttr name,
                                   DenseResourceElementsAttr resource) {
  const AsmResourceBlob *blob = resource.getRawHandle().getBlob();
  if (!blob)
    return op->emitOpError("expects '")
           << name.getValue()
           << "' to have its data in the file, but resource '"
           << resource.getRawHandle().getKey() << "' has none";
  std::optional<int64_t> expected = bytesOf(resource.getType());
  int64_t found = blob->getData().size();
  if (!expected || found == *expected)
    return success();
  return op->emitOpError("expects '")
         << name.getValue() << "' to have " << *expected
         << " bytes, but resource '" << resource.getRawHandle().getKey()
         << "' has " << found;
}

namespace {

struct CheckResourcesPass
    : mlir::repvgg::impl::CheckResourcesPassBase<CheckResourcesPass> {
  using CheckResourcesPassBase::CheckResourcesPassBase;

  void runOnOperation() override {
    markAllAnalysesPreserved();
    getOperation()->walk([&](Operation *op) {
      for (NamedAttribute attribute : op->getAttrs())
        if (auto resource =
                dyn_cast<DenseResourceElementsAttr>(attribute.getValue()))
          if (failed(checkResource(op, attribute.getName(), resource)))
            signalPassFailure();
    });
  }
};

} // namespace
