// Each constraint of the other ops and of the attributes of repvgg_cpu; those of conv are in conv-invalid.mlir.
// RUN: repvgg-opt %s --split-input-file --verify-diagnostics

func.func @map_c1(%x: tensor<8x4xf32>) {
  // expected-error @+1 {{'repvgg_cpu.map' op expects 'result' to be images [N, C, H, W], plain or packed, but got 'tensor<8x4xf32>'}}
  %y = repvgg_cpu.map (%x) : (tensor<8x4xf32>) -> tensor<8x4xf32> {
  ^bb0(%a: f32):
    repvgg_cpu.yield %a : f32
  }
  return
}

// -----

func.func @map_c2(%x: tensor<1x8x4x4xf32>, %s: tensor<1x4x4x4xf32>) {
  // expected-error @+1 {{'repvgg_cpu.map' op expects 'inputs' of shape [1, 8, 4, 4], of one pixel, or [8], but got 'tensor<1x4x4x4xf32>'}}
  %y = repvgg_cpu.map (%x, %s) : (tensor<1x8x4x4xf32>, tensor<1x4x4x4xf32>) -> tensor<1x8x4x4xf32> {
  ^bb0(%a: f32, %b: f32):
    repvgg_cpu.yield %a : f32
  }
  return
}

// -----

func.func @map_c3(%x: tensor<1x8x1x1xf32>, %s: tensor<8xf32>) {
  // expected-error @+1 {{'repvgg_cpu.map' op expects one of 'inputs' to have the result's shape [1, 8, 4, 4], but got ('tensor<1x8x1x1xf32>', 'tensor<8xf32>')}}
  %y = repvgg_cpu.map (%x, %s) : (tensor<1x8x1x1xf32>, tensor<8xf32>) -> tensor<1x8x4x4xf32> {
  ^bb0(%a: f32, %b: f32):
    repvgg_cpu.yield %a : f32
  }
  return
}

// -----

func.func @map_c4(%x: tensor<1x8x4x4xf32>, %p: tensor<1x1x4x4x16xf32, #repvgg_cpu.layout<channels 8, image 4x4, halo [0, 0, 0, 0], vector 16>>) {
  // expected-error @+1 {{'repvgg_cpu.map' op expects all images to be packed, or none, but got}}
  %y = repvgg_cpu.map (%x, %p) : (tensor<1x8x4x4xf32>, tensor<1x1x4x4x16xf32, #repvgg_cpu.layout<channels 8, image 4x4, halo [0, 0, 0, 0], vector 16>>) -> tensor<1x8x4x4xf32> {
  ^bb0(%a: f32, %b: f32):
    repvgg_cpu.yield %a : f32
  }
  return
}

// -----

func.func @map_c5(%x: tensor<1x8x4x4xf32>) {
  // expected-error @+1 {{'repvgg_cpu.map' op expects a body with 1 f32 arguments, but got ('f32', 'f32')}}
  %y = repvgg_cpu.map (%x) : (tensor<1x8x4x4xf32>) -> tensor<1x8x4x4xf32> {
  ^bb0(%a: f32, %b: f32):
    repvgg_cpu.yield %a : f32
  }
  return
}

// -----

func.func @map_c5_capture(%x: tensor<1x8x4x4xf32>, %z: f32) {
  // expected-error @+1 {{'repvgg_cpu.map' op expects the body to use its own values and constants, but got a value of type 'f32' from outside}}
  %y = repvgg_cpu.map (%x) : (tensor<1x8x4x4xf32>) -> tensor<1x8x4x4xf32> {
  ^bb0(%a: f32):
    // expected-note @+1 {{it is used here}}
    %0 = arith.mulf %a, %z : f32
    repvgg_cpu.yield %0 : f32
  }
  return
}

// -----

func.func @sum_c1(%x: tensor<0x8x4x4xf32>) {
  // expected-error @+1 {{'repvgg_cpu.sum' op expects 'input' to have sizes from 1 to 2147483647, but got 'tensor<0x8x4x4xf32>'}}
  %y = repvgg_cpu.sum %x : tensor<0x8x4x4xf32> -> tensor<0x8x1x1xf32> {
  ^bb0(%a: f32):
    repvgg_cpu.yield %a : f32
  }
  return
}

// -----

func.func @sum_c2(%x: tensor<1x8x4x4xf32>) {
  // expected-error @+1 {{'repvgg_cpu.sum' op expects a result of one pixel for [1, 8, 4, 4], but got [1, 8, 4, 1]}}
  %y = repvgg_cpu.sum %x : tensor<1x8x4x4xf32> -> tensor<1x8x4x1xf32> {
  ^bb0(%a: f32):
    repvgg_cpu.yield %a : f32
  }
  return
}

// -----

