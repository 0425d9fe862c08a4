//===- Transpose.cpp - Square transposes in registers ---------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// First the 4x4 squares within 128 bits, which CPUs shuffle without crossing
/// their lanes, then these squares among each other.
///
//===----------------------------------------------------------------------===//

#include "Transpose.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

/// Lanes of 128 bits.
static constexpr int64_t kQuad = 4;

static Value shuffle(KernelBuilder &k, Value a, Value b,
                     ArrayRef<int64_t> lanes) {
  return vector::ShuffleOp::create(k.builder(), k.loc(), a, b, lanes);
}

/// In each four lanes: those that `lanes` names, of a's four (0 to 3) and b's
/// (4 to 7).
static Value shuffleQuads(KernelBuilder &k, Value a, Value b,
                          ArrayRef<int64_t> lanes) {
  SmallVector<int64_t> all;
  for (int64_t quad = 0; quad < k.lanes(); quad += kQuad)
    for (int64_t lane : lanes)
      all.push_back(lane < kQuad ? quad + lane
                                 : k.lanes() + quad + lane - kQuad);
  return shuffle(k, a, b, all);
}

/// The 4x4 squares of four rows, each in its place.
static void transposeQuads(KernelBuilder &k, MutableArrayRef<Value> rows) {
  auto low = [&](Value a, Value b) {
    return shuffleQuads(k, a, b, {0, 4, 1, 5});
  };
  auto high = [&](Value a, Value b) {
    return shuffleQuads(k, a, b, {2, 6, 3, 7});
  };
  Value low01 = low(rows[0], rows[1]), high01 = high(rows[0], rows[1]);
  Value low23 = low(rows[2], rows[3]), high23 = high(rows[2], rows[3]);
  rows[0] = shuffleQuads(k, low01, low23, {0, 1, 4, 5});
  rows[1] = shuffleQuads(k, low01, low23, {2, 3, 6, 7});
  rows[2] = shuffleQuads(k, high01, high23, {0, 1, 4, 5});
  rows[3] = shuffleQuads(k, high01, high23, {2, 3, 6, 7});
}

/// The fours of lanes with an even (odd) number, a's before b's.
static Value everyOtherQuad(KernelBuilder &k, Value a, Value b, int64_t first) {
  SmallVector<int64_t> lanes;
  for (int64_t quad = first; quad < 2 * k.lanes() / kQuad; quad += 2)
    for (int64_t lane = 0; lane < kQuad; ++lane)
      lanes.push_back(quad * kQuad + lane);
  return shuffle(k, a, b, lanes);
}

/// Transposes a square whose elements are fours of lanes.
static SmallVector<Value> gatherQuads(KernelBuilder &k, ArrayRef<Value> rows) {
  if (rows.size() == 1)
    return SmallVector<Value>(rows);
  SmallVector<Value> halves[2];
  for (size_t i = 0; i < rows.size(); i += 2)
    for (int64_t odd : {0, 1})
      halves[odd].push_back(everyOtherQuad(k, rows[i], rows[i + 1], odd));
  SmallVector<Value> result;
  SmallVector<Value> even = gatherQuads(k, halves[0]);
  SmallVector<Value> odd = gatherQuads(k, halves[1]);
  for (auto [a, b] : llvm::zip_equal(even, odd))
    result.append({a, b});
  return result;
}

SmallVector<Value> cpu::transpose(KernelBuilder &k, ArrayRef<Value> rows) {
  SmallVector<Value> squares(rows);
  for (int64_t i = 0; i < k.lanes(); i += kQuad)
    transposeQuads(k, MutableArrayRef(squares).slice(i, kQuad));
  SmallVector<Value> result(rows.size());
  for (int64_t column = 0; column < kQuad; ++column) {
    SmallVector<Value> square;
    for (int64_t i = column; i < k.lanes(); i += kQuad)
      square.push_back(squares[i]);
    for (auto [i, row] : llvm::enumerate(gatherQuads(k, square)))
      result[i * kQuad + column] = row;
  }
  return result;
}
