//===- OwnStatistics.cpp - Group, layer and instance normalization --------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: a node. Output: what it has to do with a normalization by statistics
// of the data. Invariant: one node and its op are looked at, not what uses
// them.
//
//===----------------------------------------------------------------------===//

#include "OwnStatistics.h"
#include "Dependence.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::repvgg;

bool mlir::repvgg::usesOwnStatistics(const Node *node) {
  const Node *data = node->origin             ? node->origin
                     : node->operands.empty() ? nullptr
                                              : node->operands.front().node;
  if (!node->host)
    return false;
  bool fromOperands =
      llvm::any_of(node->host->getOperands(), [&](Value operand) {
        return !(data && llvm::is_contained(data->values, operand)) &&
               isOwnStatistic(operand);
      });
  // Of a normalization in one body, the root is taken there.
  return fromOperands || llvm::any_of(rootedValues(node->host), isReduced);
}

bool mlir::repvgg::addsConstant(const Node *node) {
  return node->kind == NodeKind::Sum &&
         llvm::any_of(node->operands,
                      [](SignedNode term) { return term.node->isConstant; });
}

/// True for data less its own mean, or another statistic of it.
static bool centres(const Node *node) {
  return node->kind == NodeKind::Sum &&
         llvm::any_of(node->operands, [](SignedNode term) {
           Value tensor = term.node->tensor();
           return term.negative && tensor && isReduced(tensor);
         });
}

/// True for the product of data and a constant that is none of channels.
static bool scalesByConstant(const Node *node) {
  Operation *op = node->scalar ? node->scalar.getDefiningOp() : node->host;
  return isa_and_nonnull<arith::MulFOp>(op) && node->host &&
         llvm::any_of(node->host->getOperands(), [](Value operand) {
           return !operand.getDefiningOp<tensor::EmptyOp>() &&
                  isConstantExpression(operand);
         });
}

Node *mlir::repvgg::beforeNormalization(const Node *node) {
  if (addsConstant(node) || centres(node))
    return node->operands.front().node;
  bool passed =
      node->origin && (usesOwnStatistics(node) || scalesByConstant(node));
  return passed ? node->origin : nullptr;
}