func.func @sum_c3(%p: tensor<1x1x4x4x16xf32, #repvgg_cpu.layout<channels 8, image 4x4, halo [0, 0, 0, 0], vector 16>>) {
  // expected-error @+1 {{'repvgg_cpu.sum' op expects all images to be packed, or none, but got}}
  %y = repvgg_cpu.sum %p : tensor<1x1x4x4x16xf32, #repvgg_cpu.layout<channels 8, image 4x4, halo [0, 0, 0, 0], vector 16>> -> tensor<1x8x1x1xf32> {
  ^bb0(%a: f32):
    repvgg_cpu.yield %a : f32
  }
  return
}

// -----

func.func @sum_c4(%x: tensor<1x8x4x4xf32>, %z: f32) {
  // expected-error @+1 {{'repvgg_cpu.sum' op expects the body to use its own values and constants, but got a value of type 'f32' from outside}}
  %y = repvgg_cpu.sum %x : tensor<1x8x4x4xf32> -> tensor<1x8x1x1xf32> {
  ^bb0(%a: f32):
    // expected-note @+1 {{it is used here}}
    repvgg_cpu.yield %z : f32
  }
  return
}

// -----

func.func @pack_c1(%x: tensor<1x8x4x4xf32>) {
  // expected-error @+1 {{'repvgg_cpu.pack' op expects a packed result, but got 'tensor<1x8x4x4xf32>'}}
  %y = repvgg_cpu.pack %x : tensor<1x8x4x4xf32> -> tensor<1x8x4x4xf32>
  return
}

// -----

func.func @pack_c2(%x: tensor<1x8x4x5xf32>) {
  // expected-error @+1 {{'repvgg_cpu.pack' op expects one image in two layouts, but got 'tensor<1x8x4x5xf32>' and}}
  %y = repvgg_cpu.pack %x : tensor<1x8x4x5xf32> -> tensor<1x1x4x4x16xf32, #repvgg_cpu.layout<channels 8, image 4x4, halo [0, 0, 0, 0], vector 16>>
  return
}

// -----

func.func @pack_c2_empty(%x: tensor<0x8x4x4xf32>) {
  // expected-error @+1 {{'repvgg_cpu.pack' op expects images [N, C, H, W] with elements, plain or packed, but got 'tensor<0x8x4x4xf32>'}}
  %y = repvgg_cpu.pack %x : tensor<0x8x4x4xf32> -> tensor<0x1x4x4x16xf32, #repvgg_cpu.layout<channels 8, image 4x4, halo [0, 0, 0, 0], vector 16>>
  return
}

// -----

func.func @unpack_c1(%x: tensor<1x8x4x4xf32>) {
  // expected-error @+1 {{'repvgg_cpu.unpack' op expects a packed input and a plain result, but got 'tensor<1x8x4x4xf32>' and 'tensor<1x8x4x4xf32>'}}
  %y = repvgg_cpu.unpack %x : tensor<1x8x4x4xf32> -> tensor<1x8x4x4xf32>
  return
}

// -----

func.func @unpack_c2(%p: tensor<1x1x4x4x16xf32, #repvgg_cpu.layout<channels 8, image 4x4, halo [0, 0, 0, 0], vector 16>>) {
  // expected-error @+1 {{'repvgg_cpu.unpack' op expects one image in two layouts, but got}}
  %y = repvgg_cpu.unpack %p : tensor<1x1x4x4x16xf32, #repvgg_cpu.layout<channels 8, image 4x4, halo [0, 0, 0, 0], vector 16>> -> tensor<1x8x4x5xf32>
  return
}

// -----

func.func @yield_elsewhere(%x: f32) {
  // expected-error @+1 {{'repvgg_cpu.yield' op expects parent op to be one of 'repvgg_cpu.conv, repvgg_cpu.map, repvgg_cpu.sum'}}
  repvgg_cpu.yield %x : f32
}

// -----

