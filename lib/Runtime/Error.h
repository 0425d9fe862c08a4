//===- Error.h - What went wrong, for the caller ----------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Every function of this library that can fail returns a status and writes
/// its reason into the caller's error, which may be null.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_RUNTIME_ERROR_H
#define REPVGG_LIB_RUNTIME_ERROR_H

#include "repvgg-runtime/runtime.h"

namespace repvgg::runtime {

/// Records success.
repvgg_status succeed(repvgg_error *error);

/// Records a failure; the message is a format of printf and its values.
[[gnu::format(printf, 3, 4)]] repvgg_status
fail(repvgg_error *error, repvgg_status status, const char *format, ...);

} // namespace repvgg::runtime

#endif // REPVGG_LIB_RUNTIME_ERROR_H
