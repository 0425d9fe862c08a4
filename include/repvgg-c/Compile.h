/*===- repvgg-c/Compile.h - From a module to code that runs ------*- C -*-===*\
|*                                                                            *|
|* Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.   *|
|* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception                    *|
|*                                                                            *|
|*===----------------------------------------------------------------------===*|
|*                                                                            *|
|* What is compiled is run by the runtime (repvgg-runtime/runtime.h), which   *|
|* this library has as well.                                                  *|
|*                                                                            *|
\*===----------------------------------------------------------------------===*/

#ifndef REPVGG_C_COMPILE_H
#define REPVGG_C_COMPILE_H

#include "repvgg-c/Fuse.h"
#include "repvgg-runtime/runtime.h"

#ifdef __cplusplus
extern "C" {
#endif

/* What layers multiply and store where the model says f32. */
typedef enum {
  RepVGGPrecisionModel = 0, /* f32, as the model says */
  RepVGGPrecisionBF16 = 1,  /* with sums in f32 */
  RepVGGPrecisionF16 = 2,   /* with sums in f32 */
  RepVGGPrecisionInt8 = 3,  /* with exact sums, where it is not too coarse */
  RepVGGPrecisionBF16x3 = 4 /* f32, multiplied as two numbers of bf16 each where
                               that is faster; for CPUs with AMX */
} RepVGGPrecision;

typedef struct {
  const char *entry;  /* the function; NULL where there is no choice */
  const char *cpu;    /* LLVM's name; NULL or "native": this one */
  const char *triple; /* LLVM's; NULL: this machine's */
  uint32_t threads;  /* that layers are planned for; 0: as many as processors */
  uint32_t optLevel; /* LLVM's, 0 to 3 */
  uint32_t vectorWidth; /* bits that LLVM prefers; 0: the CPU's widest */
  bool fuse;            /* multi-branch blocks, before all else */
  RepVGGCost cost;
  bool f64;              /* compute in f64 whatever the element types say */
  bool kernels;          /* layers get kernels of our own */
  bool transforms;       /* layers may be computed by Winograd's transforms */
  bool smallWeights;     /* as large as they came, not as is fastest */
  bool tune;             /* choose plans by measuring */
  const char *planCache; /* what was measured before; NULL: the user's file */
  RepVGGPrecision precision;
  const char *calibration; /* samples for int8: an .npz file, or a folder of
                              .npy files */
  const char *range; /* of int8: "minmax", "percentile:99.99" or "mse" (NULL) */
  double maxError;   /* of int8: layers that lose most stay f32 until the
                        outputs' error on the samples is at most this; 0: none */
  const char *precisionReport; /* JSON to write of what int8 does to each layer;
                                  NULL: nowhere */
  bool correctBias;            /* biases make up for weights that int8 rounds */
  bool equalize;               /* of int8: channels between two layers are
                                  scaled to one size where that is exact */
  const char
      *inputType;         /* what the model takes in the place of f32: "bf16",
                             "f16", "u8:SCALE:ZERO", "i8:SCALE:ZERO"; NULL: f32 */
  const char *outputType; /* what it returns: "bf16", "f16"; NULL: f32 */
  const char *machine;    /* what plans take the CPU to do: a file, "probe", or
                             NULL or "default" for what is known of it */
} RepVGGCompileOptions;

/* Sets the defaults: this machine, one thread, level 3, and `fuse`, `kernels`,
   `transforms`, `correctBias`. */
REPVGG_EXPORT void repvggCompileOptionsInit(RepVGGCompileOptions *options);

/* Writes the plan of each layer, as text to edit and to compile again, or as a
   table with predicted times. */
REPVGG_EXPORT RepVGGError *repvggModulePlan(const RepVGGModule *module,
                                            const RepVGGCompileOptions *options,
                                            bool table, RepVGGWriter write,
                                            void *user);

typedef enum {
  RepVGGArtifactSharedLibrary = 0, /* path.so, path.weights, path.h */
  RepVGGArtifactObject = 1,        /* path.o, path.weights, path.h */
  RepVGGArtifactAssembly = 2,      /* path.s */
  RepVGGArtifactLLVM = 3           /* path.ll */
} RepVGGArtifact;

/* Compiles `module` and writes its files at `path`, whose ending is added where
   it is not there: all appear when all are complete, or none. `options` may be
   NULL. RepVGGErrorRefused if the model cannot be compiled, or what it became
   cannot be linked (the rule is "link" then, and an object can be written in
   its place). */
REPVGG_EXPORT RepVGGError *
repvggModuleCompileToFile(const RepVGGModule *module,
                          const RepVGGCompileOptions *options,
                          RepVGGArtifact artifact, const char *path);

/* A model that was compiled into this process. Any number of threads may ask
   for its model. */
typedef struct RepVGGCompiled RepVGGCompiled;

REPVGG_EXPORT RepVGGError *
repvggModuleCompile(const RepVGGModule *module,
                    const RepVGGCompileOptions *options,
                    RepVGGCompiled **compiled);
/* The model, for contexts of repvgg_context_create; lives as long as
   `compiled`, which must outlive all of its contexts. */
REPVGG_EXPORT repvgg_model *repvggCompiledGetModel(RepVGGCompiled *compiled);
/* Milliseconds that compiling took. */
REPVGG_EXPORT double repvggCompiledGetTime(const RepVGGCompiled *compiled);
REPVGG_EXPORT void repvggCompiledDestroy(RepVGGCompiled *compiled);

/* What this machine reaches with all threads together. */
typedef struct {
  double gflops; /* 1e9 f32 multiplications and additions a second */
  double gbytes; /* 1e9 bytes read a second */
} RepVGGRoofline;

/* Measures them for some milliseconds, on 1 to REPVGG_MAX_THREADS threads, for
   a model with `weightBytes` bytes of weights: the more, the further away they
   are. RepVGGErrorRefused where nothing can be compiled. */
REPVGG_EXPORT RepVGGError *repvggMeasureRoofline(uint64_t weightBytes,
                                                 uint32_t threads,
                                                 RepVGGRoofline *roofline);

/* Measures 1e9 multiplications and additions a second of one core, by products
   of `format`, one of repvgg_layer's ("f32", "i8", "bf16 tiles", ...); 0 where
   this machine has no instructions for them. RepVGGErrorInvalidArgument for
   another format. */
REPVGG_EXPORT RepVGGError *repvggMeasureRate(const char *format, double *rate);

#ifdef __cplusplus
}
#endif

#endif /* REPVGG_C_COMPILE_H */
