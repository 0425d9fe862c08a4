//===- TargetOptions.h - Which machine to compile for -----------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_TARGET_TARGETOPTIONS_H
#define REPVGG_TARGET_TARGETOPTIONS_H

#include <string>

namespace mlir::repvgg {

struct TargetOptions {
  /// LLVM's triple; empty: this machine's.
  std::string triple;
  /// LLVM's name of a processor; "native": this machine's with all it can do,
  /// or a generic one for another triple.
  std::string cpu = "native";
  /// LLVM's optimization level, 0 to 3.
  unsigned optLevel = 3;
  /// Bits of the vectors that LLVM prefers; 0: the widest the CPU has.
  unsigned vectorWidth = 0;
};

} // namespace mlir::repvgg

#endif // REPVGG_TARGET_TARGETOPTIONS_H
