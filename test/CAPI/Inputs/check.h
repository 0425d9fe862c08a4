/*===- check.h - Checks of the C API's tests ---------------------*- C -*-===*\
|*                                                                            *|
|* Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.   *|
|* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception                    *|
|*                                                                            *|
\*===----------------------------------------------------------------------===*/

#ifndef REPVGG_TEST_CAPI_INPUTS_CHECK_H
#define REPVGG_TEST_CAPI_INPUTS_CHECK_H

#include "repvgg-c/RepVGG.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define CHECK(condition)                                                       \
  do {                                                                         \
    if (!(condition)) {                                                        \
      fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #condition);          \
      exit(1);                                                                 \
    }                                                                          \
  } while (0)

/* Ends the test with the message of `error`, unless it is NULL. */
static inline void succeed(RepVGGError *error) {
  if (!error)
    return;
  fprintf(stderr, "error: %s\n", repvggErrorGetMessage(error));
  exit(1);
}

/* Prints `error`, which is of `kind`, with its diagnostics. */
static inline void fail(RepVGGError *error, RepVGGErrorKind kind) {
  size_t i;
  CHECK(error);
  printf("%s\n", repvggErrorGetMessage(error));
  CHECK(repvggErrorGetKind(error) == kind);
  CHECK(repvggErrorGetNumDiagnostics(error) > 0);
  for (i = 0; i < repvggErrorGetNumDiagnostics(error); ++i) {
    RepVGGDiagnostic diagnostic;
    repvggErrorGetDiagnostic(error, i, &diagnostic);
    printf("  %d [%s:%u:%u] [%s] [%s] %s\n", diagnostic.severity,
           diagnostic.file, diagnostic.line, diagnostic.column, diagnostic.name,
           diagnostic.rule, diagnostic.message);
  }
  repvggErrorDestroy(error);
}

/* Prints what the API writes. */
static inline bool print(const char *data, size_t size, void *user) {
  return fwrite(data, 1, size, user) == size;
}

/* A block of two branches over 1x2x4x4, of which the first has `%w`. */
static const char *const model =
    "func.func @main(%x: tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32> {\n"
    "  %w = arith.constant dense_resource<w> : tensor<2x2x3x3xf32>\n"
    "  %y = repvgg.conv %x, %w pad [1, 1] : (tensor<1x2x4x4xf32>,"
    " tensor<2x2x3x3xf32>) -> tensor<1x2x4x4xf32> loc(\"dense\")\n"
    "  %z = repvgg.sum %y, %x : tensor<1x2x4x4xf32> loc(\"sum\")\n"
    "  return %z : tensor<1x2x4x4xf32>\n"
    "}\n";

#define HALVES 0.5f, 0.5f, 0.5f, 0.5f, 0.5f, 0.5f, 0.5f, 0.5f, 0.5f
static const float halves[2 * 2 * 3 * 3] = {HALVES, HALVES, HALVES, HALVES};

/* `model` with weights of 0.5. */
static inline RepVGGModule *loadModel(RepVGGContext *context) {
  RepVGGBlob blob = {"w", halves, sizeof halves};
  RepVGGModule *module;
  succeed(repvggModuleLoadBytes(context, model, strlen(model), "model.mlir",
                                &blob, 1, NULL, NULL, &module));
  return module;
}

#endif /* REPVGG_TEST_CAPI_INPUTS_CHECK_H */
