/*===- threads.c - Many threads, modules of their own and shared --*- C -*-===*\
|*                                                                            *|
|* Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.   *|
|* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception                    *|
|*                                                                            *|
\*===----------------------------------------------------------------------===*/

#include "check.h"

#include <pthread.h>

enum { numThreads = 4, numRounds = 8 };

/* Fuses and compiles a module, some times. */
static void work(const RepVGGModule *module) {
  int round;
  for (round = 0; round < numRounds; ++round) {
    RepVGGModule *fused;
    RepVGGCompiled *compiled;
    RepVGGCensusSummary summary;
    succeed(repvggModuleFuse(module, NULL, &fused));
    repvggCensusGetSummary(repvggModuleGetCensus(fused), &summary);
    CHECK(summary.fused == 1);
    if (round == 0) {
      succeed(repvggModuleCompile(fused, NULL, &compiled));
      repvggCompiledDestroy(compiled);
    }
    repvggModuleDestroy(fused);
  }
}

static void *workOnClone(void *module) {
  work(module);
  repvggModuleDestroy(module);
  return NULL;
}

static void *workOnOwn(void *context) {
  RepVGGModule *module = loadModel(context);
  work(module);
  repvggModuleDestroy(module);
  return NULL;
}

int main(void) {
  RepVGGContext *context = repvggContextCreate();
  RepVGGModule *module = loadModel(context);
  pthread_t threads[2 * numThreads];
  int i;
  for (i = 0; i < numThreads; ++i) {
    RepVGGModule *clone;
    succeed(repvggModuleClone(module, &clone));
    CHECK(!pthread_create(&threads[i], NULL, workOnClone, clone));
    CHECK(!pthread_create(&threads[numThreads + i], NULL, workOnOwn, context));
  }
  repvggModuleDestroy(module);
  for (i = 0; i < 2 * numThreads; ++i)
    CHECK(!pthread_join(threads[i], NULL));
  repvggContextDestroy(context);
  printf("all are done\n");
  return 0;
}
