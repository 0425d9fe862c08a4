//===- Buffers.h - What a caller gives to a run -----------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_RUNTIME_BUFFERS_H
#define REPVGG_LIB_RUNTIME_BUFFERS_H

#include "Error.h"

namespace repvgg::runtime {

/// Buffers of the caller; `kind` is "input" or "output".
struct BufferList {
  const char *kind;
  const repvgg_buffer *buffers;
  uint32_t count;
  const repvgg_tensor *tensors;
};

/// Checks number, types, shapes and addresses; a message names the argument.
repvgg_status checkBuffers(const BufferList &list, uint32_t expected,
                           repvgg_error *error);

/// Checks that no output overlaps an input or another output.
repvgg_status checkOverlap(const BufferList &inputs, const BufferList &outputs,
                           repvgg_error *error);

} // namespace repvgg::runtime

#endif // REPVGG_LIB_RUNTIME_BUFFERS_H
