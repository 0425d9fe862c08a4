/*===- repvgg-runtime/runtime.h - Running compiled models --------*- C -*-===*\
|*                                                                            *|
|* Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.   *|
|* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception                    *|
|*                                                                            *|
|*===----------------------------------------------------------------------===*|
|*                                                                            *|
|* Opens what repvgg-compile writes, and runs it:                             *|
|*                                                                            *|
|*   repvgg_error error;                                                      *|
|*   repvgg_model *model;                                                     *|
|*   repvgg_context *context;                                                 *|
|*   if (repvgg_model_open("resnet", NULL, &model, &error) ||                 *|
|*       repvgg_context_create(model, NULL, &context, &error) ||              *|
|*       repvgg_context_run(context, &x, 1, &y, 1, &error))                   *|
|*     puts(error.message);                                                   *|
|*                                                                            *|
|* A model is read-only and may be used by any number of threads; it holds    *|
|* the weights, once. A context holds what a run writes, and is used by one   *|
|* thread at a time: a second one is told REPVGG_BUSY. Nothing is global but  *|
|* the list of copied weights files (repvgg_weights_mode), which is locked,   *|
|* and the count of forks below.                                              *|
|*                                                                            *|
|* After fork() both processes go on with all models and contexts: memory is  *|
|* copied where one of them writes. A context has no threads in the child     *|
|* until its first run there starts them anew, or says REPVGG_NO_THREADS. A   *|
|* run that another thread was at when it forked goes on in the parent alone; *|
|* in the child that context is free. Between vfork() and exec nothing here   *|
|* may be called.                                                             *|
|*                                                                            *|
|* Every call returns a status. `error` may be NULL; otherwise it is written, *|
|* on success too. What a call is to make is NULL after an error.             *|
|*                                                                            *|
\*===----------------------------------------------------------------------===*/

#ifndef REPVGG_RUNTIME_RUNTIME_H
#define REPVGG_RUNTIME_RUNTIME_H

#include "repvgg-runtime/model.h"

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef enum {
  REPVGG_OK = 0,
  REPVGG_INVALID_ARGUMENT = 1, /* the message names the argument */
  REPVGG_CANNOT_READ = 2,      /* a file is missing or cannot be read */
  REPVGG_BAD_MODEL = 3,        /* no model, damaged, or of another version */
  REPVGG_BAD_WEIGHTS = 4,      /* not the weights of this model, or damaged */
  REPVGG_WRONG_MACHINE = 5,    /* compiled for another processor */
  REPVGG_OUT_OF_MEMORY = 6,
  REPVGG_NO_THREADS = 7, /* the system gives no more threads */
  REPVGG_BUSY = 8        /* another thread is using the context */
} repvgg_status;

typedef struct {
  repvgg_status status;
  char message[500]; /* empty on success; one line */
} repvgg_error;

/* Where arenas come from. `allocate` returns `bytes` bytes aligned to
   `alignment`, or NULL; contents do not matter. */
typedef struct {
  void *(*allocate)(void *user, size_t bytes, size_t alignment);
  void (*release)(void *user, void *memory, size_t bytes);
  void *user;
} repvgg_allocator;

/* Where memory comes from if nobody says otherwise: the C library's, from 2 MB
   on in pages of that size where the system has them. Lives for ever. */
const repvgg_allocator *repvgg_default_allocator(void);

/*===----------------------------------------------------------------------===*\
|* Models                                                                     *|
\*===----------------------------------------------------------------------===*/

typedef struct repvgg_model repvgg_model;

/* How a weights file is held in memory. Either way it is checked when it is
   opened. */
typedef enum {
  /* Copied. REPVGG_OUT_OF_MEMORY if the system has less memory left than the
     file has bytes: nothing is mapped that nobody asked to be. */
  REPVGG_WEIGHTS_AUTO = 0,
  /* The file's own pages, which all processes share; they are small, and where
     they lie in memory decides how fast they are read. The file must not be
     changed while a model is open: what is written to it changes answers, and
     where it is truncated the process gets SIGBUS. To replace it, rename
     another file to its name. */
  REPVGG_WEIGHTS_MAPPED = 1,
  /* Read into memory of the allocator, once for all models of this process that
     open the same file with the same allocator. The default allocator's pages
     are large where the system has them. What becomes of the file afterwards
     does not matter. */
  REPVGG_WEIGHTS_COPIED = 2
} repvgg_weights_mode;

/* Options may be NULL: the same as all zero. */
typedef struct {
  const char *weights;               /* file; default: beside the model */
  const repvgg_allocator *allocator; /* copied; default: the one above */
  uint32_t weights_mode;             /* repvgg_weights_mode */
} repvgg_model_options;

/* Opens `path`.so (or `path`, if it ends in .so) and `path`.weights, which are
   regular files. The code that runs is a copy of the .so that is made and
   checked by this call: files may be replaced or written over while models of
   theirs are open, and a model that is opened later is what lies there then. On
   Linux the copy is in memory (a sealed memfd), so that debuggers and profilers
   see /memfd:repvgg-model instead of the file's name. On other systems, and
   without /proc, it is a temporary file in $TMPDIR or /tmp, removed at once. */
repvgg_status repvgg_model_open(const char *path,
                                const repvgg_model_options *options,
                                repvgg_model **model, repvgg_error *error);

/* A model that is in memory already: linked into the program or compiled by
   it. `weights` are aligned to 64 bytes and used where they are; their hash is
   not checked. Both outlive the model. Of the options only the allocator is
   used. */
