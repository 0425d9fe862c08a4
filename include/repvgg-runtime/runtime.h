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
|* the list of copied weights files (repvgg_weights_mode), which is locked.   *|
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
   opened, and what is checked is what is used. */
typedef enum {
  /* Copied if that is faster and there is room: for files of 2 MB and more, if
     the system gives pages of that size, has four times as much memory, and no
     allocator is given. Mapped if not. */
  REPVGG_WEIGHTS_AUTO = 0,
  /* The file's own pages, which all processes share; they are small, and where
     they lie in memory decides how fast they are read. The file must not be
     changed while a model is open. */
  REPVGG_WEIGHTS_MAPPED = 1,
  /* Read into memory of the allocator, once for all models of this process that
     open the same file with the same allocator. The default allocator's pages
     are large where the system has them. */
  REPVGG_WEIGHTS_COPIED = 2
} repvgg_weights_mode;

/* Options may be NULL: the same as all zero. */
typedef struct {
  const char *weights;               /* file; default: beside the model */
  const repvgg_allocator *allocator; /* copied; default: the one above */
  uint32_t weights_mode;             /* repvgg_weights_mode */
} repvgg_model_options;

/* Opens `path`.so (or `path`, if it ends in .so) and `path`.weights. */
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

/* Contexts keep what they need of a closed model. NULL is fine. */
repvgg_status repvgg_model_close(repvgg_model *model, repvgg_error *error);

/*===----------------------------------------------------------------------===*\
|* Contexts                                                                   *|
\*===----------------------------------------------------------------------===*/

typedef struct repvgg_context repvgg_context;

#define REPVGG_MAX_THREADS 1024u

typedef struct {
  uint32_t threads; /* the caller's among them; 0: as many as processors */
  uint32_t spin_us; /* how long an idle thread spins before it sleeps; 0: 200 */
  const repvgg_allocator *allocator; /* copied; default: the model's */
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
   other nor the inputs. */
repvgg_status repvgg_context_run(repvgg_context *context,
                                 const repvgg_buffer *inputs,
                                 uint32_t num_inputs,
                                 const repvgg_buffer *outputs,
                                 uint32_t num_outputs, repvgg_error *error);

repvgg_status repvgg_context_sizes(repvgg_context *context, repvgg_sizes *sizes,
                                   repvgg_error *error);

/* Whether runs measure their layers, which takes some 30 ns a step. */
repvgg_status repvgg_context_set_profile(repvgg_context *context, int on,
                                         repvgg_error *error);

/* Milliseconds that each layer took in the last run with a profile.
   `count` is the description's num_layers. */
repvgg_status repvgg_context_layer_times(repvgg_context *context,
                                         double *milliseconds, uint32_t count,
                                         repvgg_error *error);

/* Ends its threads. NULL is fine; REPVGG_BUSY while it runs. */
repvgg_status repvgg_context_close(repvgg_context *context,
                                   repvgg_error *error);

#ifdef __cplusplus
}
#endif

#endif /* REPVGG_RUNTIME_RUNTIME_H */
