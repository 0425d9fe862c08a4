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

/// Drops the beginning of a UTF-8 character that `text`'s end cuts off.
static void endWithWholeCharacter(char *text, int length) {
  int begin = length - 1;
  while (begin > 0 && (text[begin] & 0xC0) == 0x80)
    --begin;
  unsigned char lead = text[begin];
  int expected = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
  if (begin + expected > length)
    text[begin] = '\0';
}

repvgg_status repvgg::runtime::fail(repvgg_error *error, repvgg_status status,
                                    const char *format, ...) {
  if (error) {
    error->status = status;
    va_list values;
    va_start(values, format);
    int length =
        std::vsnprintf(error->message, sizeof(error->message), format, values);
    va_end(values);
    if (length >= static_cast<int>(sizeof(error->message)))
      endWithWholeCharacter(error->message, sizeof(error->message) - 1);
  }
  return status;
}
