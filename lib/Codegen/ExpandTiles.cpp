//===- ExpandTiles.cpp - Tiles as vectors ---------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: kernels with ops of `amx`. Out: the same on vectors, one for each row of
/// a tile. Invariant: integers are the same to the bit; floats are summed in
/// the order of the instruction's description.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Codegen/Passes.h"
#include "mlir/Dialect/AMX/AMXDialect.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/SCF/Transforms/Patterns.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "mlir/Transforms/DialectConversion.h"

namespace mlir::repvgg {
#define GEN_PASS_DEF_EXPANDTILESPASS
#include "RepVGG/Codegen/Passes.h.inc"
} // namespace mlir::repvgg

using namespace mlir;
using namespace mlir::repvgg;

/// A tile is as many vectors as it has rows.
static VectorType rowOf(amx::TileType tile) {
  return VectorType::get(tile.getShape().back(), tile.getElementType());
}

//===----------------------------------------------------------------------===//
// Memory
//===----------------------------------------------------------------------===//

/// The index of row `row`, which is so many strides from the first one.
static Value indexOfRow(OpBuilder &builder, Location loc, Value first,
                        Value stride, int64_t row) {
  Value number = arith::ConstantIndexOp::create(builder, loc, row);
  Value distance = arith::MulIOp::create(builder, loc, stride, number);
  return arith::AddIOp::create(builder, loc, first, distance);
}

namespace {

struct ExpandZero : OpConversionPattern<amx::TileZeroOp> {
  using OpConversionPattern::OpConversionPattern;

  LogicalResult
  matchAndRewrite(amx::TileZeroOp op, OneToNOpAdaptor,
                  ConversionPatternRewriter &rewriter) const override {
    Value zero = arith::ConstantOp::create(
        rewriter, op.getLoc(), rewriter.getZeroAttr(rowOf(op.getTileType())));
    SmallVector<Value> rows(op.getTileType().getDimSize(0), zero);
    rewriter.replaceOpWithMultiple(op, {rows});
    return success();
  }
};

/// Of flat buffers, with a stride.
struct ExpandLoad : OpConversionPattern<amx::TileLoadOp> {
  using OpConversionPattern::OpConversionPattern;

  LogicalResult
  matchAndRewrite(amx::TileLoadOp op, OneToNOpAdaptor,
                  ConversionPatternRewriter &rewriter) const override {
    if (op.getIndices().size() != 1 || !op.getStride())
      return rewriter.notifyMatchFailure(op, "is not of a flat buffer");
    SmallVector<Value> rows;
    for (int64_t row = 0; row < op.getTileType().getDimSize(0); ++row) {
      Value index = indexOfRow(rewriter, op.getLoc(), op.getIndices().front(),
                               op.getStride(), row);
      rows.push_back(vector::LoadOp::create(
          rewriter, op.getLoc(), rowOf(op.getTileType()), op.getBase(), index));
    }
    rewriter.replaceOpWithMultiple(op, {rows});
    return success();
  }
};

struct ExpandStore : OpConversionPattern<amx::TileStoreOp> {
  using OpConversionPattern::OpConversionPattern;

  LogicalResult
  matchAndRewrite(amx::TileStoreOp op, OneToNOpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    if (op.getIndices().size() != 1 || !op.getStride())
      return rewriter.notifyMatchFailure(op, "is not to a flat buffer");
    for (auto [row, values] : llvm::enumerate(adaptor.getVal())) {
      Value index = indexOfRow(rewriter, op.getLoc(), op.getIndices().front(),
                               op.getStride(), row);
      vector::StoreOp::create(rewriter, op.getLoc(), values, op.getBase(),
                              index);
    }
    rewriter.eraseOp(op);
    return success();
  }
};

//===----------------------------------------------------------------------===//
// Products
//===----------------------------------------------------------------------===//

/// Ops on rows, in the type of sums.
class RowBuilder {
public:
  RowBuilder(OpBuilder &builder, Location loc, Type sums)
      : builder(builder), loc(loc), sums(sums) {}

  bool areFloats() const { return isa<FloatType>(sums); }

