//===- Apply.h - Linear forms on images -------------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_ALGEBRA_APPLY_H
#define REPVGG_ALGEBRA_APPLY_H

#include "RepVGG/Algebra/Image.h"
#include "RepVGG/Algebra/LinearForm.h"

namespace mlir::repvgg {

/// The form applied to an image: zero outside of it, bias everywhere. An
/// independent twin of the interpreter in IR, used for the fused side of a
/// certificate. Every window's outputSize over the image must be positive.
Image apply(const LinearForm &form, const Image &image);

/// The same for several images, of any sizes and kinds; the form's weights are
/// computed only once.
llvm::SmallVector<Image> applyAll(const LinearForm &form,
                                  llvm::ArrayRef<Image> images);

/// The sum of the magnitudes of all products that `apply` adds up, term by term
/// (before terms cancel), pixel by pixel: what rounding errors of the fused and
/// of the original evaluation are relative to (ErrorBound.h).
Image applyMagnitude(const LinearForm &form, const Image &image);

} // namespace mlir::repvgg

#endif // REPVGG_ALGEBRA_APPLY_H
