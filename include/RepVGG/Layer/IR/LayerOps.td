//===- LayerOps.td - The ops of the repvgg_layer dialect ---*- tablegen -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LAYER_IR_LAYEROPS_TD
#define REPVGG_LAYER_IR_LAYEROPS_TD

include "RepVGG/Layer/IR/LayerDialect.td"
include "RepVGG/Layer/IR/LayerInterfaces.td"
include "mlir/Dialect/Bufferization/IR/BufferizableOpInterface.td"
include "mlir/IR/BuiltinAttributes.td"
include "mlir/IR/SymbolInterfaces.td"
include "mlir/Interfaces/DestinationStyleOpInterface.td"
include "mlir/Interfaces/SideEffectInterfaces.td"

/// Images and weights; vectors of channels may also have accumulators.
def RepVGGLayer_Image : StaticShapeTensorOf<[F32, BF16, F16, I8]>;
def RepVGGLayer_Extra : StaticShapeTensorOf<[F32, BF16, F16, I8, I32]>;
def RepVGGLayer_Bias : StaticShapeTensorOf<[F32, I32]>;

class RepVGGLayer_Op<string mnemonic, list<Trait> traits = []>
    : Op<RepVGGLayer_Dialect, mnemonic, traits>;

/// A layer with a body, which sees its own arguments only.
class RepVGGLayer_LayerOp<string mnemonic, list<string> methods,
                          list<Trait> traits = []>
    : RepVGGLayer_Op<mnemonic, traits # [Pure, SingleBlock, IsolatedFromAbove,
        DeclareOpInterfaceMethods<RepVGGLayer_LayerOpInterface, methods>]> {
  let regions = (region SizedRegion<1>:$body);
  let hasVerifier = 1;
}

//===----------------------------------------------------------------------===//
// Layers
//===----------------------------------------------------------------------===//

def RepVGGLayer_ConvOp : RepVGGLayer_LayerOp<"conv",
    ["getNumOwnArguments", "getLayerPlan"], [AttrSizedOperandSegments]> {
  let summary = "A convolution and what is done to each of its results";
  let description = [{
    ```
    y[n, o, q] = body(bias[o] + sum_i sum_u weight[o, i, u] * x[n, i, q*s - p + u*d], extras[n, o, q]...)
    ```
    as in `repvgg.conv`, of which this is the form with two spatial axes and
    static shapes. The body has scalar `arith` and `math` ops; its arguments are
    the sum, in the accumulator's type, and an element of each extra. An extra
    has the result's shape, or 1 instead of its rows and columns (a gate), or is
    a tensor `[O]` (a factor a channel).

    Shapes: input `[N, I, H, W]`, weight `[O, I/g, KH, KW]`, bias `[O]`, result
    `[N, O, Y, X]`. Images may be packed (see `layout`).

    Constraints:
    - (C1) `input` and `result` are images `[N, C, H, W]`, plain or packed, with
      sizes from 1 to 2^31 - 1.
    - (C2) `weight` has four axes with sizes from 1 to 2^31 - 1, and no layout.
    - (C3) `strides`, `pad_low`, `pad_high` and `dilations` have two entries.
    - (C4) `groups` is positive and divides I and O; `weight` has I/g input
      channels.
    - (C5) Strides and dilations are positive; windows, pads, channels, taps and
      weights are within the limits of `repvgg.conv`.
    - (C6) The window fits into the padded image; `result` is `[N, O, Y, X]` with
      as many rows and columns as the windows have places.
    - (C7) `bias` has the shape `[O]` and the accumulator's type.
    - (C8) Each extra has one of the three shapes above.
    - (C9) `input`, `result` and those extras that are images are packed, all or
      none.
    - (C10) The body is isolated from above. It has an argument for the sum, of
      the accumulator's type, and one for each extra, of that one's element type;
      its ops are element-wise, of scalars, with one result and no region; it
      yields the result's element type.
    - (C11) The plan's images, if they are not 0, divide N.
    - (C12) `input` and `weight` have one element type.
    - (C13) `input_unsigned` is for i8 only: the input's elements are then from 0
      to 255 instead of from -128 to 127.

    Example:
    ```mlir
    %y = repvgg_layer.conv %x, %w bias %b : tensor<8xf32> extras(%r : tensor<1x8x4x4xf32>)
        <{strides = array<i64: 1, 1>, ...}> : (tensor<1x8x4x4xf32>, tensor<8x8x3x3xf32>) -> tensor<1x8x4x4xf32> {
    ^bb0(%sum: f32, %shortcut: f32):
      %0 = arith.addf %sum, %shortcut : f32
      repvgg_layer.yield %0 : f32
    }
    ```
  }];
  let arguments = (ins RepVGGLayer_Image:$input, RepVGGLayer_Image:$weight,
    Optional<RepVGGLayer_Bias>:$bias, Variadic<RepVGGLayer_Extra>:$extras,
    DenseI64ArrayAttr:$strides, DenseI64ArrayAttr:$pad_low,
    DenseI64ArrayAttr:$pad_high, DenseI64ArrayAttr:$dilations,
    I64Attr:$groups, UnitAttr:$input_unsigned,
    OptionalAttr<RepVGGLayer_PlanAttrInterface>:$plan);
  let results = (outs RepVGGLayer_Image:$result);
  let assemblyFormat = [{
    $input `,` $weight (`bias` $bias^ `:` type($bias))?
    (`extras` `(` $extras^ `:` type($extras) `)`)? prop-dict attr-dict
    `:` `(` type($input) `,` type($weight) `)` `->` type($result) $body
  }];
}

