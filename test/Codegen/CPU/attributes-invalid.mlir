// Each constraint of the attributes of repvgg_cpu.
// RUN: repvgg-opt %s --split-input-file --verify-diagnostics

// expected-error @+1 {{expects channels, image and block from 1 to 2147483647, but got channels 0, image 4x4, block 16}}
func.func @layout_c1() attributes {a = #repvgg_cpu.layout<channels 0, image 4x4, halo [0, 0, 0, 0], block 16>} {
  return
}

// -----

// expected-error @+1 {{expects channels, image and block from 1 to 2147483647, but got channels 8, image 4294967296x4, block 16}}
func.func @layout_c1_large() attributes {a = #repvgg_cpu.layout<channels 8, image 4294967296x4, halo [0, 0, 0, 0], block 16>} {
  return
}

// -----

// expected-error @+1 {{expects a halo of four entries (top, left, bottom, right) from 0 to 4294967296, but got [0, 0, 0]}}
func.func @layout_c2() attributes {a = #repvgg_cpu.layout<channels 8, image 4x4, halo [0, 0, 0], block 16>} {
  return
}

// -----

// expected-error @+1 {{expects a halo of four entries (top, left, bottom, right) from 0 to 4294967296, but got [0, 0, 0, -1]}}
func.func @layout_c2_negative() attributes {a = #repvgg_cpu.layout<channels 8, image 4x4, halo [0, 0, 0, -1], block 16>} {
  return
}

// -----

// expected-error @+1 {{expects shape [1, 1, 4, 4, 16] for #repvgg_cpu.layout<channels 8, image 4x4, halo[0, 0, 0, 0], block 16>, but got [1, 1, 4, 5, 16]}}
func.func private @layout_c3(tensor<1x1x4x5x16xf32, #repvgg_cpu.layout<channels 8, image 4x4, halo [0, 0, 0, 0], block 16>>)

// -----

// expected-error @+1 {{expects a tensor of bf16 for an image in parts, but got 'f32'}}
func.func private @layout_c3_parts() -> tensor<1x1x4x4x32xf32, #repvgg_cpu.layout<channels 8, image 4x4, halo [0, 0, 0, 0], block 16, parts 2>>

// -----

// expected-error @+1 {{expects 1 or 2 parts, but got 3}}
func.func private @layout_c4() -> tensor<1x1x4x4x48xbf16, #repvgg_cpu.layout<channels 8, image 4x4, halo [0, 0, 0, 0], block 16, parts 3>>

// -----

// expected-error @+1 {{expects a packed tensor of f32, f16, bf16 or i8, but got 'i16'}}
func.func private @layout_c3_elements() -> tensor<1x1x4x4x16xi16, #repvgg_cpu.layout<channels 8, image 4x4, halo [0, 0, 0, 0], block 16>>

// -----

// expected-error @+1 {{expects 'tile' from 1x1 to 2147483647x2147483647, but got -1x1}}
func.func @winograd_c1_tile() attributes {a = #repvgg_cpu.winograd<tile -1x1, registers 4x2, depth 8, chunk 0, split rows>} {
  return
}

// -----

// expected-error @+1 {{expects 'tile' from 1x1 to 2147483647x2147483647, but got 4x4294967296}}
func.func @polyphase_c1_tile() attributes {a = #repvgg_cpu.polyphase<tile 4x4294967296, registers 4x2, depth 8, chunk 0, split rows>} {
  return
}

// -----

// expected-error @+1 {{expects 'registers' from 1x1 to 2147483647x2147483647, but got 4x0}}
func.func @direct_c1_registers() attributes {a = #repvgg_cpu.direct<registers 4x0, depth 8, chunk 0, split rows>} {
  return
}

// -----

// expected-error @+1 {{expects 'depth' from 1 to 2147483647, but got 0}}
func.func @pointwise_c1_depth() attributes {a = #repvgg_cpu.pointwise<registers 4x2, depth 0, chunk 0, split rows>} {
  return
}

// -----

// expected-error @+1 {{expects 'chunk' from 0 to 2147483647, but got -1}}
func.func @planar_c1_chunk() attributes {a = #repvgg_cpu.planar<registers 4x2, chunk -1, split rows>} {
  return
}

// -----

// expected-error @+1 {{expects 'pixels' from 1x1 to 2147483647x2147483647, but got 7x0}}
func.func @depthwise_c1_pixels() attributes {a = #repvgg_cpu.depthwise<pixels 7x0, chunk 0>} {
  return
}

// -----

// expected-error @+1 {{expects 'images' from 0 to 2147483647, but got 4294967296}}
func.func @depthwise_c1_images() attributes {a = #repvgg_cpu.depthwise<pixels 7x2, chunk 0, images 4294967296>} {
  return
}
