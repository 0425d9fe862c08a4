//===- AffineChain.cpp - Scales and shifts behind a node ------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: a node. Output: the scales and shifts that end with it, as the ops
// that a block has for them. Invariant: nothing is changed, and no op is made.
//
//===----------------------------------------------------------------------===//

#include "AffineChain.h"

using namespace mlir;
using namespace mlir::repvgg;

Node *mlir::repvgg::throughCasts(Node *node, Node *source) {
  while (node != source && node->kind == NodeKind::Cast)
    node = node->operands.front().node;
  return node;
}

AffineChain mlir::repvgg::chainOf(Node *node, Node *source) {
  AffineChain chain{node, {}};
  while (chain.base != source && chain.base->isAffine() &&
         (chain.base == node || chain.base->users.size() == 1)) {
    chain.steps.push_back(chain.base);
    chain.base = throughCasts(chain.base->operands.front().node, source);
  }
  std::reverse(chain.steps.begin(), chain.steps.end());
  return chain;
}

double mlir::repvgg::tapsOf(Node *pool) {
  double taps = 1;
  for (const Window &window : pool->windows)
    taps *= window.size;
  return taps;
}

/// True if `step` divides by the number of the pooling's taps.
static bool isAverage(Node *pool, Node *step) {
  ConstantRef factor = step->constant;
  return step->kind == NodeKind::Scale &&
         factor->is(ChannelConstant::Kind::Div) &&
         factor->lhs->is(ChannelConstant::Kind::Scalar) &&
         factor->lhs->scalar == 1 && uniformValue(factor->rhs) == tapsOf(pool);
}

PlannedChain mlir::repvgg::planChain(Node *node, Node *source,
                                     ChannelConstants &constants) {
  AffineChain chain = chainOf(node, source);
  PlannedChain plan;
  plan.base = chain.base;
  ArrayRef<Node *> steps = chain.steps;
  bool isSource = chain.base == source;
  plan.average = !isSource && chain.base->kind == NodeKind::PoolSum &&
                 isAverage(chain.base, steps.front());
  if (plan.average)
    steps = steps.drop_front();
  plan.pieces = cutIntoPieces(steps, constants);
  // A bias that is added later, by ops that nothing else uses.
  if (!isSource && chain.base->kind == NodeKind::Convolution &&
      chain.base->uses == 1 && !chain.base->convolution->bias &&
      !plan.pieces.empty() && !plan.pieces.front().isBatchNorm() &&
      !plan.pieces.front().scale) {
    plan.bias = plan.pieces.front().shift;
    plan.pieces.erase(plan.pieces.begin());
  }
  return plan;
}
