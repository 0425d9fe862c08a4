//===- WriterStream.h - A stream into a caller's function -------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_CAPI_WRITERSTREAM_H
#define REPVGG_LIB_CAPI_WRITERSTREAM_H

#include "repvgg-c/Support.h"
#include "llvm/Support/raw_ostream.h"

namespace mlir::repvgg::capi {

/// A stream into a writer.
class WriterStream : public llvm::raw_ostream {
public:
  WriterStream(RepVGGWriter write, void *user) : write(write), user(user) {}
  ~WriterStream() override { flush(); }

  /// Whether the writer took everything.
  bool isComplete() {
    flush();
    return !failed;
  }

private:
  void write_impl(const char *data, size_t size) override;
  uint64_t current_pos() const override { return position; }

  RepVGGWriter write;
  void *user;
  uint64_t position = 0;
  bool failed = false;
};

/// NULL, or an error that says that the writer did not want more.
RepVGGError *finish(WriterStream &stream);

} // namespace mlir::repvgg::capi

#endif // REPVGG_LIB_CAPI_WRITERSTREAM_H
