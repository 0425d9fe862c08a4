//===- Forms.h - Small linear forms -----------------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// What the tests of linear forms share.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_TEST_UNIT_ALGEBRA_FORMS_H
#define REPVGG_TEST_UNIT_ALGEBRA_FORMS_H

#include "Reference.h"
#include "RepVGG/Algebra/LinearForm.h"

namespace mlir::repvgg::test {

inline WeightView view(const Values &values) { return WeightView::of(values); }

/// A 2-D geometry with the same window on both axes.
inline Geometry square(Window window, int64_t in, int64_t out,
                       int64_t groups = 1) {
  return {{window, window}, in, out, groups};
}

inline LinearForm conv(const Geometry &geometry, const Values &weight) {
  return *LinearForm::fromConv(geometry, view(weight), std::nullopt);
}

inline LinearForm add(llvm::ArrayRef<LinearForm> forms) {
  std::vector<int64_t> dynamic(forms[0].geometry().windows.size(),
                               kDynamicSize);
  return *LinearForm::add(forms, dynamic);
}

inline std::string textOf(const OrRefusal<LinearForm> &form) {
  return form ? "accepted"
              : form.refusal().rule + ": " + form.refusal().message;
}

inline constexpr Window kPoint{1, 1, 1, 0, 0};
inline constexpr Window k3x3{3, 1, 1, 1, 1};

} // namespace mlir::repvgg::test

#endif // REPVGG_TEST_UNIT_ALGEBRA_FORMS_H
