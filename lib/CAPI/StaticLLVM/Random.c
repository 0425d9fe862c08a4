/*===- Random.c - Random numbers of older systems
-----------------------------===*\
|* *|
|* Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions. *|
|* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception *|
|* *|
|*===--------------------------------------------------------------------------===*|
|* *|
|* LLVM names its temporary files by `arc4random`, where the system that it was
*|
|* built on has it. It is the only function of glibc 2.36 that it calls: with *|
|* one of our own the library runs on glibc 2.34 and newer. *|
|* *|
\*===----------------------------------------------------------------------===*/

#include <stdint.h>
#include <stdlib.h>
#include <sys/random.h>

uint32_t arc4random(void) {
  uint32_t value = 0;
  if (getrandom(&value, sizeof value, 0) != sizeof value)
    abort(); /* As the C library's own does. */
  return value;
}
