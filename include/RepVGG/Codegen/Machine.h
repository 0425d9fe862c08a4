//===- Machine.h - What is known of a machine -------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// What a backend makes its target of, so that it needs to know neither LLVM's
/// code generators nor the operating system.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_CODEGEN_MACHINE_H
#define REPVGG_CODEGEN_MACHINE_H

#include <cstdint>
#include <string>

namespace mlir::repvgg {

/// The machine that a model is compiled for.
struct Machine {
  /// LLVM's name of the processor.
  std::string cpu;
  /// What of it the runtime checks before it runs a model, by LLVM's names,
  /// separated by commas.
  std::string features;
  bool isX86 = true;
  /// Bits of the widest vectors.
  unsigned vectorBits = 128;
  /// Whether it is the machine that compiles.
  bool isHost = false;
  /// Bytes of a core's data caches; 0 if unknown.
  int64_t l1 = 0, l2 = 0;
};

} // namespace mlir::repvgg

#endif // REPVGG_CODEGEN_MACHINE_H
