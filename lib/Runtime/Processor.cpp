//===- Processor.cpp - What this machine can do ---------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Processor.h"

#include "repvgg-runtime/runtime.h"

#include <cerrno>
#include <cstring>
#include <sched.h>
#include <unistd.h>
#ifdef __x86_64__
#include <cpuid.h>
#endif
#if defined(__x86_64__) && defined(__linux__)
#include <sys/syscall.h>
#endif
#if defined(__aarch64__) && defined(__linux__)
#include <asm/hwcap.h>
#include <sys/auxv.h>
#endif

namespace repvgg::runtime {

#ifdef __x86_64__
/// A bit of EDX of CPUID's leaf 7.
static bool hasTileFeature(int bit) {
  unsigned a, b, c, d;
  return __get_cpuid_count(7, 0, &a, &b, &c, &d) && (d >> bit & 1);
}
#endif

/// 1 if the processor has the feature, 0 if not, -1 if nobody knows it.
static int hasFeature(const char *name, size_t length) {
#if defined(__x86_64__)
  __builtin_cpu_init();
#define REPVGG_X86_FEATURE(FEATURE)                                            \
  if (length == sizeof(FEATURE) - 1 && !std::memcmp(name, FEATURE, length))    \
    return __builtin_cpu_supports(FEATURE) != 0;
#define REPVGG_X86_TILE_FEATURE(FEATURE, BIT)                                  \
  if (length == sizeof(FEATURE) - 1 && !std::memcmp(name, FEATURE, length))    \
    return hasTileFeature(BIT);
#include "repvgg-runtime/features.def"
#elif defined(__aarch64__) && defined(__linux__)
#define REPVGG_AARCH64_FEATURE(FEATURE, WORD, BIT)                             \
  if (length == sizeof(FEATURE) - 1 && !std::memcmp(name, FEATURE, length))    \
    return (getauxval(WORD) & (BIT)) != 0;
#include "repvgg-runtime/features.def"
#endif
  return -1;
}

/// Asks Linux for the state of tiles, which it keeps for those processes alone
/// that have asked (Documentation/arch/x86/xstate.rst); they need to once, all
/// threads included. False with errno if it does not give it.
static bool requestTiles() {
#if defined(__x86_64__) && defined(__linux__)
  constexpr long kRequestPermission = 0x1023, kTileData = 18;
  return syscall(SYS_arch_prctl, kRequestPermission, kTileData) == 0;
#else
  errno = ENOSYS;
  return false;
#endif
}

repvgg_status checkProcessor(const char *cpu, const char *features,
                             repvgg_error *error) {
  bool needsTiles = false;
  for (const char *name = features; *name;) {
    size_t length = std::strcspn(name, ",");
    int found = hasFeature(name, length);
    if (found != 1)
      return fail(error, REPVGG_WRONG_MACHINE,
                  "the model is compiled for '%s' and needs a processor with "
                  "%.*s, which this one %s",
                  cpu, static_cast<int>(length), name,
                  found == 0 ? "has not" : "is not known to have");
    needsTiles |= !std::strncmp(name, "amx-", 4);
    name += length + (name[length] == ',');
  }
  if (!needsTiles || requestTiles())
    return REPVGG_OK;
  return fail(error, REPVGG_WRONG_MACHINE,
              "the model is compiled for '%s' and needs AMX, which the system "
              "does not let this process use (%s): compile it for a processor "
              "without AMX",
              cpu, std::strerror(errno));
}

int currentProcessor() {
#ifdef __linux__
  return sched_getcpu();
#else
  return -1;
#endif
}

ProcessorSet allowedProcessors() {
  ProcessorSet result;
#ifdef __linux__
  cpu_set_t allowed;
  if (sched_getaffinity(0, sizeof(allowed), &allowed) == 0)
    for (int i = 0; i < CPU_SETSIZE; ++i)
      if (CPU_ISSET(i, &allowed))
        result.add(i);
#endif
  return result;
}

bool runOn(pthread_t thread, const ProcessorSet &processors) {
#ifdef __linux__
  cpu_set_t set;
  CPU_ZERO(&set);
  for (int i = 0; i < CPU_SETSIZE; ++i)
    if (processors.has(i))
      CPU_SET(i, &set);
  return CPU_COUNT(&set) != 0 &&
         pthread_setaffinity_np(thread, sizeof(set), &set) == 0;
#else
  return false;
#endif
}

void leave(const ProcessorSet &taken) {
  ProcessorSet allowed = allowedProcessors();
  if (runOn(pthread_self(), allowed.without(taken)))
    (void)runOn(pthread_self(), allowed);
}

uint32_t countProcessors() {
#ifdef __linux__
  // What this process may use, which can be less than there is.
  cpu_set_t set;
  if (sched_getaffinity(0, sizeof(set), &set) == 0)
    return CPU_COUNT(&set);
#endif
  long count = sysconf(_SC_NPROCESSORS_ONLN);
  return count > 0 ? count : 1;
}

} // namespace repvgg::runtime

repvgg_status repvgg_require_features(const char *cpu, const char *features,
                                      repvgg_error *error) {
  if (!cpu || !features)
    return repvgg::runtime::fail(error, REPVGG_INVALID_ARGUMENT,
                                 "expects a processor's name and features");
  return repvgg::runtime::checkProcessor(cpu, features, error);
}
