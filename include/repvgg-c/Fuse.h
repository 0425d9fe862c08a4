/*===- repvgg-c/Fuse.h - Fusing, and what became of each block ---*- C -*-===*\
|*                                                                            *|
|* Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.   *|
|* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception                    *|
|*                                                                            *|
\*===----------------------------------------------------------------------===*/

#ifndef REPVGG_C_FUSE_H
#define REPVGG_C_FUSE_H

#include "repvgg-c/Module.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef enum {
  RepVGGOutputLinalg = 0, /* plain linalg, no op of the repvgg dialect */
  RepVGGOutputRepVGG = 1  /* a repvgg.conv for each fused block */
} RepVGGOutput;

typedef enum {
  RepVGGVerifySource = 0, /* probes, and what was lowered with the original */
  RepVGGVerifyProbe = 1,  /* each block with its convolution, on probes */
  RepVGGVerifyOff = 2
} RepVGGVerify;

typedef enum {
  RepVGGCostModel = 0, /* as few convolutions a block as are cheapest */
  RepVGGCostAlways = 1 /* one a block, whatever it costs */
} RepVGGCost;

typedef struct {
  RepVGGOutput output;
  RepVGGVerify verify;
  RepVGGCost cost;
  /* What the machine reaches, where it differs from the defaults of
     `repvgg-fuse`: "dense=40,launch=2"; NULL: nowhere. */
  const char *rates;
  /* Element type of fused weights: "f64", "f32", "f16", "bf16"; NULL: that of
     the weights they came from. */
  const char *foldType;
  /* A block that cannot be fused for its constants (NaN, a negative variance)
     is RepVGGErrorRefused, not only reported. */
  bool strict;
  /* The census also has what is affine and in no block. */
  bool scan;
  /* The census as JSON also has each block's ops, and the ranges of the weights
     of its summands and its convolutions ("detail"). */
  bool details;
} RepVGGFuseOptions;

/* Sets the defaults: all zero, but that `scan` is true. */
REPVGG_EXPORT void repvggFuseOptionsInit(RepVGGFuseOptions *options);

/* Makes a module in which each multi-branch block is one convolution, or
   several where these are cheaper. `options` may be NULL. RepVGGErrorRefused if
   the module is no model that can be read (and with `strict`),
   RepVGGErrorVerify if a check fails, which is a defect of the compiler. */
REPVGG_EXPORT RepVGGError *repvggModuleFuse(const RepVGGModule *module,
                                            const RepVGGFuseOptions *options,
                                            RepVGGModule **fused);

/*===----------------------------------------------------------------------===*\
|* Census                                                                     *|
\*===----------------------------------------------------------------------===*/

/* What became of each block and of all else that is affine. Never changes: any
   number of threads may read it. */
typedef struct RepVGGCensus RepVGGCensus;

/* The census of a module that repvggModuleFuse made, which lives as long as the
   module; NULL for others. */
REPVGG_EXPORT const RepVGGCensus *
repvggModuleGetCensus(const RepVGGModule *module);

typedef enum {
  RepVGGStatusFused = 0,   /* a block that is one convolution now, or a few */
  RepVGGStatusRefused = 1, /* a repvgg.block that is not fused */
  RepVGGStatusLeft = 2,    /* affine, and no block could be made of it */
  RepVGGStatusAlone = 3    /* with nothing to gain: a lone convolution */
} RepVGGStatus;

/* What something costs to run once; of one position where spatial sizes are
   dynamic. */
typedef struct {
  int64_t ops;
  int64_t macs;   /* multiply-accumulates */
  int64_t params; /* trained parameters */
  int64_t bytes;  /* weights and activations, read and written, op by op */
} RepVGGWork;

/* The evidence that one fused block is right. */
typedef struct {
  bool probed;    /* compared with its convolution in f64, before rounding */
  double error;   /* largest difference, relative to the terms added up */
  double bound;   /* what rounding alone may amount to */
  int64_t probes; /* images of rank one that it was compared on */
  bool checked;   /* what was lowered equals the original ops */
  const char *unchecked; /* why these were not compared, or empty */
} RepVGGCertificate;

/* One line of the census. Texts are empty where they do not apply. */
typedef struct {
  const char *function;
  const char *block; /* its name or place */
  RepVGGStatus status;
  /* Of what is left or alone: "convolution", "linear", "batch_norm", ... */
  const char *kind;
  const char *category; /* to count by: "NHWC", "transposed" */
  const char *rule;     /* of docs/Numerics.md, when not fused */
  const char *reason;   /* when not fused */
  const char *at;       /* the place of another op that is in the way */
  const char *kernel;   /* of the fused convolution: "3x3 s2 g1 64->128" */
  const char *decision; /* what the cost model weighed, in words */
  int64_t branches;
  int64_t convolutions; /* that a fused block is now */
  bool perPosition;     /* work is that of one position */
  RepVGGWork before;
  RepVGGWork after;
  RepVGGCertificate certificate;
} RepVGGCensusEntry;

/* Blocks and sums that could have been some come first (`numBlocks`), then what
   else is affine. */
typedef struct {
  size_t numEntries;
  size_t numBlocks;
  int64_t fused;
  int64_t refused; /* or left, of those that could have been blocks */
  int64_t checked; /* of the blocks, those compared with their original ops */
  int64_t unchecked;
  RepVGGWork before; /* of all blocks */
  RepVGGWork after;
} RepVGGCensusSummary;

REPVGG_EXPORT void repvggCensusGetSummary(const RepVGGCensus *census,
                                          RepVGGCensusSummary *summary);
/* Texts live as long as the census. An index that is too large gives an entry
   of zeros and empty texts. */
REPVGG_EXPORT void repvggCensusGetEntry(const RepVGGCensus *census,
                                        size_t index, RepVGGCensusEntry *entry);

typedef enum {
  RepVGGCensusLine = 0, /* one line of totals */
  RepVGGCensusTable = 1,
  RepVGGCensusJSON = 2
} RepVGGCensusForm;

REPVGG_EXPORT RepVGGError *repvggCensusWrite(const RepVGGCensus *census,
                                             RepVGGCensusForm form,
                                             RepVGGWriter write, void *user);

#ifdef __cplusplus
}
#endif

#endif /* REPVGG_C_FUSE_H */