  Value widen(Value row, bool isUnsigned) {
    auto type = cast<VectorType>(row.getType()).clone(sums);
    if (areFloats())
      return arith::ExtFOp::create(builder, loc, type, row);
    if (isUnsigned)
      return arith::ExtUIOp::create(builder, loc, type, row);
    return arith::ExtSIOp::create(builder, loc, type, row);
  }
  /// Every `step`-th element of `row`, from `first` on.
  Value everyNth(Value row, int64_t first, int64_t step) {
    int64_t count = cast<VectorType>(row.getType()).getNumElements();
    SmallVector<int64_t> places;
    for (int64_t place = first; place < count; place += step)
      places.push_back(place);
    return vector::ShuffleOp::create(builder, loc, row, row, places);
  }
  /// `sum` + element `place` of `row` * `weights`.
  Value multiplyAdd(Value row, int64_t place, Value weights, Value sum) {
    Value element = vector::ExtractOp::create(builder, loc, row, place);
    Value all =
        vector::BroadcastOp::create(builder, loc, weights.getType(), element);
    if (areFloats())
      return vector::FMAOp::create(builder, loc, all, weights, sum);
    Value product = arith::MulIOp::create(builder, loc, all, weights);
    return arith::AddIOp::create(builder, loc, sum, product);
  }
  Value add(Value a, Value b) {
    return arith::AddFOp::create(builder, loc, a, b);
  }
  Value zero(Type type) {
    return arith::ConstantOp::create(builder, loc, builder.getZeroAttr(type));
  }

private:
  OpBuilder &builder;
  Location loc;
  Type sums;
};

/// The rows of one product's tiles. So many elements of a row of the left one
/// as are `together` meet a row of the right one.
struct Product {
  ValueRange left, right, sums;
  bool leftUnsigned, rightUnsigned;
  int64_t together;
};

} // namespace

/// A row of sums. Those of floats are made apart by their places in a group,
/// and added to `sum` at the end (see "TDPBF16PS" in Intel's manual).
static Value sumRow(RowBuilder &rows, Value pixel, Value sum, int64_t together,
                    ArrayRef<SmallVector<Value>> weights) {
  SmallVector<Value> sums = {sum};
  if (rows.areFloats())
    sums.assign(together, rows.zero(sum.getType()));
  for (auto [k, apart] : llvm::enumerate(weights))
    for (auto [i, vector] : llvm::enumerate(apart)) {
      Value &part = sums[rows.areFloats() ? i : 0];
      part = rows.multiplyAdd(pixel, k * together + i, vector, part);
    }
  if (!rows.areFloats())
    return sums[0];
  Value all = sums[0];
  for (Value part : ArrayRef(sums).drop_front())
    all = rows.add(all, part);
  return rows.add(sum, all);
}

static SmallVector<Value> expandProduct(OpBuilder &builder, Location loc,
                                        const Product &product) {
  RowBuilder rows(builder, loc, getElementTypeOrSelf(product.sums.front()));
  SmallVector<SmallVector<Value>> weights;
  for (Value right : product.right) {
    Value row = rows.widen(right, product.rightUnsigned);
    SmallVector<Value> &apart = weights.emplace_back();
    for (int64_t i = 0; i < product.together; ++i)
      apart.push_back(rows.everyNth(row, i, product.together));
  }
  SmallVector<Value> results;
  for (auto [left, sum] : llvm::zip_equal(product.left, product.sums))
    results.push_back(sumRow(rows, rows.widen(left, product.leftUnsigned), sum,
                             product.together, weights));
  return results;
}

namespace {

struct ExpandMulF : OpConversionPattern<amx::TileMulFOp> {
  using OpConversionPattern::OpConversionPattern;

  LogicalResult
  matchAndRewrite(amx::TileMulFOp op, OneToNOpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    SmallVector<Value> rows = expandProduct(
        rewriter, op.getLoc(),
        {adaptor.getLhs(), adaptor.getRhs(), adaptor.getAcc(),
         /*leftUnsigned=*/false, /*rightUnsigned=*/false, /*together=*/2});
    rewriter.replaceOpWithMultiple(op, {rows});
    return success();
  }
};

struct ExpandMulI : OpConversionPattern<amx::TileMulIOp> {
  using OpConversionPattern::OpConversionPattern;

  LogicalResult
  matchAndRewrite(amx::TileMulIOp op, OneToNOpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    SmallVector<Value> rows =
        expandProduct(rewriter, op.getLoc(),
                      {adaptor.getLhs(), adaptor.getRhs(), adaptor.getAcc(),
                       op.getIsZextLhs(), op.getIsZextRhs(), /*together=*/4});
    rewriter.replaceOpWithMultiple(op, {rows});
    return success();
  }
};

struct ExpandTilesPass
    : mlir::repvgg::impl::ExpandTilesPassBase<ExpandTilesPass> {
  using ExpandTilesPassBase::ExpandTilesPassBase;

  void runOnOperation() override {
    TypeConverter types;
    types.addConversion([](Type type) { return type; });
    types.addConversion(
        [](amx::TileType tile, SmallVectorImpl<Type> &rows) -> LogicalResult {
          rows.append(tile.getDimSize(0), rowOf(tile));
          return success();
        });
    ConversionTarget target(getContext());
    target.addIllegalDialect<amx::AMXDialect>();
    target.markUnknownOpDynamicallyLegal([](Operation *) { return true; });
    RewritePatternSet patterns(&getContext());
    patterns.add<ExpandZero, ExpandLoad, ExpandStore, ExpandMulF, ExpandMulI>(
        types, &getContext());
    scf::populateSCFStructuralTypeConversionsAndLegality(types, patterns,
                                                         target);
    if (failed(applyPartialConversion(getOperation(), target,
                                      std::move(patterns))))
      signalPassFailure();
  }
};

} // namespace
