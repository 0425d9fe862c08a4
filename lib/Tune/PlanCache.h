//===- PlanCache.h - What was measured before -------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// A JSON file from a layer's description to its fastest plan.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_TUNE_PLANCACHE_H
#define REPVGG_LIB_TUNE_PLANCACHE_H

#include "RepVGG/Support/UserCache.h"

#include <map>
#include <optional>
#include <string>

namespace mlir::repvgg {

class PlanCache {
public:
  struct Entry {
    /// Text of a plan attribute.
    std::string plan;
    double microseconds = 0;
  };

  /// Reads the file at `path`, or where it is empty the user's. A file that is
  /// missing or of another version is an empty cache; a malformed one is an
  /// error.
  static llvm::Expected<PlanCache> read(llvm::StringRef path);

  std::optional<Entry> find(llvm::StringRef layer) const;
  void insert(llvm::StringRef layer, Entry entry);

  /// Writes the file: to a temporary first.
  llvm::Error write() const;

private:
  explicit PlanCache(llvm::StringRef path);

  UserCache file;
  std::map<std::string, Entry> entries;
};

} // namespace mlir::repvgg

#endif // REPVGG_LIB_TUNE_PLANCACHE_H
