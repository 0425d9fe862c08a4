//===- MachineFile.h - What was measured of machines, as JSON ---*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// The figures of one machine are an object of numbers; those of the machines
/// that a user has probed are a file of them by the name of the processor.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_COMPILER_MACHINEFILE_H
#define REPVGG_LIB_COMPILER_MACHINEFILE_H

#include "RepVGG/Codegen/Machine.h"
#include "RepVGG/Support/UserCache.h"

#include <map>
#include <optional>

namespace mlir::repvgg {

llvm::json::Value toJSON(const MachineFigures &figures);
/// Refuses names and values that figures cannot have; what is not named is not
/// known.
llvm::Expected<MachineFigures> figuresFrom(const llvm::json::Value &value);

/// Reads the figures of one machine.
llvm::Expected<MachineFigures> readFigures(llvm::StringRef path);

/// What was probed before.
class MachineCache {
public:
  /// Reads the file at `path`, or where it is empty the user's. One that is
  /// missing or of another version is an empty cache; a malformed one is an
  /// error.
  static llvm::Expected<MachineCache> read(llvm::StringRef path = "");

  std::optional<MachineFigures> find(llvm::StringRef processor) const;
  void insert(llvm::StringRef processor, const MachineFigures &figures);

  /// Writes the file: to a temporary first.
  llvm::Error write() const;

private:
  explicit MachineCache(llvm::StringRef path);

  UserCache file;
  std::map<std::string, MachineFigures> machines;
};

} // namespace mlir::repvgg

#endif // REPVGG_LIB_COMPILER_MACHINEFILE_H
