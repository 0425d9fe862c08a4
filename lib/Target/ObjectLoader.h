//===- ObjectLoader.h - Object code in this process -------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_TARGET_OBJECTLOADER_H
#define REPVGG_LIB_TARGET_OBJECTLOADER_H

#include "llvm/ADT/SmallVector.h"
#include "llvm/Support/Error.h"

#include <memory>

namespace llvm::orc {
class LLJIT;
} // namespace llvm::orc

namespace mlir::repvgg {

/// A linked object, for as long as it lives.
class ObjectLoader {
public:
  /// Links an object for this machine; what it does not define is looked up in
  /// the process.
  static llvm::Expected<ObjectLoader> load(llvm::SmallVector<char, 0> object);

  ObjectLoader(ObjectLoader &&) noexcept;
  ObjectLoader &operator=(ObjectLoader &&) noexcept;
  ~ObjectLoader();

  /// The address of what the object defines as `name`.
  llvm::Expected<void *> lookup(llvm::StringRef name) const;

private:
  explicit ObjectLoader(std::unique_ptr<llvm::orc::LLJIT> jit);
  std::unique_ptr<llvm::orc::LLJIT> jit;
};

} // namespace mlir::repvgg

#endif // REPVGG_LIB_TARGET_OBJECTLOADER_H
