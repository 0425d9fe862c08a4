// Each constraint of the other ops of repvgg_layer, and of its attribute; those of conv are in conv-invalid.mlir.
// RUN: repvgg-opt %s --split-input-file --verify-diagnostics

func.func @map_c1(%x: tensor<8x4xf32>) {
  // expected-error @+1 {{'repvgg_layer.map' op expects 'result' to be images [N, C, H, W], plain or packed, but got 'tensor<8x4xf32>'}}
  %y = repvgg_layer.map (%x) : (tensor<8x4xf32>) -> tensor<8x4xf32> {
  ^bb0(%a: f32):
    repvgg_layer.yield %a : f32
  }
  return
}

// -----

func.func @map_c2(%x: tensor<1x8x4x4xf32>, %s: tensor<1x4x4x4xf32>) {
  // expected-error @+1 {{'repvgg_layer.map' op expects 'inputs' of shape [1, 8, 4, 4], of one pixel, or [8], but got 'tensor<1x4x4x4xf32>'}}
  %y = repvgg_layer.map (%x, %s) : (tensor<1x8x4x4xf32>, tensor<1x4x4x4xf32>) -> tensor<1x8x4x4xf32> {
  ^bb0(%a: f32, %b: f32):
    repvgg_layer.yield %a : f32
  }
  return
}

// -----

func.func @map_c3(%x: tensor<1x8x1x1xf32>, %s: tensor<8xf32>) {
  // expected-error @+1 {{'repvgg_layer.map' op expects one of 'inputs' to have the result's shape [1, 8, 4, 4], but got ('tensor<1x8x1x1xf32>', 'tensor<8xf32>')}}
  %y = repvgg_layer.map (%x, %s) : (tensor<1x8x1x1xf32>, tensor<8xf32>) -> tensor<1x8x4x4xf32> {
  ^bb0(%a: f32, %b: f32):
    repvgg_layer.yield %a : f32
  }
  return
}

// -----

func.func @map_c4(%x: tensor<1x8x4x4xf32>, %p: tensor<1x1x4x4x16xf32, #repvgg_cpu.layout<channels 8, image 4x4, halo [0, 0, 0, 0], block 16>>) {
  // expected-error @+1 {{'repvgg_layer.map' op expects all images to be packed, or none, but got}}
  %y = repvgg_layer.map (%x, %p) : (tensor<1x8x4x4xf32>, tensor<1x1x4x4x16xf32, #repvgg_cpu.layout<channels 8, image 4x4, halo [0, 0, 0, 0], block 16>>) -> tensor<1x8x4x4xf32> {
  ^bb0(%a: f32, %b: f32):
    repvgg_layer.yield %a : f32
  }
  return
}

// -----

func.func @map_c5(%x: tensor<1x8x4x4xf32>) {
  // expected-error @+1 {{'repvgg_layer.map' op expects a body with arguments ('f32'), but got ('f32', 'f32')}}
  %y = repvgg_layer.map (%x) : (tensor<1x8x4x4xf32>) -> tensor<1x8x4x4xf32> {
  ^bb0(%a: f32, %b: f32):
    repvgg_layer.yield %a : f32
  }
  return
}

// -----

func.func @map_c5_capture(%x: tensor<1x8x4x4xf32>, %z: f32) {
  // expected-note @+1 {{required by region isolation constraints}}
  %y = repvgg_layer.map (%x) : (tensor<1x8x4x4xf32>) -> tensor<1x8x4x4xf32> {
  ^bb0(%a: f32):
    // expected-error @+1 {{'arith.mulf' op using value defined outside the region}}
    %0 = arith.mulf %a, %z : f32
    repvgg_layer.yield %0 : f32
  }
  return
}

// -----

func.func @sum_c1(%x: tensor<0x8x4x4xf32>) {
  // expected-error @+1 {{'repvgg_layer.sum' op expects 'input' to have sizes from 1 to 2147483647, but got 'tensor<0x8x4x4xf32>'}}
  %y = repvgg_layer.sum %x : tensor<0x8x4x4xf32> -> tensor<0x8x1x1xf32> {
  ^bb0(%a: f32):
    repvgg_layer.yield %a : f32
  }
  return
}

// -----

func.func @sum_c2(%x: tensor<1x8x4x4xf32>) {
  // expected-error @+1 {{'repvgg_layer.sum' op expects a result of one pixel for [1, 8, 4, 4], but got [1, 8, 4, 1]}}
  %y = repvgg_layer.sum %x : tensor<1x8x4x4xf32> -> tensor<1x8x4x1xf32> {
  ^bb0(%a: f32):
    repvgg_layer.yield %a : f32
  }
  return
}

