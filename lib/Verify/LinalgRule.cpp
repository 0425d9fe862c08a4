//===- LinalgRule.cpp - Ops of linalg -------------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Any op with indexing maps and a body, named or not, by what these say.
///
//===----------------------------------------------------------------------===//

#include "Access.h"
#include "Body.h"
#include "Contraction.h"
#include "LoopNest.h"
#include "Rules.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"

using namespace mlir;
using namespace mlir::repvgg::verify;

/// Who asks for sizes alone is to hear where there is no value as well.
static LogicalResult inferLinalgSizes(Operation *op, Evaluation &evaluation) {
  auto linalg = cast<linalg::LinalgOp>(op);
  if (failed(checkOperandSizes(linalg, evaluation)))
    return failure();
  for (auto [result, init] :
       llvm::zip_equal(op->getResults(), linalg.getDpsInits()))
    if (failed(evaluation.setShape(result, evaluation.shapeOf(init))))
      return failure();
  return success();
}

/// What is accumulated is constant only if all operands are.
static std::optional<Body> bodyOf(linalg::LinalgOp op, Evaluation &evaluation) {
  auto isConstant = [&](Value value) { return evaluation.isConstant(value); };
  bool all = llvm::all_of(op->getOperands(), isConstant);
  SmallVector<bool> constant(op.getBlock()->getNumArguments(), true);
  for (OpOperand &operand : op->getOpOperands())
    if (BlockArgument argument = op.getMatchingBlockArgument(&operand))
      constant[argument.getArgNumber()] =
          op.isDpsInit(&operand) ? all : isConstant(operand.get());
  return Body::of(*op.getBlock(), constant, evaluation);
}

/// True if the body reads `operand`; the shape of others matters only.
static bool isRead(linalg::LinalgOp op, OpOperand &operand) {
  return op.payloadUsesValueFromOperand(&operand);
}

static LogicalResult demandLinalg(Operation *op, Evaluation &evaluation) {
  auto linalg = cast<linalg::LinalgOp>(op);
  std::optional<LoopNest> nest = LoopNest::of(linalg, evaluation);
  if (!nest)
    return failure();
  std::optional<Body> body = bodyOf(linalg, evaluation);
  if (!body || failed(body->demandCaptures(evaluation)))
    return failure();
  for (OpOperand &operand : op->getOpOperands())
    if (isRead(linalg, operand) &&
        failed(evaluation.demand(
            operand.get(),
            nest->image(linalg.getMatchingIndexingMap(&operand)))))
      return failure();
  return success();
}

namespace {
/// An operand that the body reads.
struct ReadOperand {
  const Array &array;
  Access access;
  unsigned argument;
  bool isInit;
};

/// The state of evaluating one op.
class Nest {
public:
  Nest(linalg::LinalgOp op, LoopNest nest, Body body, Evaluation &evaluation);
  void run();

private:
  void runLanes(int64_t first, int64_t lanes);
  void readLanes(ReadOperand &operand, int64_t first, ArrayRef<int64_t> digits);
  void setIndices(int64_t first, int64_t lanes, ArrayRef<int64_t> digits);
  void carryResults();

  linalg::LinalgOp op;
  LoopNest nest;
  Body body;
  Evaluation &evaluation;
  SmallVector<unsigned> laneLoops, stepLoops;
  std::vector<ReadOperand> operandsRead;
  std::vector<Array> results;
  std::vector<Access> writers;
};
} // namespace

Nest::Nest(linalg::LinalgOp op, LoopNest loops, Body code,
           Evaluation &evaluation)
    : op(op), nest(std::move(loops)), body(std::move(code)),
      evaluation(evaluation), laneLoops(nest.loopsWhere(true)),
      stepLoops(nest.loopsWhere(false)) {
  for (OpOperand &operand : op->getOpOperands()) {
    if (!isRead(op, operand))
      continue;
    const Array &array = evaluation.arrayOf(operand.get());
    operandsRead.push_back(
        {array, Access(nest, op.getMatchingIndexingMap(&operand), array.grid),
         op.getMatchingBlockArgument(&operand).getArgNumber(),
         op.isDpsInit(&operand)});
  }
  for (OpResult result : op->getResults()) {
    AffineMap map = op.getIndexingMapMatchingResult(result);
    Grid grid = nest.image(map);
    writers.push_back(Access(nest, map, grid));
    results.push_back({grid, std::vector<double>(sizeOf(grid)), {}});
    if (evaluation.tracksErrors())
      results.back().errors.resize(results.back().values.size());
  }
}

