//===- SetPrecision.cpp - Layers in their precisions ----------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: layers on f32 that say how exact they are to be. Out: the same on
/// narrower images. Invariant: what other ops read and what the function takes
/// and returns is as it was.
///
//===----------------------------------------------------------------------===//

#include "ConvertLayer.h"
#include "RepVGG/Layer/IdentityApart.h"
#include "RepVGG/Layer/Passes.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Interfaces/FunctionInterfaces.h"

namespace mlir::repvgg {
#define GEN_PASS_DEF_SETPRECISIONPASS
#include "RepVGG/Layer/Passes.h.inc"
} // namespace mlir::repvgg

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::layer;

/// Plans are for what a layer was.
static LogicalResult checkNotPlanned(LayerOpInterface layer) {
  if (!layer.getLayerPlan() && !getLayout(layer->getResult(0).getType()))
    return success();
  return layer->emitOpError("expects a layer that is not planned yet: set "
                            "precisions before plans");
}

/// A precision that is wanted has kernels.
static LogicalResult checkKernels(LayerOpInterface layer) {
  TargetAttrInterface target = getTarget(layer);
  auto precision = layer->getAttrOfType<TypeAttr>(kPrecisionAttr);
  if (!target || !precision || target.hasKernels(precision.getValue()))
    return success();
  return layer->emitOpError("cannot be computed in ")
         << precision.getValue() << ": the target has no kernels for it, "
         << target;
}

/// What the attributes asked for is done.
static void removeRecords(FunctionOpInterface function) {
  for (unsigned i = 0; i < function.getNumArguments(); ++i)
    for (StringRef name : {kRangeAttr, kMeansAttr})
      function.removeArgAttr(i, name);
  function->walk([](Operation *op) {
    for (StringRef name :
         {kPrecisionAttr, kIdentityApartAttr, kRangeAttr, kMeansAttr})
      op->removeDiscardableAttr(name);
  });
}

namespace {

struct SetPrecisionPass
    : mlir::repvgg::impl::SetPrecisionPassBase<SetPrecisionPass> {
  using SetPrecisionPassBase::SetPrecisionPassBase;

  void runOnOperation() override {
    auto function = cast<FunctionOpInterface>(getOperation());
    for (Block &block : function.getFunctionBody())
      if (failed(convert(block)))
        return signalPassFailure();
    removeRecords(function);
  }

private:
  LogicalResult convert(Block &block) {
    auto layers = llvm::to_vector(block.getOps<LayerOpInterface>());
    if (llvm::none_of(layers, [](LayerOpInterface layer) {
          return layer->hasAttr(kPrecisionAttr);
        }))
      return success();
    Formats formats(simulate);
    for (LayerOpInterface layer : layers)
      if (failed(checkNotPlanned(layer)) ||
          (!simulate && failed(checkKernels(layer))) ||
          failed(convertLayer(layer, formats, {correctBias})))
        return failure();
    return success();
  }
};

} // namespace
