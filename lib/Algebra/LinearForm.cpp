//===- LinearForm.cpp - Folding branches ----------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Rules A1, A3 to A5 and A9: each operation checks its operands once, where
/// they enter, so that the rest of the algebra sees finite numbers only.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Algebra/LinearForm.h"
#include "RepVGG/Algebra/Rounding.h"
#include "RepVGG/Algebra/WeightRows.h"
#include "llvm/ADT/SmallVectorExtras.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/raw_ostream.h"

#include <algorithm>
#include <cmath>

using namespace llvm;
using namespace mlir::repvgg;

static Refusal refuse(StringRef rule, const Twine &message) {
  return {rule.str(), message.str()};
}

static std::string str(double value) {
  std::string text;
  raw_string_ostream(text) << format("%.9g", value);
  return text;
}

/// `values` are finite, or the refusal that names the first that is not;
/// `perChannel` elements belong to one output channel.
static std::optional<Refusal> checkFinite(StringRef rule, StringRef name,
                                          const WeightView &values,
                                          int64_t perChannel = 1) {
  int64_t index = values.firstNonFinite();
  if (index < 0)
    return std::nullopt;
  std::string where = ("channel " + Twine(index / perChannel)).str();
  if (perChannel > 1)
    where = ("element " + Twine(index) + ", output " + where).str();
  return refuse(rule, "expects '" + name + "' to be finite, but found " +
                          str(values[index]) + " at " + where);
}

static std::optional<Refusal> checkCount(StringRef name,
                                         const WeightView &values,
                                         int64_t expected, StringRef what) {
  if (values.count == expected)
    return std::nullopt;
  return refuse("input", "expects '" + name + "' to have " + Twine(expected) +
                             " elements (" + what + "), but found " +
                             Twine(values.count));
}

/// One finite element for each of `channels`, or one for all.
static OrRefusal<std::vector<double>> readPerChannel(StringRef rule,
                                                     StringRef name,
                                                     const WeightView &values,
                                                     int64_t channels) {
  if (channels > kMaxChannels)
    return refuse("input", "expects at most " + Twine(kMaxChannels) +
                               " channels, but found " + Twine(channels));
  if (values.count != 1)
    if (auto refusal =
            checkCount(name, values, channels, "one for each channel"))
      return *refusal;
  if (auto refusal = checkFinite(rule, name, values))
    return *refusal;
  if (values.count == 1)
    return std::vector<double>(channels, values[0]);
  return values.toVector();
}

/// The same for an operand that may be absent.
static OrRefusal<std::vector<double>>
readPerChannel(StringRef rule, StringRef name,
               const std::optional<WeightView> &values, int64_t channels,
               double absent) {
  if (!values)
    return std::vector<double>(channels, absent);
  return readPerChannel(rule, name, *values, channels);
}

/// gamma / sqrt(variance + epsilon) in place of gamma (rule A1).
static std::optional<Refusal> divideByDeviation(std::vector<double> &gamma,
                                                ArrayRef<double> variance,
                                                double epsilon) {
  for (auto [channel, value] : enumerate(variance)) {
    double sum = value + epsilon;
    if (!(sum > 0))
      return refuse("A1", "expects variance + epsilon to be positive, but "
                          "found " +
                              str(value) + " + " + str(epsilon) +
                              " at channel " + Twine(channel));
    gamma[channel] /= std::sqrt(sum);
    if (!std::isfinite(gamma[channel]))
      return refuse("A1", "expects gamma / sqrt(variance + epsilon) to be "
                          "finite, but it overflows at channel " +
                              Twine(channel) + " with variance " + str(value));
  }
  return std::nullopt;
}

/// Roundings of the parameters of one evaluated batch normalization: variance +
/// epsilon, sqrt, division, times gamma, - mean, two products, + beta.
static constexpr int64_t kBatchNormRoundings = 8;

LinearForm LinearForm::identity(int64_t channels, unsigned axes) {
  LinearForm form;
  form.shape.windows.assign(axes, Window());
  form.shape.inChannels = form.shape.outChannels = channels;
  // A type may say that there are no channels at all.
  form.shape.groups = std::max<int64_t>(channels, 1);
  form.setExpression(Expression::leaf({.geometry = form.shape}));
  return form;
}

