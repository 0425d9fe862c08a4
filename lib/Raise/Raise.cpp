//===- Raise.cpp - Blocks from foreign IR ---------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: a function in linalg on tensors or in flat repvgg ops. Output: the
// same with its multi-branch blocks gathered. Invariant: decided first, then
// rewritten; what is not chosen is not touched, and a second run changes
// nothing.
//
//===----------------------------------------------------------------------===//

#include "BuildBlock.h"
#include "Claims.h"
#include "Drop.h"
#include "RepVGG/Raise/Describer.h"
#include "RepVGG/Raise/Passes.h"
#include "Report.h"
#include "Rewriter.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

namespace mlir::repvgg {
#define GEN_PASS_DEF_RAISEPASS
#include "RepVGG/Raise/Passes.h.inc"
} // namespace mlir::repvgg

using namespace mlir;
using namespace mlir::repvgg;

/// Builds the chosen blocks before their roots' ops.
static std::vector<RaisedBlock> buildBlocks(const Partition &chosen,
                                            Description &description) {
  std::vector<RaisedBlock> raised;
  for (const BlockChoice &choice : chosen.blocks) {
    OpBuilder builder(choice.root->host);
    raised.push_back({choice, buildBlock(builder, choice, description)});
  }
  return raised;
}

/// Says what is in no block: with a remark each, and in `records`.
template <typename Left>
static void report(Operation *function, ArrayRef<Left> all,
                   std::vector<CensusRecord> &records) {
  for (const Left &left : all) {
    reportLeft(left);
    records.push_back(recordOf(function, left, records.size()));
  }
}

namespace {
/// What is asked of the pass.
struct RaiseSettings {
  SmallVector<FrontEndEntry> frontEnds;
  CostModel model;
  bool scan = false;
  bool claims = false;
};
} // namespace

/// Erases users that are dead: they would keep what they use out of a block.
static void eraseDeadUsers(Block &block) {
  for (Operation &op : llvm::make_early_inc_range(llvm::reverse(block)))
    if (op.getNumOperands() > 0 && isOpTriviallyDead(&op))
      op.erase();
}

/// Raises one block of foreign IR, without nested regions. What is left goes to
/// `records`. Claims name blocks from `number` on.
static void raise(Operation *function, Block &block,
                  const RaiseSettings &settings, int64_t &number,
                  std::vector<CensusRecord> &records) {
  eraseDeadUsers(block);
  auto frontEnds =
      llvm::map_to_vector(settings.frontEnds, [](const FrontEndEntry &entry) {
        return entry.create();
      });
  Description description =
      describe(block, llvm::map_to_vector(frontEnds, [](const auto &frontEnd) {
                 return frontEnd.get();
               }));
  size_t count = description.nodes().size();
  Partition chosen = partition(description, settings.model);
  dropUnbuildable(chosen, description);
  ScannedOps others;
  if (settings.scan)
    others = scanOps(block, description, count);
  std::vector<RaisedBlock> raised = buildBlocks(chosen, description);
  dropUnchanged(chosen, raised, settings.model);
  report<LeftSum>(function, chosen.left, records);
  if (settings.scan) {
    report<LeftItem>(function, scanNodes(description, count, chosen, others),
                     records);
    // After scanNodes, which explains some of them.
    report<LeftItem>(function, others.items, records);
  }
  for (const RaisedBlock &block : raised)
    reportRaised(block.op, block.choice);
  if (settings.claims)
    insertClaims(block, raised, chosen.splits, number);
  Rewriter(raised, chosen.splits).run();
}

/// The blocks of `function` that may hold whole ops: not element-wise bodies,
/// and not what is inside of ops that are not known.
static SmallVector<Block *> blocksToRaise(Operation *function) {
  SmallVector<Block *> blocks;
  function->walk<WalkOrder::PreOrder>([&](Operation *op) {
    if (isa<linalg::LinalgOp, tensor::PadOp, BlockOp, ClaimOp>(op) ||
        !op->isRegistered())
      return WalkResult::skip();
    for (Region &region : op->getRegions())
      for (Block &block : region)
        blocks.push_back(&block);
    return WalkResult::advance();
  });
  return blocks;
}

/// "'linalg' and 'repvgg'".
static std::string namesOf(ArrayRef<FrontEndEntry> table) {
  SmallVector<std::string> names;
  for (const FrontEndEntry &entry : table)
    names.push_back(("'" + entry.name + "'").str());
  std::string last = names.pop_back_val();
  return llvm::join(names, ", ") + " and " + last;
}

/// The front ends that `names` lists, all for an empty list; nothing if one is
/// not known.
static std::optional<SmallVector<FrontEndEntry>>
chooseFrontEnds(Location loc, ArrayRef<std::string> names) {
  SmallVector<FrontEndEntry> table = frontEndTable(loc.getContext());
  for (StringRef name : names)
    if (llvm::none_of(table, [&](const FrontEndEntry &entry) {
          return entry.name == name;
        })) {
      emitError(loc) << "expects option 'from' to name front ends among "
                     << namesOf(table) << ", but got '" << name << "'";
      return std::nullopt;
    }
  if (!names.empty())
    llvm::erase_if(table, [&](const FrontEndEntry &entry) {
      return !llvm::is_contained(names, entry.name);
    });
  return table;
}

namespace {
struct RaisePass : mlir::repvgg::impl::RaisePassBase<RaisePass> {
  using RaisePassBase::RaisePassBase;

  void runOnOperation() override {
    Operation *function = getOperation();
    Location loc = function->getLoc();
    std::optional<SmallVector<FrontEndEntry>> frontEnds =
        chooseFrontEnds(loc, from);
    OrRefusal<CostModel> model = parseCostModel(cost, rates);
    if (!model)
      emitError(loc) << "'repvgg-raise' " << model.refusal().message;
    if (!frontEnds || !model)
      return signalPassFailure();
    RaiseSettings settings{*frontEnds, *model, scan, claims};
    std::vector<CensusRecord> left;
    int64_t number = 0;
    for (Block *block : blocksToRaise(function))
      raise(function, *block, settings, number, left);
    addRecords(function, left);
  }
};
} // namespace
