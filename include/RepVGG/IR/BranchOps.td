//===- BranchOps.td - The ops of which branches are --------*- tablegen -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_IR_BRANCHOPS_TD
#define REPVGG_IR_BRANCHOPS_TD

include "RepVGG/IR/RepVGGOpBase.td"

def RepVGG_ConvOp : RepVGG_LinearOp<"conv", ["getWindows", "getWork"]> {
  let summary = "Convolution (cross-correlation) with zero padding";
  let description = [{
    For each output channel `o` and output position `q`, with `G = o / (O/g)`:
    ```
    y[n, o, q] = bias[o] + sum_i sum_u weight[o, i, u] * x[n, G*I/g + i, q*s - p + u*d]
    ```
    where `x` is zero outside of the image, and then the activation. Without
    spatial axes this is a linear layer. Absent strides, dilations and groups
    are 1, absent pads and an absent bias 0; `pad [a, b] to [c, d]` pads `a`, `b`
    before and `c`, `d` after, and `to` is left out where both are equal.

    Products are accumulated in the widest of the element types of input and
    result, in f32 at least; the sum is rounded once, to the result's type.

    Shapes: input `[N, I, X...]`, weight `[O, I/g, K...]`, bias `[O]`, result
    `[N, O, Y...]` with `Y = (X + p_low + p_high - d*(K-1) - 1) / s + 1`, rounded
    down.

    Constraints:
    - (C1) `input` and `result` have rank 2 to 5 and a static, positive channel
      count.
    - (C2) `weight` has the rank of `input`.
    - (C3) `strides`, `pad_low`, `pad_high` and `dilations` have one entry a
      spatial axis.
    - (C4) `groups`, `strides` and `dilations` are positive, pads not negative.
    - (C5) `input` has `groups` times as many channels as dimension 1 of `weight`,
      and `groups` divides dimension 0 of `weight`.
    - (C6) `bias` has shape `[O]`.
    - (C7) `weight` has the element type of `input`; `bias` may have any.
    - (C8) Sizes, strides, pads and dilations are below 2^31, a window has at
      most 2^14 taps and a weight 2^31 elements.
    - (C9) `result` has the shape above, where both are static.
    - (C10) There is no `activation` inside a `repvgg.block`.

    Example:
    ```mlir
    %y = repvgg.conv %x, %w bias %b strides [2, 2] pad [1, 1] groups 2 activation <relu>
        : (tensor<?x8x32x32xf32>, tensor<16x4x3x3xf32>, tensor<16xf32>) -> tensor<?x16x16x16xf32>
    ```
  }];
  let arguments = (ins
    RepVGG_Data:$input, RepVGG_Weight:$weight, Optional<RepVGG_Weight>:$bias,
    DenseI64ArrayAttr:$strides, DenseI64ArrayAttr:$pad_low,
    DenseI64ArrayAttr:$pad_high, DenseI64ArrayAttr:$dilations,
    DefaultValuedAttr<I64Attr, "1">:$groups,
    OptionalAttr<RepVGG_ActivationAttr>:$activation);
  let results = (outs RepVGG_Data:$result);
  let hasCustomAssemblyFormat = 1;
  let builders = [
    /// Strides, dilations and groups from `geometry`, whose channels must agree
    /// with the operands; the result's shape follows.
    OpBuilder<(ins "::mlir::Type":$elementType, "::mlir::Value":$input,
      "::mlir::Value":$weight, "::mlir::Value":$bias,
      "const ::mlir::repvgg::Geometry &":$geometry,
      CArg<"::mlir::repvgg::ActivationAttr", "{}">:$activation)>,
    /// The same with a result type that may say more, or less, of its sizes.
    OpBuilder<(ins "::mlir::RankedTensorType":$resultType, "::mlir::Value":$input,
      "::mlir::Value":$weight, "::mlir::Value":$bias,
      "const ::mlir::repvgg::Geometry &":$geometry,
      CArg<"::mlir::repvgg::ActivationAttr", "{}">:$activation)>,
    /// Unit strides and dilations, no padding, one group, the input's element
    /// type.
    OpBuilder<(ins "::mlir::Value":$input, "::mlir::Value":$weight,
      CArg<"::mlir::Value", "{}">:$bias)>,
  ];
  let extraClassDeclaration = [{
    /// Windows, channels and groups; refuses what checkGeometry refuses.
    ::mlir::repvgg::OrRefusal<::mlir::repvgg::Geometry> getGeometry();
  }];
}

