/*===- repvgg-c/Graph.h - A function's ops as data ---------------*- C -*-===*\
|*                                                                            *|
|* Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.   *|
|* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception                    *|
|*                                                                            *|
|*===----------------------------------------------------------------------===*|
|*                                                                            *|
|* For front ends that write a part of a graph as ops of the repvgg dialect   *|
|* and put what it was fused into back in its place.                          *|
|*                                                                            *|
|* Values are numbers: a function's arguments from 0 on, then the results of  *|
|* its ops in order. Blocks that are not fused (and have no activation) are   *|
|* flat: the ops inside of them are listed like all others.                   *|
|*                                                                            *|
\*===----------------------------------------------------------------------===*/

#ifndef REPVGG_C_GRAPH_H
#define REPVGG_C_GRAPH_H

#include "repvgg-c/Module.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Never changes: any number of threads may read it. It keeps its module's
   data alive, and may outlive the module. */
typedef struct RepVGGGraph RepVGGGraph;

/* The data of a constant, row-major and complete, little-endian. */
typedef struct {
  RepVGGType type;
  size_t rank;
  const int64_t *shape;
  const void *data; /* NULL where the bytes are not those of a whole tensor */
  size_t size;
} RepVGGConstant;

typedef struct {
  const char *name; /* "repvgg.conv" */
  /* The names of its location, a line each: of a fused op those of all that it
     came from. */
  const char *location;
  size_t numOperands;
  const size_t *operands;
  size_t firstResult;
  size_t numResults;
  /* Its attributes as a JSON object, {"strides": [2, 2]}; others than numbers,
     booleans, text and arrays of them are text as MLIR prints it. Of those that
     have a default, and are not there, the default. */
  const char *attributes;
  bool isConstant;
  RepVGGConstant constant;
} RepVGGOp;

/* The function `function`, or the module's only one if it is NULL.
   RepVGGErrorInvalidArgument if there is no such function,
   RepVGGErrorRefused if it has more than one block of ops. */
REPVGG_EXPORT RepVGGError *repvggGraphCreate(const RepVGGModule *module,
                                             const char *function,
                                             RepVGGGraph **graph);
REPVGG_EXPORT void repvggGraphDestroy(RepVGGGraph *graph);

REPVGG_EXPORT size_t repvggGraphGetNumArguments(const RepVGGGraph *graph);
REPVGG_EXPORT size_t repvggGraphGetNumOps(const RepVGGGraph *graph);
/* What it points to lives as long as the graph. An index that is too large
   gives an op of zeros and empty texts. */
REPVGG_EXPORT void repvggGraphGetOp(const RepVGGGraph *graph, size_t index,
                                    RepVGGOp *op);
/* The values that the function returns. */
REPVGG_EXPORT size_t repvggGraphGetNumReturned(const RepVGGGraph *graph);
REPVGG_EXPORT const size_t *repvggGraphGetReturned(const RepVGGGraph *graph);

#ifdef __cplusplus
}
#endif

#endif /* REPVGG_C_GRAPH_H */
