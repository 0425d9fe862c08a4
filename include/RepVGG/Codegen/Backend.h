//===- Backend.h - What a device brings -------------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// All that the compiler asks of a device: what its modules are compiled for,
/// the passes from layers to launches, and one layer by one plan, to measure
/// it. `lib/Pipelines/Backends.cpp` lists the devices; nothing else above
/// lib/Codegen names one.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_CODEGEN_BACKEND_H
#define REPVGG_CODEGEN_BACKEND_H

#include "RepVGG/Algebra/Cost.h"
#include "RepVGG/Algebra/Refusal.h"
#include "RepVGG/Codegen/Machine.h"
#include "RepVGG/Layer/IR/Layer.h"

#include <memory>

namespace mlir {
class OpPassManager;
} // namespace mlir

namespace mlir::repvgg {

/// What a user wants of a backend.
struct BackendOptions {
  /// Threads that share a layer, at least one.
  unsigned threads = 1;
  /// Whether plans may multiply in the domain of a transform, with which NaN
  /// and infinities spread over tiles.
  bool transforms = true;
  /// Whether weights are to stay as small as they came, rather than to become
  /// as large as is fastest.
  bool smallWeights = false;
  /// Whether f32 may be multiplied as two numbers of bf16, by three products.
  bool splitFloats = false;
};

/// A buffer that a kernel takes.
struct KernelBuffer {
  enum class Kind {
    /// What a kernel reads or writes: images, biases.
    Data,
    /// Constants of the layer, packed for the kernel.
    Weights,
    /// A thread's own.
    Scratch
  };
  Kind kind;
  uint64_t bytes;
};

/// One convolution by one plan, apart from its network.
class PlannedLayer {
public:
  virtual ~PlannedLayer();

  /// Adds the kernel to `module` as the function `name`, of buffers() and two
  /// `index`: which tasks it does.
  virtual void emit(ModuleOp module, StringRef name) const = 0;
  /// In the order of the function's arguments; one is of weights.
  virtual SmallVector<KernelBuffer> buffers() const = 0;
  /// Into how many tasks a launch can be divided.
  virtual int64_t tasks() const = 0;
  /// Whether tasks cost no more one by one than together.
  virtual bool takesTurns() const { return false; }
  /// How often the kernel is launched until all images are through.
  virtual int64_t passes() const = 0;
};

class Backend {
public:
  virtual ~Backend();

  //===--------------------------------------------------------------------===//
  // The target
  //===--------------------------------------------------------------------===//

  /// The attribute `repvgg_layer.target` of the modules, as text.
  virtual std::string getTarget() const = 0;
  /// Why the target cannot do what the options ask for (rule "target"), if it
  /// cannot.
  virtual std::optional<Refusal> refuse() const { return std::nullopt; }
  /// What the device's kernels reach on the target, for the choice of what is
  /// fused. The same for the same target, so that a model compiles to the same
  /// code each time.
  virtual MachineRates getRates() const = 0;

  //===--------------------------------------------------------------------===//
  // Passes
  //===--------------------------------------------------------------------===//

  /// Adds what turns layers into such as kernels take, on functions, before
  /// anything is planned or measured.
  virtual void addPreparation(OpPassManager &functions) const {}
  /// Adds what gives a plan to each layer that needs one and has none, on
  /// functions.
  virtual void addPlanning(OpPassManager &functions) const = 0;
  /// Adds what turns planned layers into `repvgg_layer.launch`, on a module.
  virtual void addEmission(OpPassManager &module) const = 0;

  //===--------------------------------------------------------------------===//
  // Plans
  //===--------------------------------------------------------------------===//

  /// Plans for `layer` that are worth to be measured, best guess first.
  virtual SmallVector<layer::PlanAttrInterface>
  getCandidates(layer::ConvOp layer) const = 0;
  /// A plan that stands for `plan` and those that differ from it in parameters
  /// of little influence: the tuner measures it first.
  virtual layer::PlanAttrInterface
  getRepresentative(layer::PlanAttrInterface plan) const {
    return plan;
  }
  /// `layer` by `plan`; null if no kernel takes it.
  virtual std::unique_ptr<PlannedLayer>
  bind(layer::ConvOp layer, layer::PlanAttrInterface plan) const = 0;

  /// Microseconds that a run of the model is predicted to spend in `layer`,
  /// which has a plan; none where nothing is known.
  virtual std::optional<double> predictTime(layer::ConvOp layer) const {
    return std::nullopt;
  }

  /// Adds the function `name` to `module`, of a buffer of `kProductBytes` zeros
  /// and two `index`, which makes `turns` times some products of `format` in
  /// registers. How many multiplications and additions these are; 0, and there
  /// is no function, if the target has no instructions for them.
  virtual int64_t emitProducts(ModuleOp module, StringRef name,
                               ProductFormat format, int64_t turns) const {
    return 0;
  }
  static constexpr int64_t kProductBytes = 4096;

  /// Prints a line for each planned layer of `module`: its name and shape, its
  /// plan in words, and what time is predicted for a core of `gflops` (0: of an
  /// ordinary one), beside what was measured (`kMeasuredAttr`).
  virtual void printPlans(ModuleOp module, double gflops,
                          raw_ostream &os) const = 0;
};

} // namespace mlir::repvgg

#endif // REPVGG_CODEGEN_BACKEND_H
