/*===- graph.c - A function's ops as data -------------------------*- C -*-===*\
|*                                                                            *|
|* Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.   *|
|* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception                    *|
|*                                                                            *|
\*===----------------------------------------------------------------------===*/

#include "check.h"

static void printOp(const RepVGGGraph *graph, size_t index) {
  RepVGGOp op;
  size_t i;
  repvggGraphGetOp(graph, index, &op);
  printf("%s(", op.name);
  for (i = 0; i < op.numOperands; ++i)
    printf("%s%d", i ? ", " : "", (int)op.operands[i]);
  printf(") -> %d of %d %s", (int)op.numResults, (int)op.firstResult,
         op.attributes);
  for (i = 0; op.location[i]; ++i)
    printf("%c", op.location[i] == '\n' ? '|' : op.location[i]);
  if (op.isConstant)
    printf(" type %d rank %d size %d first %g", (int)op.constant.type,
           (int)op.constant.rank, (int)op.constant.size,
           *(const float *)op.constant.data);
  printf("\n");
}

static void printGraph(const RepVGGModule *module) {
  RepVGGGraph *graph;
  RepVGGOp none;
  size_t i;
  succeed(repvggGraphCreate(module, NULL, &graph));
  printf("%d arguments\n", (int)repvggGraphGetNumArguments(graph));
  for (i = 0; i < repvggGraphGetNumOps(graph); ++i)
    printOp(graph, i);
  CHECK(repvggGraphGetNumReturned(graph) == 1);
  printf("returned %d\n", (int)repvggGraphGetReturned(graph)[0]);
  repvggGraphGetOp(graph, 1000, &none);
  CHECK(none.numOperands == 0 && !*none.name && !*none.attributes);
  repvggGraphDestroy(graph);
}

int main(void) {
  static const char two[] = "func.func @f() { return }\n"
                            "func.func @g() { cf.br ^a\n^a: return }\n";
  RepVGGContext *context = repvggContextCreate();
  RepVGGModule *module = loadModel(context), *fused;
  RepVGGFuseOptions options;
  RepVGGGraph *graph;
  RepVGGOp op;

  printGraph(module);
  repvggFuseOptionsInit(&options);
  options.output = RepVGGOutputRepVGG;
  succeed(repvggModuleFuse(module, &options, &fused));
  printGraph(fused);
  /* A graph outlives its module. */
  succeed(repvggGraphCreate(fused, "main", &graph));
  repvggModuleDestroy(fused);
  repvggModuleDestroy(module);
  repvggGraphGetOp(graph, 0, &op);
  CHECK(op.isConstant && ((const float *)op.constant.data)[4] == 1.5f);
  repvggGraphDestroy(graph);

  succeed(repvggModuleLoadBytes(context, two, strlen(two), "two.mlir", NULL, 0,
                                NULL, NULL, &module));
  fail(repvggGraphCreate(module, NULL, &graph), RepVGGErrorInvalidArgument);
  fail(repvggGraphCreate(module, "h", &graph), RepVGGErrorInvalidArgument);
  fail(repvggGraphCreate(module, "g", &graph), RepVGGErrorRefused);
  CHECK(!graph);
  repvggModuleDestroy(module);
  repvggContextDestroy(context);
  return 0;
}
