//===- ForeignLinear.cpp - Linear ops that no block is made of ------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: a value. Output: what it is a linear map of, and the obstacle.
// Invariant: the IR is only read, and a message says what is there, not what
// could be.
//
//===----------------------------------------------------------------------===//

#include "ForeignLinear.h"
#include "Dependence.h"
#include "ForeignContraction.h"
#include "RepVGG/IR/Precision.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Interfaces/CastInterfaces.h"
#include "llvm/ADT/StringSwitch.h"

using namespace mlir;
using namespace mlir::repvgg;

//===----------------------------------------------------------------------===//
// Slices and paddings
//===----------------------------------------------------------------------===//

/// The channels are dimension 1 of an image [N, C, X...].
static constexpr unsigned kChannel = 1;

static ForeignLinear matchExtract(tensor::ExtractSliceOp op) {
  ArrayRef<int64_t> strides = op.getStaticStrides();
  RankedTensorType from = op.getSourceType(), to = op.getType();
  if (llvm::any_of(strides, [](int64_t stride) { return stride != 1; }))
    return {op.getSource(),
            {"A8", "expects branches of the whole image, but one reads every "
                   "other pixel of it"}};
  if (from.getRank() == to.getRank() && from.getRank() > kChannel &&
      from.getDimSize(kChannel) != to.getDimSize(kChannel))
    return {op.getSource(),
            {"A16", "expects branches of all channels, but one reads a slice "
                    "of them"}};
  return {op.getSource(),
          {"A8", "expects branches of the whole image, but one reads a crop "
                 "of it"}};
}

/// `value` before casts between known and unknown sizes.
static Value beforeCasts(Value value) {
  while (auto cast = value.getDefiningOp<tensor::CastOp>())
    value = cast.getSource();
  return value;
}

/// True for an empty tensor and slices of one.
static bool isUnwritten(Value value) {
  while (auto slice = value.getDefiningOp<tensor::ExtractSliceOp>())
    value = slice.getSource();
  return value.getDefiningOp<tensor::EmptyOp>();
}

/// An image put into a larger one: with strides, a transposed convolution's.
/// Constants put over an image: its padding, as blocks pad that pad with what a
/// 1x1 convolution makes of zeros.
static std::optional<ForeignLinear> matchInsert(tensor::InsertSliceOp op) {
  if (isConstantExpression(op.getSource()))
    return ForeignLinear{
        op.getDest(),
        {"A12", "expects padding of zeros, but constants are written over the "
                "border of an intermediate value"}};
  if (!isConstantExpression(op.getDest()) && !isUnwritten(op.getDest())) {
    // The rest of the image lies in the destination, with all channels.
    RankedTensorType part = op.getSourceType(), whole = op.getDestType();
    if (part.getRank() != whole.getRank() || whole.getRank() <= kChannel ||
        part.getDimSize(kChannel) != whole.getDimSize(kChannel))
      return std::nullopt;
    return ForeignLinear{op.getDest(),
                         {"padding",
                          "expects padding of zeros, but parts of an image are "
                          "written over it (as circular padding does)"}};
  }
  bool strided = llvm::any_of(op.getStaticStrides(),
                              [](int64_t stride) { return stride != 1; });
  if (strided)
    return ForeignLinear{
        op.getSource(),
        {"A2", "expects convolutions of the image itself, but a transposed "
               "convolution puts zeros between its pixels"}};
  return ForeignLinear{
      op.getSource(),
      {"padding", "expects padding of zeros, but got an image inserted into "
                  "another"}};
}

static ForeignLinear matchPad(tensor::PadOp op) {
  Value fill = op.getConstantPaddingValue();
  if (fill && matchPattern(fill, m_AnyZeroFloat()))
    return {op.getSource(),
            {"padding", "expects padding of the image's borders by constant "
                        "amounts, but got another padding"}};
  return {op.getSource(),
          {"padding", "expects padding of zeros, but got other values"}};
}

/// The one tensor whose elements a body picks by position; null if the body
/// does anything else.
static Value gatheredTensor(linalg::GenericOp op) {
  Value yielded = op.getBody()->getTerminator()->getOperand(0);
  auto extract = yielded.getDefiningOp<tensor::ExtractOp>();
  bool captured =
      extract && extract.getTensor().getParentBlock() != op.getBody();
  return captured ? extract.getTensor() : Value();
}

/// The operand that a body copies to other positions; null for other bodies.
static Value copiedTensor(linalg::LinalgOp op) {
  if (op.getNumDpsInputs() != 1 || op.getNumDpsInits() != 1 ||
      op.getNumReductionLoops() != 0)
    return {};
  bool copies = op.getBlock()->getTerminator()->getOperand(0) ==
                op.getBlock()->getArgument(0);
  return copies ? op.getDpsInputOperand(0)->get() : Value();
}

Operation *mlir::repvgg::castInBody(Value value) {
  auto op = value.getDefiningOp<linalg::GenericOp>();
  if (!op || op.getNumDpsInputs() != 1 || op.getNumDpsInits() != 1 ||
      !llvm::all_of(op.getIndexingMapsArray(),
                    [](AffineMap map) { return map.isIdentity(); }))
    return nullptr;
  Value yielded = op.getBody()->getTerminator()->getOperand(0);
  Operation *cast = yielded.getDefiningOp();
  bool casts = isa_and_nonnull<CastOpInterface>(cast) &&
               cast->getOperand(0) == op.getBody()->getArgument(0);
  return casts ? cast : nullptr;
}

/// The tensor that `value` is, element by element, a cast of; null if of none.
static Value beforeCast(Value value) {
  return castInBody(value) ? value.getDefiningOp()->getOperand(0) : Value();
}

