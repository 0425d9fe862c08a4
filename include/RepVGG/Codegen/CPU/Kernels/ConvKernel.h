//===- ConvKernel.h - A convolution as vector loops -------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// The interface of the convolution kernels. An algorithm makes one when it is
/// known how the images lie in memory.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_CODEGEN_CPU_KERNELS_CONVKERNEL_H
#define REPVGG_CODEGEN_CPU_KERNELS_CONVKERNEL_H

#include "RepVGG/Algebra/WeightView.h"
#include "RepVGG/Codegen/CPU/ConvProblem.h"
#include "RepVGG/Codegen/CPU/Kernels/Epilogue.h"

namespace mlir::repvgg::cpu {

/// Flat buffers and bounds that a kernel gets. What weights and scratch are
/// made of is the kernel's business: it views their bytes (see FloatBuffers.h).
struct ConvArguments {
  /// Elements of the input image.
  Value input;
  /// weightBytes() bytes, as packWeights or a call of emitPreparing wrote them.
  Value weights;
  /// One f32, or i32 for products of integers, a channel; zeros up to whole
  /// blocks.
  Value bias;
  /// scratchBytes() bytes; null if there are none.
  Value scratch;
  /// Which tasks to do.
  Offset begin, end;
};

class ConvKernel {
public:
  // Kernels refer to their own problem.
  ConvKernel(const ConvKernel &) = delete;
  ConvKernel &operator=(const ConvKernel &) = delete;
  virtual ~ConvKernel() = default;

  /// Bytes of scratch memory for a thread.
  virtual int64_t scratchBytes() const { return 0; }
  /// Into how many tasks the work can be divided.
  virtual int64_t tasks() const = 0;
  /// Whether tasks cost no more one by one than together: nothing is computed
  /// for all tasks of a call.
  virtual bool takesTurns() const { return true; }

  /// Bytes of the weights that emit() reads.
  virtual int64_t weightBytes() const = 0;
  /// Bytes of packed weights, as a model has them.
  virtual int64_t packedBytes() const { return weightBytes(); }
  /// Writes the packedBytes() bytes of `packed`, which are aligned to 64, for
  /// `weights`, `[O, I/g, KH, KW]`. What is computed from them is computed in
  /// f64, and each number is rounded once.
  virtual void packWeights(const WeightView &weights,
                           MutableArrayRef<char> packed) const = 0;

  /// Into how many tasks it can be divided to prepare the weights, once for all
  /// calls; 0 if emit() reads packed ones.
  virtual int64_t preparingTasks() const { return 0; }
  /// Emits such tasks [begin, end): from packedBytes() bytes to weightBytes().
  virtual void emitPreparing(KernelBuilder &k, Value packed, Value prepared,
                             const Offset &begin, const Offset &end) const {}

  /// Emits the tasks [begin, end); the halo of the output is not its business.
  virtual void emit(KernelBuilder &k, const ConvArguments &arguments,
                    const Epilogue &epilogue) const = 0;

protected:
  explicit ConvKernel(const ConvProblem &problem) : problem(problem) {}

  ConvProblem problem;
};

} // namespace mlir::repvgg::cpu

#endif // REPVGG_CODEGEN_CPU_KERNELS_CONVKERNEL_H
