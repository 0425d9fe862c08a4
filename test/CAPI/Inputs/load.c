/*===- load.c - Reading and writing modules -----------------------*- C -*-===*\
|*                                                                            *|
|* Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.   *|
|* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception                    *|
|*                                                                            *|
\*===----------------------------------------------------------------------===*/

#include "check.h"

static void release(void *user) { ++*(int *)user; }

/* Data in the caller's memory is released with the last module that uses it. */
static void blobs(RepVGGContext *context) {
  float weights[36];
  int released = 0;
  RepVGGBlob blob = {"w", weights, sizeof weights};
  RepVGGModule *module, *clone;
  memset(weights, 0, sizeof weights);
  succeed(repvggModuleLoadBytes(context, model, strlen(model), "m", &blob, 1,
                                release, &released, &module));
  succeed(repvggModuleClone(module, &clone));
  repvggModuleDestroy(module);
  CHECK(released == 0);
  repvggModuleDestroy(clone);
  CHECK(released == 1);

  blob.key = "other";
  fail(repvggModuleLoadBytes(context, model, strlen(model), "m", &blob, 1,
                             release, &released, &module),
       RepVGGErrorParse);
  CHECK(!module && released == 2);
  blob.key = "w";
  blob.size -= 4;
  fail(repvggModuleLoadBytes(context, model, strlen(model), "m", &blob, 1,
                             release, &released, &module),
       RepVGGErrorParse);
  blob.size += 4;
  blob.data = (const char *)weights + 1;
  fail(repvggModuleLoadBytes(context, model, strlen(model), "m", &blob, 1,
                             release, &released, &module),
       RepVGGErrorParse);
  CHECK(released == 4);
}

/* What is written is read again, from both forms. */
static void roundTrip(RepVGGContext *context, const char *folder) {
  RepVGGModule *module = loadModel(context), *again;
  char path[4096];
  snprintf(path, sizeof path, "%s/model.mlirbc", folder);
  succeed(repvggModuleWriteFile(module, RepVGGFormatBytecode, true, path));
  succeed(repvggModuleLoadFile(context, path, &again));
  succeed(repvggModuleWrite(again, RepVGGFormatText, true, print, stdout));
  repvggModuleDestroy(module);
  repvggModuleDestroy(again);
}

static bool refuse(const char *data, size_t size, void *user) {
  (void)data, (void)size, (void)user;
  return false;
}

int main(int argc, char **argv) {
  RepVGGContext *context = repvggContextCreate();
  RepVGGModule *module;
  CHECK(argc == 2);
  printf("version %s, LLVM %s\n", repvggVersion(), repvggLLVMVersion());
  blobs(context);
  roundTrip(context, argv[1]);

  fail(repvggModuleLoadFile(context, "no-such-file", &module), RepVGGErrorFile);
  fail(repvggModuleLoadBytes(context, "func.func", 9, "bad.mlir", NULL, 0, NULL,
                             NULL, &module),
       RepVGGErrorParse);
  fail(repvggModuleLoadBytes(context, NULL, 0, "none.mlir", NULL, 0, NULL, NULL,
                             &module),
       RepVGGErrorParse);
  module = loadModel(context);
  fail(repvggModuleWrite(module, RepVGGFormatText, false, refuse, NULL),
       RepVGGErrorFile);
  fail(repvggModuleWriteFile(module, RepVGGFormatText, false,
                             "no-such-folder/model.mlir"),
       RepVGGErrorFile);
  /* A module goes on without the context that it was loaded in. */
  repvggContextDestroy(context);
  succeed(repvggModuleWrite(module, RepVGGFormatText, false, print, stdout));
  repvggModuleDestroy(module);
  repvggModuleDestroy(NULL);
  repvggErrorDestroy(NULL);
  return 0;
}
