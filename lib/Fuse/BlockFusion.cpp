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
#include "RepVGG/Analysis/BlockForm.h"
#include "RepVGG/Analysis/ChooseParts.h"
#include "RepVGG/Fuse/ProbeSizes.h"
#include "RepVGG/IR/Constants.h"
#include "RepVGG/IR/Interpreter.h"
#include "mlir/IR/Action.h"

using namespace mlir;
using namespace mlir::repvgg;

bool FusionRefusal::isBadConstant() const {
  return refusal.rule == "input" || refusal.rule == "A1" ||
         refusal.rule == "A5";
}

/// The windows of all ops in the region.
static SmallVector<SmallVector<Window, 3>> regionWindows(BlockOp block) {
  SmallVector<SmallVector<Window, 3>> windows;
  for (LinearOpInterface op : block.getBody().getOps<LinearOpInterface>())
    windows.push_back(op.getWindows());
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
  for (LinearOpInterface op : block.getBody().getOps<LinearOpInterface>()) {
    OperandRange operands = op.getDataOperands();
    int64_t before = operands.empty() ? 0 : sizes.lookup(operands.front());
    if (llvm::any_of(operands, [&](Value operand) {
          return sizes.lookup(operand) != before;
        }))
      return false;
    int64_t after = op.outputSize(axis, before);
    if (after <= 0)
      return false;
    sizes[op->getResult(0)] = after;
  }
  return sizes.lookup(block.getYield().getValue()) == output;
}

/// `block` is compared with the sum of `probed` on sizes that show the borders
/// of all windows, of both sides.
static OrRefusal<Certificate> certifyBlock(BlockOp block,
                                           ArrayRef<ProbedKernel> probed,
                                           ArrayRef<double> u, uint64_t seed) {
  SmallVector<SmallVector<Window, 3>> windows = regionWindows(block);
  for (const ProbedKernel &part : probed.drop_front())
    windows.push_back(part.geometry.windows);
  auto occurs = [&](size_t axis, int64_t size, int64_t output) {
    return sizeOccurs(block, axis, size, output) &&
           llvm::all_of(probed, [&](const ProbedKernel &part) {
             return part.geometry.windows[axis].outputSize(size) == output;
           });
  };
  SmallVector<SmallVector<int64_t, 3>> sizes =
      probeSizes(probed.front().geometry.windows, windows, occurs);
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

/// Why the rounded weights of a fused convolution cannot be used, if so.
static std::optional<Refusal> checkWeights(const FusedPart &part,
                                           const WeightFormat &format) {
  const Geometry &shape = part.geometry;
  if (auto refusal =
          checkRounding(part.weights.weightReport, format.weightType, "weight",
                        shape.weightElements() / shape.outChannels))
    return refusal;
  return checkRounding(part.weights.biasReport, format.biasType, "bias", 1);
}

namespace {
/// Writes the parts of a fusion, and contracts them on the way.
struct PartWriter {
  const FusionOptions &options;
  WeightFormat format;
  std::string name;
  ArrayRef<double> u;
  std::vector<ProbedKernel> probed;

  OrRefusal<FusedPart> write(const LinearForm &form, size_t index);
};
} // namespace

OrRefusal<FusedPart> PartWriter::write(const LinearForm &form, size_t index) {
  std::string partName = index == 0 ? name : name + "." + std::to_string(index);
  format.name = partName;
  if (options.verify)
    probed.emplace_back(form);
  FusedPart part{
      form.geometry(),
      writeWeights(form, format, u, options.verify ? &probed.back() : nullptr)};
  if (auto refusal = checkWeights(part, format))
    return *refusal;
  return part;
}

std::variant<Fusion, FusionRefusal>
mlir::repvgg::fuseBlock(BlockOp block, StringRef name,
                        const FusionOptions &options, uint64_t seed) {
  BlockForm analysis = analyzeBlock(block);
  if (!analysis.form)
    return FusionRefusal{analysis.form.refusal(), analysis.refusedBy};
  OrRefusal<SplitForm> split =
      chooseParts(block, *std::move(analysis.form), options.rates);
  if (!split)
    return FusionRefusal{split.refusal(), block};
  if (std::optional<CostRefusal> refusal = checkChange(block, *split))
    return FusionRefusal{refusal->refusal, block, refusal->weighed};

  std::vector<double> u;
  if (options.verify)
    u = probeChannelFactor(split->parts.front().geometry().inChannels, seed);
  PartWriter writer{options,
                    {weightElementType(block, options.foldType),
                     cast<FloatType>(getElementTypeOrSelf(block.getType())), "",
                     isChannelwise(block)},
                    name.str(),
                    u,
                    {}};
  Fusion fusion;
  for (auto [index, form] : llvm::enumerate(split->parts)) {
    OrRefusal<FusedPart> part = writer.write(form, index);
    if (!part)
      return FusionRefusal{part.refusal(), block};
    fusion.parts.push_back(*std::move(part));
  }
  fusion.weighed = std::move(split->weighed);
  if (!options.verify)
    return fusion;

  OrRefusal<Certificate> certificate =
      certifyBlock(block, writer.probed, u, seed);
  if (!certificate)
    return FusionRefusal{certificate.refusal(), block};
  fusion.certificate = *certificate;
  return fusion;
}
