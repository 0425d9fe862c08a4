//===- Fuse.cpp - Fuse each block into one convolution --------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: a function with repvgg.blocks. Output: each block is one op, or left
// as it was with a reason; a census record for each. The blocks are computed
// in parallel, then rewritten in order, so results do not depend on threads.
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Analysis/BlockCost.h"
#include "RepVGG/Analysis/ChooseParts.h"
#include "RepVGG/Analysis/CostText.h"
#include "RepVGG/Analysis/DescribeBlock.h"
#include "RepVGG/Fuse/BlockFusion.h"
#include "RepVGG/Fuse/Passes.h"
#include "RepVGG/Fuse/ReplaceBlock.h"
#include "RepVGG/IR/CensusRecord.h"
#include "RepVGG/IR/Constants.h"
#include "RepVGG/Support/DiagnosticRule.h"
#include "RepVGG/Support/RemarkLock.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/Remarks.h"
#include "mlir/IR/Threading.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "llvm/ADT/SmallVectorExtras.h"

namespace mlir::repvgg {
#define GEN_PASS_DEF_FUSEPASS
#include "RepVGG/Fuse/Passes.h.inc"
} // namespace mlir::repvgg

using namespace mlir;
using namespace mlir::repvgg;

namespace {
/// One block on its way through the pass.
struct PendingBlock {
  BlockOp block;
  std::string name;
  std::optional<std::variant<Fusion, FusionRefusal>> outcome;
  /// Where it is asked for.
  std::shared_ptr<const BlockDetail> detail;
};
} // namespace

static std::vector<PendingBlock> collectBlocks(FunctionOpInterface function) {
  std::vector<PendingBlock> blocks;
  function.walk([&](BlockOp block) {
    if (isReplaced(block))
      return;
    std::string name =
        censusName(block.getLoc(), function.getName(), int64_t(blocks.size()));
    blocks.push_back({block, std::move(name), std::nullopt, nullptr});
  });
  return blocks;
}

/// Computes all outcomes, and with `details` what blocks are made of; the
/// dearest first so that no thread ends alone.
static void computeOutcomes(MLIRContext *context, const FusionOptions &options,
                            bool details,
                            MutableArrayRef<PendingBlock> blocks) {
  SmallVector<std::pair<int64_t, size_t>> order;
  for (auto [index, pending] : llvm::enumerate(blocks))
    order.push_back({-costOf(pending.block).params, index});
  llvm::sort(order);
  parallelFor(context, 0, order.size(), [&](size_t position) {
    size_t index = order[position].second;
    PendingBlock &pending = blocks[index];
    pending.outcome = fuseBlock(pending.block, pending.name, options, index);
    if (details)
      pending.detail = std::make_shared<const BlockDetail>(
          describeBlock(pending.block, options.rates));
  });
}

/// The records of `function` without those of refused blocks: what an earlier
/// run refused is decided anew.
static std::vector<Attribute> keptRecords(Operation *function) {
  std::vector<Attribute> kept;
  if (auto old = function->getAttrOfType<ArrayAttr>(kCensusAttrName))
    llvm::copy_if(old, std::back_inserter(kept), [](Attribute attribute) {
      std::optional<CensusRecord> record = CensusRecord::fromAttr(attribute);
      return record && record->status != CensusRecord::Status::Refused;
    });
  return kept;
}

/// What is known of a block before it is decided.
static CensusRecord startRecord(PendingBlock &pending) {
  CensusRecord record;
  record.block = pending.name;
  record.branches = countBranches(pending.block);
  record.before = costOf(pending.block);
  record.detail = pending.detail;
  record.perPosition =
      hasDynamicPositions(cast<RankedTensorType>(pending.block.getType()));
  Attribute claim = pending.block->getAttr(kClaimAttrName);
  if (auto number = dyn_cast_or_null<IntegerAttr>(claim))
    record.claim = number.getInt();
  if (auto reason = dyn_cast_or_null<StringAttr>(claim))
    record.unchecked = reason.str();
  return record;
}

static remark::RemarkOpts remarkOptions(FunctionOpInterface function) {
  return remark::RemarkOpts::name("fuse").category("repvgg").function(
      function.getName());
}

namespace {
struct FusePass : mlir::repvgg::impl::FusePassBase<FusePass> {
  using FusePassBase::FusePassBase;

  void runOnOperation() override;

private:
  /// The options, or nothing after an error.
  std::optional<FusionOptions> parseOptions();
  LogicalResult finish(PendingBlock &pending);
  void accept(PendingBlock &pending, const Fusion &fusion);
  LogicalResult refuse(PendingBlock &pending, const FusionRefusal &refusal);

  /// The function's records, as attributes.
  std::vector<Attribute> records;
};
} // namespace

void FusePass::runOnOperation() {
  std::optional<FusionOptions> options = parseOptions();
  if (!options)
    return signalPassFailure();
  FunctionOpInterface function = getOperation();
  std::vector<PendingBlock> blocks = collectBlocks(function);
  records = keptRecords(function);
  computeOutcomes(&getContext(), *options, details, blocks);
  for (PendingBlock &pending : blocks)
    if (failed(finish(pending)))
      signalPassFailure();
  // Once for all: the attribute is copied whenever it changes.
  function->removeAttr(kCensusAttrName);
  if (!records.empty())
    function->setAttr(kCensusAttrName, ArrayAttr::get(&getContext(), records));
  records.clear();
}

