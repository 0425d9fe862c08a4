//===- Module.h - Models as modules -----------------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_CAPI_MODULE_H
#define REPVGG_LIB_CAPI_MODULE_H

#include "Errors.h"
#include "Listener.h"
#include "WriterStream.h"

#include "RepVGG/Compiler/ModelContext.h"
#include "RepVGG/Fuse/CensusReport.h"
#include "mlir/IR/OwningOpRef.h"

#include <optional>

struct RepVGGCensus {
  mlir::repvgg::Census census;
};

struct RepVGGModule {
  /// Frees `op` under its context's lock.
  ~RepVGGModule();

  /// A copy of the op, which the context's holder of the lock may change.
  mlir::OwningOpRef<mlir::ModuleOp> copy() const;

  std::shared_ptr<mlir::repvgg::ModelContext> owner;
  mlir::OwningOpRef<mlir::ModuleOp> op;
  std::shared_ptr<mlir::repvgg::capi::Listener> listener;
  std::optional<RepVGGCensus> census;
};

#endif // REPVGG_LIB_CAPI_MODULE_H
