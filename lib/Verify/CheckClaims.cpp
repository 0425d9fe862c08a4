//===- CheckClaims.cpp - Claims against what was made of them -------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Verify/CheckClaims.h"
#include "Compare.h"
#include "FunctionSizes.h"
#include "ProbedInputs.h"
#include "RepVGG/IR/CensusRecord.h"
#include "RepVGG/IR/EraseDead.h"
#include "RepVGG/IR/RepVGG.h"
#include "RepVGG/Support/DiagnosticRule.h"
#include "RepVGG/Support/RemarkLock.h"
#include "mlir/IR/Remarks.h"
#include "mlir/IR/Threading.h"

using namespace mlir;
using namespace mlir::repvgg;

using verify::Outcome;

static verify::Comparison comparisonOf(ClaimOp claim) {
  verify::Comparison comparison;
  comparison.original = claim.getClaimed();
  comparison.current = claim.getValue();
  llvm::append_range(comparison.arguments, claim.getBody().getArguments());
  llvm::append_range(comparison.inputs, claim.getInputs());
  return comparison;
}

static SmallVector<ClaimOp> claimsIn(Operation *root) {
  SmallVector<ClaimOp> claims;
  root->walk([&](ClaimOp claim) { claims.push_back(claim); });
  return claims;
}

static DenseSet<Value> dynamicInputs(ArrayRef<ClaimOp> claims) {
  DenseSet<Value> inputs;
  for (ClaimOp claim : claims)
    for (Value input : claim.getInputs())
      if (verify::isDynamic(input))
        inputs.insert(input);
  return inputs;
}

/// Reports outcomes in the order of the claims, for `function`.
static LogicalResult report(FunctionOpInterface function, ClaimOp claim,
                            const Outcome &outcome) {
  if (auto *found = std::get_if<verify::Disagreement>(&outcome)) {
    InFlightDiagnostic error =
        emitError(claim.getValue().getLoc(),
                  "differs from the original ops that it replaces: ")
        << found->message;
    setRule(error, kSourceRule);
    error.attachNote(claim.getLoc()) << "the original is here";
    return error;
  }
  if (auto *skipped = std::get_if<verify::NotCompared>(&outcome)) {
    RemarkLock lock;
    remark::analysis(claim.getLoc(), remark::RemarkOpts::name("verify-source")
                                         .category("repvgg")
                                         .function(function.getName()))
        << remark::reason("not checked from the source: {0}", skipped->reason);
  }
  return success();
}

/// Writes into the records of `function` which blocks were compared.
static void record(FunctionOpInterface function, ArrayRef<ClaimOp> claims,
                   ArrayRef<Outcome> outcomes) {
  DenseMap<int64_t, std::string> reasons;
  for (auto [claim, outcome] : llvm::zip_equal(claims, outcomes)) {
    auto numbers = claim->getAttrOfType<DenseI64ArrayAttr>(kClaimAttrName);
    if (!numbers)
      continue;
    auto *skipped = std::get_if<verify::NotCompared>(&outcome);
    for (int64_t number : numbers.asArrayRef())
      if (std::string &reason = reasons[number]; skipped && reason.empty())
        reason = skipped->reason;
  }
  updateClaimedRecords(function, [&](CensusRecord &record) {
    auto reason = reasons.find(*record.claim);
    if (reason == reasons.end())
      record.unchecked = "nothing is left of it";
    else if (!reason->second.empty())
      record.unchecked = reason->second;
    record.checked = record.unchecked.empty();
    record.claim.reset();
  });
}

/// Erases claims, and what has no other use.
static void eraseClaims(Operation *root) {
  llvm::SetVector<Operation *> maybeDead;
  for (ClaimOp claim : claimsIn(root)) {
    maybeDead.insert_range(producersOf(claim));
    claim.erase();
  }
  eraseDead(std::move(maybeDead));
}

bool mlir::repvgg::verify::hasClaims(Operation *root) {
  return !claimsIn(root).empty();
}

LogicalResult mlir::repvgg::verify::checkClaims(FunctionOpInterface function,
                                                Operation *lowered) {
  SmallVector<ClaimOp> claims = claimsIn(lowered);
  std::vector<Outcome> outcomes(claims.size());
  FunctionSizes sizes(lowered, dynamicInputs(claims));
  // Who asks for an order that is not known writes it down: not in threads.
  lowered->walk([](Block *block) { block->recomputeOpOrder(); });
  parallelFor(function->getContext(), 0, claims.size(), [&](size_t i) {
    outcomes[i] = compare(comparisonOf(claims[i]), sizes);
  });
  LogicalResult result = success();
  for (auto [claim, outcome] : llvm::zip_equal(claims, outcomes))
    if (failed(report(function, claim, outcome)))
      result = failure();
  record(function, claims, outcomes);
  eraseClaims(function);
  return result;
}
