//===- BlockFusion.h - What a block fuses into ------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// All that fusing a block computes, and nothing that it changes: analysis,
/// weights, certificate. Blocks are independent, so this runs in parallel; the
/// rewrite that follows is serial and cheap.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_FUSE_BLOCKFUSION_H
#define REPVGG_FUSE_BLOCKFUSION_H

#include "RepVGG/Algebra/Rates.h"
#include "RepVGG/Fuse/FusedWeights.h"
#include "RepVGG/IR/CensusRecord.h"
#include "RepVGG/IR/RepVGG.h"
#include "RepVGG/Support/DiagnosticRule.h"

namespace mlir::repvgg {

struct FusionOptions {
  /// Certify each fusion.
  bool verify = true;
  /// Narrower type to round weights to, if any.
  FloatType foldType;
  /// What the machine reaches, to choose the cheapest convolutions by; without,
  /// each block becomes one convolution, whatever it costs.
  CostModel rates;
};

/// One convolution of a fusion.
struct FusedPart {
  Geometry geometry;
  FusedWeights weights;
};

/// A block's fused form, ready to be written into the IR.
struct Fusion {
  /// To be added up; one in most blocks. The first has the bias.
  SmallVector<FusedPart, 1> parts;
  /// What the cost model chose from, if it was asked and there was a choice.
  std::shared_ptr<const CensusRecord::Weighed> weighed;
  /// Absent with `verify` off.
  std::optional<Certificate> certificate;
};

/// Why a block is not fused.
struct FusionRefusal {
  Refusal refusal;
  /// The op at fault; the block itself if none in particular is.
  Operation *op = nullptr;

  /// True if region and fused form disagree: a defect of the compiler.
  bool isDefect() const { return refusal.rule == kCertificateRule; }
  /// True if the block's constants are at fault, not its structure.
  bool isBadConstant() const;
  /// What the cost model chose from, where it leaves the block as it is.
  std::shared_ptr<const CensusRecord::Weighed> weighed = nullptr;
};

/// What `block` fuses into; constants are named after `name`, and `seed` seeds
/// the probes. Changes no op, and may run on several blocks at a time.
std::variant<Fusion, FusionRefusal> fuseBlock(BlockOp block, StringRef name,
                                              const FusionOptions &options,
                                              uint64_t seed);

} // namespace mlir::repvgg

#endif // REPVGG_FUSE_BLOCKFUSION_H