repvgg_status repvgg_model_create(const repvgg_model_description *description,
                                  const void *weights,
                                  const repvgg_model_options *options,
                                  repvgg_model **model, repvgg_error *error);

/* What it is: its inputs, outputs, layers and sizes. Lives as long as the
   model. */
repvgg_status
repvgg_model_describe(const repvgg_model *model,
                      const repvgg_model_description **description,
                      repvgg_error *error);

/* Whether this machine runs code for the processor `cpu` that needs `features`,
   by LLVM's names and separated by commas: REPVGG_WRONG_MACHINE with the one
   that it lacks if not. Those of AMX also need the system's leave, for which
   this asks; opening a model that has code for AMX does as much. */
repvgg_status repvgg_require_features(const char *cpu, const char *features,
                                      repvgg_error *error);

/* Contexts keep what they need of a closed model. NULL is fine. */
repvgg_status repvgg_model_close(repvgg_model *model, repvgg_error *error);

/*===----------------------------------------------------------------------===*\
|* Contexts                                                                   *|
\*===----------------------------------------------------------------------===*/

typedef struct repvgg_context repvgg_context;

#define REPVGG_MAX_THREADS 1024u

/* What a run takes numbers for that are not zero but too small to be normal, as
   operands and as results: in f32 those below 1.2e-38. Processors are some
   hundred times slower with them. Either way a run sets the whole mode in which
   its threads compute, rounding to nearest and no traps, and leaves the
   caller's as it was, the flags of exceptions included. Weights are prepared
   with denormals. */
typedef enum {
  REPVGG_DENORMALS_FLUSHED = 0, /* for zeros of their sign */
  REPVGG_DENORMALS_KEPT = 1     /* for what they are, as IEEE 754 has it */
} repvgg_denormals;

typedef struct {
  uint32_t threads; /* the caller's among them; 0: as many as processors */
  uint32_t spin_us; /* how long an idle thread spins before it sleeps; 0: 200 */
  const repvgg_allocator *allocator; /* copied; default: the model's */
  uint32_t denormals;                /* repvgg_denormals */
} repvgg_context_options;

/* A tensor of a run, row-major without gaps, aligned as its elements are. */
typedef struct {
  void *data;
  uint32_t type; /* repvgg_type */
  uint32_t rank;
  const int64_t *shape;
} repvgg_buffer;

typedef struct {
  uint64_t weights, prepared; /* the model's, shared by all contexts */
  uint64_t workspace;         /* this context's */
  uint64_t scratch;           /* this context's, of all its threads */
  uint32_t threads;
  uint32_t weights_mode; /* mapped or copied; 0 for a model from memory */
} repvgg_sizes;

repvgg_status repvgg_context_create(repvgg_model *model,
                                    const repvgg_context_options *options,
                                    repvgg_context **context,
                                    repvgg_error *error);

/* Runs the model once. Inputs are not written. Outputs overlap neither each
   other nor the inputs. Only after fork() a run may fail for want of threads.
 */
repvgg_status repvgg_context_run(repvgg_context *context,
                                 const repvgg_buffer *inputs,
                                 uint32_t num_inputs,
                                 const repvgg_buffer *outputs,
                                 uint32_t num_outputs, repvgg_error *error);

repvgg_status repvgg_context_sizes(repvgg_context *context, repvgg_sizes *sizes,
                                   repvgg_error *error);

/* Whether runs note when each thread begins and ends its tasks of a step, which
   takes some 60 ns a step and thread. Until it is on for the first time there
   is no memory for it; REPVGG_OUT_OF_MEMORY then. */
repvgg_status repvgg_context_set_profile(repvgg_context *context, int on,
                                         repvgg_error *error);

/* Milliseconds that each layer took in the last run with a profile, in the
   order of the description's layers: several may have one name. `count` is its
   num_layers. A layer ends when the last thread is through with it, and the
   next one begins: together they are the time from the run's begin to the last
   layer's end. Zeros before the first such run. */
repvgg_status repvgg_context_layer_times(repvgg_context *context,
                                         double *milliseconds, uint32_t count,
                                         repvgg_error *error);

/* What one thread did of one step: tasks [begin_task, end_task) of it, where
   threads take turns from its first to its last, some of which others may have
   done, from `begin` to `end` in nanoseconds on the system's monotonic clock
   (CLOCK_MONOTONIC), which is one for all runs and contexts of a machine. */
typedef struct {
  uint64_t begin, end;
  int64_t begin_task, end_task;
  uint32_t thread; /* 0: the one that called repvgg_context_run */
  uint32_t step;   /* index of the description's steps */
  uint32_t layer;  /* index of its layers, which may have several steps */
} repvgg_span;

/* The spans of the last run with a profile: by thread, and those of a thread in
   their order, one ended before the next begins. A thread that had nothing to
   do in a step has none there. `count` becomes their number, which is 0 before
   the first such run. `spans` belongs to the caller and has room for
   `capacity`, at least as many; NULL: they are counted only. */
repvgg_status repvgg_context_spans(repvgg_context *context, repvgg_span *spans,
                                   uint32_t capacity, uint32_t *count,
                                   repvgg_error *error);

/* Ends its threads. NULL is fine; REPVGG_BUSY while it runs. */
repvgg_status repvgg_context_close(repvgg_context *context,
                                   repvgg_error *error);

#ifdef __cplusplus
}
#endif

#endif /* REPVGG_RUNTIME_RUNTIME_H */