def RepVGGLayer_MapOp : RepVGGLayer_LayerOp<"map", []> {
  let summary = "An element-wise function of images";
  let description = [{
    ```
    y[n, c, q] = body(operands[n, c, q]...)
    ```
    An operand has the result's shape, or 1 instead of its rows and columns, or
    is a tensor `[C]`.

    Constraints:
    - (C1) `result` is images as for `conv` (C1).
    - (C2) Each operand has one of the three shapes above.
    - (C3) One operand at least has the result's shape.
    - (C4) Images are packed, all or none.
    - (C5) The body has an argument for each operand, of its element type, and is
      else as for `conv` (C10).

    Example:
    ```mlir
    %y = repvgg_layer.map (%x, %gate) : (tensor<1x8x4x4xf32>, tensor<1x8x1x1xf32>) -> tensor<1x8x4x4xf32> {
    ^bb0(%a: f32, %b: f32):
      %0 = arith.mulf %a, %b : f32
      repvgg_layer.yield %0 : f32
    }
    ```
  }];
  let arguments = (ins Variadic<RepVGGLayer_Extra>:$inputs);
  let results = (outs RepVGGLayer_Image:$result);
  let assemblyFormat = "`(` $inputs `)` attr-dict `:` functional-type($inputs, $result) $body";
}

def RepVGGLayer_SumOp : RepVGGLayer_LayerOp<"sum",
    ["getNumOwnArguments", "takesExtras"]> {
  let summary = "The sum over an image's pixels";
  let description = [{
    ```
    y[n, c] = body(sum_q x[n, c, q])
    ```
    A global average pooling is this with a division as its body.

    Shapes: input `[N, C, H, W]`, result `[N, C, 1, 1]`.

    Constraints:
    - (C1) `input` and `result` are images as for `conv` (C1).
    - (C2) The result has the input's batch and channels and one pixel.
    - (C3) Images are packed, both or none.
    - (C4) The body has one argument, of the accumulator's type, and is else as
      for `conv` (C10).
    - (C5) `input_unsigned` is as for `conv` (C13).

    Example:
    ```mlir
    %y = repvgg_layer.sum %x : tensor<1x8x4x4xf32> -> tensor<1x8x1x1xf32> {
    ^bb0(%a: f32):
      %sixteen = arith.constant 16.0 : f32
      %0 = arith.divf %a, %sixteen : f32
      repvgg_layer.yield %0 : f32
    }
    ```
  }];
  let arguments = (ins RepVGGLayer_Image:$input, UnitAttr:$input_unsigned);
  let results = (outs RepVGGLayer_Image:$result);
  let assemblyFormat = "$input prop-dict attr-dict `:` type($input) `->` type($result) $body";
}

def RepVGGLayer_YieldOp : RepVGGLayer_Op<"yield",
    [Pure, Terminator, ParentOneOf<["ConvOp", "MapOp", "SumOp"]>]> {
  let summary = "An element of a layer's result";
  let description = [{
    Ends the body of a layer.

    Example:
    ```mlir
    repvgg_layer.yield %0 : f32
    ```
  }];
  let arguments = (ins AnyTypeOf<[F32, BF16, F16, I8]>:$value);
  let assemblyFormat = "$value attr-dict `:` type($value)";
}

//===----------------------------------------------------------------------===//
// Layouts
//===----------------------------------------------------------------------===//

class RepVGGLayer_LayoutOp<string mnemonic> : RepVGGLayer_Op<mnemonic, [Pure]> {
  let arguments = (ins RepVGGLayer_Image:$input);
  let results = (outs RepVGGLayer_Image:$result);
  let assemblyFormat = "$input attr-dict `:` type($input) `->` type($result)";
  let hasVerifier = 1;
}

def RepVGGLayer_PackOp : RepVGGLayer_LayoutOp<"pack"> {
  let summary = "Brings an image into a layout";
  let description = [{
    From plain `[N, C, H, W]`, or from another layout of the same image.

    Constraints:
    - (C1) The result is packed.
    - (C2) Input and result are one image, of one element at least, and of one
      element type; or f32 is rounded to bf16 or f16.

    Example:
    ```mlir
    %p = repvgg_layer.pack %x : tensor<1x3x8x8xf32> -> tensor<1x3x10x10x1xf32,
        #repvgg_cpu.layout<channels 3, image 8x8, halo [1, 1, 1, 1], block 1>>
    ```
  }];
}

