//===- BlockFusion.cpp - What a block fuses into --------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: a block. Output: rounded constants with their certificate, or the
// rule that forbids them. Weights are read once: rounding, range and the
// certificate's contraction share one pass over the rows.
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Fuse/BlockFusion.h"
#include "RepVGG/Fuse/Analysis.h"
#include "RepVGG/IR/Constants.h"
#include "RepVGG/IR/Interpreter.h"
#include "mlir/IR/Action.h"

using namespace mlir;
using namespace mlir::repvgg;

bool FusionRefusal::isBadConstant() const {
  return refusal.rule == "input" || refusal.rule == "A1" ||
         refusal.rule == "A5";
}

bool mlir::repvgg::isChannelwise(BlockOp block) {
  return llvm::all_of(block.getBody().getOps<LinearOpInterface>(),
                      llvm::IsaPred<ScaleOp, BatchNormOp, SumOp>);
}

/// The windows of all ops in the region.
static SmallVector<SmallVector<Window, 3>> regionWindows(BlockOp block) {
  SmallVector<SmallVector<Window, 3>> windows;
  for (Operation &op : block.getBody().front()) {
    if (auto conv = dyn_cast<ConvOp>(op))
      windows.push_back(conv.getWindows());
    if (auto pool = dyn_cast<AvgPoolOp>(op))
      windows.push_back(pool.getWindows());
  }
  return windows;
}

/// The data's own type, or the type to fold to where that is narrower.
static FloatType weightElementType(BlockOp block, FloatType foldType) {
  auto own = cast<FloatType>(getElementTypeOrSelf(block.getSource()));
  return foldType && foldType.getWidth() < own.getWidth() ? foldType : own;
}

namespace {
/// Announces a certificate to whoever watches the context's actions.
struct CertifyAction : tracing::ActionImpl<CertifyAction> {
  using ActionImpl::ActionImpl;
  static constexpr StringLiteral tag = "repvgg-certify";
  MLIR_DEFINE_EXPLICIT_INTERNAL_INLINE_TYPE_ID(CertifyAction)
};
} // namespace

/// True if the region turns `size` pixels into `output` on `axis`, and its sums
/// are of values of one size. What does not depend on the input has no size.
static bool sizeOccurs(BlockOp block, size_t axis, int64_t size,
                       int64_t output) {
  DenseMap<Value, int64_t> sizes = {{block.getInput(), size}};
  for (Operation &op : block.getBody().front().without_terminator()) {
    auto linear = dyn_cast<LinearOpInterface>(op);
    if (!linear)
      continue;
    OperandRange operands = linear.getDataOperands();
    int64_t before = sizes.lookup(operands.front());
    if (llvm::any_of(operands, [&](Value operand) {
          return sizes.lookup(operand) != before;
        }))
      return false;
    int64_t after = before;
    if (auto conv = dyn_cast<ConvOp>(op))
      after = conv.getWindows()[axis].outputSize(before);
    else if (auto pool = dyn_cast<AvgPoolOp>(op))
      after = pool.outputSize(axis, before);
    if (after <= 0)
      return false;
    sizes[op.getResult(0)] = after;
  }
  return sizes.lookup(block.getYield().getValue()) == output;
}

static OrRefusal<Certificate> certifyBlock(BlockOp block,
                                           const ProbedKernel &probed,
                                           ArrayRef<double> u, uint64_t seed) {
  SmallVector<SmallVector<int64_t, 3>> sizes =
      probeSizes(probed.geometry.windows, regionWindows(block),
                 [&](size_t axis, int64_t size, int64_t output) {
                   return sizeOccurs(block, axis, size, output);
                 });
  std::optional<OrRefusal<Certificate>> certificate;
  block.getContext()->executeAction<CertifyAction>(
      [&] {
        certificate.emplace(certify(
            [&](const Image &image) { return evaluateBlock(block, image); },
            probed, u, sizes, seed));
      },
      {IRUnit(block.getOperation())});
  return std::move(*certificate);
}

static std::optional<Refusal> checkWeights(const Geometry &shape,
                                           const FusedWeights &weights,
                                           const WeightFormat &format) {
  if (auto refusal =
          checkRounding(weights.weightReport, format.weightType, "weight",
                        shape.weightElements() / shape.outChannels))
    return refusal;
  return checkRounding(weights.biasReport, format.biasType, "bias", 1);
}

std::variant<Fusion, FusionRefusal>
mlir::repvgg::fuseBlock(BlockOp block, StringRef name,
                        const FusionOptions &options, uint64_t seed) {
  BlockForm analysis = analyzeBlock(block);
  if (!analysis.form)
    return FusionRefusal{analysis.form.refusal(), analysis.refusedBy};
  const LinearForm &form = *analysis.form;

  Fusion fusion;
  fusion.geometry = form.geometry();
  std::optional<ProbedKernel> probed;
  std::vector<double> u;
  if (options.verify) {
    probed.emplace(form);
    u = probeChannelFactor(fusion.geometry.inChannels, seed);
  }
  WeightFormat format{weightElementType(block, options.foldType),
                      cast<FloatType>(getElementTypeOrSelf(block.getType())),
                      name, isChannelwise(block)};
  fusion.weights = writeWeights(form, format, u, probed ? &*probed : nullptr);
  if (auto refusal = checkWeights(fusion.geometry, fusion.weights, format))
    return FusionRefusal{*refusal, block};
  if (!options.verify)
    return fusion;

  OrRefusal<Certificate> certificate = certifyBlock(block, *probed, u, seed);
  if (!certificate)
    return FusionRefusal{certificate.refusal(), block};
  fusion.certificate = *certificate;
  return fusion;
}
