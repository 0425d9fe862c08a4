/*===- repvgg-runtime/model.h - What a compiled model says of itself
-*-C-*-===*\
|*                                                                            *|
|* Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.   *|
|* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception                    *|
|*                                                                            *|
|*===----------------------------------------------------------------------===*|
|*                                                                            *|
|* The binary interface between a compiled model and the runtime. A model's   *|
|* object file defines one constant `repvgg_model_description`: a list of     *|
|* steps, each a function and the places of the buffers that it is given.     *|
|* The runtime provides the buffers and the threads; the object calls nothing *|
|* but the C library's memory and math functions.                             *|
|*                                                                            *|
|* Everything here is part of the version below: any change of a struct, of   *|
|* an enumerator or of a meaning increases it.                                *|
|*                                                                            *|
\*===----------------------------------------------------------------------===*/

#ifndef REPVGG_RUNTIME_MODEL_H
#define REPVGG_RUNTIME_MODEL_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define REPVGG_MODEL_MAGIC 0x4C444D4747565052u /* "RPVGGMDL" */
#define REPVGG_MODEL_VERSION 3u

/* Where a buffer lies. All arenas are aligned to 64 bytes. */
typedef enum {
  REPVGG_SPACE_INPUT = 0,     /* `index` says which */
  REPVGG_SPACE_OUTPUT = 1,    /* `index` says which */
  REPVGG_SPACE_WEIGHTS = 2,   /* the weights file; never written */
  REPVGG_SPACE_PREPARED = 3,  /* written by the init steps, once a model */
  REPVGG_SPACE_WORKSPACE = 4, /* one a context */
  REPVGG_SPACE_SCRATCH = 5    /* one a thread of a context */
} repvgg_space;

typedef struct {
  uint32_t space;  /* repvgg_space */
  uint32_t index;  /* of the input or output; otherwise 0 */
  uint64_t offset; /* bytes from its begin */
} repvgg_place;

/* Does the tasks [begin, end) of a step. `pointers` has one for each place.
   Calls with disjoint ranges may run at the same time, each with a scratch of
   its own. */
typedef void (*repvgg_kernel)(void *const *pointers, int64_t begin,
                              int64_t end);

typedef struct {
  repvgg_kernel kernel;
  const repvgg_place *places;
  uint32_t num_places;
  uint32_t layer; /* index of the layer it belongs to */
  int64_t tasks;  /* at least 1 */
  uint32_t turns; /* whether tasks cost no more one by one than together:
                     threads take some at a time then, otherwise equal parts */
} repvgg_step;

/* For profiles: what a user knows a step by. */
typedef struct {
  const char *name;
  const char *plan;   /* algorithm and tiles; empty where there is no choice */
  double flops;       /* of the layer's definition; 0 if not counted */
  double work;        /* of the products that its algorithm does */
  double bytes;       /* of the weights that it reads */
  const char *format; /* what its products are made of: "f32", "bf16", "i8",
                         "bf16 tiles", "i8 tiles"; empty if there are none */
} repvgg_layer;

/* Element types, as NumPy's type strings without byte order. */
typedef enum {
  REPVGG_F32 = 0,
  REPVGG_F64 = 1,
  REPVGG_F16 = 2,
  REPVGG_BF16 = 3,
  REPVGG_I8 = 4,
  REPVGG_I16 = 5,
  REPVGG_I32 = 6,
  REPVGG_I64 = 7,
  REPVGG_U8 = 8,
  REPVGG_BOOL = 9 /* one byte each */
} repvgg_type;

/* Row-major, without gaps. */
typedef struct {
  const char *name;
  uint32_t type; /* repvgg_type */
  uint32_t rank;
  const int64_t *shape;
  uint64_t bytes;
} repvgg_tensor;

typedef struct {
  uint64_t magic;
  uint32_t version;
  uint32_t num_inputs, num_outputs;
  uint32_t num_layers, num_init_steps, num_steps;
  const char *name;
  const char *cpu;      /* the LLVM CPU name it was compiled for */
  const char *features; /* CPU features it needs, separated by commas */
  const char *producer; /* name and version of the compiler */
  const repvgg_tensor *inputs, *outputs;
  const repvgg_layer *layers;
  const repvgg_step *init_steps; /* weights to prepared */
  const repvgg_step *steps;
  uint64_t weights_bytes;
  uint64_t weights_hash; /* XXH3, 64 bits, of the weights file's contents */
  uint64_t prepared_bytes;
  uint64_t workspace_bytes;
  uint64_t scratch_bytes; /* for each thread */
} repvgg_model_description;

/* The last bytes of a model's shared library, after all that a linker wrote. */
typedef struct {
  uint64_t magic;
  uint64_t hash; /* XXH3, 64 bits, of all bytes of the file before this */
} repvgg_trailer;

#define REPVGG_TRAILER_MAGIC 0x4D55534747565052u /* "RPVGGSUM" */

#ifdef __cplusplus
}
#endif

#endif /* REPVGG_RUNTIME_MODEL_H */
