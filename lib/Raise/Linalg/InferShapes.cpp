//===- InferShapes.cpp - In which shape values are data -------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: a block of foreign ops. Output: its convolutions, and for the values
// that they read the shapes [N, C, X...] in which they read them, passed on
// against the direction of the data through reshapes and element-wise ops. What
// is added to a convolution's result has its shape. Invariant: a shape is a
// wish; what a value is computed from decides.
//
//===----------------------------------------------------------------------===//

#include "Linalg/InferShapes.h"
#include "Layout.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::repvgg;

void InferredShapes::want(Value value, ArrayRef<int64_t> data) {
  wanted[value].assign(data.begin(), data.end());
}

/// True for operands that an element-wise `op` may read whole.
static bool hasShapeOf(Value operand, Value result) {
  auto type = dyn_cast<RankedTensorType>(operand.getType());
  return type &&
         type.getShape() == cast<RankedTensorType>(result.getType()).getShape();
}

static bool isReshape(Operation *op) {
  return isa<tensor::ExpandShapeOp, tensor::CollapseShapeOp>(op);
}

/// The operands of an element-wise `op` that it may read whole.
static SmallVector<Value> alikeOperands(Operation *op) {
  auto linalgOp = dyn_cast<linalg::LinalgOp>(op);
  bool elementwise =
      linalgOp ? linalgOp.getNumLoops() == linalgOp.getNumParallelLoops()
               : isa_and_nonnull<arith::ArithDialect, math::MathDialect>(
                     op->getDialect());
  SmallVector<Value> alike;
  for (OpOperand &operand : op->getOpOperands())
    if (elementwise && hasShapeOf(operand.get(), op->getResult(0)) &&
        !(linalgOp && linalgOp.isDpsInit(&operand)))
      alike.push_back(operand.get());
  return alike;
}

/// Finds convolutions, and passes the shapes of their results on in the
/// direction of the data.
void InferredShapes::matchAt(Operation *op, Describer &describer) {
  auto linalgOp = dyn_cast<linalg::LinalgOp>(op);
  if (linalgOp)
    if (std::optional<ConvolutionMatch> match =
            matchConvolution(linalgOp, [&](Value value) {
              return describer.isConstant(value);
            })) {
      computed[match->result] = llvm::to_vector<5>(match->resultData);
      matches[op] = std::move(*match);
      return;
    }
  if (op->getNumResults() != 1)
    return;
  SmallVector<Value> before;
  if (isReshape(op))
    before.push_back(op->getOperand(0));
  else
    before = alikeOperands(op);
  for (Value operand : before)
    if (auto known = computed.find(operand);
        known != computed.end() &&
        (!isReshape(op) || reshapeKeeps(op, known->second))) {
      SmallVector<int64_t, 5> data = known->second;
      computed[op->getResult(0)] = std::move(data);
      return;
    }
}

/// The shape that is wanted of `result`, or that it has by what it is computed
/// from.
const SmallVector<int64_t, 5> *
InferredShapes::wantedOrComputed(Value result) const {
  for (const auto *shapes : {&wanted, &computed})
    if (auto it = shapes->find(result); it != shapes->end())
      return &it->second;
  return nullptr;
}

void InferredShapes::inferAt(Operation *op) {
  if (const ConvolutionMatch *match = convolutionAt(op))
    return want(match->input, match->inputData);
  const SmallVector<int64_t, 5> *known =
      op->getNumResults() == 1 ? wantedOrComputed(op->getResult(0)) : nullptr;
  if (!known)
    return;
  SmallVector<int64_t, 5> data = *known;
  if (isReshape(op)) {
    if (reshapeKeeps(op, data))
      want(op->getOperand(0), data);
    return;
  }
  for (Value operand : alikeOperands(op))
    wanted.try_emplace(operand, data);
}

void InferredShapes::infer(Describer &describer) {
  for (Operation &op : describer.getBlock())
    matchAt(&op, describer);
  for (Operation &op : llvm::reverse(describer.getBlock()))
    inferAt(&op);
}

const ConvolutionMatch *InferredShapes::convolutionAt(Operation *op) const {
  auto it = matches.find(op);
  return it == matches.end() ? nullptr : &it->second;
}

ArrayRef<int64_t> InferredShapes::wantedOf(Value value) const {
  auto it = wanted.find(value);
  return it == wanted.end() ? ArrayRef<int64_t>()
                            : ArrayRef<int64_t>(it->second);
}

SmallVector<int64_t> InferredShapes::dataShapeOf(Operation *op,
                                                 ValueRange operands,
                                                 ArrayRef<int64_t> shape,
                                                 Describer &describer) const {
  for (Value operand : operands)
    if (Meaning meaning = describer.meaningOf(operand);
        meaning.is(Meaning::Kind::Data) &&
        layoutOf(shape, meaning.node->type.getShape()))
      return SmallVector<int64_t>(meaning.node->type.getShape());
  for (Value value : llvm::concat<Value>(SmallVector<Value>(operands),
                                         SmallVector<Value>(op->getResults())))
    if (ArrayRef<int64_t> data = wantedOf(value);
        !data.empty() && layoutOf(shape, data))
      return SmallVector<int64_t>(data);
  return SmallVector<int64_t>(shape);
}
