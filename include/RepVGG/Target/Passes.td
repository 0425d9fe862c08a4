//===- Passes.td - Passes of the Target stage --------------*- tablegen -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_TARGET_PASSES_TD
#define REPVGG_TARGET_PASSES_TD

include "mlir/Pass/PassBase.td"

def SelectEntryPass : Pass<"repvgg-select-entry", "::mlir::ModuleOp"> {
  let summary = "Choose the function that a module is compiled for";
  let description = [{
    Marks one function with the attribute `repvgg.entry`, makes it public and
    every other symbol private, so that inlining and `symbol-dce` leave it
    alone in the module.

    Before:
    ```mlir
    func.func @helper(%x: tensor<4xf32>) -> tensor<4xf32>
    func.func @main(%x: tensor<4xf32>) -> tensor<4xf32>
    ```
    After:
    ```mlir
    func.func private @helper(%x: tensor<4xf32>) -> tensor<4xf32>
    func.func @main(%x: tensor<4xf32>) -> tensor<4xf32> attributes {repvgg.entry}
    ```

    Without `entry` the module must have one public function with a body, or
    a function named `main` or `main_graph`.
  }];
  let options = [
    Option<"entry", "entry", "std::string", /*default=*/"",
           "Name of the function; may be empty where there is no choice">
  ];
}

