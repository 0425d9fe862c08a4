/*===- repvgg-c/Support.h - Errors, contexts, memory -------------*- C -*-===*\
|*                                                                            *|
|* Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.   *|
|* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception                    *|
|*                                                                            *|
|*===----------------------------------------------------------------------===*|
|*                                                                            *|
|* What holds for all of the compiler's C API, repvgg-c/RepVGG.h:             *|
|*                                                                            *|
|* Errors. A function that can fail returns a RepVGGError *: NULL on success, *|
|* else an error that the caller destroys. What such a function is to make is *|
|* written to its last parameter, and is NULL after an error.                 *|
|*                                                                            *|
|* Ownership. What a ...Create, ...Load, ...Clone, ...Fuse, ...Compile makes  *|
|* is the caller's, who destroys it by the ...Destroy of its type; NULL is    *|
|* fine there. All other pointers are borrowed: each function says from what, *|
|* and they are good until that is destroyed or changed.                      *|
|*                                                                            *|
|* Threads. Objects may be used from any thread. One object is used by one    *|
|* thread at a time unless its type says otherwise; different objects do not  *|
|* disturb each other. Nothing is global.                                     *|
|*                                                                            *|
|* Text is UTF-8 and ends in a zero. Sizes are in bytes. Paths and names of   *|
|* files need not be UTF-8. Structures of options are filled by their         *|
|* ...Init function first, so that programs go on when fields are added.      *|
|*                                                                            *|
\*===----------------------------------------------------------------------===*/

#ifndef REPVGG_C_SUPPORT_H
#define REPVGG_C_SUPPORT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#if defined(_WIN32)
#define REPVGG_EXPORT
#else
#define REPVGG_EXPORT __attribute__((visibility("default")))
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* The version of the library, "0.1.0", and of LLVM, "22.1.8". Live for ever. */
REPVGG_EXPORT const char *repvggVersion(void);
REPVGG_EXPORT const char *repvggLLVMVersion(void);

/*===----------------------------------------------------------------------===*\
|* Diagnostics                                                                *|
\*===----------------------------------------------------------------------===*/

typedef enum {
  RepVGGSeverityError = 0,
  RepVGGSeverityWarning = 1,
  RepVGGSeverityRemark = 2,
  RepVGGSeverityNote = 3 /* about the message before it */
} RepVGGSeverity;

/* Something that the compiler has to say of a place in the user's file. */
typedef struct {
  RepVGGSeverity severity;
  const char *message;
  /* The place: a file, and line and column counted from 1; else the name that
     an op was given by whoever made the model. Empty and 0 where unknown. */
  const char *file;
  uint32_t line;
  uint32_t column;
  const char *name;
  /* The rule of docs/Numerics.md that is broken, "A6"; "certificate" or
     "source" where a check has found a result to be wrong; "link" where code
     cannot be linked; empty where it is another matter. */
  const char *rule;
} RepVGGDiagnostic;

/*===----------------------------------------------------------------------===*\
|* Errors                                                                     *|
\*===----------------------------------------------------------------------===*/

typedef enum {
  RepVGGErrorInvalidArgument = 1, /* the message names the argument */
  RepVGGErrorFile = 2,            /* cannot be read or written */
  RepVGGErrorParse = 3,           /* no module, or none that is valid */
  RepVGGErrorRefused = 4,         /* a valid model that cannot be done */
  RepVGGErrorVerify = 5,          /* a result that was found to be wrong */
  RepVGGErrorCancelled = 6,       /* as the caller wished */
  RepVGGErrorRuntime = 7          /* a compiled model cannot be loaded */
} RepVGGErrorKind;

/* Why something failed. Never changes: any number of threads may read it. */
typedef struct RepVGGError RepVGGError;

REPVGG_EXPORT RepVGGErrorKind repvggErrorGetKind(const RepVGGError *error);
/* The whole text, for people; lives as long as the error. */
REPVGG_EXPORT const char *repvggErrorGetMessage(const RepVGGError *error);
/* The same in pieces, one at least. `diagnostic`'s texts live as long as the
   error. An index that is too large gives the last. */
REPVGG_EXPORT size_t repvggErrorGetNumDiagnostics(const RepVGGError *error);
REPVGG_EXPORT void repvggErrorGetDiagnostic(const RepVGGError *error,
                                            size_t index,
                                            RepVGGDiagnostic *diagnostic);
REPVGG_EXPORT void repvggErrorDestroy(RepVGGError *error);

/*===----------------------------------------------------------------------===*\
|* Contexts                                                                   *|
\*===----------------------------------------------------------------------===*/

/* How the compiler talks with its caller while it works. Functions may be NULL.
   They are called one at a time, in the thread that works or in a helper of its
   while it waits, and must not call the API with the objects that are worked
   on. They outlive the context's last use. */
typedef struct {
  void *user; /* handed to each */
  /* `stage` begins: "fusing"; `step` of `steps` is done (0 of 0: unknown). */
  void (*progress)(const char *stage, uint32_t step, uint32_t steps,
                   void *user);
  /* Asked often: once it is true, what is at work ends with
     RepVGGErrorCancelled. */
  bool (*isCancelled)(void *user);
  /* Warnings about a model that is read all the same. */
  void (*message)(const RepVGGDiagnostic *diagnostic, void *user);
} RepVGGCallbacks;

/* What modules are loaded and worked on in. May be used by any number of
   threads at a time, but to be changed; what it made may outlive it. */
typedef struct RepVGGContext RepVGGContext;

REPVGG_EXPORT RepVGGContext *repvggContextCreate(void);
/* NULL: none. What is at work already goes on with those before. */
REPVGG_EXPORT void repvggContextSetCallbacks(RepVGGContext *context,
                                             const RepVGGCallbacks *callbacks);
REPVGG_EXPORT void repvggContextDestroy(RepVGGContext *context);

/* Takes a piece of an output, of which there may be many; false ends the
   writing with RepVGGErrorFile. */
typedef bool (*RepVGGWriter)(const char *data, size_t size, void *user);

#ifdef __cplusplus
}
#endif

#endif /* REPVGG_C_SUPPORT_H */
