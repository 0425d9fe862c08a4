//===- RepVGGCPUDialect.td - How the CPU computes layers ----*- tablegen -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_CODEGEN_CPU_IR_REPVGGCPUDIALECT_TD
#define REPVGG_CODEGEN_CPU_IR_REPVGGCPUDIALECT_TD

include "RepVGG/Layer/IR/LayerInterfaces.td"
include "mlir/IR/AttrTypeBase.td"
include "mlir/IR/EnumAttr.td"
include "mlir/IR/OpBase.td"

def RepVGGCPU_Dialect : Dialect {
  let name = "repvgg_cpu";
  let summary = "How a CPU computes layers";
  let description = [{
    The `repvgg_cpu` dialect has the attributes by which the CPU's code generator
    plans, packs and emits the layers of `repvgg_layer`:

    1. `repvgg-cpu-plan` gives each convolution a `plan`: the algorithm and its
       tiles;
    2. `repvgg-cpu-pack` gives values between layers a blocked `layout`;
    3. `repvgg-cpu-emit` turns each layer into a `repvgg_layer.launch` of a
       function of vector loops.

    There are kernels for f32.
  }];
  let cppNamespace = "::mlir::repvgg::cpu";
  let useDefaultAttributePrinterParser = 1;
}

//===----------------------------------------------------------------------===//
// Targets
//===----------------------------------------------------------------------===//

def RepVGGCPU_TargetAttr
    : AttrDef<RepVGGCPU_Dialect, "Target",
              [DeclareAttrInterfaceMethods<RepVGGLayer_TargetAttrInterface>]> {
  let mnemonic = "target";
  let summary = "The CPU that a module is compiled for";
  let description = [{
    The module's attribute `repvgg_layer.target`, which all passes of the CPU
    read; `repvgg-cpu-target` sets it.

    | parameter | meaning |
    |---|---|
    | `lanes` | f32 lanes of a vector: 16 (AVX-512), 8 (AVX2), 4 (SSE, NEON) |
    | `registers` | vector registers |
    | `l1`, `l2` | bytes of a core's data caches |
    | `threads` | threads that share a layer |
    | `transforms` | whether plans may multiply in the domain of Winograd's transforms |
    | `features` | what the CPU can do beyond its architecture's least, by LLVM's names, separated by commas |
    | `rate` | measured GF/s of a core's fused multiply-adds; 0: unknown |

    Constraints:
    - (C1) `lanes` is a power of two up to 64; `registers` is from 1 to 1024.
    - (C2) `l1`, `l2` and `threads` are positive and less than 2^40.
    - (C3) `rate` is finite and not negative.

    Example: `#repvgg_cpu.target<lanes = 8, registers = 16, threads = 2>`.
  }];
  let parameters = (ins
    DefaultValuedParameter<"int64_t", "16">:$lanes,
    DefaultValuedParameter<"int64_t", "32">:$registers,
    DefaultValuedParameter<"int64_t", "32768">:$l1,
    DefaultValuedParameter<"int64_t", "1048576">:$l2,
    DefaultValuedParameter<"int64_t", "1">:$threads,
    DefaultValuedParameter<"bool", "true">:$transforms,
    OptionalParameter<"::mlir::StringAttr">:$features,
    OptionalParameter<"::mlir::FloatAttr">:$rate);
  let assemblyFormat = "`<` struct(params) `>`";
  let genVerifyDecl = 1;
  let extraClassDeclaration = [{
    static TargetAttr get(::mlir::MLIRContext *context,
                          const ::mlir::repvgg::cpu::TargetInfo &info);
    ::mlir::repvgg::cpu::TargetInfo getInfo() const;
  }];
}

//===----------------------------------------------------------------------===//
// Layouts
//===----------------------------------------------------------------------===//

