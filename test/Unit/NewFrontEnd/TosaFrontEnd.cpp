//===- TosaFrontEnd.cpp - A front end of one's own, in one file -----------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// The example of docs/Contributing.md: some ops of TOSA, whose images are
/// [N, H, W, C]. This file is all there is to it. It says what the ops compute
/// and in which order their tensors have the data's dimensions; an unchanged
/// compiler makes blocks of them and places the transposes.
///
//===----------------------------------------------------------------------===//

#include "TosaFrontEnd.h"
#include "RepVGG/Raise/Describer.h"
#include "mlir/Dialect/Tosa/IR/TosaOps.h"
#include "mlir/Dialect/Utils/IndexingUtils.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace mlir::repvgg;

namespace {

/// [N, H, W, C] for [N, C, H, W].
DimensionOrder imageOrder() { return channelsLast(4); }

/// Convolutions, sums and transposes.
class TosaFrontEnd : public FrontEnd {
public:
  static StringRef getName() { return "tosa"; }

  bool describe(Operation *op, Describer &describer) override {
    return TypeSwitch<Operation *, bool>(op)
        .Case([&](tosa::Conv2DOp conv) { return describe(conv, describer); })
        .Case([&](tosa::AddOp add) { return describe(add, describer); })
        .Case([&](tosa::TransposeOp op) { return describe(op, describer); })
        .Default(false);
  }

private:
  /// Says that `node` is the result of `op`, whose nodes begin at `first`.
  static bool finish(Operation *op, size_t first, Node *node,
                     Describer &describer) {
    describer.setHosts(first, op);
    describer.setResult(op->getResult(0), Meaning::of(node), imageOrder());
    return true;
  }

  /// Weights are [O, H, W, I].
  static bool describe(tosa::Conv2DOp op, Describer &describer) {
    Node *input = describer.nodeIn(imageOrder(), op.getInput());
    auto weight = dyn_cast<RankedTensorType>(op.getWeight().getType());
    auto result = dyn_cast<RankedTensorType>(op.getOutput().getType());
    if (!input || !result || !weight || !weight.hasStaticShape() ||
        !describer.isConstant(op.getBias()))
      return false;
    ArrayRef<int64_t> sizes = weight.getShape();
    Convolution conv;
    conv.geometry.inChannels = sizes[3];
    conv.geometry.outChannels = sizes[0];
    for (auto [axis, stride, dilation] :
         llvm::enumerate(op.getStride(), op.getDilation()))
      conv.geometry.windows.push_back({sizes[axis + 1], stride, dilation,
                                       op.getPad()[2 * axis],
                                       op.getPad()[2 * axis + 1]});
    conv.weight = op.getWeight();
    conv.weightType = weight.clone(applyPermutation(sizes, {0, 3, 1, 2}));
    conv.stored = {llvm::to_vector<5>(sizes), {0, 3, 1, 2}};
    Description &nodes = describer.description();
    conv.bias =
        nodes.constants().tensor(op.getBias(), conv.geometry.outChannels);
    auto type = result.clone(applyPermutation(result.getShape(), imageOrder()));
    size_t first = nodes.nodes().size();
    Node *node = describer.isConstant(op.getWeight())
                     ? nodes.convolution(input, std::move(conv), type)
                     : nodes.blocked(input, type,
                                     {"run time", "expects a constant weight"});
    describer.noteUse(op.getInput());
    return finish(op, first, node, describer);
  }

  static bool describe(tosa::AddOp op, Describer &describer) {
    SmallVector<SignedNode> terms;
    for (Value operand : op->getOperands()) {
      if (operand.getType() != op.getType())
        return false;
      terms.push_back({describer.nodeIn(imageOrder(), operand)});
      if (!terms.back().node)
        return false;
    }
    for (Value operand : op->getOperands())
      describer.noteUse(operand);
    size_t first = describer.description().nodes().size();
    return finish(op, first, describer.description().sum(terms), describer);
  }

  /// Another name of the data, in another order.
  static bool describe(tosa::TransposeOp op, Describer &describer) {
    SmallVector<int64_t> permutation(op.getPerms().begin(),
                                     op.getPerms().end());
    Value input = op.getInput1();
    Meaning known = describer.meaningOf(input);
    bool fromImage = permutation == SmallVector<int64_t>{0, 3, 1, 2};
    if (!fromImage && permutation != SmallVector<int64_t>{0, 2, 3, 1})
      return false;
    DimensionOrder order;
    if (known.is(Meaning::Kind::Data))
      order = llvm::to_vector<5>(known.node->orderOf(input));
    else if (fromImage)
      order = imageOrder();
    Node *node = describer.nodeIn(order, input);
    if (!node)
      return false;
    if (order.empty())
      order = {0, 1, 2, 3};
    SmallVector<int64_t> inverse = invertPermutationVector(permutation);
    for (int64_t &dimension : order)
      dimension = inverse[dimension];
    describer.noteUse(input);
    describer.setResult(op.getResult(), Meaning::of(node), order);
    return true;
  }
};

} // namespace

void mlir::repvgg::registerTosaFrontEnd(DialectRegistry &registry) {
  registerFrontEnd<TosaFrontEnd>(registry);
}
