//===- Contraction.cpp - Sums of products ---------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Loops that number results fall into those of both operands, those of one and
/// those of the other; with the loops that are summed over, each operand is a
/// matrix for each place along the shared ones.
///
//===----------------------------------------------------------------------===//

#include "Contraction.h"
#include "ContractChannels.h"
#include "Errors.h"
#include "mlir/Dialect/Arith/IR/Arith.h"

#include <cmath>

using namespace mlir;
using namespace mlir::repvgg::verify;

//===----------------------------------------------------------------------===//
// Recognizing
//===----------------------------------------------------------------------===//

/// What `value` is but for casts between floats that are not performed.
static Value throughCasts(Value value, const Evaluation &evaluation) {
  while (Operation *op = value.getDefiningOp()) {
    if (!isa<arith::ExtFOp, arith::TruncFOp>(op) ||
        evaluation.rounds(value.getType(), /*constant=*/false))
      return value;
    value = op->getOperand(0);
  }
  return value;
}

/// The operands of the product that the body adds to its output.
static std::optional<std::pair<OpOperand *, OpOperand *>>
factorsOf(linalg::LinalgOp op, const Evaluation &evaluation) {
  Block *body = op.getBlock();
  if (op->getNumResults() != 1 ||
      evaluation.rounds(getElementTypeOrSelf(op->getResult(0).getType()),
                        false))
    return std::nullopt;
  auto sum = throughCasts(body->getTerminator()->getOperand(0), evaluation)
                 .getDefiningOp<arith::AddFOp>();
  if (!sum)
    return std::nullopt;
  Value accumulated = op.getMatchingBlockArgument(&op.getDpsInitsMutable()[0]);
  for (bool swap : {false, true}) {
    Value left = throughCasts(swap ? sum.getRhs() : sum.getLhs(), evaluation);
    auto product = throughCasts(swap ? sum.getLhs() : sum.getRhs(), evaluation)
                       .getDefiningOp<arith::MulFOp>();
    if (left != accumulated || !product)
      continue;
    OpOperand *operands[2] = {nullptr, nullptr};
    for (OpOperand &operand : op->getOpOperands()) {
      BlockArgument argument = op.getMatchingBlockArgument(&operand);
      if (!argument || op.isDpsInit(&operand))
        continue;
      if (throughCasts(product.getLhs(), evaluation) == argument)
        operands[0] = &operand;
      if (throughCasts(product.getRhs(), evaluation) == argument)
        operands[1] = &operand;
    }
    if (operands[0] && operands[1])
      return std::pair(operands[0], operands[1]);
  }
  return std::nullopt;
}

//===----------------------------------------------------------------------===//
// Offsets
//===----------------------------------------------------------------------===//

/// Adds the values of `table`, whose loops are those of `loops` at `places`, to
/// `offsets` over all of `loops`.
static void addOver(ArrayRef<int64_t> sizes, ArrayRef<unsigned> places,
                    ArrayRef<int64_t> table, std::vector<int64_t> &offsets) {
  if (places.empty()) {
    for (int64_t &offset : offsets)
      offset += table.front();
    return;
  }
  Odometer at(sizes);
  for (int64_t &offset : offsets) {
    int64_t row = 0;
    for (unsigned place : places)
      row = row * sizes[place] + at[place];
    offset += table[row];
    at.next();
  }
}

/// The results of `map` whose loops are all among `loops`, evaluated over them;
/// with `rest` also those without loops.
static std::vector<int64_t> offsetsOver(ArrayRef<unsigned> loops, bool rest,
                                        const LoopNest &nest, AffineMap map,
                                        const Grid &grid) {
  SmallVector<int64_t> sizes;
  for (unsigned loop : loops)
    sizes.push_back(nest.positions[loop].size());
  std::vector<int64_t> offsets(product(sizes));
  for (auto [index, axis, stride] :
       llvm::zip_equal(map.getResults(), grid, stridesOf(grid))) {
    SmallVector<unsigned> places, within;
    for (auto [place, loop] : llvm::enumerate(loops))
      if (index.isFunctionOfDim(loop)) {
        places.push_back(place);
        within.push_back(loop);
      }
    if (places.empty() && !(rest && isa<AffineConstantExpr>(index)))
      continue;
    std::vector<int64_t> table = nest.valuesOf(index, within);
    for (int64_t &value : table)
      value = axis.find(value) * stride;
    if (!offsets.empty())
      addOver(sizes, places, table, offsets);
  }
  return offsets;
}

/// True if no result of `map` mixes loops of `loops` with others.
static bool keepsApart(AffineMap map, ArrayRef<unsigned> loops) {
  return llvm::all_of(map.getResults(), [&](AffineExpr index) {
    bool some = false, others = false;
    for (unsigned loop = 0; loop < map.getNumDims(); ++loop)
      if (index.isFunctionOfDim(loop))
        (llvm::is_contained(loops, loop) ? some : others) = true;
    return !(some && others);
  });
}

//===----------------------------------------------------------------------===//
// Products
//===----------------------------------------------------------------------===//

namespace {
/// One operand as a matrix for each place along the shared loops.
struct Side {
  const Array &array;
  AffineMap map;
  SmallVector<unsigned> own; ///< loops of its own that number results
  std::vector<int64_t> shared, rest;
};
} // namespace

static SmallVector<unsigned> concat(ArrayRef<unsigned> lhs,
                                    ArrayRef<unsigned> rhs) {
  SmallVector<unsigned> all(lhs);
  all.append(rhs.begin(), rhs.end());
  return all;
}