/// A tensor that was cast to a type that no data has (an 8-bit float, an
/// integer) and back: describers of data see casts between others themselves.
static std::optional<ForeignLinear> matchRounding(Value value) {
  Value narrow = beforeCast(value);
  Value wide = narrow ? beforeCast(narrow) : Value();
  if (!wide || wide.getType() != value.getType())
    return std::nullopt;
  return ForeignLinear{wide, roundingRefusal(narrow.getType(), wide.getType())};
}

/// True for bodies that add something to the result, computed by affine maps.
static bool addsAffine(linalg::GenericOp op) {
  Block &body = *op.getBody();
  auto sum = body.getTerminator()->getOperand(0).getDefiningOp<arith::AddFOp>();
  return sum &&
         llvm::is_contained(sum->getOperands(), body.getArguments().back()) &&
         llvm::all_of(body.without_terminator(),
                      llvm::IsaPred<arith::AddFOp, arith::SubFOp, arith::MulFOp,
                                    arith::DivFOp, arith::NegFOp, arith::ExtFOp,
                                    arith::TruncFOp>);
}

/// A pooling into whose body upstream's fusion has put what is done to its
/// image before it.
static std::optional<ForeignLinear> matchFusedPooling(linalg::GenericOp op) {
  bool windowed = llvm::any_of(op.getIndexingMapsArray(), [](AffineMap map) {
    return !map.isProjectedPermutation();
  });
  if (op.getNumReductionLoops() == 0 || op.getNumDpsInits() != 1 || !windowed ||
      !addsAffine(op))
    return std::nullopt;
  OpOperand *image = nullptr;
  for (OpOperand *input : op.getDpsInputOperands()) {
    if (!op.payloadUsesValueFromOperand(input) ||
        isConstantExpression(input->get()))
      continue;
    if (image)
      return std::nullopt;
    image = input;
  }
  if (!image || op.getMatchingIndexingMap(image).isProjectedPermutation())
    return std::nullopt;
  return ForeignLinear{
      image->get(),
      {"body", "expects a pooling whose body only adds, but element-wise ops "
               "were fused into it; fuse before linalg-fuse-elementwise-ops"}};
}

static std::optional<ForeignLinear> matchCopy(linalg::LinalgOp op) {
  auto generic = dyn_cast<linalg::GenericOp>(op.getOperation());
  Value gathered = generic ? gatheredTensor(generic) : Value();
  if (gathered && !isConstantExpression(gathered))
    return ForeignLinear{
        gathered,
        {"gather", "expects windows of pixels and padding of zeros, but pixels "
                   "are gathered by their positions (as reflecting padding, "
                   "flipping and enlarging do)"}};
  if (Value copied = copiedTensor(op))
    return ForeignLinear{
        copied,
        {"layout", "expects images [N, C, X...] throughout, but one branch is "
                   "copied to another order of dimensions"}};
  return std::nullopt;
}

//===----------------------------------------------------------------------===//
// All of them
//===----------------------------------------------------------------------===//

std::optional<ForeignLinear> mlir::repvgg::matchForeignLinear(Value value) {
  value = beforeCasts(value);
  Operation *op = value.getDefiningOp();
  if (!op)
    return std::nullopt;
  if (std::optional<ForeignContraction> found = matchContraction(op)) {
    if (!found->isWeightConstant && !found->isWindowed)
      return std::nullopt;
    return ForeignLinear{found->input, found->reason};
  }
  if (std::optional<ForeignLinear> rounded = matchRounding(value))
    return rounded;
  if (auto extract = dyn_cast<tensor::ExtractSliceOp>(op))
    return matchExtract(extract);
  if (auto insert = dyn_cast<tensor::InsertSliceOp>(op))
    return matchInsert(insert);
  if (auto pad = dyn_cast<tensor::PadOp>(op))
    return matchPad(pad);
  if (isa<tensor::ExpandShapeOp, tensor::CollapseShapeOp>(op))
    return ForeignLinear{
        op->getOperand(0),
        {"layout", "expects images [N, C, X...] throughout, but one branch "
                   "goes through a reshape"}};
  if (auto generic = dyn_cast<linalg::GenericOp>(op);
      generic && generic.hasPureTensorSemantics())
    if (std::optional<ForeignLinear> pooling = matchFusedPooling(generic))
      return pooling;
  if (auto linalgOp = dyn_cast<linalg::LinalgOp>(op);
      linalgOp && linalgOp.hasPureTensorSemantics())
    return matchCopy(linalgOp);
  return std::nullopt;
}

StringRef mlir::repvgg::categoryOf(const Refusal &reason) {
  return llvm::StringSwitch<StringRef>(reason.rule)
      .Case("A1", "with statistics at run time")
      .Case("A2", "transposed")
      .Case("A6", "of other geometry")
      .Case("A8", "cropped")
      .Case("A9", "with averages without padding")
      .Cases({"A10", "A11", "A12", "A14", "A15", "A17", "A18"}, "in a sequence")
      .Case("A13", "before padding")
      .Case("A16", "of some channels")
      .Case("A22", "not linear or used elsewhere")
      .Case("body", "with other ops inside")
      .Case("buffers", "on buffers")
      .Case("concat", "of branches put side by side")
      .Case("cost", "dearer together")
      .Case("gather", "of gathered pixels")
      .Case("input", "with unusable constants")
      .Case("integer", "of integers")
      .Case("layout", "in another layout")
      .Case("NHWC", "NHWC")
      .Case("padding", "with other padding")
      .Case("run time", "with a weight at run time")
      .Case("tosa", "TOSA")
      .Default("of other form");
}
