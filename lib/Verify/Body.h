//===- Body.h - Regions of scalar ops, many points at once ------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// The body of a linalg op, a tensor.generate or a tensor.pad as a list of
/// steps on registers. A register holds one number for each of some points of
/// the iteration, its lanes.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_VERIFY_BODY_H
#define REPVGG_LIB_VERIFY_BODY_H

#include "Evaluation.h"
#include "ScalarFunctions.h"

namespace mlir::repvgg::verify {

class Body {
public:
  using Register = unsigned;

  /// Adds the ops of `block`. `constantArguments` says of each argument whether
  /// no given value enters it.
  static std::optional<Body> of(Block &block, ArrayRef<bool> constantArguments,
                                Evaluation &evaluation);

  /// The demands of a body itself: scalars from outside, and tensors that
  /// tensor.extract reads, all of them.
  LogicalResult demandCaptures(Evaluation &evaluation) const;

  /// Makes room for `lanes` lanes and fills in what comes from outside.
  void begin(int64_t lanes, const Evaluation &evaluation);
  MutableArrayRef<double> argument(unsigned index) {
    return lanesOf(arguments[index]);
  }
  /// Errors are kept if the evaluation tracks them.
  MutableArrayRef<double> argumentErrors(unsigned index) {
    return errorsOf(arguments[index]);
  }
  /// For each linalg.index: its loop and where to write the position.
  ArrayRef<std::pair<unsigned, Register>> indices() const { return loops; }
  MutableArrayRef<double> lanesOf(Register index) {
    return MutableArrayRef(registers[index]).take_front(lanes);
  }
  MutableArrayRef<double> errorsOf(Register index) {
    return errors.empty() ? MutableArrayRef<double>()
                          : MutableArrayRef(errors[index]).take_front(lanes);
  }
  /// Computes all registers.
  void run(const Evaluation &evaluation);
  ArrayRef<double> result(unsigned index) { return lanesOf(results[index]); }
  ArrayRef<double> resultErrors(unsigned index) {
    return errorsOf(results[index]);
  }
  /// Steps that a lane takes.
  int64_t length() const { return steps.size() + 1; }

private:
  struct Step {
    ScalarFunction function;
    SmallVector<Register, 3> operands;
    Register result;
    FloatType rounded; ///< null if the result is not rounded
    Value extracted;   ///< the tensor that a tensor.extract reads
  };

  Register registerOf(Value value, const Evaluation &evaluation);
  LogicalResult add(Operation *op, Evaluation &evaluation);
  void extract(const Step &step, const Evaluation &evaluation);

  DenseMap<Value, Register> numbers;
  std::vector<bool> constant; ///< of each register
  SmallVector<Register> arguments, results;
  SmallVector<std::pair<unsigned, Register>> loops;
  SmallVector<std::pair<Value, Register>> captures;
  std::vector<Step> steps;
  std::vector<std::vector<double>> registers, errors;
  int64_t lanes = 0;
};

/// So many lanes go through a body at once: their registers stay in a cache.
inline constexpr int64_t kLanes = 1024;

/// What `block`, whose arguments are a position, yields at the positions of
/// `grid`; everywhere the same if it `isUniform`. Nothing if it cannot be
/// evaluated.
std::optional<Array> evaluateOnPositions(Block &block, const Grid &grid,
                                         bool isUniform,
                                         Evaluation &evaluation);

} // namespace mlir::repvgg::verify

#endif // REPVGG_LIB_VERIFY_BODY_H
