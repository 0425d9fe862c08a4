//===- WinogradFilters.cpp - Transforming weights on the fly --------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// Each vector of windows becomes a vector for each term. What the transforms
/// divide by is multiplied with the inputs, which are fewer; integers are
/// multiplied with a common multiple instead, and their sums divided by it.
///
//===----------------------------------------------------------------------===//

#include "WinogradFilters.h"
#include "WinogradLinear.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

static SmallVector<Value> loadWindow(KernelBuilder &k,
                                     const WinogradShape &shape, Value plain,
                                     const Offset &from, int64_t vectors) {
  SmallVector<Value> window;
  int64_t size = shape.lanes * shape.together;
  for (int64_t tap = 0; tap < shape.taps(); ++tap) {
    Offset place = from + tap * vectors * size;
    window.push_back(shape.isInteger() ? k.loadShorts(plain, place, size,
                                                      /*isUnsigned=*/false)
                                       : k.loadFloats(plain, place));
  }
  return window;
}

/// Where each term is among those of all sums, by its row and column.
static SmallVector<int64_t> numbersOf(const WinogradShape &shape) {
  SmallVector<int64_t> numbers(shape.terms());
  int64_t next = 0;
  for (const WinogradSum &sum : shape.sums)
    for (const WinogradTerm &term : sum.terms)
      numbers[term.row * shape.columns().terms() + term.column] = next++;
  return numbers;
}

void cpu::emitWinogradFilters(KernelBuilder &k, const WinogradShape &shape,
                              const FilterOperands &operands,
                              const Offset &channels, int64_t vectors) {
  const AxisTransform &rows = shape.rows(), &columns = shape.columns();
  bool isWhole = shape.isInteger();
  PlaneCode code(isWhole ? rows.wholeFilter() : rows.filter,
                 isWhole ? columns.wholeFilter() : columns.filter);
  int64_t together = shape.together;
  SmallVector<int64_t> numbers = numbersOf(shape);
  auto emitVector = [&](const Offset &from, const Offset &to) {
    auto storeRow = [&](int64_t row, ArrayRef<Value> values) {
      for (auto [column, value] : llvm::enumerate(values)) {
        int64_t number = numbers[row * columns.terms() + column];
        k.store(value, operands.transformed,
                to + number * shape.weightTermStride(vectors) * together);
      }
    };
    code.emitRows(k, loadWindow(k, shape, operands.plain, from, vectors),
                  storeRow);
  };
  k.loop(0, channels, 1, [&](Offset channel) {
    Offset from =
        k.fix(operands.firstPlain + channel * shape.plainStride(vectors));
    int64_t size = k.lanes() * together;
    Offset to = k.fix(operands.firstTransformed * together +
                      channel * (vectors * size));
    k.loop(0, vectors, 1, [&](Offset vector) {
      emitVector(k.fix(from + vector * size), k.fix(to + vector * size));
    });
  });
}
