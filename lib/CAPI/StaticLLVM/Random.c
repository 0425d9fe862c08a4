/*===- Random.c - Random numbers of older systems -------------------------===*\
|*                                                                            *|
|* Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.   *|
|* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception                    *|
|*                                                                            *|
|*===----------------------------------------------------------------------===*|
|*                                                                            *|
|* LLVM names its temporary files by `arc4random`, and the C++ library seeds  *|
|* with it, where the system that they were built on has it. It is the only   *|
|* function of glibc 2.36 that they call: one of our own makes do with 2.34.  *|
|*                                                                            *|
\*===----------------------------------------------------------------------===*/

#include <stdint.h>
#include <stdlib.h>
#include <sys/random.h>

__attribute__((visibility("hidden"))) uint32_t arc4random(void) {
  uint32_t value = 0;
  if (getrandom(&value, sizeof value, 0) != sizeof value)
    abort(); /* As the C library's own does. */
  return value;
}
