//===- Pack.cpp - Packs images between layers -----------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: planned layers on plain tensors. Out: layers on packed tensors, with
/// packs and unpacks at the border to everything else. Invariant: results do
/// not change.
///
//===----------------------------------------------------------------------===//

#include "../AlgorithmPass.h"
#include "Layouts.h"
#include "RepVGG/Codegen/CPU/Passes.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Interfaces/FunctionInterfaces.h"

namespace mlir::repvgg {
#define GEN_PASS_DEF_CPUPACKPASS
#include "RepVGG/Codegen/CPU/Passes.h.inc"
} // namespace mlir::repvgg

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

/// Whether `layer` does no more than to round an image that is no layer's.
static bool roundsForeign(layer::LayerOpInterface layer) {
  auto map = dyn_cast<layer::MapOp>(*layer);
  if (!map || map.getInputs().size() != 1)
    return false;
  Value input = map.getInputs().front();
  Block &body = map.getBody().front();
  auto rounding = dyn_cast<arith::TruncFOp>(body.front());
  return rounding && rounding.getIn() == body.getArgument(0) &&
         body.getTerminator()->getOperand(0) == rounding.getOut() &&
         cast<RankedTensorType>(input.getType()).getRank() == 4 &&
         getElementTypeOrSelf(input).isF32() &&
         !isa_and_nonnull<layer::LayerOpInterface>(input.getDefiningOp());
}

namespace {

class Packer {
public:
  explicit Packer(const Layouts &layouts) : layouts(layouts) {}

  /// Whether packing does what `layer` does: it rounds an image for readers
  /// that want it in a layout of their own.
  bool isPacking(layer::LayerOpInterface layer) const {
    return roundsForeign(layer) &&
           llvm::none_of(layer->getResult(0).getUses(), [&](OpOperand &use) {
             return layouts.formOf(use) == layouts.formOf(use.get());
           });
  }

  /// Layers come in program order: a layer's operands are retyped before it.
  void pack(layer::LayerOpInterface layer) {
    for (OpOperand *image : layer.getImages())
      image->set(packed(image->get(), layouts.formOf(*image)));
    packResult(layer);
  }

private:
  /// `image` is plain: foreign, or a layer's result unpacked.
  RankedTensorType packedType(Value image, const ChannelBlocks &form) {
    Value computed = images.lookup(keyOf(image, layouts.formOf(image)));
    auto unpack = image.getDefiningOp<layer::UnpackOp>();
    PackedImage layout =
        layouts.get(unpack ? computed : image, image.getType(), form);
    MLIRContext *context = image.getContext();
    return getPackedType(layout.batch, layout.getLayout(context),
                         typeOf(context, layout.element));
  }

  /// `image`, plain or a layer's, in such blocks.
  Value packed(Value image, const ChannelBlocks &form) {
    Value &known = images[keyOf(image, form)];
    if (known)
      return known;
    Value source = images.lookup(keyOf(image, layouts.formOf(image)));
    if (!source)
      source = image;
    OpBuilder builder(image.getContext());
    builder.setInsertionPointAfterValue(source);
    auto layer = source.getDefiningOp<layer::LayerOpInterface>();
    if (layer && isPacking(layer))
      source = layer->getOperand(0);
    Value result = layer::PackOp::create(builder, image.getLoc(),
                                         packedType(image, form), source);
    return images[keyOf(image, form)] = result;
  }

  /// Other ops get the plain image. It keeps standing for the layer's result.
  void packResult(Operation *layer) {
    OpBuilder builder(layer->getContext());
    builder.setInsertionPointAfter(layer);
    Value result = layer->getResult(0);
    Type plain = result.getType();
    ChannelBlocks form = layouts.formOf(result);
    RankedTensorType type = packedType(result, form);
    auto unpack =
        layer::UnpackOp::create(builder, layer->getLoc(), plain, result);
    result.replaceAllUsesExcept(unpack.getResult(), unpack);
    result.setType(type);
    images[keyOf(unpack.getResult(), form)] = result;
  }

  const Layouts &layouts;
  DenseMap<ImageKey, Value> images;
};

struct CPUPackPass
    : AlgorithmPass<mlir::repvgg::impl::CPUPackPassBase<CPUPackPass>> {
  using AlgorithmPass::AlgorithmPass;

  void runOnOperation() override {
    FailureOr<TargetInfo> target = getTargetInfo(getOperation());
    if (failed(target))
      return signalPassFailure();
    auto function = cast<FunctionOpInterface>(getOperation());
    for (Block &block : function.getFunctionBody())
      if (failed(pack(block, *target)))
        return signalPassFailure();
  }

  LogicalResult pack(Block &block, const TargetInfo &target) {
    auto layers = llvm::to_vector(block.getOps<layer::LayerOpInterface>());
    Layouts layouts(target);
    for (layer::LayerOpInterface layer : layers)
      if (failed(layouts.add(layer)))
        return failure();
    for (layer::LayerOpInterface layer : layers)
      if (auto map = dyn_cast<layer::MapOp>(*layer))
        layouts.keepPlanes(map);
    for (layer::LayerOpInterface layer : layers)
      if (failed(layouts.checkSizes(layer)))
        return failure();
    Packer packer(layouts);
    for (layer::LayerOpInterface layer : layers)
      if (!packer.isPacking(layer))
        packer.pack(layer);
    for (Operation &op : llvm::make_early_inc_range(llvm::reverse(block)))
      if (isa<layer::UnpackOp, layer::MapOp>(op) && op.use_empty())
        op.erase();
    return success();
  }
};

} // namespace
