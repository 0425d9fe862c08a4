//===- Layout.cpp - Data in other shapes ----------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: shapes. Output: which dimensions belong together, and reshapes by it.
// Invariant: the elements' order is never changed; where sizes are not known,
// only dimensions that a reshape passes on whole are taken for each other.
//
//===----------------------------------------------------------------------===//

#include "Layout.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::repvgg;

std::optional<int64_t> Layout::channelDim(ArrayRef<int64_t> shape) const {
  int64_t found = -1;
  for (int64_t i = batch; i < int64_t(batch + channels); ++i) {
    if (shape[i] == 1)
      continue;
    if (found >= 0)
      return std::nullopt;
    found = i;
  }
  return found;
}

bool mlir::repvgg::isReadPerChannel(AffineMap map, const Layout &layout,
                                    ArrayRef<int64_t> shape) {
  SmallVector<int64_t> dims, expected;
  for (AffineExpr expr : map.getResults()) {
    auto dim = dyn_cast<AffineDimExpr>(expr);
    if (dim && shape[dim.getPosition()] != 1)
      dims.push_back(dim.getPosition());
  }
  for (int64_t i = layout.batch; i < layout.batch + layout.channels; ++i)
    if (shape[i] != 1)
      expected.push_back(i);
  return dims == expected;
}

//===----------------------------------------------------------------------===//
// Which dimension is which
//===----------------------------------------------------------------------===//

/// Takes the spatial axes of `data` off the end of `shape`, of which `end`
/// dimensions are left.
static bool matchSpace(ArrayRef<int64_t> shape, ArrayRef<int64_t> data,
                       size_t &end, Layout &layout) {
  layout.axes.assign(data.size() - 2, -1);
  for (size_t axis = data.size(); axis-- > 2;) {
    while (end > 0 && shape[end - 1] == 1 && data[axis] != 1)
      --end;
    if (end > 0 && shape[end - 1] == data[axis])
      layout.axes[axis - 2] = --end;
    else if (data[axis] != 1)
      return false;
  }
  return true;
}

/// Takes dimensions with a product of `count` off the end of `shape`.
static bool matchChannels(ArrayRef<int64_t> shape, int64_t count, size_t &end,
                          Layout &layout) {
  int64_t product = 1;
  size_t last = end;
  while (product != count) {
    if (end == 0 || ShapedType::isDynamic(shape[end - 1]) ||
        shape[end - 1] < 1 || shape[end - 1] > count / product)
      return false;
    product *= shape[--end];
  }
  layout.channels = last - end;
  layout.batch = end;
  return true;
}

std::optional<int64_t> mlir::repvgg::onlyDimension(ArrayRef<int64_t> shape) {
  int64_t found = -1;
  for (auto [i, size] : llvm::enumerate(shape)) {
    if (size == 1)
      continue;
    if (found >= 0 || ShapedType::isDynamic(size))
      return std::nullopt;
    found = i;
  }
  return found;
}

std::optional<int64_t> mlir::repvgg::productOf(ArrayRef<int64_t> sizes) {
  int64_t product = 1;
  for (int64_t size : sizes) {
    if (ShapedType::isDynamic(size))
      return ShapedType::kDynamic;
    if (llvm::MulOverflow(product, size, product))
      return std::nullopt;
  }
  return product;
}

std::optional<Layout> mlir::repvgg::layoutOf(ArrayRef<int64_t> shape,
                                             ArrayRef<int64_t> data) {
  Layout layout;
  size_t end = shape.size();
  if (shape.empty() || data.size() < 2 || ShapedType::isDynamic(data[1]) ||
      !matchSpace(shape, data, end, layout) ||
      !matchChannels(shape, data[1], end, layout))
    return std::nullopt;
  return productOf(shape.take_front(layout.batch)) == data[0]
             ? std::optional(layout)
             : std::nullopt;
}

/// True if the size of one dimension says how large the others of `group` are
/// that are not of size 1, or if all of them are merged into N anyway.
static bool isPassedOn(ArrayRef<int64_t> group, ArrayRef<int64_t> longer,
                       const Layout &layout) {
  unsigned sizes = 0;
  bool dynamic = false;
  for (int64_t dim : group) {
    sizes += longer[dim] != 1;
    dynamic |= ShapedType::isDynamic(longer[dim]);
  }
  return !dynamic || sizes == 1 || group.back() < int64_t(layout.batch);
}

