//===- RepVGGOps.td - The ops of the repvgg dialect --------*- tablegen -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_IR_REPVGGOPS_TD
#define REPVGG_IR_REPVGGOPS_TD

include "RepVGG/IR/RepVGGOpBase.td"

//===----------------------------------------------------------------------===//
// Blocks
//===----------------------------------------------------------------------===//

def RepVGG_BlockOp : RepVGG_Op<"block", [SingleBlock,
    DeclareOpInterfaceMethods<OpAsmOpInterface, ["getAsmBlockArgumentNames"]>]> {
  let summary = "One multi-branch block";
  let description = [{
    The sum of linear branches over one source, and then the activation:
    ```
    result = activation(body(source))
    ```
    The body is a single-block region over one argument, which stands for the
    source. It ends in `repvgg.yield`. All that is said inside is affine in the
    argument, so that `repvgg-fuse` can state the body as one convolution. The
    region is not isolated: weights are captured from above, data is not.

    Shapes: source `[N, C, X...]`, result `[N, O, Y...]`, 0 to 3 spatial axes.

    Constraints:
    - (C1) `source` and `result` have rank 2 to 5 and a static, positive channel
      count.
    - (C2) The body has one argument, of the source's type.
    - (C3) The body ends in `repvgg.yield` of a value of the result's type.
    - (C4) The yielded value is the result of an op of the body: a block has at
      least one linear op.
    - (C5) Every op of the body is a linear op or a constant.
    - (C6) Every data operand is the body's argument or computed in the body.

    Example:
    ```mlir
    %y = repvgg.block (%in = %x) activation <relu> : tensor<1x8x4x4xf32> -> tensor<1x8x4x4xf32> {
      %0 = repvgg.conv %in, %w pad [1, 1] : (tensor<1x8x4x4xf32>, tensor<8x8x3x3xf32>) -> tensor<1x8x4x4xf32>
      %1 = repvgg.sum %0, %in : tensor<1x8x4x4xf32>
      repvgg.yield %1 : tensor<1x8x4x4xf32>
    }
    ```
  }];
  let arguments = (ins RepVGG_Data:$source, OptionalAttr<RepVGG_ActivationAttr>:$activation);
  let results = (outs RepVGG_Data:$result);
  let regions = (region SizedRegion<1>:$body);
  let hasCustomAssemblyFormat = 1;
  let hasVerifier = 1;
  let hasRegionVerifier = 1;
  let skipDefaultBuilders = 1;
  let builders = [
    /// Creates the body with its argument. `fill` adds the ops and the yield;
    /// without it the caller does so.
    OpBuilder<(ins "::mlir::Type":$resultType, "::mlir::Value":$source,
      CArg<"::mlir::repvgg::ActivationAttr", "{}">:$activation,
      CArg<"::llvm::function_ref<void(::mlir::OpBuilder &, ::mlir::Location, ::mlir::Value)>",
           "nullptr">:$fill)>,
  ];
  let extraClassDeclaration = [{
    /// The body's argument: the source, as the branches see it.
    ::mlir::BlockArgument getInput() { return getBody().getArgument(0); }
    /// The terminator, whose operand is the result before the activation.
    ::mlir::repvgg::YieldOp getYield();
    /// Spatial sizes of the source; kDynamicSize where unknown.
    ::llvm::ArrayRef<int64_t> getInputSizes();
  }];
}

def RepVGG_YieldOp : RepVGG_Op<"yield", [Terminator, HasParent<"BlockOp">]> {
  let summary = "A block's result before its activation";
  let description = [{
    Ends the body of a `repvgg.block`. The value is the sum of all branches.

    Example:
    ```mlir
    repvgg.yield %sum : tensor<1x8x4x4xf32>
    ```
  }];
  let arguments = (ins RepVGG_Data:$value);
  let assemblyFormat = "$value attr-dict `:` type($value)";
}

//===----------------------------------------------------------------------===//
// Claims
//===----------------------------------------------------------------------===//

def RepVGG_ClaimOp : RepVGG_Op<"claim", [IsolatedFromAbove, SingleBlock,
    DeclareOpInterfaceMethods<OpAsmOpInterface, ["getAsmBlockArgumentNames"]>]> {
  let summary = "What a value was, as a function of others, before it was rewritten";
  let description = [{
    Claims that `value`, as a function of `inputs`, is what the body computes of
    its arguments:
    ```
    value(inputs) = body(inputs)
    ```
    `repvgg-raise` cuts the body out of the original IR before it rewrites
    anything. Whatever becomes of `value` is carried along as the claim's
    operand, and `repvgg-verify-source` evaluates both sides and compares them.
    The op has no result and is not pure, so that it lives until then; it is
    never part of a finished program.

    The body may hold any ops. Constants are inside of it: it is isolated. What
    leads from the inputs to the value is the IR around, up to the inputs.

    Constraints:
    - (C1) The body has one argument for each of `inputs`, of its type.
    - (C2) The body ends in `repvgg.claimed`.
    - (C3) The claimed value has the shape of `value`, where both are static; its
      element type may be another, from which it was rounded.

    Example:
    ```mlir
    repvgg.claim %y of (%in = %x) : tensor<1x8x4x4xf32> of (tensor<1x8x4x4xf32>) {
      %one = arith.constant dense<1.0> : tensor<1x8x4x4xf32>
      %0 = arith.addf %in, %one : tensor<1x8x4x4xf32>
      repvgg.claimed %0 : tensor<1x8x4x4xf32>
    }
    ```
  }];
  let arguments = (ins AnyRankedTensor:$value, Variadic<AnyType>:$inputs);
  let regions = (region SizedRegion<1>:$body);
  let hasCustomAssemblyFormat = 1;
  let hasVerifier = 1;
  let hasRegionVerifier = 1;
  let skipDefaultBuilders = 1;
  let builders = [
    /// Creates the body with its arguments; the caller adds ops and terminator.
    OpBuilder<(ins "::mlir::Value":$value, "::mlir::ValueRange":$inputs)>,
  ];
  let extraClassDeclaration = [{
    /// What the body computes.
    ::mlir::Value getClaimed() {
      return getBody().front().getTerminator()->getOperand(0);
    }
  }];
}

def RepVGG_ClaimedOp : RepVGG_Op<"claimed", [Terminator, HasParent<"ClaimOp">]> {
  let summary = "What a claim's body computes";
  let description = [{
    Ends the body of a `repvgg.claim`.

    Example:
    ```mlir
    repvgg.claimed %0 : tensor<1x8x4x4xf32>
    ```
  }];
  let arguments = (ins AnyRankedTensor:$value);
  let assemblyFormat = "$value attr-dict `:` type($value)";
}

//===----------------------------------------------------------------------===//
// Branch ops
//===----------------------------------------------------------------------===//

include "RepVGG/IR/BranchOps.td"

#endif // REPVGG_IR_REPVGGOPS_TD