// -----

func.func @sum_c3(%p: tensor<1x1x4x4x16xf32, #repvgg_cpu.layout<channels 8, image 4x4, halo [0, 0, 0, 0], block 16>>) {
  // expected-error @+1 {{'repvgg_layer.sum' op expects all images to be packed, or none, but got}}
  %y = repvgg_layer.sum %p : tensor<1x1x4x4x16xf32, #repvgg_cpu.layout<channels 8, image 4x4, halo [0, 0, 0, 0], block 16>> -> tensor<1x8x1x1xf32> {
  ^bb0(%a: f32):
    repvgg_layer.yield %a : f32
  }
  return
}

// -----

func.func @sum_c4(%x: tensor<1x8x4x4xf32>, %z: f32) {
  // expected-note @+1 {{required by region isolation constraints}}
  %y = repvgg_layer.sum %x : tensor<1x8x4x4xf32> -> tensor<1x8x1x1xf32> {
  ^bb0(%a: f32):
    // expected-error @+1 {{'repvgg_layer.yield' op using value defined outside the region}}
    repvgg_layer.yield %z : f32
  }
  return
}

// -----

func.func @pack_c1(%x: tensor<1x8x4x4xf32>) {
  // expected-error @+1 {{'repvgg_layer.pack' op expects a packed result, but got 'tensor<1x8x4x4xf32>'}}
  %y = repvgg_layer.pack %x : tensor<1x8x4x4xf32> -> tensor<1x8x4x4xf32>
  return
}

// -----

func.func @pack_c2(%x: tensor<1x8x4x5xf32>) {
  // expected-error @+1 {{'repvgg_layer.pack' op expects one image in two layouts, but got 'tensor<1x8x4x5xf32>' and}}
  %y = repvgg_layer.pack %x : tensor<1x8x4x5xf32> -> tensor<1x1x4x4x16xf32, #repvgg_cpu.layout<channels 8, image 4x4, halo [0, 0, 0, 0], block 16>>
  return
}

// -----

func.func @pack_c2_empty(%x: tensor<0x8x4x4xf32>) {
  // expected-error @+1 {{'repvgg_layer.pack' op expects images [N, C, H, W] with elements, plain or packed, but got 'tensor<0x8x4x4xf32>'}}
  %y = repvgg_layer.pack %x : tensor<0x8x4x4xf32> -> tensor<0x1x4x4x16xf32, #repvgg_cpu.layout<channels 8, image 4x4, halo [0, 0, 0, 0], block 16>>
  return
}

// -----

func.func @unpack_c1(%x: tensor<1x8x4x4xf32>) {
  // expected-error @+1 {{'repvgg_layer.unpack' op expects a packed input and a plain result, but got 'tensor<1x8x4x4xf32>' and 'tensor<1x8x4x4xf32>'}}
  %y = repvgg_layer.unpack %x : tensor<1x8x4x4xf32> -> tensor<1x8x4x4xf32>
  return
}

// -----

func.func @unpack_c2(%p: tensor<1x1x4x4x16xf32, #repvgg_cpu.layout<channels 8, image 4x4, halo [0, 0, 0, 0], block 16>>) {
  // expected-error @+1 {{'repvgg_layer.unpack' op expects one image in two layouts, but got}}
  %y = repvgg_layer.unpack %p : tensor<1x1x4x4x16xf32, #repvgg_cpu.layout<channels 8, image 4x4, halo [0, 0, 0, 0], block 16>> -> tensor<1x8x4x5xf32>
  return
}

// -----

func.func @yield_elsewhere(%x: f32) {
  // expected-error @+1 {{'repvgg_layer.yield' op expects parent op to be one of 'repvgg_layer.conv, repvgg_layer.map, repvgg_layer.sum'}}
  repvgg_layer.yield %x : f32
}

// -----

