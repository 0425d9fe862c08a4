//===- ConvKernel.h - A convolution as vector loops -------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// The interface of the convolution kernels, one class an algorithm. A new
/// kernel is a file with a class and its line in ConvKernel::create.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_CODEGEN_CPU_KERNELS_CONVKERNEL_H
#define REPVGG_CODEGEN_CPU_KERNELS_CONVKERNEL_H

#include "RepVGG/Algebra/Geometry.h"
#include "RepVGG/Algebra/Refusal.h"
#include "RepVGG/Codegen/CPU/Kernels/Epilogue.h"
#include "RepVGG/Codegen/CPU/PackedImage.h"
#include "RepVGG/Codegen/CPU/TargetInfo.h"

#include <memory>
#include <vector>

namespace mlir::repvgg::cpu {

/// Everything about a convolution but its values and its epilogue.
struct ConvProblem {
  /// Before layouts are chosen, these have no halo.
  PackedImage input, output;
  /// Two windows: rows, columns.
  Geometry geometry;
  PlanAttr plan;
  TargetInfo target;

  /// By `plan`, which says how many of the images are worked on at a time.
  ConvProblem with(PlanAttr plan) const;

  const Window &rows() const { return geometry.windows[0]; }
  const Window &columns() const { return geometry.windows[1]; }
};

/// Buffers (flat, f32) and bounds that a kernel gets.
struct ConvArguments {
  Value input;
  /// As packWeights made them.
  Value weights;
  /// One f32 a channel, zeros up to whole blocks.
  Value bias;
  /// scratchElements() of them; null if there are none.
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

  /// The kernel of `problem`'s plan; refuses (rule "plan") what it cannot do.
  static OrRefusal<std::unique_ptr<ConvKernel>>
  create(const ConvProblem &problem);

  /// Lanes of the input's layout: the target's, but 1 for planes.
  virtual int64_t inputVector() const { return problem.target.lanes; }
  /// The least halo of the input that the kernel reads.
  virtual Halo inputHalo() const;
  /// f32 of scratch memory for a thread.
  virtual int64_t scratchElements() const { return 0; }
  /// Into how many tasks the work can be divided.
  virtual int64_t tasks() const = 0;

  /// f32 of packed weights.
  virtual int64_t weightElements() const = 0;
  /// Writes weightElements() f32 for `weights`, `[O, I/g, KH, KW]`; computed
  /// in f64 where it is more than copying.
  virtual void packWeights(ArrayRef<float> weights,
                           MutableArrayRef<float> packed) const = 0;

  /// Emits the tasks [begin, end); the halo of the output is not its business.
  virtual void emit(KernelBuilder &k, const ConvArguments &arguments,
                    const Epilogue &epilogue) const = 0;

protected:
  explicit ConvKernel(const ConvProblem &problem) : problem(problem) {}

  ConvProblem problem;
};

} // namespace mlir::repvgg::cpu

#endif // REPVGG_CODEGEN_CPU_KERNELS_CONVKERNEL_H
