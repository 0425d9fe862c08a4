//===- PromoteToF64.cpp - A module in f64 ---------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: any IR. Out: the same with f64 in place of every float type, constants
/// included. Invariant: constants keep their values; no cast remains.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Codegen/Passes.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/AsmState.h"
#include "mlir/IR/AttrTypeSubElements.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/DialectResourceBlobManager.h"

namespace mlir::repvgg {
#define GEN_PASS_DEF_PROMOTETOF64PASS
#include "RepVGG/Codegen/Passes.h.inc"
} // namespace mlir::repvgg

using namespace mlir;
using namespace mlir::repvgg;

static double toDouble(APFloat value) {
  bool lost;
  value.convert(APFloat::IEEEdouble(), APFloat::rmNearestTiesToEven, &lost);
  return value.convertToDouble();
}

/// Element `index` of `bytes`, which hold floats of `semantics`.
static double readFloat(ArrayRef<char> bytes, int64_t index, unsigned width,
                        const llvm::fltSemantics &semantics) {
  const char *address = bytes.data() + index * (width / 8);
  if (&semantics == &APFloat::IEEEsingle()) {
    float value;
    memcpy(&value, address, sizeof(value));
    return value;
  }
  uint64_t bits = 0;
  memcpy(&bits, address, width / 8);
  return toDouble(APFloat(semantics, APInt(width, bits)));
}

namespace {

/// What replaces the types and constants.
class Promotion {
public:
  explicit Promotion(MLIRContext *context) : f64(Float64Type::get(context)) {
    replacer.addReplacement([this](FloatType) -> Type { return f64; });
    replacer.addReplacement([this](FloatAttr attr) -> Attribute {
      return FloatAttr::get(f64, toDouble(attr.getValue()));
    });
    replacer.addReplacement([this](DenseFPElementsAttr attr) -> Attribute {
      return promote(attr);
    });
    replacer.addReplacement(
        [this](DenseResourceElementsAttr attr) -> Attribute {
          return promote(attr);
        });
  }

  void run(ModuleOp module) {
    replacer.recursivelyReplaceElementsIn(module, /*replaceAttrs=*/true,
                                          /*replaceLocs=*/false,
                                          /*replaceTypes=*/true);
  }

  /// Whether a resource was found that does not hold what its type says.
  bool hasBadResource() const { return badResource; }

private:
  Attribute promote(DenseFPElementsAttr attr) {
    ShapedType type = attr.getType().clone(f64);
    if (attr.isSplat())
      return DenseElementsAttr::get(type,
                                    toDouble(attr.getSplatValue<APFloat>()));
    SmallVector<double> values;
    for (const APFloat &value : attr.getValues<APFloat>())
      values.push_back(toDouble(value));
    return DenseElementsAttr::get(type, ArrayRef<double>(values));
  }

  Attribute promote(DenseResourceElementsAttr attr) {
    auto element = dyn_cast<FloatType>(attr.getType().getElementType());
    if (!element)
      return attr;
    AsmResourceBlob *blob = attr.getRawHandle().getBlob();
    int64_t count = attr.getType().getNumElements();
    unsigned width = element.getWidth();
    if (!blob || width % 8 != 0 ||
        blob->getData().size() != static_cast<size_t>(count) * (width / 8)) {
      badResource = true;
      return attr;
    }
    AsmResourceBlob wide = HeapAsmResourceBlob::allocate(
        count * sizeof(double), alignof(double), /*dataIsMutable=*/true);
    auto *out = reinterpret_cast<double *>(wide.getMutableData().data());
    for (int64_t i = 0; i < count; ++i)
      out[i] =
          readFloat(blob->getData(), i, width, element.getFloatSemantics());
    return DenseResourceElementsAttr::get(
        attr.getType().clone(f64),
        (attr.getRawHandle().getKey() + "_f64").str(), std::move(wide));
  }

  Type f64;
  AttrTypeReplacer replacer;
  bool badResource = false;
};

} // namespace

/// An op whose meaning depends on the width of floats, if there is one.
static Operation *findReinterpretation(ModuleOp module) {
  Operation *found = nullptr;
  module.walk([&](Operation *op) {
    if (!isa<arith::BitcastOp, tensor::BitcastOp>(op))
      return WalkResult::advance();
    found = op;
    return WalkResult::interrupt();
  });
  return found;
}

static void eraseFloatCasts(ModuleOp module) {
  module.walk([](Operation *op) {
    if (!isa<arith::ExtFOp, arith::TruncFOp>(op))
      return;
    op->getResult(0).replaceAllUsesWith(op->getOperand(0));
    op->erase();
  });
}

namespace {

struct PromoteToF64Pass
    : mlir::repvgg::impl::PromoteToF64PassBase<PromoteToF64Pass> {
  using PromoteToF64PassBase::PromoteToF64PassBase;

  void runOnOperation() override {
    ModuleOp module = getOperation();
    if (Operation *op = findReinterpretation(module)) {
      op->emitOpError("reinterprets bits, which cannot be promoted to f64");
      return signalPassFailure();
    }
    Promotion promotion(&getContext());
    promotion.run(module);
    if (promotion.hasBadResource()) {
      module.emitError("expects every dense resource to hold as many bytes as "
                       "its type needs");
      return signalPassFailure();
    }
    eraseFloatCasts(module);
  }
};

} // namespace
