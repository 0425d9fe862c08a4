/* Runs a compiled model from C: example MODEL IMAGE REFERENCE BOUND, where
   image and reference are raw f32. */

#include "repvgg-runtime/runtime.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

static float *read_floats(const char *path, uint64_t bytes) {
  FILE *file = fopen(path, "rb");
  float *values = malloc(bytes);
  if (!file || !values || fread(values, 1, bytes, file) != bytes) {
    fprintf(stderr, "cannot read %llu bytes from %s\n",
            (unsigned long long)bytes, path);
    exit(1);
  }
  fclose(file);
  return values;
}

static void check(repvgg_status status, const repvgg_error *error) {
  if (status != REPVGG_OK) {
    fprintf(stderr, "error %d: %s\n", (int)status, error->message);
    exit(1);
  }
}

int main(int argc, char **argv) {
  repvgg_error error;
  repvgg_model *model;
  repvgg_context *context;
  const repvgg_model_description *description;
  if (argc != 5) {
    fprintf(stderr, "usage: example MODEL IMAGE REFERENCE BOUND\n");
    return 1;
  }

  check(repvgg_model_open(argv[1], NULL, &model, &error), &error);
  check(repvgg_model_describe(model, &description, &error), &error);
  const repvgg_tensor *in = &description->inputs[0];
  const repvgg_tensor *out = &description->outputs[0];
  float *x = read_floats(argv[2], in->bytes);
  float *expected = read_floats(argv[3], out->bytes);
  float *y = malloc(out->bytes);

  repvgg_context_options options = {.threads = 2};
  check(repvgg_context_create(model, &options, &context, &error), &error);
  repvgg_buffer input = {x, REPVGG_F32, in->rank, in->shape};
  repvgg_buffer output = {y, REPVGG_F32, out->rank, out->shape};
  check(repvgg_context_run(context, &input, 1, &output, 1, &error), &error);

  double largest = 0, difference = 0;
  for (uint64_t i = 0; i < out->bytes / sizeof(float); ++i) {
    largest = fmax(largest, fabs(expected[i]));
    difference = fmax(difference, fabs((double)y[i] - expected[i]));
  }
  int right = difference <= atof(argv[4]) * largest;
  printf("%s: %s, largest relative difference %.1e\n", description->name,
         right ? "right" : "wrong", difference / largest);

  check(repvgg_context_close(context, &error), &error);
  check(repvgg_model_close(model, &error), &error);
  free(x);
  free(expected);
  free(y);
  return right ? 0 : 1;
}
