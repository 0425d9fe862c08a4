//===- Passes.td - Passes of the Fuse stage ----------------*- tablegen -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_FUSE_PASSES_TD
#define REPVGG_FUSE_PASSES_TD

include "mlir/Pass/PassBase.td"

def FusePass : InterfacePass<"repvgg-fuse", "::mlir::FunctionOpInterface"> {
  let summary = "Fuse each block into one convolution, or into the cheapest few";
  let description = [{
    Replaces each `repvgg.block` by the `repvgg.conv` that equals the sum of its
    branches on every pixel, the border included:

    ```mlir
    // Before
    %y = repvgg.block (%in = %x) activation <relu> : tensor<1x8x4x4xf32> -> tensor<1x8x4x4xf32> {
      %0 = repvgg.conv %in, %w3 pad [1, 1] : (tensor<1x8x4x4xf32>, tensor<8x8x3x3xf32>) -> tensor<1x8x4x4xf32>
      %1 = repvgg.conv %in, %w1 : (tensor<1x8x4x4xf32>, tensor<8x8x1x1xf32>) -> tensor<1x8x4x4xf32>
      %2 = repvgg.sum %0, %1, %in : tensor<1x8x4x4xf32>
      repvgg.yield %2 : tensor<1x8x4x4xf32>
    }

    // After
    %y = repvgg.conv %x, %w bias %b pad [1, 1] activation <relu>
        : (tensor<1x8x4x4xf32>, tensor<8x8x3x3xf32>, tensor<8xf32>) -> tensor<1x8x4x4xf32>
    ```

    Why it is legal: every op of a block is affine in the block's source. The
    region is walked once, each op mapping linear forms to a linear form, in f64;
    the form at the yield is the convolution. Each op checks the rules of
    docs/Numerics.md, and the whole is then checked by a certificate
    (`verify=probe`): region and convolution are compared in f64 on small images
    with all border classes and stride residues. A disagreement is an error: it
    would be a defect of this pass.

    Weight and bias are rounded once, to the element types of the input and of
    the result; a weight that overflows refuses the block, one that becomes
    subnormal is reported in a remark. A block of channel-wise ops only becomes a
    `repvgg.scale`: no convolution appears where none was.

    One convolution may cost more than several: a dense point beside a depthwise
    window becomes a dense window, dilated windows one that is mostly zeros. With
    `cost=model`, the default, branches are summed up in the sets that are
    cheapest by the machine's `rates` (docs/Numerics.md), and a block becomes a
    convolution for each set and their `repvgg.sum`, never dearer than a
    convolution for each branch:

    ```mlir
    // Before
    %y = repvgg.block (%in = %x) : tensor<1x64x56x56xf32> -> tensor<1x64x56x56xf32> {
      %0 = repvgg.conv %in, %w3 pad [1, 1] groups 64 : (tensor<1x64x56x56xf32>, tensor<64x1x3x3xf32>) -> tensor<1x64x56x56xf32>
      %1 = repvgg.batch_norm %0 mean %m variance %v epsilon 1.0e-05 : (tensor<1x64x56x56xf32>, tensor<64xf32>, tensor<64xf32>) -> tensor<1x64x56x56xf32>
      %2 = repvgg.conv %in, %w1 : (tensor<1x64x56x56xf32>, tensor<64x64x1x1xf32>) -> tensor<1x64x56x56xf32>
      %3 = repvgg.sum %1, %2, %in : tensor<1x64x56x56xf32>
      repvgg.yield %3 : tensor<1x64x56x56xf32>
    }

    // After
    %0 = repvgg.conv %x, %a bias %b pad [1, 1] groups 64
        : (tensor<1x64x56x56xf32>, tensor<64x1x3x3xf32>, tensor<64xf32>) -> tensor<1x64x56x56xf32>
    %1 = repvgg.conv %x, %c : (tensor<1x64x56x56xf32>, tensor<64x64x1x1xf32>) -> tensor<1x64x56x56xf32>
    %y = repvgg.sum %0, %1 : tensor<1x64x56x56xf32>
    ```

    A block in which nothing can be joined and nothing folded stays as it is
    (rule "cost" in the census). `cost=always` makes one convolution of each.

    Left alone: ops outside of blocks, and blocks that a rule refuses (reported
    as a missed remark and in the census). Weights that others use, too, are
    copied, never changed in place. Results differ from the block's by rounding
    only: the sums are taken in another order.

    Each block leaves a record in the function's `repvgg.census` attribute.
  }];
  let options = [
    Option<"verify", "verify", "std::string", "\"probe\"",
           "Check each fusion on probes before it is written: probe, off">,
    Option<"cost", "cost", "std::string", "\"model\"",
           "Into how many convolutions: as few as are cheapest (model) or one "
           "(always)">,
    Option<"rates", "rates", "std::string", "\"\"",
           "What the machine reaches, where it differs from the defaults: "
           "dense, square, strided, depthwise (G MACs a second), bytes (GB/s), "
           "launch (us), lanes; the defaults are "
           "dense=40,square=80,strided=30,depthwise=10,bytes=12,launch=2,lanes=16">,
    Option<"foldType", "fold-type", "std::string", "\"\"",
           "Round fused weights to f32, f16 or bf16 where that is narrower than "
           "their own type (default: their own type)">,
    Option<"strict", "strict", "bool", "false",
           "Fail on a block that is not fused because its constants cannot be used">,
    Option<"details", "details", "bool", "false",
           "Also record what each block is made of, and the ranges of its weights">,
  ];
  let dependentDialects = ["::mlir::repvgg::RepVGGDialect", "::mlir::arith::ArithDialect"];
}

