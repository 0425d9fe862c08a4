//===- BuildBlock.cpp - Blocks in the repvgg dialect ----------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: a chosen block. Output: a repvgg.block. Invariant: foreign ops are not
// changed; all that a block reads is defined before it.
//
//===----------------------------------------------------------------------===//

#include "BuildBlock.h"
#include "AffineChain.h"
#include "BuildConstants.h"
#include "Layout.h"
#include "ShapesAndCasts.h"

using namespace mlir;
using namespace mlir::repvgg;

SmallVector<Node *> mlir::repvgg::nodesOf(const BlockChoice &choice) {
  SmallVector<Node *> nodes = {choice.root};
  DenseSet<Node *> seen = {choice.root, choice.source};
  for (size_t i = 0; i < nodes.size(); ++i)
    for (SignedNode term : nodes[i]->operands)
      if (seen.insert(term.node).second)
        nodes.push_back(term.node);
  return nodes;
}

namespace {
class BlockBuilder {
public:
  BlockBuilder(OpBuilder &outside, const BlockChoice &choice,
               Description &description);

  BlockOp build();

private:
  /// The value of `node`, once it is emitted.
  Value valueOf(Node *node) const;
  void emitAll(Node *root);
  Value emit(Node *node);
  SmallVector<Node *> inputsOf(Node *node);
  SmallVector<SignedNode> termsOf(Node *sum) const;
  Value emitChain(Node *node);
  Value emitConvolution(Node *node, ConstantRef shift);
  Value emitAveragePool(Node *node);
  Value emitPoolSum(Node *node);
  Value emitSum(Node *node);
  Value emitPiece(const AffinePiece &piece, Value input, Node *node);
  RankedTensorType typeOf(Node *node) const {
    return node->type.clone(elementType);
  }

  const BlockChoice &choice;
  ChannelConstants &constants;
  Type elementType;
  BlockOp block;
  ConstantBuilder outside;
  OpBuilder inside;
  DenseMap<Node *, Value> emitted;
};

} // namespace

std::optional<Refusal> mlir::repvgg::checkBuildable(const BlockChoice &choice,
                                                    Description &description) {
  ChannelConstants &constants = description.constants();
  DenseSet<Node *> checked; // as steps of chains that were met before
  for (Node *node : nodesOf(choice)) {
    SmallVector<ConstantRef> computed;
    if (node->kind == NodeKind::Convolution) {
      computed.push_back(node->convolution->bias);
      if (auto refusal = description.weights().check(node->convolution->weight))
        return refusal;
    }
    if (node->isAffine() && !checked.contains(node)) {
      AffineChain chain = chainOf(node, choice.source);
      checked.insert(chain.steps.begin(), chain.steps.end());
      for (const AffinePiece &piece : cutIntoPieces(chain.steps, constants))
        computed.append(piece.operands());
    }
    for (ConstantRef constant : computed)
      if (constant && !isForeign(constant, node->channels()))
        if (OrRefusal<std::vector<double>> values = valuesOf(constant); !values)
          return values.refusal();
  }
  return std::nullopt;
}

//===----------------------------------------------------------------------===//
// Ops
//===----------------------------------------------------------------------===//

static Type widestElementType(const BlockChoice &choice) {
  Type widest = choice.source->type.getElementType();
  for (Node *node : nodesOf(choice))
    widest = commonType(widest, node->type.getElementType());
  return widest;
}

static Location fusedLocation(const BlockChoice &choice) {
  SmallVector<Location> locations;
  for (Node *node : nodesOf(choice))
    locations.push_back(node->getLoc());
  return FusedLoc::get(choice.root->type.getContext(), locations);
}

/// The first tensor of `source` as data.
static Value sourceData(OpBuilder &builder, const Node *source) {
  Value tensor =
      asData(builder, {source->values.front(), source->orderOf(size_t(0))});
  return reshapeToData(builder, tensor, source->type.getShape());
}

BlockBuilder::BlockBuilder(OpBuilder &builder, const BlockChoice &choice,
                           Description &description)
    : choice(choice), constants(description.constants()),
      elementType(widestElementType(choice)),
      block(BlockOp::create(builder, fusedLocation(choice),
                            choice.root->type.clone(elementType),
                            sourceData(builder, choice.source))),
      outside(block, description.weights()),
      inside(OpBuilder::atBlockEnd(&block.getBody().front())) {
  emitted[choice.source] = block.getInput();
}

BlockOp BlockBuilder::build() {
  emitAll(choice.root);
  YieldOp::create(inside, block.getLoc(), valueOf(choice.root));
  return block;
}

Value BlockBuilder::valueOf(Node *node) const {
  return emitted.lookup(throughCasts(node, choice.source));
}

/// Emits operands before users, without recursion: blocks are as deep as users
/// write them.
void BlockBuilder::emitAll(Node *root) {
  SmallVector<Node *> open = {throughCasts(root, choice.source)};
  while (!open.empty()) {
    Node *node = open.back();
    size_t known = open.size();
    if (valueOf(node)) {
      open.pop_back();
      continue;
    }
    SmallVector<Node *> inputs = inputsOf(node);
    for (Node *input : llvm::reverse(inputs))
      if (!valueOf(input))
        open.push_back(throughCasts(input, choice.source));
    if (open.size() > known)
      continue;
    open.pop_back();
    Value value = emit(node);
    emitted[node] = value;
  }
}

