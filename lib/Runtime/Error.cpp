//===- Error.cpp - What went wrong, for the caller ------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Error.h"

#include <cstdarg>
#include <cstdio>

repvgg_status repvgg::runtime::succeed(repvgg_error *error) {
  if (error) {
    error->status = REPVGG_OK;
    error->message[0] = '\0';
  }
  return REPVGG_OK;
}

repvgg_status repvgg::runtime::fail(repvgg_error *error, repvgg_status status,
                                    const char *format, ...) {
  if (error) {
    error->status = status;
    va_list values;
    va_start(values, format);
    std::vsnprintf(error->message, sizeof(error->message), format, values);
    va_end(values);
  }
  return status;
}
