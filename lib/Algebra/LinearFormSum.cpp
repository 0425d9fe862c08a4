//===- LinearFormSum.cpp - Sums of branches, parts of sums ----------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Rules A5 to A7: forms are summed in a window that holds them all, and a sum
/// is divided into its terms again. Weights are looked at by neither.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Algebra/LinearForm.h"
#include "RepVGG/Algebra/Unify.h"
#include "llvm/ADT/SmallVectorExtras.h"

#include <algorithm>

using namespace llvm;
using namespace mlir::repvgg;

OrRefusal<LinearForm> LinearForm::add(ArrayRef<LinearForm> forms,
                                      ArrayRef<int64_t> inputSizes) {
  OrRefusal<Geometry> common =
      unify(map_to_vector(forms, [](const LinearForm &f) { return f.shape; }),
            inputSizes);
  if (!common && common.refusal().rule != "A7")
    return common.refusal();
  LinearForm sum;
  if (common)
    sum.shape = *std::move(common);
  else
    sum.setApart(forms.front(), common.refusal());
  std::vector<ExpressionRef> parts;
  for (const LinearForm &form : forms) {
    if (form.apart)
      sum.setApart(form, *form.apart);
    parts.push_back(form.weights);
    sum.roundingCount = std::max(sum.roundingCount, form.roundingCount);
  }
  sum.setExpression(Expression::sum(std::move(parts)));
  sum.roundingCount += forms.size();
  sum.addGains(forms);
  sum.addBiases(forms);
  if (auto refusal = sum.checkOverflow("A5"))
    return *refusal;
  return sum;
}

/// Of the windows of `like` nothing is meant.
void LinearForm::setApart(const LinearForm &like, const Refusal &reason) {
  shape = like.shape;
  if (!apart)
    apart = std::make_shared<const Refusal>(reason);
}

void LinearForm::addGains(ArrayRef<LinearForm> forms) {
  std::vector<double> total(shape.outChannels, 0.0);
  for (const LinearForm &form : forms)
    for (int64_t channel = 0; channel < shape.outChannels; ++channel)
      total[channel] += form.gain ? (*form.gain)[channel] : 1.0;
  gain = std::make_shared<const std::vector<double>>(std::move(total));
}

void LinearForm::addBiases(ArrayRef<LinearForm> forms) {
  if (llvm::none_of(forms, [](const LinearForm &form) { return form.offset; }))
    return;
  Bias total{bias(), biasMagnitude()};
  for (const LinearForm &form : forms)
    for (int64_t channel = 0; form.offset && channel < shape.outChannels;
         ++channel) {
      total.value[channel] += form.offset->value[channel];
      total.magnitude[channel] += form.offset->magnitude[channel];
    }
  offset = std::make_shared<const Bias>(std::move(total));
}

OrRefusal<LinearForm> LinearForm::part(ArrayRef<unsigned> chosen,
                                       ArrayRef<int64_t> inputSizes,
                                       bool withBias) const {
  OrRefusal<Geometry> common =
      unify(map_to_vector(
                chosen, [&](unsigned term) { return terms()[term].geometry; }),
            inputSizes);
  if (!common)
    return common.refusal();
  // The terms with the magnitudes that their factors were added up from.
  Expansion expansion;
  std::vector<ExpressionRef> parts;
  for (unsigned index : chosen) {
    expansion.terms.push_back(terms()[index]);
    parts.push_back(Expression::leaf(terms()[index]));
  }
  LinearForm result;
  result.shape = *std::move(common);
  result.setExpression(parts.size() == 1 ? parts.front()
                                         : Expression::sum(std::move(parts)));
  result.expansion = std::make_shared<const Expansion>(std::move(expansion));
  result.gain = gain;
  result.offset = withBias ? offset : nullptr;
  result.roundingCount = roundings();
  return result;
}