bool LinearForm::isIdentity() const {
  const Term *leaf = weights->asLeaf();
  return leaf && !leaf->weight && !hasBias() &&
         llvm::all_of(shape.windows,
                      [](const Window &window) { return window == Window(); });
}

bool LinearForm::hasBias() const {
  return offset &&
         llvm::any_of(offset->value, [](double value) { return value != 0; });
}

void LinearForm::setExpression(ExpressionRef expression) {
  weights = std::move(expression);
  expansion = nullptr;
}

const Expansion &LinearForm::expanded() const {
  if (!expansion)
    expansion = std::make_shared<const Expansion>(
        Expression::expand(weights, shape.outChannels));
  return *expansion;
}

OrRefusal<LinearForm> LinearForm::fromConv(const Geometry &geometry,
                                           WeightView weight,
                                           std::optional<WeightView> bias) {
  OrRefusal<Geometry> checked = checkGeometry(geometry);
  if (!checked)
    return checked.refusal();
  if (auto refusal = checkCount("weight", weight, checked->weightElements(),
                                "output channels * input channels per group * "
                                "window sizes"))
    return *refusal;
  if (auto refusal =
          checkFinite("input", "weight", weight,
                      checked->inChannelsPerGroup() * checked->taps()))
    return *refusal;
  LinearForm form;
  form.shape = *std::move(checked);
  form.setExpression(
      Expression::leaf({.geometry = form.shape, .weight = weight}));
  if (!bias)
    return form;
  if (auto refusal = checkCount("bias", *bias, form.shape.outChannels,
                                "one for each output channel"))
    return *refusal;
  return form.shift("bias", *bias);
}

OrRefusal<LinearForm> LinearForm::fromKernel(const Geometry &geometry,
                                             std::vector<double> weight) {
  auto owned = std::make_shared<const std::vector<double>>(std::move(weight));
  OrRefusal<LinearForm> form =
      fromConv(geometry, WeightView::of(*owned), std::nullopt);
  if (form)
    form->setExpression(Expression::leaf({.geometry = form->shape,
                                          .weight = WeightView::of(*owned),
                                          .owned = owned}));
  return form;
}

OrRefusal<LinearForm> LinearForm::fromAveragePool(int64_t channels,
                                                  ArrayRef<Window> windows) {
  Geometry geometry;
  geometry.windows.assign(windows.begin(), windows.end());
  geometry.inChannels = geometry.outChannels = geometry.groups = channels;
  OrRefusal<Geometry> checked = checkGeometry(geometry);
  if (!checked)
    return checked.refusal();
  LinearForm form;
  form.shape = *std::move(checked);
  form.setExpression(Expression::leaf({.geometry = form.shape}));
  form.multiply(std::vector<double>(channels, 1.0 / form.shape.taps()));
  return form;
}

/// Multiplies weight and bias; `factor` is `[O]` and finite.
void LinearForm::multiply(ArrayRef<double> factor) {
  setExpression(Expression::scaled(
      weights, std::make_shared<const std::vector<double>>(factor)));
  std::vector<double> product = gainOrOne();
  for (auto [value, by] : zip_equal(product, factor))
    value *= std::fabs(by);
  gain = std::make_shared<const std::vector<double>>(std::move(product));
  if (offset) {
    Bias bias = *offset;
    for (auto [channel, value] : enumerate(factor)) {
      bias.value[channel] *= value;
      bias.magnitude[channel] *= std::fabs(value);
    }
    offset = std::make_shared<const Bias>(std::move(bias));
  }
  ++roundingCount;
}

/// Adds to the bias; `addend` is `[O]` and finite.
void LinearForm::translate(ArrayRef<double> addend, double sign) {
  Bias bias{this->bias(), biasMagnitude()};
  for (auto [channel, value] : enumerate(addend)) {
    bias.value[channel] += sign * value;
    bias.magnitude[channel] += std::fabs(value);
  }
  offset = std::make_shared<const Bias>(std::move(bias));
  ++roundingCount;
}