/// Reports the value of an option that is none of `allowed`.
static LogicalResult checkOption(Operation *op, StringRef name, StringRef value,
                                 ArrayRef<StringRef> allowed) {
  if (llvm::is_contained(allowed, value))
    return success();
  return emitError(op->getLoc(), "'repvgg-fuse' expects option '")
         << name << "' to be one of " << llvm::join(allowed, ", ")
         << ", but got '" << value << "'";
}

std::optional<FusionOptions> FusePass::parseOptions() {
  Operation *op = getOperation();
  if (failed(checkOption(op, "verify", verify, {"probe", "off"})) ||
      (!foldType.empty() && failed(checkOption(op, "fold-type", foldType,
                                               {"f64", "f32", "f16", "bf16"}))))
    return std::nullopt;
  OrRefusal<CostModel> model = parseCostModel(cost, rates);
  if (!model) {
    emitError(op->getLoc(), "'repvgg-fuse' ") << model.refusal().message;
    return std::nullopt;
  }
  FusionOptions options;
  options.verify = verify == "probe";
  options.rates = *model;
  options.foldType = llvm::StringSwitch<FloatType>(foldType)
                         .Case("f64", Float64Type::get(op->getContext()))
                         .Case("f32", Float32Type::get(op->getContext()))
                         .Case("f16", Float16Type::get(op->getContext()))
                         .Case("bf16", BFloat16Type::get(op->getContext()))
                         .Default(FloatType());
  return options;
}

LogicalResult FusePass::finish(PendingBlock &pending) {
  if (auto *refusal = std::get_if<FusionRefusal>(&*pending.outcome))
    return refuse(pending, *refusal);
  accept(pending, std::get<Fusion>(*pending.outcome));
  return success();
}

/// Rounding below the normal numbers costs accuracy and, on some machines,
/// time.
static void reportSubnormals(Location loc, const remark::RemarkOpts &options,
                             const Fusion &fusion) {
  int64_t subnormals = 0, elements = 0;
  for (const FusedPart &part : fusion.parts)
    for (const RoundingReport *report :
         {&part.weights.weightReport, &part.weights.biasReport}) {
      subnormals += report->subnormals;
      elements += report->elements;
    }
  if (subnormals == 0)
    return;
  remark::analysis(loc, options)
      << remark::reason("{0} of {1} fused weights are subnormal in {2}",
                        subnormals, elements,
                        fusion.parts.front().weights.weight.getType())
      << remark::metric("subnormals", subnormals);
}

static std::string kernelOf(BlockOp block, const Fusion &fusion) {
  SmallVector<Geometry> geometries = llvm::map_to_vector(
      fusion.parts, [](const FusedPart &part) { return part.geometry; });
  if (isChannelwise(block))
    return "scale " + std::to_string(geometries.front().outChannels);
  return kernelText(geometries);
}

void FusePass::accept(PendingBlock &pending, const Fusion &fusion) {
  CensusRecord record = startRecord(pending);
  record.status = CensusRecord::Status::Fused;
  record.kernel = kernelOf(pending.block, fusion);
  record.weighed = fusion.weighed;
  if (fusion.certificate)
    record.certified = {fusion.certificate->error, fusion.certificate->bound,
                        fusion.certificate->probes};
  Location loc = pending.block.getLoc();
  if (pending.detail)
    pending.block->setLoc(locateSummand(loc, *pending.detail));
  record.after = costOf(replaceBlock(pending.block, fusion));
  records.push_back(record.toAttr(&getContext()));

  RemarkLock lock;
  remark::RemarkOpts options = remarkOptions(getOperation());
  auto passed = remark::passed(loc, options);
  passed << remark::add("{0} branches into {1}", record.branches, record.kernel)
         << remark::metric("block", record.block)
         << remark::metric("branches", record.branches)
         << remark::metric("macs_before", record.before.macs)
         << remark::metric("macs_after", record.after.macs);
  if (record.weighed)
    passed << remark::metric("decision", record.weighed->text);
  if (record.certified)
    passed << remark::metric("error", record.certified->error)
           << remark::metric("bound", record.certified->bound)
           << remark::metric("probes", record.certified->probes);
  reportSubnormals(loc, options.subCategory("range"), fusion);
}

/// An error on the block, with a note at the op that is at fault.
static LogicalResult emitRefusal(BlockOp block, const FusionRefusal &refusal) {
  InFlightDiagnostic error =
      refusal.isDefect()
          ? block.emitOpError("differs from the convolution it is fused into: ")
          : block.emitOpError("cannot be fused: ");
  error << refusal.refusal.message;
  setRule(error, refusal.refusal.rule);
  if (!refusal.isDefect())
    error << " (rule " << refusal.refusal.rule << ")";
  if (refusal.op != block)
    error.attachNote(refusal.op->getLoc()) << "refused here";
  return error;
}

LogicalResult FusePass::refuse(PendingBlock &pending,
                               const FusionRefusal &refusal) {
  CensusRecord record = startRecord(pending);
  record.status = CensusRecord::Status::Refused;
  record.rule = refusal.refusal.rule;
  record.reason = refusal.refusal.message;
  record.weighed = refusal.weighed;
  record.after = record.before;
  records.push_back(record.toAttr(&getContext()));
  if (refusal.isDefect() || (strict && refusal.isBadConstant()))
    return emitRefusal(pending.block, refusal);
  RemarkLock lock;
  remark::missed(refusal.op->getLoc(), remarkOptions(getOperation()))
      << remark::reason("{0}", record.reason)
      << remark::metric("rule", record.rule)
      << remark::metric("block", record.block)
      << remark::metric("branches", record.branches);
  return success();
}
