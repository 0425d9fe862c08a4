//===- RepVGGOps.td - The ops of the repvgg dialect --------*- tablegen -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_IR_REPVGGOPS_TD
#define REPVGG_IR_REPVGGOPS_TD

include "RepVGG/IR/LinearOpInterface.td"
include "RepVGG/IR/RepVGGDialect.td"
include "mlir/IR/BuiltinAttributes.td"
include "mlir/Interfaces/InferTypeOpInterface.td"
include "mlir/Interfaces/SideEffectInterfaces.td"

def RepVGG_Element : AnyTypeOf<[F64, F32, F16, BF16]>;
def RepVGG_Data : RankedTensorOf<[F64, F32, F16, BF16]>;
def RepVGG_Weight : StaticShapeTensorOf<[F64, F32, F16, BF16]>;

class RepVGG_Op<string mnemonic, list<Trait> traits = []>
    : Op<RepVGG_Dialect, mnemonic, traits # [Pure]>;

/// A branch op: legal inside a block, a legal input on its own outside.
class RepVGG_LinearOp<string mnemonic, list<Trait> traits = []>
    : RepVGG_Op<mnemonic, traits # [DeclareOpInterfaceMethods<RepVGG_LinearOpInterface>]> {
  let hasVerifier = 1;
}

def RepVGG_BlockOp : RepVGG_Op<"block", [SingleBlock]> {
  let summary = "One multi-branch block";
  let arguments = (ins RepVGG_Data:$source, OptionalAttr<RepVGG_ActivationAttr>:$activation);
  let results = (outs RepVGG_Data:$result);
  let regions = (region SizedRegion<1>:$body);
}

def RepVGG_ConvOp : RepVGG_LinearOp<"conv"> {
  let summary = "Convolution (cross-correlation) with zero padding";
  let arguments = (ins
    RepVGG_Data:$input, RepVGG_Weight:$weight, Optional<RepVGG_Weight>:$bias,
    DenseI64ArrayAttr:$strides, DenseI64ArrayAttr:$pad_low,
    DenseI64ArrayAttr:$pad_high, DenseI64ArrayAttr:$dilations,
    ConfinedAttr<I64Attr, [IntPositive]>:$groups,
    OptionalAttr<RepVGG_ActivationAttr>:$activation);
  let results = (outs RepVGG_Data:$result);
}

def RepVGG_BatchNormOp : RepVGG_LinearOp<"batch_norm", [AttrSizedOperandSegments]> {
  let summary = "Inference-mode batch normalization";
  let arguments = (ins
    RepVGG_Data:$input, RepVGG_Weight:$mean, RepVGG_Weight:$variance,
    Optional<RepVGG_Weight>:$gamma, Optional<RepVGG_Weight>:$beta,
    F64Attr:$epsilon);
  let results = (outs RepVGG_Data:$result);
}

def RepVGG_ScaleOp : RepVGG_LinearOp<"scale", [AttrSizedOperandSegments]> {
  let summary = "Per-channel or scalar multiply and add";
  let arguments = (ins
    RepVGG_Data:$input, Optional<RepVGG_Weight>:$scale, Optional<RepVGG_Weight>:$shift);
  let results = (outs RepVGG_Data:$result);
}

def RepVGG_AvgPoolOp : RepVGG_LinearOp<"avg_pool"> {
  let summary = "Average pooling";
  let arguments = (ins
    RepVGG_Data:$input, DenseI64ArrayAttr:$kernel, DenseI64ArrayAttr:$strides,
    DenseI64ArrayAttr:$pad_low, DenseI64ArrayAttr:$pad_high,
    DefaultValuedAttr<BoolAttr, "true">:$count_include_pad,
    DefaultValuedAttr<BoolAttr, "false">:$ceil_mode);
  let results = (outs RepVGG_Data:$result);
}

def RepVGG_SumOp : RepVGG_LinearOp<"sum"> {
  let summary = "Sum of branches";
  let arguments = (ins Variadic<RepVGG_Data>:$inputs);
  let results = (outs RepVGG_Data:$result);
}

def RepVGG_YieldOp : RepVGG_Op<"yield", [Terminator, HasParent<"BlockOp">]> {
  let summary = "A block's result before its activation";
  let arguments = (ins RepVGG_Data:$value);
  let assemblyFormat = "$value attr-dict `:` type($value)";
}

#endif // REPVGG_IR_REPVGGOPS_TD