def RepVGG_BatchNormOp : RepVGG_LinearOp<"batch_norm",
    ["isChannelwise", "getParameters"], [AttrSizedOperandSegments]> {
  let summary = "Inference-mode batch normalization";
  let description = [{
    For each channel `c`:
    ```
    y[c] = gamma[c] * (x[c] - mean[c]) / sqrt(variance[c] + epsilon) + beta[c]
    ```
    `gamma` defaults to 1 and `beta` to 0. `mean` and `variance` are not updated.
    The parameters may have element types other than the data's; the result is
    rounded once, to its own.

    Shapes: input and result `[N, C, X...]`, parameters `[C]`.

    Constraints:
    - (C1) `input` has rank 2 to 5 and a static, positive channel
      count.
    - (C2) `result` has the shape of `input`.
    - (C3) `mean`, `variance`, `gamma` and `beta` have shape `[C]`.
    - (C4) `epsilon` is finite and not negative. It is required: no checkpoint
      carries it, and frameworks disagree (1e-5 and 1e-3).

    Example:
    ```mlir
    %y = repvgg.batch_norm %x mean %m variance %v gamma %g beta %b epsilon 1.0e-05
        : (tensor<1x8x4x4xf32>, tensor<8xf32>, tensor<8xf32>, tensor<8xf32>, tensor<8xf32>) -> tensor<1x8x4x4xf32>
    ```
  }];
  let arguments = (ins
    RepVGG_Data:$input, RepVGG_Weight:$mean, RepVGG_Weight:$variance,
    Optional<RepVGG_Weight>:$gamma, Optional<RepVGG_Weight>:$beta,
    F64Attr:$epsilon);
  let results = (outs RepVGG_Data:$result);
  let assemblyFormat = [{
    $input `mean` $mean `variance` $variance (`gamma` $gamma^)? (`beta` $beta^)?
    `epsilon` $epsilon attr-dict `:` functional-type(operands, results)
  }];
  let builders = [
    /// The result has the input's type; null `gamma` and `beta` are absent.
    OpBuilder<(ins "::mlir::Value":$input, "::mlir::Value":$mean,
      "::mlir::Value":$variance, "::mlir::Value":$gamma, "::mlir::Value":$beta,
      "double":$epsilon)>,
  ];
  let hasCanonicalizer = 1;
}

def RepVGG_ScaleOp : RepVGG_LinearOp<"scale", ["isChannelwise"],
    [AttrSizedOperandSegments]> {
  let summary = "Per-channel or scalar multiply and add";
  let description = [{
    For each channel `c`:
    ```
    y[c] = scale[c] * x[c] + shift[c]
    ```
    `scale` defaults to 1 and `shift` to 0. One element serves all channels. The
    parameters may have element types other than the data's; the result is
    rounded once, to its own.

    Shapes: input and result `[N, C, X...]`, parameters `[C]`, `[1]` or `[]`.

    Constraints:
    - (C1) `input` has rank 2 to 5 and a static, positive channel
      count.
    - (C2) `result` has the shape of `input`.
    - (C3) `scale` and `shift` have shape `[C]`, `[1]` or `[]`.
    - (C4) `scale` or `shift` is present.

    Example:
    ```mlir
    %y = repvgg.scale %x by %s plus %t
        : (tensor<1x8x4x4xf32>, tensor<8xf32>, tensor<f32>) -> tensor<1x8x4x4xf32>
    ```
  }];
  let arguments = (ins
    RepVGG_Data:$input, Optional<RepVGG_Weight>:$scale, Optional<RepVGG_Weight>:$shift);
  let results = (outs RepVGG_Data:$result);
  let assemblyFormat = [{
    $input (`by` $scale^)? (`plus` $shift^)? attr-dict `:` functional-type(operands, results)
  }];
  let builders = [
    /// The result has the input's type; a null parameter is absent.
    OpBuilder<(ins "::mlir::Value":$input, "::mlir::Value":$scale,
      CArg<"::mlir::Value", "{}">:$shift)>,
  ];
  let hasCanonicalizer = 1;
}