bool mlir::repvgg::reshapeKeeps(Operation *op, ArrayRef<int64_t> data) {
  SmallVector<ReassociationIndices> groups;
  if (auto expand = dyn_cast<tensor::ExpandShapeOp>(op))
    groups = expand.getReassociationIndices();
  else
    groups = cast<tensor::CollapseShapeOp>(op).getReassociationIndices();
  auto longer = cast<RankedTensorType>(op->getOperand(0).getType()).getShape();
  auto shorter = cast<RankedTensorType>(op->getResult(0).getType()).getShape();
  if (longer.size() < shorter.size())
    std::swap(longer, shorter);
  std::optional<Layout> layout = layoutOf(longer, data);
  return layout && layoutOf(shorter, data) &&
         llvm::all_of(groups, [&](const ReassociationIndices &group) {
           return isPassedOn(group, longer, *layout);
         });
}

//===----------------------------------------------------------------------===//
// Reshapes
//===----------------------------------------------------------------------===//

namespace {
/// Dimensions of a tensor and of its data that have the same elements, in one.
struct Piece {
  ReassociationIndices tensor;
  ReassociationIndices data;
};
} // namespace

/// The smallest pieces that have dimensions on both sides.
static SmallVector<Piece> piecesOf(int64_t rank, const Layout &layout) {
  SmallVector<Piece> pieces;
  int64_t next = 0;
  auto add = [&](int64_t data, int64_t end) {
    Piece piece;
    piece.data.push_back(data);
    for (; next < end; ++next)
      piece.tensor.push_back(next);
    pieces.push_back(piece);
  };
  add(0, layout.batch);
  add(1, layout.batch + layout.channels);
  for (auto [axis, dim] : llvm::enumerate(layout.axes))
    add(axis + 2, dim < 0 ? next : dim + 1);
  for (; next < rank; ++next)
    pieces.back().tensor.push_back(next);

  SmallVector<Piece> merged;
  for (const Piece &piece : pieces) {
    bool join = !merged.empty() &&
                (piece.tensor.empty() || merged.back().tensor.empty());
    if (!join)
      merged.emplace_back();
    llvm::append_range(merged.back().tensor, piece.tensor);
    llvm::append_range(merged.back().data, piece.data);
  }
  return merged;
}

static bool areSingle(ArrayRef<ReassociationIndices> groups) {
  return llvm::all_of(groups,
                      [](const auto &group) { return group.size() == 1; });
}

/// `tensor` collapsed by `from` and expanded by `to` to the shape `shape`. A
/// dynamic size is that of `like`, or without one that of its group.
static Value reshape(OpBuilder &builder, Value tensor,
                     ArrayRef<ReassociationIndices> from,
                     ArrayRef<ReassociationIndices> to, ArrayRef<int64_t> shape,
                     Value like) {
  Location loc = tensor.getLoc();
  if (!areSingle(from))
    tensor = tensor::CollapseShapeOp::create(builder, loc, tensor, from);
  if (areSingle(to))
    return tensor;
  SmallVector<OpFoldResult> sizes;
  for (auto [i, group] : llvm::enumerate(to))
    for (int64_t dim : group) {
      if (!ShapedType::isDynamic(shape[dim]))
        sizes.push_back(builder.getIndexAttr(shape[dim]));
      else if (like)
        sizes.push_back(tensor::getMixedSize(builder, loc, like, dim));
      else
        sizes.push_back(tensor::getMixedSize(builder, loc, tensor, i));
    }
  auto type = cast<RankedTensorType>(tensor.getType()).clone(shape);
  return tensor::ExpandShapeOp::create(builder, loc, type, tensor, to, sizes);
}

static std::pair<SmallVector<ReassociationIndices>,
                 SmallVector<ReassociationIndices>>
groupsOf(ArrayRef<int64_t> shape, ArrayRef<int64_t> data) {
  std::optional<Layout> layout = layoutOf(shape, data);
  assert(layout && "nodes have values that hold their data");
  std::pair<SmallVector<ReassociationIndices>,
            SmallVector<ReassociationIndices>>
      groups;
  for (Piece &piece : piecesOf(shape.size(), *layout)) {
    groups.first.push_back(piece.tensor);
    groups.second.push_back(piece.data);
  }
  return groups;
}

Value mlir::repvgg::reshapeToData(OpBuilder &builder, Value tensor,
                                  ArrayRef<int64_t> data) {
  auto type = cast<RankedTensorType>(tensor.getType());
  if (type.getShape() == data)
    return tensor;
  auto [from, to] = groupsOf(type.getShape(), data);
  return reshape(builder, tensor, from, to, data, /*like=*/{});
}

Value mlir::repvgg::reshapeFromData(OpBuilder &builder, Value tensor,
                                    RankedTensorType type, Value like) {
  auto data = cast<RankedTensorType>(tensor.getType()).getShape();
  if (type.getShape() == data)
    return tensor;
  auto [to, from] = groupsOf(type.getShape(), data);
  return reshape(builder, tensor, from, to, type.getShape(), like);
}
