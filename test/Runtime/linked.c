/* Two models linked into one program: linked WEIGHTS IMAGE. They are compiled
   from one module, so they give the same. */

#include "other.h"
#include "third.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void *read_file(const char *path, size_t bytes) {
  FILE *file = fopen(path, "rb");
  void *memory = aligned_alloc(64, (bytes + 63) / 64 * 64);
  if (!file || !memory || fread(memory, 1, bytes, file) != bytes)
    exit(1);
  fclose(file);
  return memory;
}

static repvgg_context *open_model(const repvgg_model_description *description,
                                  const char *weights) {
  repvgg_model *model;
  repvgg_context *context;
  void *memory = read_file(weights, description->weights_bytes);
  if (repvgg_model_create(description, memory, NULL, &model, NULL) ||
      repvgg_context_create(model, NULL, &context, NULL))
    exit(1);
  return context;
}

int main(int argc, char **argv) {
  static float first[OTHER_OUTPUT0_ELEMENTS], second[THIRD_OUTPUT0_ELEMENTS];
  if (argc != 3)
    return 1;
  float *x = read_file(argv[2], OTHER_INPUT0_ELEMENTS * sizeof(float));
  repvgg_context *other = open_model(&other_description, argv[1]);
  repvgg_context *third = open_model(&third_description, argv[1]);
  if (other_run(other, x, first, NULL) || third_run(third, x, second, NULL))
    return 1;
  if (memcmp(first, second, sizeof(first)) != 0)
    return 1;
  printf("two models, one result\n");
  return 0;
}