def CensusPass : Pass<"repvgg-census", "::mlir::ModuleOp"> {
  let summary = "Report each block, its branches, and why it was fused or not";
  let description = [{
    Reads the records that `repvgg-raise` and `repvgg-fuse` left in the functions'
    `repvgg.census` attributes, and changes nothing. Formats:

    - `line`: one line on stderr,
      `repvgg: 22 blocks found, 22 fused, 0 refused`. Branches in foreign IR that
      no block could be made of count as found and refused. What else is affine
      and in no block follows, by kind and reason:
      `; 3 convolutions are in no block: 2 NHWC, 1 transposed`, and what has
      nothing to gain: `; 12 convolutions and 1 linear layer stand alone`. Blocks
      that follow each other and are not one are
      `; 1 sequence is left in parts: 1 not exact as one`.
    - `table`: a table to `file`, then the line. Each block with its branches, the
      fused kernel or the reason against it, ops, multiply-accumulates, parameters
      and bytes before and after, the certificate's error and bound; and totals.
      Then what is in no block, a line each with its reason and the place of what
      is in the way; where one reason holds for many, the first places.
    - `json`: the same to `file`, for programs; no line, so that it can follow one
      of the others: `{"version": 2, "summary": {...}, "blocks": [...], "others":
      [...]}`. An entry of `others` has `kind` (convolution, linear, batch_norm,
      scale, sum, concat, norm, transposed, sequence), `status` (left or alone), `block` (its
      name or place), `function`, `category`, and if it is left `rule`, `reason`
      and `at` (the place of what is in the way). `summary` counts them by kind
      under `in_no_block` and `alone`. Version 1 had blocks only.

    A file is written under a temporary name and then renamed: a failure leaves
    none behind. Devices and FIFOs are written as they are.
  }];
  let options = [
    Option<"format", "format", "std::string", "\"line\"",
           "What to report: line, table, json">,
    Option<"file", "file", "std::string", "\"\"",
           "Where table or JSON goes; '-' is stdout (default: stderr)">,
  ];
}

#endif // REPVGG_FUSE_PASSES_TD
