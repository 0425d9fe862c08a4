//===- UserCache.h - What was measured before -------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Files in which measurements outlive a run: JSON in the user's cache folder,
/// `{"version": ..., NAME: {key: entry, ...}}`.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_SUPPORT_USERCACHE_H
#define REPVGG_SUPPORT_USERCACHE_H

#include "llvm/ADT/Twine.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/JSON.h"

#include <string>

namespace mlir::repvgg {

class UserCache {
public:
  /// At `path`, or where it is empty at `repvgg/NAME.json` in the user's cache
  /// folder; `name` says in the plural what the entries are.
  UserCache(llvm::StringRef name, int64_t version, llvm::StringRef path);

  /// The entries. A file that is missing or of another version has none; a
  /// malformed one is an error.
  llvm::Expected<llvm::json::Object> read() const;
  /// The error of a file in which `what` is wrong.
  llvm::Error malformed(const llvm::Twine &what) const;

  /// Writes the file, to a temporary first, and its folder; where there is no
  /// cache folder, nothing.
  llvm::Error write(llvm::json::Object entries) const;

private:
  std::string name;
  int64_t version;
  std::string path;
};

} // namespace mlir::repvgg

#endif // REPVGG_SUPPORT_USERCACHE_H