Value BlockBuilder::emit(Node *node) {
  if (node->isAffine())
    return emitChain(node);
  if (node->kind == NodeKind::Sum)
    return emitSum(node);
  return node->kind == NodeKind::Convolution ? emitConvolution(node, nullptr)
                                             : emitPoolSum(node);
}

/// The nodes whose values `node` is emitted from.
SmallVector<Node *> BlockBuilder::inputsOf(Node *node) {
  if (node->kind == NodeKind::Sum)
    return llvm::map_to_vector(termsOf(node),
                               [](SignedNode term) { return term.node; });
  if (!node->isAffine())
    return {node->operands.front().node};
  PlannedChain chain = planChain(node, choice.source, constants);
  return {chain.ownsBase() ? chain.base->operands.front().node : chain.base};
}

Value BlockBuilder::emitConvolution(Node *node, ConstantRef shift) {
  const Convolution &conv = *node->convolution;
  ConstantRef bias = conv.bias ? conv.bias : shift;
  Value input = valueOf(node->operands.front().node);
  Value weight = outside.weight(conv, getElementTypeOrSelf(input.getType()));
  Value biasValue = bias ? outside.perChannel(bias, node->channels()) : Value();
  return ConvOp::create(inside, node->getLoc(), typeOf(node), input, weight,
                        biasValue, conv.geometry);
}

/// The average over the window of `node`, a sum.
Value BlockBuilder::emitAveragePool(Node *node) {
  SmallVector<int64_t> kernel, strides, low, high;
  for (const Window &window : node->windows) {
    kernel.push_back(window.size);
    strides.push_back(window.stride);
    low.push_back(window.padLow);
    high.push_back(window.padHigh);
  }
  Value input = valueOf(node->operands.front().node);
  return AvgPoolOp::create(inside, node->getLoc(), typeOf(node), input, kernel,
                           strides, low, high, /*count_include_pad=*/true,
                           /*ceil_mode=*/false);
}

/// A sum that is not divided by its number of taps.
Value BlockBuilder::emitPoolSum(Node *node) {
  AffinePiece piece;
  piece.scale = constants.scalar(tapsOf(node));
  return emitPiece(piece, emitAveragePool(node), node);
}

Value BlockBuilder::emitPiece(const AffinePiece &piece, Value input,
                              Node *node) {
  auto value = [&](ConstantRef constant) {
    return constant ? outside.perChannel(constant, node->channels()) : Value();
  };
  auto scalarOrChannel = [&](ConstantRef constant) {
    return constant ? outside.scalarOrPerChannel(constant, node->channels())
                    : Value();
  };
  if (!piece.isBatchNorm())
    return ScaleOp::create(inside, node->getLoc(), typeOf(node), input,
                           scalarOrChannel(piece.scale),
                           scalarOrChannel(piece.shift));
  ConstantRef mean = piece.mean ? piece.mean : constants.scalar(0);
  return BatchNormOp::create(inside, node->getLoc(), typeOf(node), input,
                             value(mean), value(piece.variance),
                             value(piece.gamma), value(piece.beta),
                             inside.getF64FloatAttr(piece.epsilon));
}

Value BlockBuilder::emitChain(Node *node) {
  PlannedChain chain = planChain(node, choice.source, constants);
  Value value = chain.bias      ? emitConvolution(chain.base, chain.bias)
                : chain.average ? emitAveragePool(chain.base)
                                : valueOf(chain.base);
  for (const AffinePiece &piece : chain.pieces)
    value = emitPiece(piece, value, node);
  return value;
}

/// The terms of `sum`, those of sums that only it uses written out.
SmallVector<SignedNode> BlockBuilder::termsOf(Node *sum) const {
  SmallVector<SignedNode> terms;
  SmallVector<SignedNode> open(llvm::reverse(sum->operands));
  while (!open.empty()) {
    auto [term, negative] = open.pop_back_val();
    if (term == choice.source || term->kind != NodeKind::Sum ||
        term->uses != 1) {
      terms.push_back({term, negative});
      continue;
    }
    for (SignedNode inner : llvm::reverse(term->operands))
      open.push_back({inner.node, inner.negative != negative});
  }
  return terms;
}

Value BlockBuilder::emitSum(Node *node) {
  SmallVector<Value> terms;
  for (auto [term, negative] : termsOf(node)) {
    Value value = valueOf(term);
    if (negative) {
      AffinePiece piece;
      piece.scale = constants.scalar(-1);
      value = emitPiece(piece, value, term);
    }
    terms.push_back(value);
  }
  return SumOp::create(inside, node->getLoc(), typeOf(node), terms);
}

BlockOp mlir::repvgg::buildBlock(OpBuilder &builder, const BlockChoice &choice,
                                 Description &description) {
  return BlockBuilder(builder, choice, description).build();
}
