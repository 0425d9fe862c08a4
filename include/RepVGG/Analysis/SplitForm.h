//===- SplitForm.h - Into which convolutions a block fuses ------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// A block's form is one convolution, but one may cost more than several: a
/// depthwise window beside a dense point, dilated windows, long strips. The
/// form's terms are divided into the cheapest sets (RepVGG/Algebra/Cost.h), and
/// each set is a form of its own.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_ANALYSIS_SPLITFORM_H
#define REPVGG_ANALYSIS_SPLITFORM_H

#include "RepVGG/Algebra/Cost.h"
#include "RepVGG/Algebra/LinearForm.h"
#include "RepVGG/IR/CensusRecord.h"

namespace mlir::repvgg {

/// Forms whose sum is a block's form; the first has the bias.
struct SplitForm {
  llvm::SmallVector<LinearForm, 1> parts;
  /// What was weighed, where there was a choice.
  std::shared_ptr<const CensusRecord::Weighed> weighed;
};

/// Divides the terms of `form` as `rates` say is cheapest.
OrRefusal<SplitForm> splitForm(const LinearForm &form, const WorkSize &size,
                               const MachineRates &rates);

} // namespace mlir::repvgg

#endif // REPVGG_ANALYSIS_SPLITFORM_H
