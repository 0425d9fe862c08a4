//===- Passes.td - Passes of the Lower stage ---------------*- tablegen -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LOWER_PASSES_TD
#define REPVGG_LOWER_PASSES_TD

include "mlir/Pass/PassBase.td"

def ToLinalgPass : Pass<"repvgg-to-linalg"> {
  let summary = "Lower repvgg ops to linalg";
  let description = [{
    Replaces every repvgg op, fused or not, in a block or on its own, by
    `linalg`, `tensor`, `arith` and `math` ops with the same value up to
    rounding. Batch and spatial sizes may be dynamic. Ops of other dialects are
    neither changed nor folded.

    | op | becomes |
    |---|---|
    | `conv` | `tensor.pad`, a convolution with the bias as its initial value |
    | ... ungrouped | `conv_1d_ncw_fcw`, `conv_2d_nchw_fchw`, `conv_3d_ncdhw_fcdhw`; `matmul` without spatial axes |
    | ... depthwise | `depthwise_conv_1d_ncw_cw`, `depthwise_conv_2d_nchw_chw`, `depthwise_conv_3d_ncdhw_cdhw` |
    | ... grouped | `conv_2d_ngchw_gfchw` between `expand_shape` and `collapse_shape`; else a `linalg.generic` |
    | `batch_norm` | a generic for `gamma / sqrt(variance + epsilon)`, a generic on the data |
    | `scale`, `sum`, activations | one generic each |
    | `avg_pool` | `tensor.pad`, a windowed generic, a division by the count |
    | `block` | the ops of its region, then its activation |

    Convolutions and poolings whose result is f16 or bf16 accumulate in f32 and
    round once, after the activation.

    Convolutions that only one `sum` uses accumulate on each other, as far as
    nothing is rounded before the sum: each has the one before as its initial
    value. One with a bias comes first; further ones with a bias are added.

    What this pass creates is there once in a block: a pad, an empty or filled
    tensor, a broadcast, a reshape or a constant that equals an op before it is
    that op. Foreign ops stay as they are, equal or not.

    With `keep-convolutions`, each convolution stays a `repvgg.conv`, for a code
    generator that knows it; its activation becomes a generic of its own.

    Before:
    ```mlir
    %y = repvgg.conv %x, %w bias %b pad [1, 1]
        : (tensor<1x8x4x4xf32>, tensor<8x8x3x3xf32>, tensor<8xf32>) -> tensor<1x8x4x4xf32>
    ```
    After:
    ```mlir
    %p = tensor.pad %x low[0, 0, 1, 1] high[0, 0, 1, 1] {...}
    %e = tensor.empty() : tensor<1x8x4x4xf32>
    %i = linalg.broadcast ins(%b) outs(%e) dimensions = [0, 2, 3]
    %y = linalg.conv_2d_nchw_fchw ins(%p, %w) outs(%i)
    ```
  }];
  let dependentDialects = [
    "::mlir::arith::ArithDialect", "::mlir::linalg::LinalgDialect",
    "::mlir::math::MathDialect", "::mlir::tensor::TensorDialect"];
  let options = [
    Option<"keepConvolutions", "keep-convolutions", "bool", /*default=*/"false",
           "Leave repvgg.conv, without its activation">
  ];
}

def StripRecordsPass : Pass<"repvgg-strip-records"> {
  let summary = "Remove the discardable repvgg attributes from all ops";
  let description = [{
    Raise and Fuse leave records in discardable `repvgg.*` attributes, for the
    census. A compiler that does not know the dialect would reject them: this
    pass removes them, and nothing else.
  }];
}

#endif // REPVGG_LOWER_PASSES_TD
