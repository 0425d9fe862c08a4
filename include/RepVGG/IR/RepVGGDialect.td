//===- RepVGGDialect.td - The repvgg dialect ---------------*- tablegen -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_IR_REPVGGDIALECT_TD
#define REPVGG_IR_REPVGGDIALECT_TD

include "mlir/IR/EnumAttr.td"
include "mlir/IR/OpBase.td"
include "mlir/IR/AttrTypeBase.td"

def RepVGG_Dialect : Dialect {
  let name = "repvgg";
  let summary = "Re-parameterizable multi-branch blocks";
  let description = [{
    The `repvgg` dialect holds networks whose blocks are sums of linear
    branches (convolutions, batch normalizations, scales, poolings, identity).
    A `repvgg.block` is one such sum; `repvgg-fuse` turns it into one
    `repvgg.conv`, and `repvgg-to-linalg` turns any op into `linalg`.

    Layout: data is `[N, C, X...]` with 0 to 3 spatial dimensions, batch and
    spatial sizes may be dynamic, channels are static. Weights are
    `[O, I/g, K...]`. Element types are f64, f32, f16 and bf16; a result's may
    differ from its operands'. All values are meant exactly, and rounded once, to
    the result's element type.

    Constraints, here numbered for each op (C1, C2, ...), are what its verifier
    checks and what its tests are named after.
  }];
  let cppNamespace = "::mlir::repvgg";
  let useDefaultAttributePrinterParser = 1;
  let hasConstantMaterializer = 1;
  let dependentDialects = ["::mlir::arith::ArithDialect"];
}

def RepVGG_ActivationKind : I32EnumAttr<"ActivationKind", "element-wise activation", [
    I32EnumAttrCase<"None", 0, "none">,
    I32EnumAttrCase<"Relu", 1, "relu">,
    I32EnumAttrCase<"Relu6", 2, "relu6">,
    I32EnumAttrCase<"LeakyRelu", 3, "leaky_relu">,
    I32EnumAttrCase<"Silu", 4, "silu">,
    I32EnumAttrCase<"GeluErf", 5, "gelu_erf">,
    I32EnumAttrCase<"GeluTanh", 6, "gelu_tanh">,
    I32EnumAttrCase<"HardSwish", 7, "hardswish">,
    I32EnumAttrCase<"HardSigmoid", 8, "hardsigmoid">,
    I32EnumAttrCase<"Sigmoid", 9, "sigmoid">,
    I32EnumAttrCase<"Tanh", 10, "tanh">,
  ]> {
  let cppNamespace = "::mlir::repvgg";
  let genSpecializedAttr = 0;
}

def RepVGG_ActivationAttr : AttrDef<RepVGG_Dialect, "Activation"> {
  let mnemonic = "activation";
  let summary = "An activation and, for leaky_relu, its slope";
  let description = [{
    | kind | formula |
    |---|---|
    | `relu` | max(x, 0), NaN stays NaN |
    | `relu6` | min(max(x, 0), 6) |
    | `none` | x |
    | `leaky_relu, alpha` | x > 0 ? x : alpha * x |
    | `silu` | x / (1 + exp(-x)) |
    | `gelu_erf` | x * (1 + erf(x / sqrt(2))) / 2 |
    | `gelu_tanh` | x * (1 + tanh(sqrt(2/pi) * (x + 0.044715 x^3))) / 2 |
    | `hardswish` | x * min(max(x + 3, 0), 6) / 6 |
    | `hardsigmoid` | min(max(x + 3, 0), 6) / 6 |
    | `sigmoid` | 1 / (1 + exp(-x)) |
    | `tanh` | tanh(x) |

    Inside an op the attribute's name is left out: `activation <relu>`.

    Constraints:
    - (C1) `alpha` is present if and only if the kind is `leaky_relu`.
    - (C2) `alpha` is a finite f64.

    Example: `#repvgg.activation<relu>`, `#repvgg.activation<leaky_relu, 0.01>`.
  }];
  let parameters = (ins
    EnumParameter<RepVGG_ActivationKind>:$kind,
    OptionalParameter<"::mlir::FloatAttr">:$alpha);
  let builders = [
    /// Any kind but leaky_relu.
    AttrBuilder<(ins "::mlir::repvgg::ActivationKind":$kind), [{
      return $_get($_ctxt, kind, ::mlir::FloatAttr());
    }]>,
    /// leaky_relu with its slope.
    AttrBuilder<(ins "double":$alpha), [{
      return $_get($_ctxt, ActivationKind::LeakyRelu,
                   ::mlir::FloatAttr::get(::mlir::Float64Type::get($_ctxt), alpha));
    }]>,
  ];
  let hasCustomAssemblyFormat = 1;
  let genVerifyDecl = 1;
}

#endif // REPVGG_IR_REPVGGDIALECT_TD