def RepVGG_AvgPoolOp : RepVGG_LinearOp<"avg_pool",
    ["getWindows", "outputSize", "getWork"]> {
  let summary = "Average pooling";
  let description = [{
    For each channel `c` and output position `q`:
    ```
    y[c, q] = sum_u x[c, q*s - p + u] / count(q)
    ```
    `x` is zero outside of the image. With `count_include_pad` (the default),
    `count` is the number of the window's positions in the padded image, else in
    the image itself. Output sizes are rounded down or, with `ceil_mode`, up; a
    window that would start behind the image and its low padding is dropped.

    Only an average with a constant count is linear with one kernel (rule A9).

    Shapes: input `[N, C, X...]`, result `[N, C, Y...]`.

    Constraints:
    - (C1) `input` and `result` have rank 2 to 5 and a static, positive channel
      count.
    - (C2) `kernel`, `strides`, `pad_low` and `pad_high` have one entry a spatial
      axis.
    - (C3) `kernel` and `strides` are positive, pads not negative.
    - (C4) Pads are smaller than the kernel: each window sees the image.
    - (C5) Sizes, strides and pads are below 2^31.
    - (C6) `result` has the shape above, where both are static.

    Example:
    ```mlir
    %y = repvgg.avg_pool %x kernel [3, 3] strides [2, 2] pad [1, 1] {count_include_pad = false}
        : tensor<1x8x32x32xf32> -> tensor<1x8x16x16xf32>
    ```
  }];
  let arguments = (ins
    RepVGG_Data:$input, DenseI64ArrayAttr:$kernel, DenseI64ArrayAttr:$strides,
    DenseI64ArrayAttr:$pad_low, DenseI64ArrayAttr:$pad_high,
    DefaultValuedAttr<BoolAttr, "true">:$count_include_pad,
    DefaultValuedAttr<BoolAttr, "false">:$ceil_mode);
  let results = (outs RepVGG_Data:$result);
  let hasCustomAssemblyFormat = 1;
  let builders = [
    /// One window a spatial axis, of dilation 1; the result's shape follows.
    OpBuilder<(ins "::mlir::Value":$input,
      "::llvm::ArrayRef<::mlir::repvgg::Window>":$windows,
      CArg<"bool", "true">:$countIncludePad, CArg<"bool", "false">:$ceilMode)>,
  ];
  let hasCanonicalizer = 1;
}

def RepVGG_SumOp : RepVGG_LinearOp<"sum", ["isChannelwise", "getWork"]> {
  let summary = "Sum of branches";
  let description = [{
    ```
    y = inputs[0] + inputs[1] + ...
    ```
    The terms may have different element types; the sum is rounded once, to the
    result's type. An operand may occur twice.

    Shapes: inputs and result `[N, C, X...]`.

    Constraints:
    - (C1) `result` has rank 2 to 5 and a static, positive channel
      count.
    - (C2) There is at least one input.
    - (C3) All inputs have the shape of `result`, where both are static.

    Example:
    ```mlir
    %y = repvgg.sum %a, %b, %c : tensor<1x8x4x4xf32>
    %z = repvgg.sum %a, %d : (tensor<1x8x4x4xf32>, tensor<1x8x4x4xf16>) -> tensor<1x8x4x4xf32>
    ```
  }];
  let arguments = (ins Variadic<RepVGG_Data>:$inputs);
  let results = (outs RepVGG_Data:$result);
  let hasCustomAssemblyFormat = 1;
  let builders = [
    /// The result has the first input's type.
    OpBuilder<(ins "::mlir::ValueRange":$inputs)>,
  ];
  let hasCanonicalizer = 1;
}

#endif // REPVGG_IR_BRANCHOPS_TD