func.func @launch_c1_missing(%x: tensor<4xf32>, %e: tensor<4xf32>) {
  // expected-error @+1 {{'repvgg_layer.launch' op expects 'nothing' to be a function of the module}}
  %y = repvgg_layer.launch @nothing tasks 1 layer "a" ins(%x : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  return
}

// -----

func.func @launch_c1_arguments(%x: tensor<4xf32>, %e: tensor<4xf32>) {
  // expected-error @+1 {{'repvgg_layer.launch' op expects 'kernel' to take ('memref<4xf32>', 'memref<4xf32>', 'index', 'index') and return nothing, but got '(memref<4xf32>, index, index) -> ()'}}
  %y = repvgg_layer.launch @kernel tasks 1 layer "a" ins(%x : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  return
}
// expected-note @+1 {{the function is here}}
func.func private @kernel(memref<4xf32>, index, index)

// -----

func.func @launch_c1_elements(%x: tensor<4xbf16>, %e: tensor<4xi8>) {
  // expected-error @+1 {{'repvgg_layer.launch' op expects 'kernel' to take ('memref<4xbf16>', 'memref<4xi8>', 'index', 'index') and return nothing, but got}}
  %y = repvgg_layer.launch @kernel tasks 1 layer "a" ins(%x : tensor<4xbf16>) outs(%e : tensor<4xi8>) -> tensor<4xi8>
  return
}
// expected-note @+1 {{the function is here}}
func.func private @kernel(memref<4xf32>, memref<4xf32>, index, index)

// -----

func.func @launch_c1_scratch(%x: tensor<4xf32>, %e: tensor<4xf32>) {
  // expected-error @+1 {{'repvgg_layer.launch' op expects 'kernel' to take ('memref<4xf32>', 'memref<4xf32>', 'memref<64xi8>', 'index', 'index') and return nothing, but got}}
  %y = repvgg_layer.launch @kernel tasks 1 scratch 64 layer "a" ins(%x : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  return
}
// expected-note @+1 {{the function is here}}
func.func private @kernel(memref<4xf32>, memref<4xf32>, memref<8xi8>, index, index)

// -----

func.func @launch_c1_results(%x: memref<4xf32>) {
  // expected-error @+1 {{'repvgg_layer.launch' op expects 'kernel' to take ('memref<4xf32>', 'index', 'index') and return nothing, but got}}
  repvgg_layer.launch @kernel tasks 1 layer "a" outs(%x : memref<4xf32>)
  return
}
// expected-note @+1 {{the function is here}}
func.func private @kernel(memref<4xf32>, index, index) -> index

// -----

func.func @launch_c2(%x: tensor<?xf32>, %e: tensor<4xf32>) {
  // expected-error @+1 {{'repvgg_layer.launch' op expects inputs and outputs of static shape, but got 'tensor<?xf32>'}}
  %y = repvgg_layer.launch @launch_c2 tasks 1 layer "a" ins(%x : tensor<?xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  return
}

// -----

func.func @launch_c3(%e: memref<4xf32>) {
  // expected-error @+1 {{'repvgg_layer.launch' op expects a positive number of tasks, but got 0}}
  repvgg_layer.launch @launch_c3 tasks 0 layer "a" outs(%e : memref<4xf32>)
  return
}

// -----

func.func @launch_c4(%e: memref<4xf32>) {
  // expected-error @+1 {{'repvgg_layer.launch' op expects 'scratch' not to be negative, but got -4}}
  repvgg_layer.launch @launch_c4 tasks 1 scratch -4 layer "a" outs(%e : memref<4xf32>)
  return
}

// -----

// expected-error @+1 {{'func.func' op expects 'repvgg_layer.target' at a module, but it is here}}
func.func @target_op() attributes {repvgg_layer.target = 1 : i64} {
  return
}

// -----

// expected-error @+1 {{'builtin.module' op expects 'repvgg_layer.target' to be a target, but got 1 : i64}}
module attributes {repvgg_layer.target = 1 : i64} {}

// -----

// expected-error @+1 {{'builtin.module' op expects no attribute 'repvgg_layer.aim': repvgg_layer knows 'repvgg_layer.target', 'repvgg_layer.measured_us', 'repvgg_layer.precision', 'repvgg_layer.identity_apart', 'repvgg_layer.range' and 'repvgg_layer.means'}}
module attributes {repvgg_layer.aim = 1 : i64} {}

// -----

// expected-error @+1 {{'builtin.module' op expects 'repvgg_layer.measured_us' at a layer, but it is here}}
module attributes {repvgg_layer.measured_us = 1.0 : f64} {}

// -----

func.func @measured(%x: tensor<1x1x2x2xf32>) -> tensor<1x1x2x2xf32> {
  // expected-error @+1 {{'repvgg_layer.map' op expects 'repvgg_layer.measured_us' to be microseconds in f64, but got "fast"}}
  %y = repvgg_layer.map (%x) {repvgg_layer.measured_us = "fast"} : (tensor<1x1x2x2xf32>) -> tensor<1x1x2x2xf32> {
  ^bb0(%e: f32):
    repvgg_layer.yield %e : f32
  }
  return %y : tensor<1x1x2x2xf32>
}
