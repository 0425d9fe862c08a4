/*===- repvgg-c/Tools.h - The tools as functions -----------------*- C -*-===*\
|*                                                                            *|
|* Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.   *|
|* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception                    *|
|*                                                                            *|
|*===----------------------------------------------------------------------===*|
|*                                                                            *|
|* The tools of the same names, for programs that are nothing else: they all  *|
|* are in the library, so that LLVM is there once. Each takes what main takes *|
|* and returns the exit status, or exits (after --help, for example).         *|
|*                                                                            *|
|* A tool has the process for itself: it sets signal handlers and LLVM's      *|
|* options and writes to the standard streams. So one tool, once a process,   *|
|* and nothing else of the library beside it or after it.                     *|
|*                                                                            *|
\*===----------------------------------------------------------------------===*/

#ifndef REPVGG_C_TOOLS_H
#define REPVGG_C_TOOLS_H

#include "repvgg-c/Support.h"

#ifdef __cplusplus
extern "C" {
#endif

/* mlir-opt with the repvgg dialect, its passes, and --fuse. In a library that
 * has its own LLVM there are those dialects and passes that the compiler needs,
 * elsewhere all of mlir-opt's. */
REPVGG_EXPORT int repvggOptMain(int argc, char **argv);

/* From a model to MODEL.so, MODEL.weights and MODEL.h. */
REPVGG_EXPORT int repvggCompileMain(int argc, char **argv);

/* Runs a model, compiled or not, on files or on random numbers. */
REPVGG_EXPORT int repvggRunMain(int argc, char **argv);

#ifdef __cplusplus
}
#endif

#endif /* REPVGG_C_TOOLS_H */
