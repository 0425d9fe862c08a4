//===- FloatMode.h - How a thread computes ----------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// A processor's control register says what becomes of numbers below the
/// smallest normal one, how results are rounded and which exceptions trap. A
/// run sets all of it, so that answers do not depend on the caller's settings.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_RUNTIME_FLOATMODE_H
#define REPVGG_LIB_RUNTIME_FLOATMODE_H

#include <cstdint>

namespace repvgg::runtime {

/// While it lives, the calling thread rounds to nearest, traps nothing, and
/// takes denormal numbers for zero, operands and results, if it is to flush
/// them. Afterwards the register is as before, sticky flags among it.
class FloatMode {
public:
  explicit FloatMode(bool flushesDenormals) : before(read()) {
    write(flushesDenormals ? kDefault | kFlush : kDefault);
  }
  FloatMode(const FloatMode &) = delete;
  FloatMode &operator=(const FloatMode &) = delete;
  ~FloatMode() { write(before); }

private:
#if defined(__x86_64__)
  using Register = uint32_t;
  /// MXCSR: all exceptions masked; flush to zero, denormals are zero.
  static constexpr Register kDefault = 0x1F80, kFlush = 0x8040;
  static Register read() { return __builtin_ia32_stmxcsr(); }
  static void write(Register value) { __builtin_ia32_ldmxcsr(value); }
#elif defined(__aarch64__)
  using Register = uint64_t;
  /// FPCR: no traps; FZ, which is for single and double precision.
  static constexpr Register kDefault = 0, kFlush = uint64_t(1) << 24;
  static Register read() {
    Register value;
    asm volatile("mrs %0, fpcr" : "=r"(value));
    return value;
  }
  static void write(Register value) {
    asm volatile("msr fpcr, %0" ::"r"(value));
  }
#else
#error "the runtime does not know this machine's control register"
#endif

  Register before;
};

} // namespace repvgg::runtime

#endif // REPVGG_LIB_RUNTIME_FLOATMODE_H
