//===- LoadModel.h - A module from a file or from memory --------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_COMPILER_LOADMODEL_H
#define REPVGG_COMPILER_LOADMODEL_H

#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/OwningOpRef.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/MemoryBuffer.h"

namespace mlir::repvgg {

/// Where a model is: text or bytecode, under a name that messages say.
class ModelSource {
public:
  /// The file at `path`; "-" is the standard input.
  static ModelSource file(StringRef path);
  /// Text or bytecode in memory, which is copied.
  static ModelSource memory(StringRef bytes, StringRef name = "model");

  StringRef name() const { return label; }
  llvm::Expected<std::unique_ptr<llvm::MemoryBuffer>> open() const;

private:
  std::string label;
  std::optional<std::string> bytes;
};

/// Everything that models may be written in.
DialectRegistry modelDialects();

/// Parses `source`. An error has the parser's messages; `printed` gets them,
/// and warnings too, with the lines that they are about.
llvm::Expected<OwningOpRef<ModuleOp>> loadModel(const ModelSource &source,
                                                MLIRContext *context,
                                                raw_ostream &printed);
/// The same for what has been read already.
llvm::Expected<OwningOpRef<ModuleOp>>
loadModel(std::unique_ptr<llvm::MemoryBuffer> buffer, MLIRContext *context,
          raw_ostream &printed);

} // namespace mlir::repvgg

#endif // REPVGG_COMPILER_LOADMODEL_H
