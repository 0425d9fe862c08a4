//===- PassWatch.h - Passes told of, and left out ---------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_COMPILER_PASSWATCH_H
#define REPVGG_LIB_COMPILER_PASSWATCH_H

#include "mlir/IR/MLIRContext.h"
#include "llvm/ADT/StringSet.h"

#include <functional>
#include <mutex>

namespace mlir::repvgg {

/// While it lives, `begins` is told of passes in `context`, of the same pass on
/// several functions once, and they are run only until `isCancelled`. What is
/// left of the module then is valid, and at no stage. Both may be null. They
/// are called in the thread that a pass runs in, never two at a time.
class PassWatch {
public:
  PassWatch(MLIRContext &context, std::function<bool()> isCancelled,
            std::function<void(StringRef pass)> begins = nullptr);
  ~PassWatch();

  /// Whether it is cancelled, or a pass has been left out for it.
  bool check();

private:
  void tell(StringRef pass);

  MLIRContext &context;
  std::function<bool()> isCancelled;
  std::function<void(StringRef pass)> begins;
  std::mutex mutex;
  llvm::StringSet<> told;
  bool isWatching = false;
  bool wasCancelled = false;
};

} // namespace mlir::repvgg

#endif // REPVGG_LIB_COMPILER_PASSWATCH_H
