//===- MapOperand.cpp - Operands of maps ----------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: a tensor and the loops that read it. Out: the shape in which a layer
/// reads it. Dimensions of size 1 do not count, wherever they are.
///
//===----------------------------------------------------------------------===//

#include "MapOperand.h"
#include "Images.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace mlir::repvgg;
using layer::MapOperand;

namespace {
/// A tensor and how a loop nest reads it.
struct TensorRead {
  Value tensor;
  AffineMap map;
};
} // namespace

/// Looks through ops that only repeat elements.
static TensorRead throughCopies(TensorRead read) {
  while (auto op = read.tensor.getDefiningOp<linalg::LinalgOp>()) {
    if (isa<linalg::FillOp>(op.getOperation()) || op.getNumDpsInputs() != 1 ||
        op.getNumDpsInits() != 1 || op.getNumReductionLoops() != 0 ||
        !op.getIndexingMapsArray()[1].isIdentity() ||
        op.getBlock()->getTerminator()->getOperand(0) !=
            op.getBlock()->getArgument(0))
      break;
    read = {op.getDpsInputs().front(),
            op.getIndexingMapsArray()[0].compose(read.map)};
  }
  return read;
}

/// The number that all elements are.
static std::optional<APFloat> numberOf(Value tensor) {
  if (auto fill = tensor.getDefiningOp<linalg::FillOp>())
    tensor = fill.getInputs().front();
  Attribute attr;
  if (!matchPattern(tensor, m_Constant(&attr)))
    return std::nullopt;
  if (auto scalar = dyn_cast<FloatAttr>(attr))
    return scalar.getValue();
  auto splat = dyn_cast<SplatElementsAttr>(attr);
  if (splat && isa<FloatType>(splat.getElementType()))
    return splat.getSplatValue<APFloat>();
  return std::nullopt;
}

/// The loops along which the elements of `read` differ, in its own order.
static std::optional<SmallVector<unsigned>> usedLoops(const TensorRead &read,
                                                      ArrayRef<int64_t> loops) {
  SmallVector<unsigned> used;
  auto shape = cast<ShapedType>(read.tensor.getType()).getShape();
  for (auto [expr, size] : llvm::zip(read.map.getResults(), shape)) {
    if (size == 1)
      continue;
    auto dim = dyn_cast<AffineDimExpr>(expr);
    if (!dim || loops[dim.getPosition()] != size)
      return std::nullopt;
    used.push_back(dim.getPosition());
  }
  return used;
}

/// The type in which the layer reads `read`: the image, a gate of one pixel,
/// or a vector of channels. Null if it is none of them.
static RankedTensorType operandType(const TensorRead &read,
                                    ArrayRef<int64_t> loops,
                                    RankedTensorType image) {
  std::optional<SmallVector<unsigned>> used = usedLoops(read, loops);
  if (!used)
    return {};
  auto differing = [&](ArrayRef<unsigned> candidates) {
    SmallVector<unsigned> result;
    llvm::copy_if(candidates, std::back_inserter(result),
                  [&](unsigned loop) { return loops[loop] != 1; });
    return result;
  };
  // Of a batch of one, what a layer computes is an image of one pixel already,
  // and stays packed as it is; everything else is simpler as a vector.
  bool isVector = loops[0] != 1 || !layer::isFromLayer(read.tensor);
  if (*used == differing({1}) && isVector)
    return image.clone({loops[1]});
  if (*used == differing(llvm::to_vector(llvm::seq<unsigned>(0, loops.size()))))
    return image;
  if (*used == differing({0, 1}))
    return image.clone({loops[0], loops[1], 1, 1});
  return {};
}

std::optional<MapOperand>
mlir::repvgg::layer::matchOperand(linalg::LinalgOp op, OpOperand *operand,
                                  RankedTensorType image) {
  auto type = dyn_cast<RankedTensorType>(operand->get().getType());
  if (!type) {
    std::optional<APFloat> number = numberOf(operand->get());
    return number && operand->get().getType() == image.getElementType()
               ? std::optional(MapOperand{{}, {}, number})
               : std::nullopt;
  }
  TensorRead read =
      throughCopies({operand->get(), op.getMatchingIndexingMap(operand)});
  if (getElementTypeOrSelf(read.tensor) != image.getElementType())
    return std::nullopt;
  if (std::optional<APFloat> number = numberOf(read.tensor))
    return MapOperand{{}, {}, number};
  auto from = dyn_cast<RankedTensorType>(read.tensor.getType());
  if (!from || !from.hasStaticShape())
    return std::nullopt;
  RankedTensorType to = operandType(read, op.getStaticLoopRanges(), image);
  return to ? std::optional(MapOperand{read.tensor, to, {}}) : std::nullopt;
}