/// Fills in the positions that linalg.index asks for.
void Nest::setIndices(int64_t first, int64_t lanes, ArrayRef<int64_t> digits) {
  SmallVector<int64_t> sizes;
  for (unsigned loop : laneLoops)
    sizes.push_back(nest.positions[loop].size());
  for (auto [loop, number] : body.indices()) {
    MutableArrayRef<double> out = body.lanesOf(number);
    const Axis &axis = nest.positions[loop];
    if (!nest.isLane[loop]) {
      size_t place = llvm::find(stepLoops, loop) - stepLoops.begin();
      llvm::fill(out, double(axis[digits[place]]));
      continue;
    }
    size_t place = llvm::find(laneLoops, loop) - laneLoops.begin();
    Odometer at(sizes);
    at.seek(first);
    for (int64_t lane = 0; lane < lanes; ++lane, at.next())
      out[lane] = axis[at[place]];
  }
}

/// What one step has yielded is what the next one accumulates upon.
void Nest::carryResults() {
  SmallVector<std::vector<double>, 2> yielded, errors;
  for (unsigned number = 0; number < op->getNumResults(); ++number) {
    yielded.push_back(body.result(number).vec());
    errors.push_back(body.resultErrors(number).vec());
  }
  for (OpOperand &init : op.getDpsInitsMutable()) {
    unsigned number = op.getTiedOpResult(&init).getResultNumber();
    BlockArgument argument = op.getMatchingBlockArgument(&init);
    if (!argument)
      continue;
    llvm::copy(yielded[number], body.argument(argument.getArgNumber()).begin());
    llvm::copy(errors[number],
               body.argumentErrors(argument.getArgNumber()).begin());
  }
}

void Nest::readLanes(ReadOperand &operand, int64_t first,
                     ArrayRef<int64_t> digits) {
  operand.access.moveTo(digits);
  operand.access.read(operand.array.values, first,
                      body.argument(operand.argument));
  MutableArrayRef<double> errors = body.argumentErrors(operand.argument);
  if (operand.array.errors.empty())
    llvm::fill(errors, 0);
  else if (!errors.empty())
    operand.access.read(operand.array.errors, first, errors);
}

void Nest::runLanes(int64_t first, int64_t lanes) {
  body.begin(lanes, evaluation);
  SmallVector<int64_t> sizes;
  for (unsigned loop : stepLoops)
    sizes.push_back(nest.positions[loop].size());
  Odometer at(sizes);
  for (int64_t step = 0, end = nest.steps(); step < end; ++step, at.next()) {
    for (ReadOperand &operand : operandsRead)
      if (!operand.isInit || step == 0)
        readLanes(operand, first, at.all());
    if (step == 0 || !stepLoops.empty())
      setIndices(first, lanes, at.all());
    body.run(evaluation);
    if (step + 1 == end)
      break;
    carryResults();
  }
  for (auto [number, result] : llvm::enumerate(results)) {
    writers[number].write(body.result(number), first, result.values);
    writers[number].write(body.resultErrors(number), first, result.errors);
  }
}

void Nest::run() {
  int64_t lanes = nest.lanes();
  if (nest.steps() > 0)
    for (int64_t first = 0; first < lanes; first += kLanes)
      runLanes(first, std::min(kLanes, lanes - first));
  bool copies = op.getBlock()->without_terminator().empty();
  for (auto [value, array] : llvm::zip_equal(op->getResults(), results))
    if (copies)
      evaluation.define(value, std::move(array));
    else
      evaluation.defineComputed(value, std::move(array));
}

static LogicalResult evaluateLinalg(Operation *op, Evaluation &evaluation) {
  auto linalg = cast<linalg::LinalgOp>(op);
  std::optional<LoopNest> nest = LoopNest::of(linalg, evaluation);
  if (!nest)
    return failure();
  if (contract(linalg, *nest, evaluation))
    return success();
  std::optional<Body> body = bodyOf(linalg, evaluation);
  int64_t steps =
      product({nest->lanes(), nest->steps(), body ? body->length() : 1});
  if (!body || failed(evaluation.charge(op, steps)))
    return failure();
  if (nest->steps() == 0 && nest->lanes() > 0)
    return evaluation.fail(op, "expects reductions over one element or more");
  Nest(linalg, *std::move(nest), *std::move(body), evaluation).run();
  return success();
}

const Rule *mlir::repvgg::verify::linalgRule(Operation *op) {
  static constexpr Rule rule = {inferLinalgSizes, demandLinalg, evaluateLinalg};
  auto linalg = dyn_cast<linalg::LinalgOp>(op);
  return linalg && linalg.hasPureTensorSemantics() ? &rule : nullptr;
}
