//===- FunctionSizes.h - Sizes that go together -----------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_VERIFY_FUNCTIONSIZES_H
#define REPVGG_LIB_VERIFY_FUNCTIONSIZES_H

#include "Probes.h"
#include "llvm/ADT/DenseSet.h"

#include <map>
#include <mutex>

namespace mlir::repvgg::verify {

/// The sizes of values of a function as they follow from sizes that are made up
/// for its arguments, and for what ops that are not known give. Each choice of
/// these takes one walk over the function, when it is first asked for. May be
/// asked by several threads; the function must not change meanwhile.
class FunctionSizes {
public:
  /// Of `values`, dynamic tensors and indices of `function`.
  FunctionSizes(Operation *function, DenseSet<Value> values)
      : function(function), values(std::move(values)) {}

  /// What is known of `values` for choice number `sizes`. Those that the
  /// function does not get to, for sizes before them that do not go together,
  /// are not there.
  const DenseMap<Value, Sizes> &at(unsigned sizes);

private:
  DenseMap<Value, Sizes> infer(unsigned sizes) const;

  Operation *function;
  DenseSet<Value> values;
  std::mutex mutex;
  std::map<unsigned, DenseMap<Value, Sizes>> known;
};

} // namespace mlir::repvgg::verify

#endif // REPVGG_LIB_VERIFY_FUNCTIONSIZES_H
