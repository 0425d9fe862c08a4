//===- RepVGGCPUPlans.td - The plans of the algorithms -----*- tablegen -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_CODEGEN_CPU_IR_REPVGGCPUPLANS_TD
#define REPVGG_CODEGEN_CPU_IR_REPVGGCPUPLANS_TD

include "RepVGG/Codegen/CPU/IR/RepVGGCPUDialect.td"

def RepVGGCPU_Split : I32EnumAttr<"Split", "what threads share a layer by", [
    I32EnumAttrCase<"Channels", 0, "channels">,
    I32EnumAttrCase<"Rows", 1, "rows">,
  ]> {
  let cppNamespace = "::mlir::repvgg::cpu";
  let genSpecializedAttr = 0;
}

def RepVGGCPU_WeightForm
    : I32EnumAttr<"WeightForm", "how Winograd's weights are kept", [
        I32EnumAttrCase<"Transformed", 0, "transformed">,
        I32EnumAttrCase<"Plain", 1, "plain">,
        I32EnumAttrCase<"Prepared", 2, "prepared">,
      ]> {
  let cppNamespace = "::mlir::repvgg::cpu";
  let genSpecializedAttr = 0;
}

/// An enum that is not written where it is `value`.
class RepVGGCPU_DefaultedEnum<EnumInfo enum, string value> : EnumParameter<enum> {
  let defaultValue = value;
}

/// The plan of one algorithm. What the algorithm can do with a convolution on a
/// target is for it to say: an edited plan that it refuses is an error at the op.
class RepVGGCPU_Plan<string name>
    : AttrDef<RepVGGCPU_Dialect, name, [RepVGGLayer_PlanAttrInterface]> {
  let genVerifyDecl = 1;
}

//===----------------------------------------------------------------------===//
// Sums of products as they are
//===----------------------------------------------------------------------===//

class RepVGGCPU_DirectPlan<string name> : RepVGGCPU_Plan<name> {
  let parameters = (ins
    "int64_t":$positions, "int64_t":$vectors, "int64_t":$depth,
    "int64_t":$chunk, EnumParameter<RepVGGCPU_Split>:$split,
    DefaultValuedParameter<"int64_t", "0">:$images);
  let assemblyFormat = [{
    `<` `registers` $positions `` custom<By>($vectors) `,` `depth` $depth `,`
    `chunk` $chunk `,` `split` $split (`,` `images` $images^)? `>`
  }];
}

def RepVGGCPU_DirectAttr : RepVGGCPU_DirectPlan<"Direct"> {
  let mnemonic = "direct";
  let summary = "A convolution of any window, as it is defined";
  let description = [{
    | parameter | meaning |
    |---|---|
    | `registers` | output positions x vectors of output channels that are summed in registers |
    | `depth` | input channels that are summed before the registers are put down |
    | `chunk` | rows of pixels that are worked on at a time; 0: all |
    | `split` | `channels`: each thread has its groups of output channels; `rows`: its rows |
    | `images` | how many images of a batch go through this layer, and those beside it with the same number, before the next ones do; 0, and not written: all |

    Constraints:
    - (C1) `registers` and `depth` are positive; `chunk` and `images` are not
      negative; all are less than 2^31.

    Example: `#repvgg_cpu.direct<registers 8x3, depth 48, chunk 14, split rows>`.
  }];
}

def RepVGGCPU_PointwiseAttr : RepVGGCPU_DirectPlan<"Pointwise"> {
  let mnemonic = "pointwise";
  let summary = "A convolution of one pixel, as a product of matrices";
  let description = [{
    Parameters are those of `direct`.

    Constraints:
    - (C1) As for `direct`.

    Example: `#repvgg_cpu.pointwise<registers 8x3, depth 256, chunk 0, split
    channels>`.
  }];
}

def RepVGGCPU_AMXAttr : RepVGGCPU_DirectPlan<"AMX"> {
  let mnemonic = "amx";
  let summary = "A convolution by products of tiles, on CPUs that have Intel's AMX";
  let description = [{
    | parameter | meaning |
    |---|---|
    | `registers` | tiles of output pixels x vectors of output channels that are summed in registers |
    | `chunk` | rows of pixels that are worked on at a time, which divide the image's; 0: all |
    | `depth`, `split`, `images` | as for `direct` |

    A tile has up to 16 pixels of a row, and of each the 32 (bf16) or 64 (i8)
    channels of a block. Images are in such blocks on a target that has tiles for
    their elements.

    Constraints:
    - (C1) As for `direct`.

    Example: `#repvgg_cpu.amx<registers 2x2, depth 32, chunk 0, split channels>`.
  }];
}

