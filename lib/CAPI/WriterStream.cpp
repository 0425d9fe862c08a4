//===- WriterStream.cpp - A stream into a caller's function ---------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "WriterStream.h"
#include "Errors.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::capi;

void WriterStream::write_impl(const char *data, size_t size) {
  failed = failed || !write(data, size, user);
  position += size;
}

RepVGGError *mlir::repvgg::capi::finish(WriterStream &stream) {
  if (stream.isComplete())
    return nullptr;
  return makeError(RepVGGErrorFile, "the writer took no more");
}
