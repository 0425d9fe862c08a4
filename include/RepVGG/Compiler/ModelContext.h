//===- ModelContext.h - What modules of one origin share --------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// A context keeps all that was ever made in it, so each model that is loaded
/// has one of its own, which the modules made of it share.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_COMPILER_MODELCONTEXT_H
#define REPVGG_COMPILER_MODELCONTEXT_H

#include "mlir/IR/AsmState.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/DialectResourceBlobManager.h"
#include "mlir/IR/MLIRContext.h"
#include "llvm/Support/Error.h"

#include <memory>
#include <mutex>

namespace mlir::repvgg {

class ModelContext {
public:
  ModelContext();
  ~ModelContext();

  MLIRContext &mlir() { return context; }

  /// Gives the resource `key`, which a module refers to and has no data of, its
  /// data. Fails if there is no such resource, or it has some.
  llvm::Error addData(StringRef key, AsmResourceBlob data);

  /// While it lives, new resources are kept apart from those that are there,
  /// which nothing releases; at its end they are freed, and what refers to them
  /// is of no use any more.
  class Scratch {
  public:
    explicit Scratch(ModelContext &owner);
    ~Scratch();

  private:
    ModelContext &owner;
    std::shared_ptr<DialectResourceBlobManager> before;
  };

  /// Whoever works with modules of this context holds it.
  std::mutex mutex;

private:
  /// Before the context: what is in use goes last.
  std::shared_ptr<DialectResourceBlobManager> resources;
  /// Where new resources go: those, or a Scratch's.
  std::shared_ptr<DialectResourceBlobManager> current;
  MLIRContext context;
};

} // namespace mlir::repvgg

#endif // REPVGG_COMPILER_MODELCONTEXT_H
