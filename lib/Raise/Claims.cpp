//===- Claims.cpp - What foreign values were before rewriting -------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: built blocks beside untouched foreign IR. Output: the same with a
// claim for each value that will be replaced. Invariant: foreign ops are
// cloned, never changed. Of a block inside an element-wise body there are two
// claims: its root as a function of the source, and the op's results as a
// function of the root, so that an activation hides nothing and is looked at by
// itself.
//
//===----------------------------------------------------------------------===//

#include "Claims.h"
#include "ForeignSlice.h"
#include "Linalg/BodyPart.h"
#include "RepVGG/IR/CensusRecord.h"
#include "RepVGG/IR/RepVGG.h"
#include "RepVGG/Verify/SpellOut.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/SmallVectorExtras.h"

using namespace mlir;
using namespace mlir::repvgg;

namespace {

/// All that is claimed of one foreign op.
struct Host {
  SmallVector<const RaisedBlock *> roots;
  SmallVector<const SplitSum *> splits;
};

class ClaimBuilder {
public:
  ClaimBuilder(Block &block, ArrayRef<RaisedBlock> raised,
               ArrayRef<SplitSum> splits);
  /// Numbers blocks from `number` on.
  void run(int64_t &number);

private:
  void claimHost(Operation *op, const Host &host);
  SmallVector<BlockOp> subjectsOf(const Host &host);
  void claimRoot(const RaisedBlock &root);
  void claimTensor(Value value, ArrayRef<Value> stops);
  void claimBlock(BlockOp written);
  std::optional<ForeignSlice> cut(ArrayRef<Value> values,
                                  ArrayRef<Value> stops);
  ClaimOp begin(OpBuilder &builder, Value value, Location loc,
                const ForeignSlice &slice);
  void claimScalar(linalg::GenericOp host, Value scalar, Value value,
                   ArrayRef<Value> stops, ArrayRef<Replacement> replacements);

  Block &block;
  ForeignSlices slices;
  llvm::MapVector<Operation *, Host> hosts;
  DenseMap<Node *, const RaisedBlock *> blocks;
  /// What the next claims are about.
  SmallVector<BlockOp> subjects;
};

} // namespace

//===----------------------------------------------------------------------===//
// Claims
//===----------------------------------------------------------------------===//

/// Of blocks that were there before so many are claimed: no network has more,
/// and spelling one out costs several times its fusion.
static constexpr size_t kMostWritten = 256;

/// Says why `subject` has no claim.
static void leaveUnclaimed(Operation *subject, const Twine &reason) {
  subject->setDiscardableAttr(kClaimAttrName,
                              StringAttr::get(subject->getContext(), reason));
}

/// What `values` are computed from after `stops`; if that is too much, the
/// subjects say so.
std::optional<ForeignSlice> ClaimBuilder::cut(ArrayRef<Value> values,
                                              ArrayRef<Value> stops) {
  std::optional<ForeignSlice> slice = slices.find(values, stops);
  if (!slice)
    for (BlockOp subject : subjects)
      leaveUnclaimed(subject, "its original is longer than " +
                                  Twine(kMostSliceOps) + " operations");
  return slice;
}

/// A claim about `value` with an empty body, where `builder` goes on.
ClaimOp ClaimBuilder::begin(OpBuilder &builder, Value value, Location loc,
                            const ForeignSlice &slice) {
  auto claim = ClaimOp::create(builder, loc, value, slice.inputs);
  SmallVector<int64_t> numbers;
  for (BlockOp subject : subjects)
    if (auto number = subject->getAttrOfType<IntegerAttr>(kClaimAttrName))
      numbers.push_back(number.getInt());
  claim->setDiscardableAttr(kClaimAttrName,
                            builder.getDenseI64ArrayAttr(numbers));
  builder.setInsertionPointToEnd(&claim.getBody().front());
  return claim;
}

/// Claims that `value` is what `host` computes as `scalar`; the replacements'
/// tensors are inputs.
void ClaimBuilder::claimScalar(linalg::GenericOp host, Value scalar,
                               Value value, ArrayRef<Value> stops,
                               ArrayRef<Replacement> replacements) {
  BodyPart part(host, scalar, replacements);
  SmallVector<Value> ends(stops);
  llvm::append_range(ends, llvm::make_second_range(replacements));
  std::optional<ForeignSlice> slice = cut(part.inputs(), ends);
  if (!slice)
    return;
  OpBuilder builder(block.getTerminator());
  ClaimOp claim = begin(builder, value, host.getLoc(), *slice);
  IRMapping map = slice->cloneInto(builder, claim.getBody().getArguments());
  ClaimedOp::create(builder, host.getLoc(), part.cloneAsOp(builder, map));
  verify::spellOut(claim);
}

/// Claims that `value` is what it is now.
void ClaimBuilder::claimTensor(Value value, ArrayRef<Value> stops) {
  std::optional<ForeignSlice> slice = cut(value, stops);
  if (!slice)
    return;
  OpBuilder builder(block.getTerminator());
  ClaimOp claim = begin(builder, value, value.getLoc(), *slice);
  IRMapping map = slice->cloneInto(builder, claim.getBody().getArguments());
  ClaimedOp::create(builder, value.getLoc(), map.lookup(value));
  verify::spellOut(claim);
}

/// A block that was there before: its original is itself.
void ClaimBuilder::claimBlock(BlockOp written) {
  subjects = {written};
  claimTensor(written.getResult(), written.getSource());
}

static bool isReshaped(Value value) {
  return isa_and_nonnull<tensor::ExpandShapeOp, tensor::CollapseShapeOp>(
      value.getDefiningOp());
}