/// The errors of an operand, with those of summing `terms` products.
static std::vector<double> widened(const Array &array, int64_t terms) {
  std::vector<double> errors(array.values.size());
  for (size_t i = 0; i < errors.size(); ++i)
    errors[i] = (array.errors.empty() ? 0 : array.errors[i]) +
                (terms + 2) * kUnitRoundoff * std::fabs(array.values[i]);
  return errors;
}

/// Adds the products of `a` and `b` to `result`. Rows are the places of `a`,
/// columns those of `b`.
static void addProducts(const LoopNest &nest, ArrayRef<unsigned> shared,
                        ArrayRef<unsigned> steps, Side a, Side b, AffineMap map,
                        Array &result) {
  a.shared = offsetsOver(shared, false, nest, a.map, a.array.grid);
  b.shared = offsetsOver(shared, false, nest, b.map, b.array.grid);
  a.rest = offsetsOver(concat(a.own, steps), true, nest, a.map, a.array.grid);
  b.rest = offsetsOver(concat(steps, b.own), true, nest, b.map, b.array.grid);
  std::vector<int64_t> outShared =
      offsetsOver(shared, true, nest, map, result.grid);
  std::vector<int64_t> outRow =
      offsetsOver(a.own, false, nest, map, result.grid);
  std::vector<int64_t> outColumn =
      offsetsOver(b.own, false, nest, map, result.grid);
  int64_t terms = 1, columns = outColumn.size();
  for (unsigned loop : steps)
    terms *= nest.positions[loop].size();
  bool tracks = !result.errors.empty();
  std::vector<double> aErrors =
      tracks ? widened(a.array, terms) : std::vector<double>();
  bool bIsOff = tracks && !b.array.errors.empty();
  std::vector<double> matrix(terms * columns), off(bIsOff ? matrix.size() : 0);
  std::vector<double> sums(columns), errors(columns);
  for (size_t place = 0; place < outShared.size(); ++place) {
    for (size_t i = 0; i < matrix.size(); ++i) {
      matrix[i] = b.array.values[b.shared[place] + b.rest[i]];
      if (bIsOff)
        off[i] = b.array.errors[b.shared[place] + b.rest[i]];
    }
    for (size_t row = 0; row < outRow.size(); ++row) {
      std::fill(sums.begin(), sums.end(), 0);
      std::fill(errors.begin(), errors.end(), 0);
      for (int64_t step = 0; step < terms; ++step) {
        int64_t offset = a.shared[place] + a.rest[row * terms + step];
        double weight = a.array.values[offset];
        const double *line = matrix.data() + step * columns;
        for (int64_t column = 0; column < columns; ++column)
          sums[column] += weight * line[column];
        if (!tracks)
          continue;
        double error = aErrors[offset], size = std::fabs(weight);
        for (int64_t column = 0; column < columns; ++column)
          errors[column] += error * std::fabs(line[column]);
        for (int64_t column = 0; bIsOff && column < columns; ++column)
          errors[column] += size * off[step * columns + column];
      }
      for (int64_t column = 0; column < columns; ++column) {
        int64_t offset = outShared[place] + outRow[row] + outColumn[column];
        result.values[offset] += sums[column];
        if (tracks)
          result.errors[offset] += errors[column];
      }
    }
  }
}

//===----------------------------------------------------------------------===//
// All together
//===----------------------------------------------------------------------===//

/// Sorts the loops that number results; false if one is in neither operand.
static bool sortLoops(const LoopNest &nest, AffineMap a, AffineMap b,
                      SmallVector<unsigned> &shared, SmallVector<unsigned> &ofA,
                      SmallVector<unsigned> &ofB) {
  for (unsigned loop : nest.loopsWhere(true)) {
    bool inA = a.isFunctionOfDim(loop), inB = b.isFunctionOfDim(loop);
    if (!inA && !inB)
      return false;
    (inA && inB ? shared : inA ? ofA : ofB).push_back(loop);
  }
  return true;
}

bool mlir::repvgg::verify::contract(linalg::LinalgOp op, const LoopNest &given,
                                    Evaluation &evaluation) {
  auto factors = factorsOf(op, evaluation);
  if (!factors || given.steps() == 0)
    return false;
  LoopNest nest = given;
  OpOperand *data = factors->first, *weight = factors->second;
  if (!evaluation.factoredOf(data->get()))
    std::swap(data, weight);
  AffineMap dataMap = op.getMatchingIndexingMap(data);
  AffineMap weightMap = op.getMatchingIndexingMap(weight);
  std::optional<Contracted> contracted = contractChannels(
      data->get(), weight->get(), dataMap, weightMap, nest, evaluation);
  Array none;
  Side a{contracted ? contracted->weight : evaluation.arrayOf(weight->get()),
         weightMap,
         {},
         {},
         {}};
  Side b{contracted ? contracted->data : evaluation.arrayOf(data->get()),
         contracted ? contracted->dataMap : dataMap,
         {},
         {},
         {}};
  SmallVector<unsigned> shared;
  if (!sortLoops(nest, a.map, b.map, shared, a.own, b.own) ||
      !keepsApart(a.map, shared) || !keepsApart(b.map, shared))
    return false;
  AffineMap map = op.getIndexingMapMatchingResult(op->getResult(0));
  Grid grid = nest.image(map);
  if (failed(evaluation.charge(op, product({nest.lanes(), nest.steps()}))))
    return false;
  Array result = restrictTo(evaluation.arrayOf(op.getDpsInits()[0]), grid);
  if (evaluation.tracksErrors())
    result.errors.resize(result.values.size());
  addProducts(nest, shared, nest.loopsWhere(false), std::move(a), std::move(b),
              map, result);
  evaluation.defineComputed(op->getResult(0), std::move(result));
  return true;
}
