//===- LayerDialect.td - Layers of any device --------------*- tablegen -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LAYER_IR_LAYERDIALECT_TD
#define REPVGG_LAYER_IR_LAYERDIALECT_TD

include "mlir/IR/OpBase.td"

def RepVGGLayer_Dialect : Dialect {
  let name = "repvgg_layer";
  let summary = "A network's layers, for the code generator of any device";
  let description = [{
    The `repvgg_layer` dialect holds the layers for which code generators have
    kernels of their own. It knows no device and no number format: a device
    brings attributes that say how a layer is computed (a *plan*), how its
    images lie in memory (a *layout*) and what it runs on (a *target*), each an
    attribute interface of this dialect.

    The life of a layer has four stages:

    1. `repvgg-form-layers` forms layers on plain `[N, C, H, W]` tensors, each
       with the element-wise ops that follow it as its *body*;
    2. the device's planning pass gives each convolution a `plan`. Plans may be
       edited, and are kept when they are there already;
    3. its packing pass gives values between layers a layout, with `pack` and
       `unpack` at the border to other ops;
    4. its emitting pass turns each layer into a `launch` of a kernel, one for
       all layers that are alike.

    The module's attribute `repvgg_layer.target` is the target that all of these
    stages read; `repvgg-attach-target` sets it. A layer whose plan was chosen by
    measuring has `repvgg_layer.measured_us`: the microseconds that it took (f64).

    How exact a layer is to be is an attribute as well, `repvgg_layer.precision`
    (a type), which `repvgg-choose-precision` sets and `repvgg-set-precision`
    follows. For i8 it needs to know what numbers an image has: what computes it,
    or the argument that it is, has `repvgg_layer.range = array<f64: low, high>`
    and may have `repvgg_layer.means`, one f64 a channel.

    Element types: images and weights are f32, bf16, f16 or i8. Products of
    floats are summed in f32, those of i8 in i32: that is the *accumulator*.
  }];
  let cppNamespace = "::mlir::repvgg::layer";
  let hasOperationAttrVerify = 1;
  let hasRegionArgAttrVerify = 1;
  let dependentDialects = ["::mlir::arith::ArithDialect",
    "::mlir::bufferization::BufferizationDialect"];
}

#endif // REPVGG_LAYER_IR_LAYERDIALECT_TD