def FoldGlobalsPass : Pass<"repvgg-fold-globals", "::mlir::ModuleOp"> {
  let summary = "Replace loads of globals that are only read by constants";
  let description = [{
    Weights may come as `ml_program` globals. The module is taken for the whole
    program: where nothing in it stores to a global, loads are its initial value.

    Before:
    ```mlir
    ml_program.global private @w(dense<1.0> : tensor<2xf32>) : tensor<2xf32>
    func.func @main() -> tensor<2xf32> {
      %w = ml_program.global_load_const @w : tensor<2xf32>
      return %w : tensor<2xf32>
    }
    ```
    After:
    ```mlir
    ml_program.global private @w(dense<1.0> : tensor<2xf32>) : tensor<2xf32>
    func.func @main() -> tensor<2xf32> {
      %w = arith.constant dense<1.0> : tensor<2xf32>
      return %w : tensor<2xf32>
    }
    ```
    Left alone: globals that something stores to, in whatever function; external
    ones and those without an initial value; the globals themselves, which
    `symbol-dce` removes.
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::tensor::TensorDialect"];
}

def CheckModelPass : Pass<"repvgg-check-model", "::mlir::ModuleOp"> {
  let summary = "Refuse what cannot be compiled";
  let description = [{
    Changes nothing. An error names the first op on tensors that no later pass
    lowers, that calls a function without a body, that reads or writes a global
    which is no constant, or that has a tensor larger than what processors
    address (2^47 bytes). Ops whose results nobody uses
    are left to others to remove.

    ```mlir
    %y = tosa.reverse %x {axis = 0 : i32} : (tensor<4xf32>) -> tensor<4xf32>
    ```
    ```
    model.mlir:2:8: 'tosa.reverse' op is not supported: expects ops of linalg, tensor, arith, math, scf and repvgg
    ```
  }];
}

def EntryToBuffersPass : Pass<"repvgg-entry-to-buffers", "::mlir::ModuleOp"> {
  let summary = "Pass the entry's inputs and outputs as buffers";
  let description = [{
    Tensor arguments of the entry become buffers that are only read; its
    results become buffer arguments after them, which are only written.

    Before:
    ```mlir
    func.func @main(%x: tensor<4xf32>) -> tensor<4xf32> attributes {repvgg.entry} {
      %y = math.tanh %x : tensor<4xf32>
      return %y : tensor<4xf32>
    }
    ```
    After:
    ```mlir
    func.func @main(%x: memref<4xf32> {llvm.noalias},
                    %out: memref<4xf32> {llvm.noalias, repvgg.output})
        attributes {repvgg.entry} {
      %t = bufferization.to_tensor %x restrict : memref<4xf32> to tensor<4xf32>
      %y = math.tanh %t : tensor<4xf32>
      bufferization.materialize_in_destination %y in restrict writable %out
          : (tensor<4xf32>, memref<4xf32>) -> ()
      return
    }
    ```

    It is an error if an argument or result is no tensor of a static shape.
  }];
  let dependentDialects = ["::mlir::bufferization::BufferizationDialect"];
}

def ExternalizeWeightsPass
    : Pass<"repvgg-externalize-weights", "::mlir::ModuleOp"> {
  let summary = "Move constant tensors into one byte arena that is passed as an argument";
  let description = [{
    The entry gets an argument, the weights arena; its constants become views
    of it at offsets that are multiples of 64. LLVM never sees a weight:
    translating a million of them takes ten seconds.

    Before:
    ```mlir
    %w = arith.constant dense_resource<w> : tensor<64x64x3x3xf32>
    ```
    After:
    ```mlir
    // %arena: memref<147456xi8> {repvgg.arena = "weights"}
    %offset = arith.constant 0 : index
    %view = memref.view %arena[%offset][] : memref<147456xi8> to memref<64x64x3x3xf32>
    %w = bufferization.to_tensor %view restrict : memref<64x64x3x3xf32> to tensor<64x64x3x3xf32>
    ```

    Constants with equal bytes share their place. Splats and constants of
    fewer than `min-bytes` stay; so do those whose elements are no integers,
    index or floats of whole bytes. A missing or short resource is an error.
  }];
  let options = [
    Option<"file", "file", "std::string", /*default=*/"",
           "Where to write the arena's bytes; not written when empty">,
    Option<"minBytes", "min-bytes", "uint64_t", /*default=*/"64",
           "Size of the smallest constant that is moved">
  ];
  let dependentDialects = [
    "::mlir::arith::ArithDialect", "::mlir::bufferization::BufferizationDialect",
    "::mlir::memref::MemRefDialect"
  ];
}

def SplitInitPass : Pass<"repvgg-split-init", "::mlir::ModuleOp"> {
  let summary = "Compute what depends on weights alone once, ahead of time";
  let description = [{
    Ops of the entry that depend on nothing but the weights arena move to a
    new function `<entry>_init`. It writes their results to a second arena,
    from which the entry reads them. The caller runs it once.

    Before:
    ```mlir
    func.func @main(%x: memref<8xf32>, %w: memref<64xi8> {repvgg.arena = "weights"}) {
      ...
      %s = math.rsqrt %variance : tensor<8xf32>
    ```
    After:
    ```mlir
    func.func @main_init(%w: memref<64xi8>, %p: memref<32xi8>) {
      ...
      %s = math.rsqrt %variance : tensor<8xf32>
      bufferization.materialize_in_destination %s in restrict writable %view
    func.func @main(%x: memref<8xf32>, %w: memref<64xi8> {repvgg.arena = "weights"},
                    %p: memref<32xi8> {repvgg.arena = "prepared"}) {
      %s = bufferization.to_tensor %view restrict : memref<8xf32> to tensor<8xf32>
    ```

    Left in the entry: broadcasts (reading them back costs more than computing
    them) and ops that only change a shape. Without such ops nothing changes.
  }];
  let dependentDialects = [
    "::mlir::arith::ArithDialect", "::mlir::bufferization::BufferizationDialect",
    "::mlir::func::FuncDialect", "::mlir::memref::MemRefDialect"
  ];
}

def LaunchesToBuffersPass
    : InterfacePass<"repvgg-launches-to-buffers", "::mlir::FunctionOpInterface"> {
  let summary = "Give launches on tensors the buffers that they work on";
  let description = [{
    A launch writes all of its results and reads nothing of what was there, and
    launches follow each other in the order of the block: what each of them
    needs is an allocation, and no analysis.

    Before:
    ```mlir
    %a = repvgg_layer.launch @f tasks 1 layer "a" ins(%x : tensor<64xf32>) outs(%e : tensor<64xf32>) -> tensor<64xf32>
    %b = repvgg_layer.launch @f tasks 1 layer "b" ins(%a : tensor<64xf32>) outs(%e : tensor<64xf32>) -> tensor<64xf32>
    %c = math.tanh %b : tensor<64xf32>
    ```
    After:
    ```mlir
    %0 = bufferization.to_buffer %x read_only : tensor<64xf32> to memref<64xf32>
    %1 = memref.alloc() {alignment = 64 : i64} : memref<64xf32>
    repvgg_layer.launch @f tasks 1 layer "a" ins(%0 : memref<64xf32>) outs(%1 : memref<64xf32>)
    %2 = memref.alloc() {alignment = 64 : i64} : memref<64xf32>
    repvgg_layer.launch @f tasks 1 layer "b" ins(%1 : memref<64xf32>) outs(%2 : memref<64xf32>)
    %b = bufferization.to_tensor %2 restrict writable : memref<64xf32> to tensor<64xf32>
    %c = math.tanh %b : tensor<64xf32>
    ```

    What other ops make is read by a `to_buffer` before the launch, a new one
    where an op in between may write: it tells upstream's analysis when launches
    read, and those that are equal may not become one. What launches make is given to other ops as
    a tensor to which they may write (`writable`) only if it is one tensor of
    all of the buffer and no launch reads the buffer after the first of them.
    A result that is inserted into a whole is written in place if nobody reads
    the whole in between and no other launch writes there.

    Left alone: launches in nested regions, and those that have a buffer as an
    operand.
  }];
  let dependentDialects = [
    "::mlir::bufferization::BufferizationDialect", "::mlir::memref::MemRefDialect"
  ];
}

def PlanBuffersPass : Pass<"repvgg-plan-buffers", "::mlir::ModuleOp"> {
  let summary = "Give the entry's buffers fixed places in one workspace";
  let description = [{
    Replaces static allocations of the entry by views of one workspace
    argument. Buffers that are never alive together share bytes. A run then
    allocates nothing and touches the same pages each time.

    Before:
    ```mlir
    %0 = memref.alloc() {alignment = 64 : i64} : memref<1x64x56x56xf32>
    ```
    After:
    ```mlir
    // %workspace: memref<1605632xi8> {repvgg.arena = "workspace"}
    %0 = memref.view %workspace[%offset][] : memref<1605632xi8> to memref<1x64x56x56xf32>
    ```

    A buffer is alive from the first to the last op of the entry's block that
    uses it or anything that may alias it. Left alone: allocations of dynamic
    size or inside loops, which are for the deallocation pipeline to free.
  }];
  let dependentDialects = [
    "::mlir::arith::ArithDialect", "::mlir::memref::MemRefDialect"
  ];
}

def RangeKernelsPass : Pass<"repvgg-range-kernels", "::mlir::ModuleOp"> {
  let summary = "Let kernels do a range of their outermost parallel loop";
  let description = [{
    A kernel of one linalg op becomes loops, of which the outermost parallel
    one runs over a range that is passed. Threads can then share the kernel.
    The attribute `repvgg.tasks` says how long the range is.

    Before:
    ```mlir
    func.func private @kernel(%x: memref<64x512xf32>, %y: memref<64x512xf32>) {
      linalg.exp ins(%x : memref<64x512xf32>) outs(%y : memref<64x512xf32>)
    call @kernel(%a, %b)
    ```
    After:
    ```mlir
    func.func private @kernel(%x: memref<64x512xf32>, %y: memref<64x512xf32>, %begin: index, %end: index)
        attributes {repvgg.tasks = 64 : i64} {
      scf.for %i = %begin to %end step %c1 {
        scf.for %k = %c0 to %c512 step %c1 {
    call @kernel(%a, %b, %c0, %c64)
    ```

    It is legal because a parallel loop's iterations do not depend on each
    other and each writes elements of its own: only loops are chosen that index
    every output. Left alone: kernels of fewer than `min-iterations`, and loops
    of fewer than eight iterations if there is a longer one.
  }];
  let options = [
    Option<"minIterations", "min-iterations", "int64_t", /*default=*/"16384",
           "Innermost iterations of the smallest kernel that is shared">
  ];
  let dependentDialects = [
    "::mlir::affine::AffineDialect", "::mlir::arith::ArithDialect",
    "::mlir::memref::MemRefDialect", "::mlir::scf::SCFDialect"
  ];
}

def OutlineStepsPass : Pass<"repvgg-outline-steps", "::mlir::ModuleOp"> {
  let summary = "Leave nothing but calls with known places in the entry";
  let description = [{
    A step is a call or a `repvgg_layer.launch` whose operands all lie at known
    offsets of the entry's arguments. Whatever else the entry and its init
    function do moves to functions of their own, which are given whole
    arguments; what depends on each other moves together.

    Before:
    ```mlir
    func.func @main(%x: memref<4xf32>, %y: memref<4xf32>) attributes {repvgg.entry} {
      memref.copy %x, %y : memref<4xf32> to memref<4xf32>
      call @kernel(%y)
    ```
    After:
    ```mlir
    func.func @main(%x: memref<4xf32>, %y: memref<4xf32>) attributes {repvgg.entry} {
      call @step(%x, %y)
      call @kernel(%y)
    func.func private @step(%x: memref<4xf32>, %y: memref<4xf32>) {
      memref.copy %x, %y : memref<4xf32> to memref<4xf32>
    ```
  }];
  let dependentDialects = [
    "::mlir::arith::ArithDialect", "::mlir::func::FuncDialect",
    "::mlir::memref::MemRefDialect"
  ];
}

def TakeSchedulePass : Pass<"repvgg-take-schedule", "::mlir::ModuleOp"> {
  let summary = "Turn an entry of steps into the table of steps";
  let description = [{
    Reads the table off the entry and its init function after
    `repvgg-outline-steps`, and removes both: nobody calls them any more. The
    compiler describes it to the runtime; alone, the pass drops it, and leaves
    the kernels. Fails on what is no step and on types that the runtime does not
    know.

    Before:
    ```mlir
    func.func @main(%x: memref<4xf32>, %y: memref<4xf32> {repvgg.output}) attributes {repvgg.entry} {
      call @kernel(%x, %y) : (memref<4xf32>, memref<4xf32>) -> ()
      return
    }
    func.func private @kernel(%x: memref<4xf32>, %y: memref<4xf32>) {
    ```
    After:
    ```mlir
    func.func private @kernel(%x: memref<4xf32>, %y: memref<4xf32>) {
    ```
  }];
}

def ReleaseResourcesPass : Pass<"repvgg-release-resources", "::mlir::ModuleOp"> {
  let summary = "Free the data that the module refers to no more";
  let description = [{
    Removes unused constants, and frees the data of all resources of the context
    that are not in the module: a context would keep it until its own end. For
    contexts that hold nothing else.
  }];
}

#endif // REPVGG_TARGET_PASSES_TD
