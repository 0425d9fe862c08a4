//===- WinogradFilters.cpp - Transforming weights on the fly --------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// Each vector of windows becomes a vector for each term. What the transforms
/// divide by is multiplied last, once a term.
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
  for (int64_t tap = 0; tap < shape.taps(); ++tap)
    window.push_back(k.loadFloats(plain, from + tap * vectors * k.lanes()));
  return window;
}

void cpu::emitWinogradFilters(KernelBuilder &k, const WinogradShape &shape,
                              const FilterOperands &operands,
                              const Offset &channels, int64_t vectors) {
  const AxisTransform &rows = shape.rows(), &columns = shape.columns();
  PlaneCode code(rows.filter, columns.filter);
  auto emitVector = [&](const Offset &from, const Offset &to) {
    SmallVector<Value> terms =
        code.emit(k, loadWindow(k, shape, operands.plain, from, vectors));
    int64_t number = 0;
    for (const WinogradSum &sum : shape.sums)
      for (const WinogradTerm &term : sum.terms) {
        Value value = terms[term.row * columns.terms() + term.column];
        int64_t divisor =
            rows.divisors[term.row] * columns.divisors[term.column];
        if (divisor != 1)
          value = k.multiply(value, 1.0 / static_cast<double>(divisor));
        k.store(value, operands.transformed,
                to + number++ * shape.weightTermStride(vectors));
      }
  };
  k.loop(0, channels, 1, [&](Offset channel) {
    Offset from =
        k.fix(operands.firstPlain + channel * shape.plainStride(vectors));
    Offset to =
        k.fix(operands.firstTransformed + channel * (vectors * k.lanes()));
    k.loop(0, vectors, 1, [&](Offset vector) {
      emitVector(k.fix(from + vector * k.lanes()),
                 k.fix(to + vector * k.lanes()));
    });
  });
}
