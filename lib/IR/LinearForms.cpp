//===- LinearForms.cpp - What each op means, as algebra -------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// `LinearOpInterface::linearForm` of every branch op: reads the constants in
/// place and hands them to the algebra, or refuses with the rule that forbids
/// it. Shares no code with the reference semantics.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/IR/Constants.h"
#include "RepVGG/IR/RepVGG.h"

using namespace mlir;
using namespace mlir::repvgg;

//===----------------------------------------------------------------------===//
// Parameters
//===----------------------------------------------------------------------===//

namespace {
/// Reads an op's parameters by name; keeps the first refusal.
class Parameters {
public:
  /// Nothing if `value` is null or cannot be read.
  std::optional<WeightView> read(StringRef name, Value value) {
    if (!value || problem)
      return std::nullopt;
    OrRefusal<WeightView> view = readConstant(value);
    if (view)
      return *view;
    problem = {view.refusal().rule,
               ("'" + name + "' " + view.refusal().message).str()};
    return std::nullopt;
  }

  const std::optional<Refusal> &refusal() const { return problem; }

private:
  std::optional<Refusal> problem;
};
} // namespace

//===----------------------------------------------------------------------===//
// Sliding windows
//===----------------------------------------------------------------------===//

/// `form`, a map of its own input, applied to what `operand` computes.
static OrRefusal<LinearForm> applyTo(const LinearForm &operand,
                                     OrRefusal<LinearForm> form) {
  return form ? LinearForm::compose(operand, *form) : form;
}

OrRefusal<LinearForm> ConvOp::linearForm(ArrayRef<LinearForm> operands) {
  if (getActivationAttr())
    return Refusal{"A22", "expects no activation inside a branch, but got one"};
  OrRefusal<Geometry> geometry = getGeometry();
  if (!geometry)
    return geometry.refusal();
  Parameters parameters;
  std::optional<WeightView> weight = parameters.read("weight", getWeight());
  std::optional<WeightView> bias = parameters.read("bias", getBias());
  if (parameters.refusal())
    return *parameters.refusal();
  return applyTo(operands[0], LinearForm::fromConv(*geometry, *weight, bias));
}

/// True if rounding the output size up is the same as rounding it down.
static bool ceilModeIsNeutral(AvgPoolOp op) {
  ArrayRef<int64_t> sizes = op.getInput().getType().getShape().drop_front(2);
  for (auto [axis, window] : llvm::enumerate(op.getWindows())) {
    if (window.stride == 1)
      continue;
    if (sizes[axis] == kDynamicSize ||
        op.outputSize(axis, sizes[axis]) != window.outputSize(sizes[axis]))
      return false;
  }
  return true;
}

OrRefusal<LinearForm> AvgPoolOp::linearForm(ArrayRef<LinearForm> operands) {
  bool padded = llvm::any_of(getWindows(), [](const Window &window) {
    return window.padLow != 0 || window.padHigh != 0;
  });
  if (padded && !getCountIncludePad())
    return Refusal{"A9", "expects 'count_include_pad' on a padded average, but "
                         "got one that leaves padding out of its count"};
  if (getCeilMode() && !ceilModeIsNeutral(*this))
    return Refusal{"A9", "expects no 'ceil_mode', but got one that may add an "
                         "incomplete window"};
  return applyTo(operands[0],
                 LinearForm::fromAveragePool(getInput().getType().getDimSize(1),
                                             getWindows()));
}

//===----------------------------------------------------------------------===//
// Channel-wise ops
//===----------------------------------------------------------------------===//

OrRefusal<LinearForm> BatchNormOp::linearForm(ArrayRef<LinearForm> operands) {
  Parameters parameters;
  std::optional<WeightView> mean = parameters.read("mean", getMean());
  std::optional<WeightView> variance =
      parameters.read("variance", getVariance());
  std::optional<WeightView> gamma = parameters.read("gamma", getGamma());
  std::optional<WeightView> beta = parameters.read("beta", getBeta());
  if (parameters.refusal())
    return *parameters.refusal();
  return operands[0].batchNorm(*mean, *variance, gamma, beta,
                               getEpsilon().convertToDouble());
}

OrRefusal<LinearForm> ScaleOp::linearForm(ArrayRef<LinearForm> operands) {
  Parameters parameters;
  std::optional<WeightView> factor = parameters.read("scale", getScale());
  std::optional<WeightView> offset = parameters.read("shift", getShift());
  if (parameters.refusal())
    return *parameters.refusal();
  OrRefusal<LinearForm> form = operands[0];
  if (factor)
    form = form->scale(*factor);
  if (form && offset)
    form = form->shift(*offset);
  return form;
}

//===----------------------------------------------------------------------===//
// SumOp
//===----------------------------------------------------------------------===//

OrRefusal<LinearForm> SumOp::linearForm(ArrayRef<LinearForm> operands) {
  if (auto block = (*this)->getParentOfType<BlockOp>())
    return LinearForm::add(operands, block.getInputSizes());
  SmallVector<int64_t> unknown(operands[0].geometry().windows.size(),
                               kDynamicSize);
  return LinearForm::add(operands, unknown);
}