def RepVGGCPU_LayoutAttr
    : AttrDef<RepVGGCPU_Dialect, "Layout",
              [DeclareAttrInterfaceMethods<VerifiableTensorEncoding>,
               DeclareAttrInterfaceMethods<RepVGGLayer_LayoutAttrInterface>]> {
  let mnemonic = "layout";
  let summary = "How an image's pixels lie in blocks of channels";
  let description = [{
    The encoding of a packed image: a tensor of shape
    `[N, ceil(C / b), top + H + bottom, left + W + right, b]`. Element
    `(n, c, h, w)` of the image lies at `(n, c / b, top + h, left + w, c % b)`.
    Everything else, the halo around the image and the places beyond the last
    channel, is zero: whoever writes the tensor writes these zeros too.

    With `block 1` the planes of an image lie one after another, each with its
    halo: the layout in which a first layer reads its three channels.

    Constraints:
    - (C1) `channels`, `height`, `width` and `block` are from 1 to 2^31 - 1.
    - (C2) `halo` has four entries (top, left, bottom, right), not negative, up
      to 2^32.
    - (C3) The tensor has the shape above and element type f32.

    Example: `tensor<1x3x58x58x16xf32, #repvgg_cpu.layout<channels 48, image
    56x56, halo [1, 1, 1, 1], block 16>>`.
  }];
  let parameters = (ins
    "int64_t":$channels, "int64_t":$height, "int64_t":$width,
    ArrayRefParameter<"int64_t", "top, left, bottom, right">:$halo,
    "int64_t":$block);
  let assemblyFormat = [{
    `<` `channels` $channels `,` `image` $height `` custom<By>($width) `,`
    `halo` `[` $halo `]` `,` `block` $block `>`
  }];
  let genVerifyDecl = 1;
}

//===----------------------------------------------------------------------===//
// Plans
//===----------------------------------------------------------------------===//

def RepVGGCPU_Algorithm : I32EnumAttr<"Algorithm", "convolution algorithm", [
    I32EnumAttrCase<"Direct", 0, "direct">,
    I32EnumAttrCase<"Pointwise", 1, "pointwise">,
    I32EnumAttrCase<"Winograd", 2, "winograd">,
    I32EnumAttrCase<"Polyphase", 3, "polyphase">,
    I32EnumAttrCase<"Depthwise", 4, "depthwise">,
    I32EnumAttrCase<"Planar", 5, "planar">,
  ]> {
  let cppNamespace = "::mlir::repvgg::cpu";
  let genSpecializedAttr = 0;
}

def RepVGGCPU_Split : I32EnumAttr<"Split", "what threads share a layer by", [
    I32EnumAttrCase<"Channels", 0, "channels">,
    I32EnumAttrCase<"Rows", 1, "rows">,
  ]> {
  let cppNamespace = "::mlir::repvgg::cpu";
  let genSpecializedAttr = 0;
}

def RepVGGCPU_PlanAttr
    : AttrDef<RepVGGCPU_Dialect, "Plan", [RepVGGLayer_PlanAttrInterface]> {
  let mnemonic = "plan";
  let summary = "How a convolution is computed";
  let description = [{
    | parameter | meaning |
    |---|---|
    | algorithm | `direct`: any window; `pointwise`: 1x1 as a matrix product; `winograd`: 3x3 of stride 1; `polyphase`: Winograd on the four phases of a stride of 2; `depthwise`: a channel each; `planar`: the first layer, which reads planes |
    | `tile` | output pixels (rows x columns) of one Winograd tile; 1x1 for others |
    | `registers` | positions x vectors of output channels held in registers; for `depthwise`, columns x rows of output pixels |
    | `depth` | input channels that are summed before the registers are put down |
    | `chunk` | rows of tiles (of pixels, without tiles) that are worked on at a time; 0: all. For `depthwise`, rows of a task |
    | `split` | `channels`: each thread has its groups of output channels; `rows`: its rows |
    | `images` | how many images of a batch go through this layer, and those beside it with the same number, before the next ones do; 0, and not written: all |

    Constraints:
    - (C1) `tile` and `registers` have two positive entries, `depth` is positive,
      `chunk` and `images` are not negative; all are less than 2^31.

    What an algorithm can do with a convolution is for the kernel to say: an
    edited plan that it refuses is an error at the op.

    Example: `#repvgg_cpu.plan<winograd, tile 4x4, registers 8x3, depth 48,
    chunk 14, split channels>`.
  }];
  let parameters = (ins
    EnumParameter<RepVGGCPU_Algorithm>:$algorithm,
    "int64_t":$tileHeight, "int64_t":$tileWidth,
    "int64_t":$positions, "int64_t":$vectors,
    "int64_t":$depth, "int64_t":$chunk,
    EnumParameter<RepVGGCPU_Split>:$split,
    DefaultValuedParameter<"int64_t", "0">:$images);
  let assemblyFormat = [{
    `<` $algorithm `,` `tile` $tileHeight `` custom<By>($tileWidth) `,`
    `registers` $positions `` custom<By>($vectors) `,` `depth` $depth `,`
    `chunk` $chunk `,` `split` $split (`,` `images` $images^)? `>`
  }];
  let extraClassDeclaration = [{
    /// See PlanAttrInterface.
    std::string getText() const;
  }];
  let genVerifyDecl = 1;
}

#endif // REPVGG_CODEGEN_CPU_IR_REPVGGCPUDIALECT_TD
