//===- PredictTimes.cpp - What layers take in a format --------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: layers on f32 with precisions. Out: times. A copy goes as far as plans;
/// a number at each layer says which one it was.
///
//===----------------------------------------------------------------------===//

#include "PredictTimes.h"
#include "RepVGG/Layer/Passes.h"
#include "RepVGG/Support/Diagnostics.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Pass/PassManager.h"

using namespace mlir;
using namespace mlir::repvgg;

static constexpr StringLiteral kNumber = "number";

llvm::Expected<std::vector<std::optional<double>>>
mlir::repvgg::predictTimes(ModuleOp module,
                           ArrayRef<layer::LayerOpInterface> layers,
                           const Backend &backend) {
  Builder builder(module.getContext());
  for (auto [number, layer] : llvm::enumerate(layers))
    layer->setAttr(kNumber, builder.getIndexAttr(number));
  OwningOpRef<ModuleOp> copy(module.clone());
  for (layer::LayerOpInterface layer : layers)
    layer->removeAttr(kNumber);
  if (llvm::Error error =
          runPipeline(*copy, "predicting times failed", [&](OpPassManager &pm) {
            OpPassManager &functions = pm.nest<func::FuncOp>();
            functions.addPass(createSetPrecisionPass());
            backend.addPlanning(functions);
          }))
    return std::move(error);
  std::vector<std::optional<double>> times(layers.size());
  copy->walk([&](layer::ConvOp conv) {
    if (auto number = conv->getAttrOfType<IntegerAttr>(kNumber))
      times[number.getInt()] = backend.predictTime(conv);
  });
  return times;
}
