//===- Passes.td - Passes of the Layer stage ---------------*- tablegen -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LAYER_PASSES_TD
#define REPVGG_LAYER_PASSES_TD

include "mlir/Pass/PassBase.td"

def AttachTargetPass : Pass<"repvgg-attach-target", "::mlir::ModuleOp"> {
  let summary = "Say what the module is compiled for";
  let description = [{
    Sets the module's attribute `repvgg_layer.target`, which forming, planning,
    packing and emitting read, to an attribute of the device's dialect.

    Before:
    ```mlir
    module {
    ```
    After (`target=#repvgg_cpu.target<lanes=8,registers=16>`):
    ```mlir
    module attributes {repvgg_layer.target = #repvgg_cpu.target<lanes = 8, registers = 16>} {
    ```

    It is an error if the module has layers that were planned or packed for
    another target and do not fit this one, such as one of other lanes.
  }];
  let options = [
    Option<"target", "target", "std::string", /*default=*/"",
           "The attribute as it is written in IR, such as "
           "#repvgg_cpu.target<lanes=8>">
  ];
  let dependentDialects = ["::mlir::repvgg::layer::RepVGGLayerDialect"];
}

def FormLayersPass
    : InterfacePass<"repvgg-form-layers", "::mlir::FunctionOpInterface"> {
  let summary = "Form the layers that have kernels of their own";
  let description = [{
    Makes layers of the ops on static tensors that networks spend their time in,
    each with the element-wise ops that follow it. The module's target says for
    which element types; without a target, for f32.

    | op | becomes |
    |---|---|
    | `repvgg.conv` with 0 to 2 spatial axes and no activation | `repvgg_layer.conv`; a linear layer is a 1x1 convolution of an image of one pixel |
    | element-wise linalg on a layer's result | `repvgg_layer.map`, then part of the layer that computes one of its operands, if nothing else uses that |
    | sum over all pixels of a layer's result | `repvgg_layer.sum` |

    Before:
    ```mlir
    %0 = repvgg.conv %x, %w bias %b pad [1, 1]
    %1 = linalg.generic ins(%0, %shortcut) { addf, cmpf, select }
    ```
    After:
    ```mlir
    %1 = repvgg_layer.conv %x, %w bias %b : tensor<8xf32> extras(%shortcut : tensor<1x8x4x4xf32>) ... {
    ^bb0(%sum: f32, %s: f32):
      // addf, cmpf, select
    }
    ```

    Scalar ops are moved, not recognised: a NaN goes the way it went before.
    Operands of an element-wise op may be images, have one pixel (a gate) or one
    element a channel. Left alone: everything else. Run
    `repvgg-to-linalg{keep-convolutions}` and `repvgg-raise-convolutions` before.
  }];
  let dependentDialects = [
    "::mlir::arith::ArithDialect", "::mlir::math::MathDialect",
    "::mlir::repvgg::layer::RepVGGLayerDialect", "::mlir::tensor::TensorDialect"];
}

#endif // REPVGG_LAYER_PASSES_TD
