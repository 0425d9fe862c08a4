/* The C API of an installed library. */
#include "repvgg-c/RepVGG.h"
#include <stdio.h>

int main(void) {
  printf("repvgg %s, LLVM %s\n", repvggVersion(), repvggLLVMVersion());
  return 0;
}
