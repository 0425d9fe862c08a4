//===- RemarkLock.h - Remarks of passes side by side ------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// MLIR runs the passes on functions side by side, but its remark engine and
/// what it hands remarks to (the set of the policy `final`, the writers of YAML
/// and bitstreams) are not made for several threads.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_SUPPORT_REMARKLOCK_H
#define REPVGG_SUPPORT_REMARKLOCK_H

#include <mutex>

namespace mlir::repvgg {

/// Keeps other threads from sending remarks. To be held from before a remark is
/// begun until after it is sent, which its destructor does.
class RemarkLock {
public:
  [[nodiscard]] RemarkLock();

private:
  std::lock_guard<std::mutex> guard;
};

} // namespace mlir::repvgg

#endif // REPVGG_SUPPORT_REMARKLOCK_H
