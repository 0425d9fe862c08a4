//===- Library.cpp - A model's shared library -----------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Library.h"
#include "CodeCopy.h"
#include "Hash.h"
#include "MappedFile.h"

#include <cstring>
#include <dlfcn.h>
#include <elf.h>

namespace repvgg::runtime {

#if defined(__x86_64__)
static constexpr uint16_t kMachine = EM_X86_64;
#elif defined(__aarch64__)
static constexpr uint16_t kMachine = EM_AARCH64;
#else
#error "the runtime does not know this machine's ELF number"
#endif

static const char *machineName(uint16_t machine) {
  switch (machine) {
  case EM_X86_64:
    return "x86-64";
  case EM_AARCH64:
    return "AArch64";
  default:
    return "another machine";
  }
}

/// Checks that `file` is a 64-bit shared library for this kind of machine.
static repvgg_status checkHeader(const char *path, const MappedFile &file,
                                 repvgg_error *error) {
  Elf64_Ehdr header;
  if (file.size() < sizeof(header) + sizeof(repvgg_trailer) ||
      std::memcmp(file.data(), ELFMAG, SELFMAG) != 0)
    return fail(error, REPVGG_BAD_MODEL, "'%s' is no compiled model", path);
  std::memcpy(&header, file.data(), sizeof(header));
  if (header.e_ident[EI_CLASS] != ELFCLASS64 ||
      header.e_ident[EI_DATA] != ELFDATA2LSB || header.e_machine != kMachine)
    return fail(error, REPVGG_WRONG_MACHINE,
                "'%s' is compiled for %s, but this machine is %s", path,
                machineName(header.e_machine), machineName(kMachine));
  if (header.e_type != ET_DYN)
    return fail(error, REPVGG_BAD_MODEL, "'%s' is no shared library", path);
  return REPVGG_OK;
}

/// Checks that the file is as the compiler left it.
static repvgg_status checkTrailer(const char *path, const MappedFile &file,
                                  repvgg_error *error) {
  repvgg_trailer trailer;
  uint64_t bytes = file.size() - sizeof(trailer);
  std::memcpy(&trailer, file.data() + bytes, sizeof(trailer));
  if (trailer.magic != REPVGG_TRAILER_MAGIC)
    return fail(error, REPVGG_BAD_MODEL,
                "'%s' is no compiled model, or is truncated", path);
  if (trailer.hash != hashOf(file.data(), bytes))
    return fail(error, REPVGG_BAD_MODEL, "'%s' is damaged", path);
  return REPVGG_OK;
}

repvgg_status Library::open(const char *path, repvgg_error *error) {
  File opened;
  if (repvgg_status status = opened.open(path, error))
    return status;
  CodeCopy copy;
  if (repvgg_status status = copy.open(opened, error))
    return status;
  MappedFile file;
  if (repvgg_status status = file.open(copy.file(), error))
    return status;
  if (repvgg_status status = checkHeader(path, file, error))
    return status;
  if (repvgg_status status = checkTrailer(path, file, error))
    return status;
  handle = copy.load();
  if (handle)
    return REPVGG_OK;
  const char *reason = dlerror();
  return fail(error, REPVGG_BAD_MODEL, "cannot load '%s': %s", path,
              reason ? reason : "no more files can be open");
}

const repvgg_model_description *Library::description() const {
  return static_cast<const repvgg_model_description *>(
      dlsym(handle, "repvgg_model_description"));
}

Library::~Library() {
  if (handle)
    dlclose(handle);
}

} // namespace repvgg::runtime
