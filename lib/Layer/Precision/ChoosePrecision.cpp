//===- ChoosePrecision.cpp - Which layers are computed how exactly --------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: layers, some of which may have a precision. Out: each has one. Nothing
/// but this file says which layers are too sensitive for integers.
///
//===----------------------------------------------------------------------===//

#include "FindQuantized.h"
#include "RepVGG/Layer/IdentityApart.h"
#include "RepVGG/Layer/Passes.h"
#include "mlir/AsmParser/AsmParser.h"
#include "mlir/Interfaces/FunctionInterfaces.h"

namespace mlir::repvgg {
#define GEN_PASS_DEF_CHOOSEPRECISIONPASS
#include "RepVGG/Layer/Passes.h.inc"
} // namespace mlir::repvgg

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::layer;

/// Whether all of the layer's images are f32: others have a precision of the
/// model's own.
static bool isF32(LayerOpInterface layer) {
  return getElementTypeOrSelf(layer->getResult(0)).isF32() &&
         llvm::all_of(layer.getImages(), [](OpOperand *image) {
           return getElementTypeOrSelf(image->get()).isF32();
         });
}

/// An image of one pixel: squeeze-and-excitation, gates, classifiers.
static bool isPixel(Value image) {
  SmallVector<int64_t, 4> shape =
      getImageShape(cast<RankedTensorType>(image.getType()));
  return shape[2] == 1 && shape[3] == 1;
}

//===----------------------------------------------------------------------===//
// Integers
//===----------------------------------------------------------------------===//

/// The convolutions on whose results no other convolution depends: what comes
/// after them does not average out what they are off.
static DenseSet<Operation *> findLast(Block &block) {
  DenseSet<Operation *> last, before;
  for (Operation &op : llvm::reverse(block)) {
    bool isConv = isa<layer::ConvOp>(op);
    if (isConv && !before.contains(&op))
      last.insert(&op);
    if (!isConv && !before.contains(&op))
      continue;
    for (Value operand : op.getOperands())
      if (Operation *source = operand.getDefiningOp())
        before.insert(source);
  }
  return last;
}

/// An identity that exceeds the other weights by more is kept apart: less than
/// 16 of the 127 steps are left for them.
static constexpr double kLargestExcess = 8;

/// Whether integers stand for what `layer` computes: for convolutions and what
/// is done to images in between.
static bool takesIntegers(Operation *layer, const DenseSet<Operation *> &last) {
  if (isa<layer::ConvOp>(layer))
    return !last.contains(layer) && !isPixel(layer->getOperand(0));
  return isa<MapOp>(layer) && !isPixel(layer->getResult(0));
}

//===----------------------------------------------------------------------===//
// ChoosePrecisionPass
//===----------------------------------------------------------------------===//

namespace {

struct ChoosePrecisionPass
    : mlir::repvgg::impl::ChoosePrecisionPassBase<ChoosePrecisionPass> {
  using ChoosePrecisionPassBase::ChoosePrecisionPassBase;

  LogicalResult initialize(MLIRContext *context) override {
    auto parse = [&](StringRef name, StringRef text, Type &type) {
      type = parseType(text, context);
      if (type &&
          (type.isF32() || type.isBF16() || type.isF16() || type.isInteger(8)))
        return success();
      emitError(UnknownLoc::get(context))
          << "repvgg-choose-precision expects the option " << name
          << " to be f32, bf16, f16 or i8, but got '" << text << "'";
      return failure();
    };
    return failure(failed(parse("precision", precision, wanted)) ||
                   failed(parse("rest", rest, restType)));
  }

  void runOnOperation() override {
    auto function = cast<FunctionOpInterface>(getOperation());
    if (failed(check(function)))
      return signalPassFailure();
    for (Block &block : function.getFunctionBody())
      choose(block);
  }

private:
  LogicalResult check(FunctionOpInterface function) {
    Operation *quantized =
        wanted.isInteger(8) ? findQuantized(function) : nullptr;
    if (!quantized)
      return success();
    InFlightDiagnostic error = function->emitOpError(
        "is quantized already, and is not quantized twice: compile it without "
        "a precision, which keeps its own");
    error.attachNote(quantized->getLoc()) << "as this op shows";
    return error;
  }

  /// What a layer has that i8 is too coarse for. Classifiers are large, and
  /// bf16 does less to them than i8 to those before: where there are kernels,
  /// they have no more.
  Type restOf(LayerOpInterface layer, const DenseSet<Operation *> &last) const {
    Type narrow = BFloat16Type::get(layer.getContext());
    TargetAttrInterface target = getTarget(layer);
    bool isClassifier = last.contains(layer) && isPixel(layer->getOperand(0));
    return isClassifier && restType.isF32() && target &&
                   target.hasKernels(narrow)
               ? narrow
               : restType;
  }

  void choose(Block &block) {
    DenseSet<Operation *> last = findLast(block);
    for (auto layer : block.getOps<LayerOpInterface>()) {
      if (layer->hasAttr(kPrecisionAttr) || !isF32(layer))
        continue;
      bool isWanted = !wanted.isInteger(8) || takesIntegers(layer, last);
      auto conv = dyn_cast<layer::ConvOp>(*layer);
      if (wanted.isInteger(8) && isWanted && conv &&
          identityExcess(conv) > kLargestExcess)
        conv->setAttr(kIdentityApartAttr, UnitAttr::get(&getContext()));
      layer->setAttr(kPrecisionAttr,
                     TypeAttr::get(isWanted ? wanted : restOf(layer, last)));
    }
  }

  Type wanted, restType;
};

} // namespace
