/*===- repvgg-c/RepVGG.h - The compiler's C API ------------------*- C -*-===*\
|*                                                                            *|
|* Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.   *|
|* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception                    *|
|*                                                                            *|
|*===----------------------------------------------------------------------===*|
|*                                                                            *|
|*   RepVGGContext *context = repvggContextCreate();                          *|
|*   RepVGGModule *model, *fused;                                             *|
|*   RepVGGError *error;                                                      *|
|*   error = repvggModuleLoadFile(context, "model.mlir", &model);             *|
|*   if (!error)                                                              *|
|*     error = repvggModuleFuse(model, NULL, &fused);                         *|
|*   if (error)                                                               *|
|*     puts(repvggErrorGetMessage(error));                                    *|
|*                                                                            *|
|* repvgg-c/Support.h says what holds for all of it.                          *|
|*                                                                            *|
\*===----------------------------------------------------------------------===*/

#ifndef REPVGG_C_REPVGG_H
#define REPVGG_C_REPVGG_H

#include "repvgg-c/Compile.h"
#include "repvgg-c/Fuse.h"
#include "repvgg-c/Graph.h"
#include "repvgg-c/Module.h"
#include "repvgg-c/Support.h"

#endif /* REPVGG_C_REPVGG_H */
