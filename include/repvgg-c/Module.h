/*===- repvgg-c/Module.h - Models as modules ---------------------*- C -*-===*\
|*                                                                            *|
|* Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.   *|
|* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception                    *|
|*                                                                            *|
|*===----------------------------------------------------------------------===*|
|*                                                                            *|
|* A module is a model as MLIR: linalg on tensors, or the repvgg dialect.     *|
|* No function changes one: fusing makes another. Modules that came from one  *|
|* share its weights, and a lock: two threads may use two of them, but wait   *|
|* for each other.                                                            *|
|*                                                                            *|
\*===----------------------------------------------------------------------===*/

#ifndef REPVGG_C_MODULE_H
#define REPVGG_C_MODULE_H

#include "repvgg-c/Support.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Element types of tensors, as in repvgg-runtime/model.h (repvgg_type). */
typedef uint32_t RepVGGType;

typedef struct RepVGGModule RepVGGModule;

/*===----------------------------------------------------------------------===*\
|* Reading                                                                    *|
\*===----------------------------------------------------------------------===*/

/* Reads text or bytecode; "-" is the standard input. RepVGGErrorFile if it
   cannot be read, RepVGGErrorParse with the parser's messages. */
REPVGG_EXPORT RepVGGError *repvggModuleLoadFile(RepVGGContext *context,
                                                const char *path,
                                                RepVGGModule **module);

/* The data of a `dense_resource<key>` that the text does not have. */
typedef struct {
  const char *key;
  const void *data; /* row-major, little-endian */
  size_t size;
} RepVGGBlob;

/* Reads text or bytecode from memory, which may go afterwards; `name` is what
   messages call it. The data of `blobs` is used where it lies, and not changed:
   `release` (or NULL) is called with `user`, once, when no module needs it any
   more, or after an error. RepVGGErrorParse also for a key that the module does
   not have, for data that is aligned less than its elements are, and for sizes
   that do not fit. */
REPVGG_EXPORT RepVGGError *
repvggModuleLoadBytes(RepVGGContext *context, const void *bytes, size_t size,
                      const char *name, const RepVGGBlob *blobs,
                      size_t numBlobs, void (*release)(void *user), void *user,
                      RepVGGModule **module);

/* A module of its own with the same contents. */
REPVGG_EXPORT RepVGGError *repvggModuleClone(const RepVGGModule *module,
                                             RepVGGModule **clone);
REPVGG_EXPORT void repvggModuleDestroy(RepVGGModule *module);

/*===----------------------------------------------------------------------===*\
|* Writing                                                                    *|
\*===----------------------------------------------------------------------===*/

typedef enum { RepVGGFormatText = 0, RepVGGFormatBytecode = 1 } RepVGGFormat;

/* Hands the module to `write`, with its locations if `locations`. */
REPVGG_EXPORT RepVGGError *repvggModuleWrite(const RepVGGModule *module,
                                             RepVGGFormat format,
                                             bool locations, RepVGGWriter write,
                                             void *user);
/* Writes a file, which appears when it is complete; "-" is the standard
   output. */
REPVGG_EXPORT RepVGGError *repvggModuleWriteFile(const RepVGGModule *module,
                                                 RepVGGFormat format,
                                                 bool locations,
                                                 const char *path);

#ifdef __cplusplus
}
#endif

#endif /* REPVGG_C_MODULE_H */
