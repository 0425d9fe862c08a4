//===- Passes.td - Passes of the Raise stage ---------------*- tablegen -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_RAISE_PASSES_TD
#define REPVGG_RAISE_PASSES_TD

include "mlir/Pass/PassBase.td"

def RaisePass : InterfacePass<"repvgg-raise", "::mlir::FunctionOpInterface"> {
  let summary = "Raise multi-branch blocks from linalg and gather flat repvgg ops";
  let description = [{
    Finds sums of linear branches of one value, in any of the forms in which
    exporters print them, and gathers each into a `repvgg.block`. All is decided
    on a description of the function before anything is rewritten.

    Before:
    ```mlir
    %p = tensor.pad %x low[0, 0, 1, 1] high[0, 0, 1, 1] { ... }
    %a = linalg.conv_2d_nchw_fchw ins(%p, %w) outs(%zero)
    %b = linalg.generic ins(%a, %mean) { subf } ... // and three more
    %c = linalg.generic ins(%b, %x) { addf }
    %d = linalg.generic ins(%c) { cmpf, select }
    ```
    After:
    ```mlir
    %c = repvgg.block (%in = %x) {
      %0 = repvgg.conv %in, %w pad [1, 1]
      %1 = repvgg.batch_norm %0 mean %mean variance %variance epsilon 1.0e-05
      %2 = repvgg.sum %1, %in
      repvgg.yield %2
    }
    %d = linalg.generic ins(%c) { cmpf, select }
    ```

    A block has one source and one root, and only the root has users outside. It
    is made if there is something to gain: a convolution or pooling, and two
    branches or a factor on a convolution. Where a branch does not fit (another
    geometry, run-time weights, a user outside of the block), the others make the
    block, and the sum is listed as left, in a remark and in the function's
    `repvgg.census`.

    Blocks are of data `[N, C, X...]`. Foreign tensors may hold the same elements
    in other shapes: linear layers on tokens `[B, T, C]` are blocks of data
    `[B * T, C]`, a 1-D convolution that comes as a 2-D one is 1-D again, channels
    may be split into groups, and a dimension of size 1 may be absent. Reshapes
    are placed before and after such a block:
    ```mlir
    %t = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x7x8xf32> into tensor<14x8xf32>
    // Linear layers, factors of the last dimension:
    %b = repvgg.block (%in = %t) : tensor<14x8xf32> -> tensor<14x8xf32> { ... }
    %y = tensor.expand_shape %b [[0, 1], [2]] ... : tensor<14x8xf32> into tensor<2x7x8xf32>
    ```
    Padding becomes part of a convolution if all of it is a known number of zeros
    on spatial axes; otherwise the padded value is the block's source. What a
    convolution is accumulated upon (its initial value) is a term of the sum.

    Foreign ops are known to front ends, which `from` chooses among. Tensors of
    a registered one may have the channels last: then there are transposes, too,
    where a block begins and ends.

    Branch ops of `repvgg` outside of a block are gathered in the same way, with
    their parameters, and a block may be of both. An `activation` of a flat
    convolution is not linear: its result is another block's source.

    With `scan`, whatever else is affine and in no block is recorded as well: a
    convolution in another layout, a normalization after an activation, a scale
    of a value that others use. What has nothing to gain is recorded as alone.

    One convolution after another becomes one if that is exact and, by the
    `rates` of the machine, cheaper than the two; with `cost=always` if it is
    exact. A block that `repvgg-fuse` would leave as it is for its cost is not
    made, unless it is one already: its sum is listed as left.

    With `claims`, a `repvgg.claim` for each value that is replaced holds the
    original ops between the block's source and that value.

    Left alone: existing blocks, ops inside of ops that are not known, activations (bit for bit, also where one element-wise op holds a
    block and its activation), attention, residual additions, lone convolutions,
    concatenations, slices, and whatever else is not affine.

    Constants may be what any pure ops compute from constants: weights that are
    normalized, masked or cast, factors through a softmax, `ml_program` globals
    that cannot change. They are evaluated in f64 when a block needs them, rounded
    where the IR computes in f16, bf16, an 8-bit float type or integers, and
    written as new constants.

    A value is inside of a block only if its float type is no narrower, in precision
    and in range, than those of the block's source and root: a cast to bf16 belongs
    to a branch of a bf16 network and ends a branch of an f32 one. Casts through
    integers always end it.

    Results may differ by rounding: a block computes in the widest of its element
    types and is rounded to the type of what it replaces.
  }];
  let dependentDialects = [
    "::mlir::repvgg::RepVGGDialect", "::mlir::arith::ArithDialect",
    "::mlir::linalg::LinalgDialect", "::mlir::tensor::TensorDialect"];
  let options = [
    Option<"claims", "claims", "bool", /*default=*/"false",
           "Keep the original ops in repvgg.claim ops, for repvgg-verify-source">,
    ListOption<"from", "from", "std::string", "Front ends to raise from, by name: linalg, repvgg and those that are registered (default: all)">,
    Option<"cost", "cost", "std::string", "\"model\"",
           "Join convolutions in a row where that is cheaper (model) or wherever it is exact (always)">,
    Option<"rates", "rates", "std::string", "\"\"",
           "What the machine reaches, as for repvgg-fuse">,
    Option<"scan", "scan", "bool", "false",
           "Record whatever is affine and in no block, not just sums of branches">,
  ];
}

def RaiseConvolutionsPass
    : InterfacePass<"repvgg-raise-convolutions", "::mlir::FunctionOpInterface"> {
  let summary = "Raise each convolution on its own to repvgg.conv";
  let description = [{
    Rewrites every convolution of constant weights, in any of the forms that
    `repvgg-raise` knows, as a `repvgg.conv`: dense, grouped, depthwise, with 0
    (linear layers) to 3 spatial axes. Padding, the split into groups and a bias
    that is the initial value become part of it.

    Before:
    ```mlir
    %p = tensor.pad %x low[0, 0, 1, 1] high[0, 0, 1, 1] { ... }
    %i = linalg.broadcast ins(%b) outs(%e) dimensions = [0, 2, 3]
    %y = linalg.conv_2d_nchw_fchw ins(%p, %w) outs(%i)
    ```
    After:
    ```mlir
    %y = repvgg.conv %x, %w bias %b pad [1, 1]
    ```

    For a code generator that has kernels for convolutions: a lone convolution
    is no block, and fusing gains nothing. Linear layers on tokens become ops on
    `[B * T, C]` between reshapes. Left alone: convolutions whose weight or bias
    is computed at run time, those that are accumulated upon data, and those
    whose element types differ. Results are the same.
  }];
  let dependentDialects = [
    "::mlir::repvgg::RepVGGDialect", "::mlir::arith::ArithDialect",
    "::mlir::linalg::LinalgDialect", "::mlir::tensor::TensorDialect"];
}

#endif // REPVGG_RAISE_PASSES_TD