def RepVGGLayer_UnpackOp : RepVGGLayer_LayoutOp<"unpack"> {
  let summary = "Brings an image out of a layout";
  let description = [{
    To plain `[N, C, H, W]`.

    Constraints:
    - (C1) The input is packed, the result plain.
    - (C2) Input and result are one image, of one element at least, and of one
      element type.

    Example:
    ```mlir
    %x = repvgg_layer.unpack %p : tensor<1x1x8x8x16xf32, #layout> -> tensor<1x16x8x8xf32>
    ```
  }];
}

//===----------------------------------------------------------------------===//
// Kernels
//===----------------------------------------------------------------------===//

def RepVGGLayer_LaunchOp : RepVGGLayer_Op<"launch", [AttrSizedOperandSegments,
    DestinationStyleOpInterface, DeclareOpInterfaceMethods<SymbolUserOpInterface>, DeclareOpInterfaceMethods<MemoryEffectsOpInterface>,
    DeclareOpInterfaceMethods<BufferizableOpInterface, ["bufferizesToMemoryRead",
        "bufferizesToMemoryWrite", "getAliasingValues", "bufferize"]>]> {
  let summary = "Runs a kernel's tasks";
  let description = [{
    Calls `kernel(inputs..., outputs..., scratch, begin, end)` so that the
    ranges `[begin, end)` of all calls make up `[0, tasks)`, each task once, in
    any order and at the same time on several threads, each of which has
    `scratch` bytes of its own (the argument is there only if `scratch` is not
    0). The function's arguments are flat buffers, `memref<?xT>` of static size
    for operands of element type T, then `scratch` as `memref<?xi8>`, then two
    `index`.

    `layer` names the layer for people, `plan` is how it is computed, `flops`
    counts the multiplications and additions of its definition, whatever the
    algorithm saves, `work` those of the products that are left of them, `bytes`
    is the size of its weights, `format` what the products are made of (`f32`,
    `bf16`, `i8`, `bf16 tiles`, `i8 tiles`; nothing where there are none): they
    are for profiles. Layers may have one name:
    launches of the same layer have the same `id`, too. `again` says that this
    goes on with an earlier launch's work, for other images. `turns` says that
    tasks cost no more one by one than together: threads then take some at a
    time, so that a slow one does less, instead of equal parts.

    All of the outputs is written, and nothing of it read: on tensors, what
    `outs` held before does not matter. Inputs and outputs never share memory.

    Constraints:
    - (C1) `kernel` is a function of the module that takes such arguments and
      returns nothing: a buffer has as many elements as the operand.
    - (C2) Inputs and outputs are tensors or buffers of static shape.
    - (C3) `tasks` is positive.
    - (C4) `scratch` is not negative.

    Example:
    ```mlir
    %y = repvgg_layer.launch @conv_0 tasks 4 scratch 65536 layer "stage1.0"
        ins(%x, %w, %b : tensor<...>, tensor<...>, tensor<...>) outs(%e : tensor<...>) -> tensor<...>
    ```
  }];
  let arguments = (ins FlatSymbolRefAttr:$kernel, I64Attr:$tasks,
    DefaultValuedAttr<I64Attr, "0">:$scratch, StrAttr:$layer,
    DefaultValuedStrAttr<StrAttr, "">:$plan,
    DefaultValuedAttr<I64Attr, "0">:$flops,
    DefaultValuedAttr<I64Attr, "0">:$work,
    DefaultValuedAttr<I64Attr, "0">:$bytes,
    DefaultValuedStrAttr<StrAttr, "">:$format,
    DefaultValuedAttr<I64Attr, "0">:$id, UnitAttr:$again, UnitAttr:$turns,
    Variadic<AnyTypeOf<[AnyRankedTensor, AnyMemRef]>>:$inputs,
    Variadic<AnyTypeOf<[AnyRankedTensor, AnyMemRef]>>:$outputs);
  let results = (outs Variadic<AnyRankedTensor>:$results);
  let assemblyFormat = [{
    $kernel `tasks` $tasks (`scratch` $scratch^)? `layer` $layer
    (`ins` `(` $inputs^ `:` type($inputs) `)`)?
    `outs` `(` $outputs `:` type($outputs) `)` prop-dict attr-dict
    (`->` type($results)^)?
  }];
  let extraClassDeclaration = [{
    ::mlir::MutableOperandRange getDpsInitsMutable() { return getOutputsMutable(); }
  }];
  let hasVerifier = 1;
}

#endif // REPVGG_LAYER_IR_LAYEROPS_TD
