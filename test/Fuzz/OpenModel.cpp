//===- OpenModel.cpp - Model files that lie ----------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: a byte that chooses, then a library's bytes, a weights file's, or the
// numbers of a description. Nothing that is damaged may be accepted, and what
// is accepted must stay inside its memory. Libraries are not given the hash of
// what they became: with it their code would run, and may do anything.
//
//===----------------------------------------------------------------------===//

#include "Files.h"
#include "HandMadeModel.h"
#include "Weights.h"
#include "llvm/Support/xxhash.h"

#include <cstdlib>
#include <cstring>

using namespace mlir::repvgg;
using namespace repvgg::testing;

/// Memory as long as there is little of it.
static void *allocate(void *, size_t bytes, size_t alignment) {
  size_t rounded = (bytes + alignment - 1) / alignment * alignment;
  return bytes > (64 << 20) ? nullptr : std::aligned_alloc(alignment, rounded);
}
static void release(void *, void *memory, size_t) { std::free(memory); }
static const repvgg_allocator kAllocator = {allocate, release, nullptr};

static void openLibrary(llvm::StringRef bytes) {
  std::string path = fuzz::write("model.so", bytes);
  fuzz::write("model.weights", bytes);
  repvgg_model *model = nullptr;
  repvgg_error error;
  if (repvgg_model_open(path.c_str(), nullptr, &model, &error) == REPVGG_OK ||
      !*error.message)
    std::abort();
}

static void openWeights(llvm::StringRef bytes) {
  uint32_t choice;
  if (bytes.size() < sizeof(choice))
    return;
  std::memcpy(&choice, bytes.data(), sizeof(choice));
  llvm::StringRef file = bytes.drop_front(4);
  repvgg_model_description description = {};
  description.magic = REPVGG_MODEL_MAGIC;
  bool isLong = choice & 4, isDamaged = choice & 8;
  description.weights_bytes = file.size() + isLong;
  description.weights_hash = llvm::xxh3_64bits(file) ^ isDamaged;
  std::string path = fuzz::write("model.weights", file);
  repvgg::runtime::Weights weights;
  repvgg_error error;
  repvgg_status status =
      weights.open(path.c_str(), description, choice & 3, &kAllocator, &error);
  if (status != REPVGG_OK)
    return;
  if (isLong || isDamaged ||
      llvm::StringRef(weights.data(), file.size()) != file)
    std::abort();
}

namespace {
/// Deals out the input's bytes as numbers.
class Numbers {
public:
  explicit Numbers(llvm::StringRef bytes) : bytes(bytes) {}

  /// Replaces `number` where the input says so.
  template <typename T>
  void edit(T &number) {
    if (bytes.size() <= sizeof(T))
      return;
    bool replaces = bytes.front() & 1;
    if (replaces)
      std::memcpy(&number, bytes.data() + 1, sizeof(T));
    bytes = bytes.drop_front(replaces ? 1 + sizeof(T) : 1);
  }

private:
  llvm::StringRef bytes;
};
} // namespace

/// Numbers lie; pointers and counts of what they point to cannot be checked.
static void createModel(llvm::StringRef bytes) {
  static int64_t shape[] = {kSize};
  static repvgg_place places[3];
  HandMadeModel made;
  repvgg_model_description &model = made.description;
  // The model's own code may do anything with memory that is too small.
  model.num_init_steps = 0;
  Numbers numbers(bytes);
  for (uint64_t *field :
       {&model.magic, &model.weights_bytes, &model.prepared_bytes,
        &model.workspace_bytes, &model.scratch_bytes})
    numbers.edit(*field);
  numbers.edit(model.version);
  std::memcpy(places, made.steps[0].places, sizeof(places));
  for (repvgg_place &place : places) {
    numbers.edit(place.space);
    numbers.edit(place.index);
    numbers.edit(place.offset);
  }
  made.steps[0].places = places;
  for (repvgg_step &step : made.steps) {
    numbers.edit(step.layer);
    numbers.edit(step.tasks);
  }
  shape[0] = kSize;
  numbers.edit(shape[0]);
  made.inputs[0].shape = shape;
  numbers.edit(made.inputs[0].bytes);
  numbers.edit(made.inputs[0].type);

  repvgg_model_options options = {nullptr, &kAllocator, 0};
  repvgg_model *created = nullptr;
  repvgg_context *context = nullptr;
  repvgg_context_options one = {1, 0, &kAllocator, REPVGG_DENORMALS_FLUSHED};
  if (repvgg_model_create(&model, made.weights.data(), &options, &created,
                          nullptr) != REPVGG_OK)
    return;
  if (repvgg_context_create(created, &one, &context, nullptr) == REPVGG_OK)
    repvgg_context_close(context, nullptr);
  repvgg_model_close(created, nullptr);
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  if (!size)
    return 0;
  llvm::StringRef bytes(reinterpret_cast<const char *>(data), size);
  switch (bytes.front() % 3) {
  case 0:
    openLibrary(bytes.drop_front());
    break;
  case 1:
    openWeights(bytes.drop_front());
    break;
  default:
    createModel(bytes.drop_front());
  }
  return 0;
}
