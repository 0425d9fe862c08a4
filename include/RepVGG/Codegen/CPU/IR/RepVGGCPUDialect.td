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

    There are kernels for images of f32, bf16, f16 and i8. Those of 16-bit floats
    multiply in f32, but bf16 in tiles (AMX) or in pairs (AVX512-BF16) where the
    target has them; f16 is for targets that convert it themselves. Products of i8
    are summed in i32, by the target's instructions where it has some (`features`),
    and right to the bit on every target.
  }];
  let cppNamespace = "::mlir::repvgg::cpu";
  let useDefaultAttributePrinterParser = 1;
  let extraClassDeclaration = [{
    /// Adds an algorithm for convolutions, unless there is one of this `name`.
    void addAlgorithm(::llvm::StringRef name,
                      std::shared_ptr<const ConvAlgorithm> algorithm);
    /// All of them by their names, in the order in which they were added.
    ::llvm::ArrayRef<
        std::pair<std::string, std::shared_ptr<const ConvAlgorithm>>>
    getAlgorithms() const { return algorithms; }

  private:
    std::vector<std::pair<std::string, std::shared_ptr<const ConvAlgorithm>>>
        algorithms;
  public:
  }];
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
    read; `repvgg-attach-target` sets it.

    | parameter | meaning |
    |---|---|
    | `lanes` | f32 lanes of a vector: 16 (AVX-512), 8 (AVX2), 4 (SSE, NEON) |
    | `registers` | vector registers |
    | `l1`, `l2` | bytes of a core's data caches |
    | `threads` | threads that share a layer |
    | `transforms` | whether plans may multiply floats in the domain of Winograd's transforms |
    | `small_weights` | whether plans keep weights as small as they came, rather than as large as is fastest |
    | `split_floats` | whether plans may multiply f32 as two numbers of bf16 each, by three products of tiles |
    | `features` | what the CPU can do beyond its architecture's least, by LLVM's names, separated by commas |
    | `rate` | measured GF/s of a core's fused multiply-adds on vectors of f32; 0: unknown |
    | `bf16_rate`, `i8_rate`, `i16_rate` | the same of vectors of sums of two products of bf16, of four of i8, of two of i16; 0: unknown, or no instruction for it |
    | `bf16_tile_rate`, `i8_tile_rate` | the same of tiles |
    | `cache_rate`, `memory_rate` | measured GB/s that a core reads from its second cache, from memory; 0: unknown |
    | `memory_total` | measured GB/s that all cores together read from memory; 0: `memory_rate` for each thread |
    | `overlap` | part of the shorter of products and their weights' stream that hides behind the longer: with 1 both take the time of the longer, with 0 their sum |
    | `line` | bytes of a line of the caches |
    | `prefetch` | how near weights are prefetched, the `locality` of `memref.prefetch`: 3 into the first cache, 2 the second, 1 the third |
    | `prefetch_far` | bytes beyond those prefetches of which the second cache is told as well, where few products use a weight; 0: it is not |

    With `rate` and `memory_rate` known, plans are ranked by them; without, as
    on a machine whose memory keeps up with its products. Two targets that
    differ in `overlap` alone, at 14x14 pixels and 512 channels:

    ```mlir
    // overlap = 1.0
    plan = #repvgg_cpu.winograd<tile 4x4, ...>
    // overlap = 0.6: fewer weights are worth more products
    plan = #repvgg_cpu.winograd<tile 2x4, ...>
    ```

    Constraints:
    - (C1) `lanes` is a power of two up to 64; `registers` is from 1 to 1024.
    - (C2) `l1`, `l2` and `threads` are positive and less than 2^40.
    - (C3) all rates and `memory_total` are finite and not negative.
    - (C4) `overlap` is from 0 to 1.
    - (C5) `line` is a power of two from 4 to 4096, `prefetch` from 0 to 3;
      `prefetch_far` is from 0 to 2^40.

    Example: `#repvgg_cpu.target<lanes = 8, registers = 16, threads = 2>`.
  }];
  let parameters = (ins
    DefaultValuedParameter<"int64_t", "16">:$lanes,
    DefaultValuedParameter<"int64_t", "32">:$registers,
    DefaultValuedParameter<"int64_t", "32768">:$l1,
    DefaultValuedParameter<"int64_t", "1048576">:$l2,
    DefaultValuedParameter<"int64_t", "1">:$threads,
    DefaultValuedParameter<"bool", "true">:$transforms,
    DefaultValuedParameter<"bool", "false">:$small_weights,
    DefaultValuedParameter<"bool", "false">:$split_floats,
    OptionalParameter<"::mlir::StringAttr">:$features,
    OptionalParameter<"::mlir::FloatAttr">:$rate,
    OptionalParameter<"::mlir::FloatAttr">:$bf16_rate,
    OptionalParameter<"::mlir::FloatAttr">:$i8_rate,
    OptionalParameter<"::mlir::FloatAttr">:$i16_rate,
    OptionalParameter<"::mlir::FloatAttr">:$bf16_tile_rate,
    OptionalParameter<"::mlir::FloatAttr">:$i8_tile_rate,
    OptionalParameter<"::mlir::FloatAttr">:$cache_rate,
    OptionalParameter<"::mlir::FloatAttr">:$memory_rate,
    OptionalParameter<"::mlir::FloatAttr">:$memory_total,
    OptionalParameter<"::mlir::FloatAttr">:$overlap,
    DefaultValuedParameter<"int64_t", "64">:$line,
    DefaultValuedParameter<"int64_t", "3">:$prefetch,
    DefaultValuedParameter<"int64_t", "32768">:$prefetch_far);
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
               DeclareAttrInterfaceMethods<RepVGGLayer_LayoutAttrInterface,
                                           ["getImageElement"]>]> {
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

    With `parts 2` each element of an image of f32 is the sum of two numbers of
    bf16, `high = bf16(x)` and `low = bf16(x - high)`: a block has at each pixel
    the first part of all its channels, then the second. The tensor has the shape
    `[N, ceil(C / b), top + H + bottom, left + W + right, 2 * b]`.

    Constraints:
    - (C1) `channels`, `height`, `width` and `block` are from 1 to 2^31 - 1.
    - (C2) `halo` has four entries (top, left, bottom, right), not negative, up
      to 2^32.
    - (C3) The tensor has the shape above and element type f32, f16, bf16 or i8;
      bf16 if there are parts.
    - (C4) There are 1 or 2 parts.

    Example: `tensor<1x3x58x58x16xf32, #repvgg_cpu.layout<channels 48, image
    56x56, halo [1, 1, 1, 1], block 16>>`.
  }];
  let parameters = (ins
    "int64_t":$channels, "int64_t":$height, "int64_t":$width,
    ArrayRefParameter<"int64_t", "top, left, bottom, right">:$halo,
    "int64_t":$block, DefaultValuedParameter<"int64_t", "1">:$parts);
  let assemblyFormat = [{
    `<` `channels` $channels `,` `image` $height `` custom<By>($width) `,`
    `halo` `[` $halo `]` `,` `block` $block (`,` `parts` $parts^)? `>`
  }];
  let genVerifyDecl = 1;
}

#endif // REPVGG_CODEGEN_CPU_IR_REPVGGCPUDIALECT_TD