def RepVGGCPU_PlanarAttr : RepVGGCPU_Plan<"Planar"> {
  let mnemonic = "planar";
  let summary = "A first layer, which reads its few channels as planes";
  let description = [{
    Parameters are those of `direct`, but for the depth: all channels are summed
    at once.

    Constraints:
    - (C1) As for `direct`.

    Example: `#repvgg_cpu.planar<registers 7x3, chunk 0, split rows>`.
  }];
  let parameters = (ins
    "int64_t":$positions, "int64_t":$vectors, "int64_t":$chunk,
    EnumParameter<RepVGGCPU_Split>:$split,
    DefaultValuedParameter<"int64_t", "0">:$images);
  let assemblyFormat = [{
    `<` `registers` $positions `` custom<By>($vectors) `,` `chunk` $chunk `,`
    `split` $split (`,` `images` $images^)? `>`
  }];
}

def RepVGGCPU_DepthwiseAttr : RepVGGCPU_Plan<"Depthwise"> {
  let mnemonic = "depthwise";
  let summary = "A convolution of each channel by itself";
  let description = [{
    | parameter | meaning |
    |---|---|
    | `pixels` | columns x rows of output pixels that are summed in registers |
    | `chunk` | rows of a task; 0: all |
    | `images` | as for `direct` |

    Constraints:
    - (C1) `pixels` are positive; `chunk` and `images` are not negative; all are
      less than 2^31.

    Example: `#repvgg_cpu.depthwise<pixels 7x2, chunk 0>`.
  }];
  let parameters = (ins
    "int64_t":$columns, "int64_t":$rows, "int64_t":$chunk,
    DefaultValuedParameter<"int64_t", "0">:$images);
  let assemblyFormat = [{
    `<` `pixels` $columns `` custom<By>($rows) `,` `chunk` $chunk
    (`,` `images` $images^)? `>`
  }];
}

//===----------------------------------------------------------------------===//
// Products of transformed tiles
//===----------------------------------------------------------------------===//

class RepVGGCPU_TransformedPlan<string name> : RepVGGCPU_Plan<name> {
  let parameters = (ins
    "int64_t":$tileHeight, "int64_t":$tileWidth,
    "int64_t":$positions, "int64_t":$vectors, "int64_t":$depth,
    "int64_t":$chunk, EnumParameter<RepVGGCPU_Split>:$split,
    DefaultValuedParameter<"int64_t", "0">:$images,
    RepVGGCPU_DefaultedEnum<RepVGGCPU_WeightForm,
                            "WeightForm::Transformed">:$weights);
  let assemblyFormat = [{
    `<` `tile` $tileHeight `` custom<By>($tileWidth) `,`
    `registers` $positions `` custom<By>($vectors) `,` `depth` $depth `,`
    `chunk` $chunk `,` `split` $split ``
    custom<ImagesAndWeights>($images, $weights) `` `>`
  }];
}

def RepVGGCPU_WinogradAttr : RepVGGCPU_TransformedPlan<"Winograd"> {
  let mnemonic = "winograd";
  let summary = "A convolution of stride 1 by Winograd's transforms";
  let description = [{
    | parameter | meaning |
    |---|---|
    | `tile` | output pixels (rows x columns) of one tile |
    | `registers` | tiles x vectors of output channels that are summed in registers |
    | `depth` | input channels that are summed before the registers are put down |
    | `chunk` | rows of tiles that are worked on at a time; 0: those of an image |
    | `split`, `images` | as for `direct` |
    | `weights` | `plain`: kept as they are, in the input's elements, and `depth` input channels' at a time transformed when they are used; `transformed`, and not written: ahead of time, 1.8 to 7 times as many; `prepared`: plain in the model and transformed when it is opened; those of integers are not transformed ahead of time |

    Images of i8 are transformed to i16, exactly, by tiles whose values have
    room there (of 3x3: 3x4, and 4x4 where no filter's products can add up to
    much), on targets that multiply pairs of i16.

    Constraints:
    - (C1) `tile`, `registers` and `depth` are positive; `chunk` and `images` are
      not negative; all are less than 2^31.

    Example: `#repvgg_cpu.winograd<tile 4x4, registers 8x3, depth 48, chunk 14,
    split channels>`.
  }];
}

def RepVGGCPU_PolyphaseAttr : RepVGGCPU_TransformedPlan<"Polyphase"> {
  let mnemonic = "polyphase";
  let summary = "A convolution of a larger stride by Winograd's transforms of its phases";
  let description = [{
    Parameters are those of `winograd`.

    Constraints:
    - (C1) As for `winograd`.

    Example: `#repvgg_cpu.polyphase<tile 4x4, registers 8x3, depth 48, chunk 0,
    split rows>`.
  }];
}

#endif // REPVGG_CODEGEN_CPU_IR_REPVGGCPUPLANS_TD