func.func @launch_c1_missing(%x: tensor<4xf32>, %e: tensor<4xf32>) {
  // expected-error @+1 {{'repvgg_cpu.launch' op expects 'nothing' to be a function of the module}}
  %y = repvgg_cpu.launch @nothing tasks 1 layer "a" ins(%x : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  return
}

// -----

func.func @launch_c1_arguments(%x: tensor<4xf32>, %e: tensor<4xf32>) {
  // expected-error @+1 {{'repvgg_cpu.launch' op expects 'kernel' to take ('memref<4xf32>', 'memref<4xf32>', 'index', 'index') and return nothing, but got '(memref<4xf32>, index, index) -> ()'}}
  %y = repvgg_cpu.launch @kernel tasks 1 layer "a" ins(%x : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  return
}
// expected-note @+1 {{the function is here}}
func.func private @kernel(memref<4xf32>, index, index)

// -----

func.func @launch_c1_scratch(%x: tensor<4xf32>, %e: tensor<4xf32>) {
  // expected-error @+1 {{'repvgg_cpu.launch' op expects 'kernel' to take ('memref<4xf32>', 'memref<4xf32>', 'memref<16xf32>', 'index', 'index') and return nothing, but got}}
  %y = repvgg_cpu.launch @kernel tasks 1 scratch 64 layer "a" ins(%x : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  return
}
// expected-note @+1 {{the function is here}}
func.func private @kernel(memref<4xf32>, memref<4xf32>, memref<8xf32>, index, index)

// -----

func.func @launch_c1_results(%x: memref<4xf32>) {
  // expected-error @+1 {{'repvgg_cpu.launch' op expects 'kernel' to take ('memref<4xf32>', 'index', 'index') and return nothing, but got}}
  repvgg_cpu.launch @kernel tasks 1 layer "a" outs(%x : memref<4xf32>)
  return
}
// expected-note @+1 {{the function is here}}
func.func private @kernel(memref<4xf32>, index, index) -> index

// -----

func.func @launch_c2(%x: tensor<?xf32>, %e: tensor<4xf32>) {
  // expected-error @+1 {{'repvgg_cpu.launch' op expects inputs and outputs of static shape, but got 'tensor<?xf32>'}}
  %y = repvgg_cpu.launch @launch_c2 tasks 1 layer "a" ins(%x : tensor<?xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  return
}

// -----

func.func @launch_c3(%e: memref<4xf32>) {
  // expected-error @+1 {{'repvgg_cpu.launch' op expects a positive number of tasks, but got 0}}
  repvgg_cpu.launch @launch_c3 tasks 0 layer "a" outs(%e : memref<4xf32>)
  return
}

// -----

func.func @launch_c4(%e: memref<4xf32>) {
  // expected-error @+1 {{'repvgg_cpu.launch' op expects 'scratch' to be bytes of whole f32, but got 6}}
  repvgg_cpu.launch @launch_c4 tasks 1 scratch 6 layer "a" outs(%e : memref<4xf32>)
  return
}

// -----

// expected-error @+1 {{expects channels, image and vector from 1 to 2147483647, but got channels 0, image 4x4, vector 16}}
func.func @layout_c1() attributes {a = #repvgg_cpu.layout<channels 0, image 4x4, halo [0, 0, 0, 0], vector 16>} {
  return
}

// -----

// expected-error @+1 {{expects channels, image and vector from 1 to 2147483647, but got channels 8, image 4294967296x4, vector 16}}
func.func @layout_c1_large() attributes {a = #repvgg_cpu.layout<channels 8, image 4294967296x4, halo [0, 0, 0, 0], vector 16>} {
  return
}

// -----

// expected-error @+1 {{expects a halo of four entries (top, left, bottom, right) from 0 to 4294967296, but got [0, 0, 0]}}
func.func @layout_c2() attributes {a = #repvgg_cpu.layout<channels 8, image 4x4, halo [0, 0, 0], vector 16>} {
  return
}

// -----

// expected-error @+1 {{expects a halo of four entries (top, left, bottom, right) from 0 to 4294967296, but got [0, 0, 0, -1]}}
func.func @layout_c2_negative() attributes {a = #repvgg_cpu.layout<channels 8, image 4x4, halo [0, 0, 0, -1], vector 16>} {
  return
}

// -----

// expected-error @+1 {{expects shape [1, 1, 4, 4, 16] for #repvgg_cpu.layout<channels 8, image 4x4, halo[0, 0, 0, 0], vector 16>, but got [1, 1, 4, 5, 16]}}
func.func private @layout_c3(tensor<1x1x4x5x16xf32, #repvgg_cpu.layout<channels 8, image 4x4, halo [0, 0, 0, 0], vector 16>>)

// -----

// expected-error @+1 {{expects a tile of positive sizes, but got -1x1}}
func.func @plan_c1_tile() attributes {a = #repvgg_cpu.plan<direct, tile -1x1, registers 4x2, depth 8, chunk 0, split rows>} {
  return
}

// -----

// expected-error @+1 {{expects positive registers, but got 4x0}}
func.func @plan_c1_registers() attributes {a = #repvgg_cpu.plan<direct, tile 1x1, registers 4x0, depth 8, chunk 0, split rows>} {
  return
}

// -----

// expected-error @+1 {{expects a positive depth and a chunk that is not negative, but got depth 0, chunk 0}}
func.func @plan_c1_depth() attributes {a = #repvgg_cpu.plan<direct, tile 1x1, registers 4x2, depth 0, chunk 0, split rows>} {
  return
}

// -----

// expected-error @+1 {{expects a positive depth and a chunk that is not negative, but got depth 8, chunk -1}}
func.func @plan_c1_chunk() attributes {a = #repvgg_cpu.plan<direct, tile 1x1, registers 4x2, depth 8, chunk -1, split rows>} {
  return
}

// -----

// expected-error @+1 {{expects the numbers of a plan to be at most 2147483647, but got 4294967296}}
func.func @plan_c1_large() attributes {a = #repvgg_cpu.plan<direct, tile 1x1, registers 4x2, depth 4294967296, chunk 0, split rows>} {
  return
}
