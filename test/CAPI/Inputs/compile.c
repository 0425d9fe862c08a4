/*===- compile.c - From a module to code that runs ----------------*- C -*-===*\
|*                                                                            *|
|* Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.   *|
|* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception                    *|
|*                                                                            *|
\*===----------------------------------------------------------------------===*/

#include "check.h"

/* Runs `compiled` on ones, and prints a corner and the middle. */
static void run(repvgg_model *runnable) {
  static const int64_t shape[] = {1, 2, 4, 4};
  static float x[32], y[32];
  repvgg_buffer input = {x, REPVGG_F32, 4, shape};
  repvgg_buffer output = {y, REPVGG_F32, 4, shape};
  repvgg_context *runner;
  repvgg_error error;
  size_t i;
  for (i = 0; i < 32; ++i)
    x[i] = 1;
  CHECK(!repvgg_context_create(runnable, NULL, &runner, &error));
  CHECK(!repvgg_context_run(runner, &input, 1, &output, 1, &error));
  printf("corner %g, middle %g\n", y[0], y[5]);
  CHECK(!repvgg_context_close(runner, &error));
}

static void progress(const char *stage, uint32_t step, uint32_t steps,
                     void *user) {
  (void)step, (void)steps, (void)user;
  printf("progress: %s\n", stage);
}

/* Without instructions for f16, a function is called that libm has not. */
static void linkHalves(RepVGGContext *context) {
  static const char text[] =
      "func.func @main(%x: tensor<4xf16>) -> tensor<4xf16> {\n"
      "  %y = arith.mulf %x, %x : tensor<4xf16>\n"
      "  return %y : tensor<4xf16>\n}\n";
  RepVGGModule *module;
  RepVGGCompileOptions options;

  succeed(repvggModuleLoadBytes(context, text, strlen(text), "halves.mlir",
                                NULL, 0, NULL, NULL, &module));
  repvggCompileOptionsInit(&options);
  options.triple = "x86_64-linux-gnu";
  options.cpu = "x86-64";
  fail(repvggModuleCompileToFile(module, &options, RepVGGArtifactSharedLibrary,
                                 "halves"),
       RepVGGErrorRefused);
  repvggModuleDestroy(module);
}

static bool afterFusing(void *user) { return ++*(int *)user > 3; }

int main(int argc, char **argv) {
  static const char other[] = "func.func private @f()\n";
  int asked = 0;
  RepVGGCallbacks callbacks = {&asked, progress, NULL, NULL};
  RepVGGContext *context = repvggContextCreate();
  RepVGGModule *module = loadModel(context), *fused, *nothing;
  RepVGGCompileOptions options;
  RepVGGCompiled *compiled;
  repvgg_model *opened;
  RepVGGRoofline roofline;
  double rate;
  repvgg_error error;

  CHECK(argc == 2);
  repvggContextSetCallbacks(context, &callbacks);
  succeed(repvggModuleCompile(module, NULL, &compiled));
  repvggContextSetCallbacks(context, NULL);
  CHECK(repvggCompiledGetTime(compiled) > 0);
  run(repvggCompiledGetModel(compiled));
  /* The module is as it was, and can be compiled again, in other ways. */
  repvggCompileOptionsInit(&options);
  options.threads = 2;
  repvggCompiledDestroy(compiled);
  succeed(repvggModuleCompile(module, &options, &compiled));
  /* What is compiled needs no module. */
  succeed(repvggModuleFuse(module, NULL, &fused));
  repvggModuleDestroy(module);
  run(repvggCompiledGetModel(compiled));
  repvggCompiledDestroy(compiled);

  repvggCompileOptionsInit(&options);
  succeed(repvggModulePlan(fused, &options, true, print, stdout));
  succeed(repvggModulePlan(fused, &options, false, print, stdout));
  succeed(repvggModuleCompileToFile(fused, &options,
                                    RepVGGArtifactSharedLibrary, argv[1]));
  CHECK(!repvgg_model_open(argv[1], NULL, &opened, &error));
  run(opened);
  CHECK(!repvgg_model_close(opened, &error));

  callbacks.isCancelled = afterFusing;
  callbacks.progress = NULL;
  repvggContextSetCallbacks(context, &callbacks);
  fail(repvggModuleCompile(fused, NULL, &compiled), RepVGGErrorCancelled);
  CHECK(!compiled);
  repvggContextSetCallbacks(context, NULL);
  options.cpu = "no-such-cpu";
  fail(repvggModuleCompile(fused, &options, &compiled), RepVGGErrorRefused);
  options.cpu = NULL;
  fail(repvggModuleCompileToFile(fused, &options, RepVGGArtifactObject,
                                 "no-such-folder/model"),
       RepVGGErrorFile);
  fail(repvggModuleCompileToFile(fused, &options, RepVGGArtifactObject, NULL),
       RepVGGErrorInvalidArgument);
  succeed(repvggModuleLoadBytes(context, other, strlen(other), "other.mlir",
                                NULL, 0, NULL, NULL, &nothing));
  fail(repvggModuleCompile(nothing, NULL, &compiled), RepVGGErrorRefused);
  repvggModuleDestroy(nothing);
  linkHalves(context);

  succeed(repvggMeasureRoofline(1 << 20, 1, &roofline));
  CHECK(roofline.gflops > 0 && roofline.gbytes > 0);
  fail(repvggMeasureRoofline(1 << 20, 0, &roofline),
       RepVGGErrorInvalidArgument);
  CHECK(roofline.gflops == 0);
  succeed(repvggMeasureRate("f32", &rate));
  CHECK(rate > 0);
  succeed(repvggMeasureRate("i8", &rate));
  CHECK(rate > 0);
  fail(repvggMeasureRate("i4", &rate), RepVGGErrorInvalidArgument);
  CHECK(rate == 0);
  repvggModuleDestroy(fused);
  repvggContextDestroy(context);
  return 0;
}
