/*===- fuse.c - Fusing, census, certificates ----------------------*- C -*-===*\
|*                                                                            *|
|* Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.   *|
|* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception                    *|
|*                                                                            *|
\*===----------------------------------------------------------------------===*/

#include "check.h"

static void progress(const char *stage, uint32_t step, uint32_t steps,
                     void *user) {
  (void)step, (void)steps;
  CHECK(!strcmp(user, "user"));
  printf("progress: %s\n", stage);
}

static void printEntry(const RepVGGCensus *census, size_t index) {
  static const char *const statuses[] = {"fused", "refused", "left", "alone"};
  RepVGGCensusEntry entry;
  repvggCensusGetEntry(census, index, &entry);
  printf("%s %s: %s, %d branches into %d, '%s', %d -> %d MACs\n",
         entry.function, entry.block, statuses[entry.status],
         (int)entry.branches, (int)entry.convolutions, entry.kernel,
         (int)entry.before.macs, (int)entry.after.macs);
  if (*entry.reason)
    printf("  %s: %s\n", entry.rule, entry.reason);
  if (entry.certificate.probed)
    CHECK(entry.certificate.probes > 0 &&
          entry.certificate.error <= entry.certificate.bound);
  printf("  probed %d, checked %d%s\n", entry.certificate.probed,
         entry.certificate.checked, entry.certificate.unchecked);
}

static void fuse(RepVGGModule *module, const RepVGGFuseOptions *options) {
  const RepVGGCensus *census;
  RepVGGCensusSummary summary;
  RepVGGModule *fused;
  size_t i;
  CHECK(!repvggModuleGetCensus(module));
  succeed(repvggModuleFuse(module, options, &fused));
  census = repvggModuleGetCensus(fused);
  CHECK(census);
  repvggCensusGetSummary(census, &summary);
  printf("%d blocks, %d fused, %d refused, %d entries\n",
         (int)summary.numBlocks, (int)summary.fused, (int)summary.refused,
         (int)summary.numEntries);
  for (i = 0; i < summary.numEntries; ++i)
    printEntry(census, i);
  succeed(repvggCensusWrite(census, RepVGGCensusLine, print, stdout));
  succeed(repvggModuleWrite(fused, RepVGGFormatText, false, print, stdout));
  repvggModuleDestroy(fused);
}

static bool always(void *user) {
  (void)user;
  return true;
}

/* Negative variance: left alone, or an error if `strict`. */
static const char *const bad =
    "func.func @main(%x: tensor<1x1x4x4xf32>) -> tensor<1x1x4x4xf32> {\n"
    "  %w = arith.constant dense<1.0> : tensor<1x1x1x1xf32>\n"
    "  %m = arith.constant dense<0.0> : tensor<1xf32>\n"
    "  %v = arith.constant dense<-1.0> : tensor<1xf32>\n"
    "  %y = repvgg.conv %x, %w : (tensor<1x1x4x4xf32>, tensor<1x1x1x1xf32>)"
    " -> tensor<1x1x4x4xf32>\n"
    "  %z = repvgg.batch_norm %y mean %m variance %v epsilon 1.0e-5 :"
    " (tensor<1x1x4x4xf32>, tensor<1xf32>, tensor<1xf32>)"
    " -> tensor<1x1x4x4xf32>\n"
    "  return %z : tensor<1x1x4x4xf32>\n"
    "}\n";

int main(void) {
  char user[] = "user";
  RepVGGCallbacks callbacks = {user, progress, NULL, NULL};
  RepVGGContext *context = repvggContextCreate();
  RepVGGFuseOptions options;
  RepVGGModule *module = loadModel(context), *fused;
  RepVGGCensusEntry none;

  repvggContextSetCallbacks(context, &callbacks);
  fuse(module, NULL);
  repvggFuseOptionsInit(&options);
  CHECK(options.scan && options.verify == RepVGGVerifySource);
  options.output = RepVGGOutputRepVGG;
  options.cost = RepVGGCostAlways;
  options.foldType = "f64";
  repvggContextSetCallbacks(context, NULL);
  fuse(module, &options);

  callbacks.isCancelled = always;
  repvggContextSetCallbacks(context, &callbacks);
  fail(repvggModuleFuse(module, NULL, &fused), RepVGGErrorCancelled);
  CHECK(!fused);
  repvggContextSetCallbacks(context, NULL);
  options.foldType = "f17";
  fail(repvggModuleFuse(module, &options, &fused), RepVGGErrorRefused);
  succeed(repvggModuleFuse(module, NULL, &fused));
  repvggCensusGetEntry(repvggModuleGetCensus(fused), 1000, &none);
  CHECK(none.branches == 0 && !*none.block && !*none.certificate.unchecked);
  repvggModuleDestroy(fused);
  repvggFuseOptionsInit(&options);
  options.details = true;
  succeed(repvggModuleFuse(module, &options, &fused));
  succeed(repvggCensusWrite(repvggModuleGetCensus(fused), RepVGGCensusJSON,
                            print, stdout));
  repvggModuleDestroy(fused);
  repvggModuleDestroy(module);

  succeed(repvggModuleLoadBytes(context, bad, strlen(bad), "bad.mlir", NULL, 0,
                                NULL, NULL, &module));
  fuse(module, NULL);
  repvggFuseOptionsInit(&options);
  options.strict = true;
  fail(repvggModuleFuse(module, &options, &fused), RepVGGErrorRefused);
  repvggModuleDestroy(module);
  repvggContextDestroy(context);
  return 0;
}
