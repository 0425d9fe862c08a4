//===- SharedCopy.cpp - One copy of a file in a process -------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SharedCopy.h"
#include "Hash.h"
#include "Memory.h"

#include <pthread.h>

namespace repvgg::runtime {

/// Small enough to be hashed while it is in a core's cache.
static constexpr uint64_t kCopiedPiece = 256 << 10;

struct FileCopy {
  FileState file = {};
  uint64_t hash = 0;
  repvgg_allocator from = {};
  Block memory;
  uint32_t users = 1;
  FileCopy *next = nullptr;

  bool isLike(const FileCopy &other) const {
    return file == other.file && hash == other.hash &&
           from.allocate == other.from.allocate &&
           from.release == other.from.release && from.user == other.from.user;
  }

  /// Reads the file, if its bytes are what they should be.
  repvgg_status fill(const File &source, repvgg_error *error);
};

repvgg_status FileCopy::fill(const File &source, repvgg_error *error) {
  if (!memory.reserve(from, file.size))
    return outOfMemory("weights", file.size, error);
  Hash found;
  for (uint64_t begin = 0; begin < file.size; begin += kCopiedPiece) {
    uint64_t left = file.size - begin,
             bytes = left < kCopiedPiece ? left : kCopiedPiece;
    char *piece = memory.data() + begin;
    if (repvgg_status status = source.read(piece, bytes, begin, error))
      return status;
    found.add(piece, bytes);
  }
  return found.value() == hash ? REPVGG_OK : refuseHash(source, error);
}

namespace {

/// The copies in use. Nobody holds the lock while reading a file: who opens
/// another one does not wait.
class CopyList {
public:
  /// The copy that is like `like`, for one more user; null if there is none.
  FileCopy *find(const FileCopy &like) {
    lock();
    FileCopy *found = search(like);
    unlock();
    return found;
  }

  /// Adds `made`, unless somebody was faster: then theirs is used.
  FileCopy *add(FileCopy *made) {
    lock();
    FileCopy *found = search(*made);
    if (!found) {
      made->next = first;
      first = made;
    }
    unlock();
    if (!found)
      return made;
    destroy(made);
    return found;
  }

  /// Ends one use.
  void release(FileCopy *copy) {
    lock();
    bool last = --copy->users == 0;
    if (last)
      remove(copy);
    unlock();
    if (last)
      destroy(copy);
  }

  void lock() { pthread_mutex_lock(&mutex); }
  void unlock() { pthread_mutex_unlock(&mutex); }

private:
  FileCopy *search(const FileCopy &like) {
    for (FileCopy *copy = first; copy; copy = copy->next)
      if (copy->isLike(like)) {
        ++copy->users;
        return copy;
      }
    return nullptr;
  }

  void remove(FileCopy *copy) {
    FileCopy **place = &first;
    while (*place != copy)
      place = &(*place)->next;
    *place = copy->next;
  }

  pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
  FileCopy *first = nullptr;
};

} // namespace

/// The only thing that models share without being told.
static constinit CopyList copies;

void lockCopies() { copies.lock(); }
void unlockCopies() { copies.unlock(); }

repvgg_status SharedCopy::open(const File &file, uint64_t hash,
                               const repvgg_allocator &allocator,
                               repvgg_error *error) {
  FileCopy *made = create<FileCopy>();
  if (!made)
    return outOfMemory("weights", sizeof(FileCopy), error);
  made->file = file.state();
  made->hash = hash;
  made->from = allocator;
  copy = copies.find(*made);
  repvgg_status status = copy ? REPVGG_OK : made->fill(file, error);
  if (copy || status)
    destroy(made);
  else
    copy = copies.add(made);
  return status;
}

SharedCopy::~SharedCopy() {
  if (copy)
    copies.release(copy);
}

const char *SharedCopy::data() const {
  return copy ? copy->memory.data() : nullptr;
}

repvgg_status refuseHash(const File &file, repvgg_error *error) {
  return fail(error, REPVGG_BAD_WEIGHTS,
              "'%s' is damaged, or holds the weights of another model",
              file.path());
}

} // namespace repvgg::runtime