/// The tensor of `node` that is replaced; those of other shapes follow it.
static Value replacedTensor(Node *node) {
  for (Value value : node->values)
    if (!isReshaped(value))
      return value;
  return {};
}

/// The tensors of a term with which a claim may begin. What is computed now may
/// reshape it anew, so none is a reshape of another one.
static SmallVector<Value> tensorsOf(Node *term) {
  // Convolutions of ours may become one with those of the block.
  bool reshaped = !replacedTensor(term);
  return llvm::filter_to_vector(term->values, [&](Value value) {
    return isReshaped(value) == reshaped && !value.getDefiningOp<ConvOp>();
  });
}

static Value sourceTensor(const RaisedBlock &raised) {
  return raised.choice.source->values.front();
}

/// The root as a function of the source.
void ClaimBuilder::claimRoot(const RaisedBlock &raised) {
  Node *root = raised.choice.root;
  if (Value tensor = replacedTensor(root))
    return claimTensor(tensor, sourceTensor(raised));
  auto host = dyn_cast_or_null<linalg::GenericOp>(root->host);
  if (host && root->scalar)
    claimScalar(host, root->scalar, BlockOp(raised.op).getResult(),
                sourceTensor(raised), {});
}

/// True if `host` has loops over just what the block of `raised` results in.
static bool hasShapeOf(linalg::GenericOp host, const RaisedBlock &raised) {
  auto result = BlockOp(raised.op).getResult().getType();
  auto init = cast<RankedTensorType>(host.getDpsInits().front().getType());
  Type scalar = raised.choice.root->scalar.getType();
  bool castable = scalar == result.getElementType() ||
                  scalar.getIntOrFloatBitWidth() !=
                      result.getElementType().getIntOrFloatBitWidth();
  return result.getShape() == init.getShape() && castable &&
         host.getIndexingMapsArray().back().isIdentity();
}

/// All blocks that have a part in the results of a host.
SmallVector<BlockOp> ClaimBuilder::subjectsOf(const Host &host) {
  SmallVector<BlockOp> all;
  for (const RaisedBlock *root : host.roots)
    all.push_back(root->op);
  for (const SplitSum *split : host.splits)
    for (Node *group : split->groups)
      if (const RaisedBlock *root = blocks.lookup(group))
        all.push_back(root->op);
  return all;
}

/// The results as a function of the roots in the body; of what the roots are
/// made of where blocks have other shapes, or a sum is split.
void ClaimBuilder::claimHost(Operation *op, const Host &host) {
  auto generic = dyn_cast<linalg::GenericOp>(op);
  SmallVector<Value> sources;
  SmallVector<Replacement> replacements;
  bool whole = !generic || !host.splits.empty();
  for (const RaisedBlock *root : host.roots) {
    sources.push_back(sourceTensor(*root));
    if (!root->choice.root->scalar)
      continue;
    whole = whole || !hasShapeOf(generic, *root);
    replacements.push_back(
        {root->choice.root->scalar, BlockOp(root->op).getResult()});
  }
  for (const SplitSum *split : host.splits) {
    for (Node *group : split->groups)
      if (const RaisedBlock *root = blocks.lookup(group))
        sources.push_back(sourceTensor(*root));
    for (SignedNode term : split->rest)
      llvm::append_range(sources, tensorsOf(term.node));
  }
  for (const RaisedBlock *root : host.roots)
    if (!whole || replacedTensor(root->choice.root)) {
      subjects = {root->op};
      claimRoot(*root);
    }
  if (!whole && replacements.empty())
    return;
  subjects = subjectsOf(host);
  for (OpResult result : op->getResults()) {
    if (whole) {
      claimTensor(result, sources);
      continue;
    }
    Value scalar = generic.getBody()->getTerminator()->getOperand(
        result.getResultNumber());
    if (!llvm::is_contained(llvm::make_first_range(replacements), scalar))
      claimScalar(generic, scalar, result, {}, replacements);
  }
}

ClaimBuilder::ClaimBuilder(Block &block, ArrayRef<RaisedBlock> raised,
                           ArrayRef<SplitSum> splits)
    : block(block) {
  for (const RaisedBlock &root : raised) {
    blocks[root.choice.root] = &root;
    if (root.choice.root->scalar || !root.choice.root->values.empty())
      hosts[root.choice.root->host].roots.push_back(&root);
  }
  for (const SplitSum &split : splits)
    hosts[split.sum->host].splits.push_back(&split);
}

void ClaimBuilder::run(int64_t &number) {
  llvm::SetVector<BlockOp> built;
  for (const auto &[node, raised] : blocks)
    built.insert(raised->op);
  SmallVector<BlockOp> all(block.getOps<BlockOp>());
  Builder builder(block.getParentOp()->getContext());
  for (BlockOp op : all)
    op->setDiscardableAttr(kClaimAttrName, builder.getI64IntegerAttr(number++));
  for (auto &[op, host] : hosts)
    claimHost(op, host);
  size_t written = 0;
  for (BlockOp op : all) {
    if (built.contains(op))
      continue;
    if (++written <= kMostWritten)
      claimBlock(op);
    else
      leaveUnclaimed(op, "it comes after " + Twine(kMostWritten) +
                             " others that are written in the repvgg dialect");
  }
}

void mlir::repvgg::insertClaims(Block &block, ArrayRef<RaisedBlock> raised,
                                ArrayRef<SplitSum> splits, int64_t &number) {
  if (!block.empty() && block.back().hasTrait<OpTrait::IsTerminator>())
    ClaimBuilder(block, raised, splits).run(number);
}
