//===- Constants.h - What foreign IR computes from constants ----*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Values of linalg, tensor, arith and math that depend on constants alone,
/// evaluated in f64 by the interpreter of this library. Values of f64 and f32
/// are not rounded; what the IR computes in f16, bf16, an 8-bit float type or
/// an integer type is rounded where the IR rounds it.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_VERIFY_CONSTANTS_H
#define REPVGG_VERIFY_CONSTANTS_H

#include "mlir/IR/Value.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallVector.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace mlir::repvgg::verify {

/// Elements in row-major order of `shape`; integers are held exactly.
struct ConstantTensor {
  llvm::SmallVector<int64_t> shape;
  std::vector<double> values;
};

/// Why a value cannot be evaluated.
struct Unevaluable {
  /// Lower case, no full stop: "expects a constant, but got an argument of type
  /// tensor<8xf32>", "cannot evaluate 'linalg.softmax'".
  std::string message;
  /// The op at fault; null for a block argument.
  Operation *op = nullptr;
  /// True if `value` depends on something that is known only at run time, false
  /// if it is constant but beyond this interpreter or its limits.
  bool atRunTime = false;
  /// True if sizes do not go together, or an access is outside of its tensor.
  bool isSize = false;
};

/// No constant expression that is evaluated has more elements, or takes more
/// scalar steps, than this: a hostile file must not exhaust time or memory.
inline constexpr int64_t kMaxConstantElements = int64_t(1) << 26;
inline constexpr int64_t kMaxConstantSteps = int64_t(1) << 31;

/// Values that were evaluated and that other ops may need again: of a long
/// chain of which every link is asked for, each link is computed once.
class ConstantCache {
public:
  /// Null if it is not known.
  const ConstantTensor *find(Value value) const {
    auto it = values.find(value);
    return it == values.end() ? nullptr : &it->second;
  }
  /// Keeps the value if several ops use it and there is room for it.
  void add(Value value, const ConstantTensor &tensor);

private:
  DenseMap<Value, ConstantTensor> values;
  int64_t elements = 0;
};

/// The value of `value`, a scalar or a ranked tensor of floats or integers.
/// Shares what several results need within one call, and with other calls by
/// `cache`, for as long as the IR does not change. Only reads the IR, and may
/// run on several threads, with a cache each.
std::variant<ConstantTensor, Unevaluable>
evaluateConstant(Value value, ConstantCache &cache);

/// True if everything that `value` is computed from is constant: pure ops on
/// constants, `ml_program` globals that cannot change included. Visits each op
/// once and evaluates nothing.
bool dependsOnConstantsOnly(Value value);

} // namespace mlir::repvgg::verify

#endif // REPVGG_VERIFY_CONSTANTS_H