/// Products and sums of finite parameters may still leave the range of f64.
std::optional<Refusal> LinearForm::checkOverflow(StringRef rule) const {
  auto check = [&](StringRef name, ArrayRef<double> values) {
    return checkFinite(rule, name, WeightView::of(values));
  };
  if (offset)
    for (ArrayRef<double> values : {offset->value, offset->magnitude})
      if (auto refusal = check("folded bias", values))
        return refusal;
  return gain ? check("folded factor", *gain) : std::nullopt;
}

/// The same of a weight that was computed.
std::optional<Refusal> LinearForm::checkComposed() const {
  const Term &term = *weights->asLeaf();
  for (const SharedValues &values : {term.owned, term.weightMagnitude})
    if (auto refusal =
            checkFinite("A5", "composed weight", WeightView::of(*values),
                        shape.inChannelsPerGroup() * shape.taps()))
      return refusal;
  return checkOverflow("A5");
}

OrRefusal<LinearForm> LinearForm::scale(WeightView factor) const {
  OrRefusal<std::vector<double>> values =
      readPerChannel("A5", "scale", factor, shape.outChannels);
  if (!values)
    return values.refusal();
  LinearForm result = *this;
  result.multiply(*values);
  if (auto refusal = result.checkOverflow("A5"))
    return *refusal;
  return result;
}

OrRefusal<LinearForm> LinearForm::shift(WeightView addend) const {
  return shift("shift", addend);
}

OrRefusal<LinearForm> LinearForm::shift(StringRef name,
                                        const WeightView &addend) const {
  OrRefusal<std::vector<double>> values =
      readPerChannel("A5", name, addend, shape.outChannels);
  if (!values)
    return values.refusal();
  LinearForm result = *this;
  result.translate(*values, 1.0);
  if (auto refusal = result.checkOverflow("A5"))
    return *refusal;
  return result;
}

OrRefusal<LinearForm> LinearForm::batchNorm(WeightView mean,
                                            WeightView variance,
                                            std::optional<WeightView> gamma,
                                            std::optional<WeightView> beta,
                                            double epsilon) const {
  int64_t channels = shape.outChannels;
  auto means = readPerChannel("A1", "mean", mean, channels);
  if (!means)
    return means.refusal();
  auto variances = readPerChannel("A1", "variance", variance, channels);
  if (!variances)
    return variances.refusal();
  auto factors = readPerChannel("A1", "gamma", gamma, channels, 1.0);
  if (!factors)
    return factors.refusal();
  auto betas = readPerChannel("A1", "beta", beta, channels, 0.0);
  if (!betas)
    return betas.refusal();
  if (auto refusal = divideByDeviation(*factors, *variances, epsilon))
    return *refusal;
  LinearForm result = *this;
  result.translate(*means, -1.0);
  result.multiply(*factors);
  result.translate(*betas, 1.0);
  result.roundingCount = roundingCount + kBatchNormRoundings;
  if (auto refusal = result.checkOverflow("A1"))
    return *refusal;
  return result;
}

std::vector<double> LinearForm::weight() const {
  std::vector<double> result;
  result.reserve(shape.weightElements());
  WeightRows rows(*this);
  for (int64_t channel = 0; channel < shape.outChannels; ++channel)
    append_range(result, rows[channel]);
  return result;
}

void LinearForm::writeWeight(ElementKind kind, void *out) const {
  WeightRows rows(*this);
  int64_t rowBytes = rows.size() * elementBytes(kind);
  for (int64_t channel = 0; channel < shape.outChannels; ++channel)
    roundTo(kind, rows[channel], static_cast<char *>(out) + channel * rowBytes);
}

std::vector<double> LinearForm::bias() const {
  return offset ? offset->value : std::vector<double>(shape.outChannels, 0.0);
}

std::vector<double> LinearForm::gainOrOne() const {
  return gain ? *gain : std::vector<double>(shape.outChannels, 1.0);
}

std::vector<double> LinearForm::biasMagnitude() const {
  return offset ? offset->magnitude
                : std::vector<double>(shape.outChannels, 0.0);
}
