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

def ChoosePrecisionPass
    : InterfacePass<"repvgg-choose-precision", "::mlir::FunctionOpInterface"> {
  let summary = "Choose how exact each layer is to be";
  let description = [{
    Gives each layer on f32 that has none the attribute
    `repvgg_layer.precision`, which `repvgg-set-precision` follows. With i8 these
    have the precision `rest`:

    | layer | why |
    |---|---|
    | convolutions on which no other depends | nothing averages out what they are off |
    | of these those of one pixel (classifiers): bf16 if `rest` is f32 and the target has kernels for it | most of what is left of the weights |
    | convolutions of one pixel (classifiers, squeeze-and-excitation), element-wise layers of one (gates) | small, and each of their numbers counts for a whole channel |
    | sums over pixels | the sum itself is exact; its result is one pixel |

    A convolution in i8 gets `repvgg_layer.identity_apart` as well if in some
    output channel the weight of its own pixel, which is where a fused identity
    is, is more than 8 times as large as all others.

    Before (`precision=bf16`):
    ```mlir
    %y = repvgg_layer.conv %x, %w ...
    ```
    After:
    ```mlir
    %y = repvgg_layer.conv %x, %w ... {repvgg_layer.precision = bf16}
    ```

    Left alone: layers whose images are not f32. It is an error if a model that is
    quantized already is to be computed in i8: it makes integers of 8 bits of
    floats, or floats of such integers, other than of those it is given.
  }];
  let options = [
    Option<"precision", "precision", "std::string", /*default=*/"\"f32\"",
           "f32, bf16, f16 or i8">,
    Option<"rest", "rest", "std::string", /*default=*/"\"f32\"",
           "What layers have that i8 is too coarse for: f32, bf16 or f16">
  ];
}

def SetPrecisionPass
    : InterfacePass<"repvgg-set-precision", "::mlir::FunctionOpInterface"> {
  let summary = "Compute layers in the precisions that they ask for";
  let description = [{
    Rewrites layers on f32 by their `repvgg_layer.precision`: a convolution
    multiplies elements of that type, and each layer stores its result in it if
    none but layers read it, else in f32. What the function takes and returns is
    not changed. Weights are rounded once; bodies compute in f32 what they did,
    and round once, at their end. An image that is read in another format than it
    is stored is converted by one `repvgg_layer.map`.

    For i8, what computes an image, or the argument that it is, has its range
    (`repvgg_layer.range = array<f64: low, high>`). Where `low` is 0 or more, the
    image's integers are from 0 to 255, else from -127 to 127; their scale is the
    largest magnitude divided by 255 or 127. Weights are from -127 to 127, with a
    scale an output channel. Sums are exact; their bodies begin with
    `f32(sum) * scale[o] + bias[o]` and end with
    `int(clamp(roundeven(y * (1 / scale))))`. Where the means of the input's
    channels are known (`repvgg_layer.means`), biases make up for what rounding
    the weights does to the mean of each output channel.

    With `repvgg_layer.identity_apart` a convolution in i8 computes
    `conv(x, w') + factor[o] * x[o]`: `w'` is `w` with the weight of each output
    channel's own pixel no larger than the channel's others, `factor` by how much
    it was. The input is an extra then, in the format it is stored in.

    Before:
    ```mlir
    %y = repvgg_layer.conv %x, %w bias %b ... -> tensor<1x8x4x4xf32> {
    ^bb0(%sum: f32):
      %0 = arith.maximumf %sum, %zero : f32
      repvgg_layer.yield %0 : f32
    }
    ```
    After (bf16):
    ```mlir
    %y = repvgg_layer.conv %x, %w bias %b ... -> tensor<1x8x4x4xbf16> {
    ^bb0(%sum: f32):
      %0 = arith.maximumf %sum, %zero : f32
      %1 = arith.truncf %0 : f32 to bf16
      repvgg_layer.yield %1 : bf16
    }
    ```

    It is an error if the target has no kernels for a precision (but with
    `simulate`), if a layer of i8 reads an image whose range is not known, if
    its weights are not finite, or if a sum could leave i32: the largest sum of
    magnitudes of a channel's integers, times 127 or 255, is more than 2^31 - 1.
    Left alone: layers without the attribute, which read other formats all the
    same. Runs before planning.
  }];
  let options = [
    Option<"correctBias", "correct-bias", "bool", /*default=*/"true",
           "Correct biases for what rounding the weights does to means">,
    Option<"simulate", "simulate", "bool", /*default=*/"false",
           "Keep integers as the f32 numbers that they stand for: the same "
           "network up to the rounding of sums, for any kernel of f32">
  ];
  let dependentDialects = ["::mlir::arith::ArithDialect",
    "::mlir::math::MathDialect", "::mlir::repvgg::layer::RepVGGLayerDialect"];
}

def SetEntryTypesPass
    : InterfacePass<"repvgg-set-entry-types", "::mlir::FunctionOpInterface"> {
  let summary = "Let a model take and return narrower types";
  let description = [{
    What a public function takes in f32 it takes in the type `input` instead, and
    what it returns in f32 it returns in `output`. An integer `u` stands for
    `(u - zero) * scale`, `u8:scale:zero`; without numbers for itself. Layers
    widen in their bodies what they read; where another op reads an argument, or a
    convolution does, one `repvgg_layer.map` widens all of it. Results are rounded
    once.

    Before:
    ```mlir
    func.func @main(%x: tensor<1x3x8x8xf32>) -> tensor<1x10xf32> {
      %0 = repvgg_layer.map(%x) : (tensor<1x3x8x8xf32>) -> tensor<1x3x8x8xbf16> {
      ^bb0(%e: f32):
        %1 = arith.truncf %e : f32 to bf16
    ```
    After (`input=u8:0.5`):
    ```mlir
    func.func @main(%x: tensor<1x3x8x8xi8> {repvgg.unsigned}) -> tensor<1x10xf32> {
      %0 = repvgg_layer.map(%x) : (tensor<1x3x8x8xi8>) -> tensor<1x3x8x8xbf16> {
      ^bb0(%e: i8):
        %f = arith.uitofp %e : i8 to f32
        %g = arith.mulf %f, %half : f32
        %1 = arith.truncf %g : f32 to bf16
    ```

    Left alone: arguments and results of other types. Run it when layers have
    their precisions: ranges are of f32.
  }];
  let options = [
    Option<"input", "input", "std::string", /*default=*/"\"f32\"",
           "f32, bf16, f16, or u8 or i8 with a scale and a zero, as u8:0.5:128">,
    Option<"output", "output", "std::string", /*default=*/"\"f32\"",
           "f32, bf16 or f16">
  ];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::repvgg::layer::RepVGGLayerDialect"];
}

#endif // REPVGG_LAYER_PASSES_TD
