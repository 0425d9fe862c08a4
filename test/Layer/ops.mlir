// Every op of repvgg_cpu with all its parts: what is printed parses again, as text and as bytecode.
// RUN: repvgg-opt %s | repvgg-opt | FileCheck %s
// RUN: repvgg-opt %s --emit-bytecode | repvgg-opt | FileCheck %s

#packed = #repvgg_cpu.layout<channels 8, image 4x4, halo [1, 1, 1, 1], block 16>
#plan = #repvgg_cpu.winograd<tile 2x2, registers 6x1, depth 16, chunk 2, split channels, images 1>

// CHECK-LABEL: func.func @conv
// CHECK: %[[Y:.*]] = repvgg_layer.conv %{{.*}}, %{{.*}} bias %{{.*}} : tensor<8xf32> extras(%{{.*}}, %{{.*}}, %{{.*}} : tensor<2x8x4x4xf32>, tensor<2x8x1x1xf32>, tensor<8xf32>)
// CHECK-SAME: groups = 2 : i64, pad_high = array<i64: 1, 1>, pad_low = array<i64: 1, 1>, plan = #{{.*}}, strides = array<i64: 1, 1>
// CHECK: ^bb0(%[[SUM:.*]]: f32, %[[A:.*]]: f32, %{{.*}}: f32, %{{.*}}: f32):
// CHECK: repvgg_layer.yield
func.func @conv(%x: tensor<2x8x4x4xf32>, %w: tensor<8x4x3x3xf32>, %b: tensor<8xf32>, %r: tensor<2x8x4x4xf32>, %g: tensor<2x8x1x1xf32>, %f: tensor<8xf32>) -> tensor<2x8x4x4xf32> {
  %y = repvgg_layer.conv %x, %w bias %b : tensor<8xf32> extras(%r, %g, %f : tensor<2x8x4x4xf32>, tensor<2x8x1x1xf32>, tensor<8xf32>)
      <{strides = array<i64: 1, 1>, pad_low = array<i64: 1, 1>, pad_high = array<i64: 1, 1>, dilations = array<i64: 1, 1>, groups = 2 : i64, plan = #plan}>
      : (tensor<2x8x4x4xf32>, tensor<8x4x3x3xf32>) -> tensor<2x8x4x4xf32> {
  ^bb0(%sum: f32, %shortcut: f32, %gate: f32, %factor: f32):
    %0 = arith.mulf %sum, %gate : f32
    %1 = math.fma %0, %factor, %shortcut : f32
    %half = arith.constant 0.5 : f32
    %2 = arith.mulf %1, %half : f32
    repvgg_layer.yield %2 : f32
  }
  return %y : tensor<2x8x4x4xf32>
}

// CHECK-LABEL: func.func @packed
// CHECK: repvgg_layer.pack %{{.*}} : tensor<1x8x4x4xf32> -> tensor<1x1x6x6x16xf32, #{{.*}}>
// CHECK: repvgg_layer.map(%{{.*}}, %{{.*}}) : (tensor<1x1x6x6x16xf32, #{{.*}}>, tensor<8xf32>) -> tensor<1x1x6x6x16xf32, #{{.*}}>
// CHECK: repvgg_layer.unpack %{{.*}} : tensor<1x1x6x6x16xf32, #{{.*}}> -> tensor<1x8x4x4xf32>
// CHECK: repvgg_layer.sum %{{.*}} : tensor<1x8x4x4xf32> -> tensor<1x8x1x1xf32>
func.func @packed(%x: tensor<1x8x4x4xf32>, %f: tensor<8xf32>) -> tensor<1x8x1x1xf32> {
  %p = repvgg_layer.pack %x : tensor<1x8x4x4xf32> -> tensor<1x1x6x6x16xf32, #packed>
  %m = repvgg_layer.map (%p, %f) : (tensor<1x1x6x6x16xf32, #packed>, tensor<8xf32>) -> tensor<1x1x6x6x16xf32, #packed> {
  ^bb0(%a: f32, %b: f32):
    %0 = arith.maximumf %a, %b : f32
    repvgg_layer.yield %0 : f32
  }
  %u = repvgg_layer.unpack %m : tensor<1x1x6x6x16xf32, #packed> -> tensor<1x8x4x4xf32>
  %s = repvgg_layer.sum %u : tensor<1x8x4x4xf32> -> tensor<1x8x1x1xf32> {
  ^bb0(%a: f32):
    %sixteen = arith.constant 16.0 : f32
    %0 = arith.divf %a, %sixteen : f32
    repvgg_layer.yield %0 : f32
  }
  return %s : tensor<1x8x1x1xf32>
}

// CHECK-LABEL: func.func @launches
// CHECK: repvgg_layer.launch @kernel tasks 4 scratch 256 layer "a" ins(%{{.*}} : tensor<64xf32>) outs(%{{.*}} : tensor<64xf32>) <{again, bytes = 3 : i64, flops = 1 : i64, id = 7 : i64, plan = "fast", work = 2 : i64}> -> tensor<64xf32>
// CHECK: repvgg_layer.launch @kernel tasks 1 scratch 256 layer "b" ins(%{{.*}} : memref<64xf32>) outs(%{{.*}} : memref<64xf32>)
func.func @launches(%x: tensor<64xf32>, %e: tensor<64xf32>, %in: memref<64xf32>, %out: memref<64xf32>) -> tensor<64xf32> {
  %y = repvgg_layer.launch @kernel tasks 4 scratch 256 layer "a" ins(%x : tensor<64xf32>) outs(%e : tensor<64xf32>)
      <{again, plan = "fast", flops = 1 : i64, work = 2 : i64, bytes = 3 : i64, id = 7 : i64}> -> tensor<64xf32>
  repvgg_layer.launch @kernel tasks 1 scratch 256 layer "b" ins(%in : memref<64xf32>) outs(%out : memref<64xf32>)
  return %y : tensor<64xf32>
}
func.func private @kernel(memref<64xf32>, memref<64xf32>, memref<256xi8>, index, index)

// Sums of 16-bit floats are f32, those of i8 are i32; the body makes the result's type of them.
// CHECK-LABEL: func.func @elements
// CHECK: repvgg_layer.conv %{{.*}}, %{{.*}} : (tensor<1x8x4x4xbf16>, tensor<8x8x1x1xbf16>) -> tensor<1x8x4x4xbf16> {
// CHECK: ^bb0(%{{.*}}: f32):
// CHECK: repvgg_layer.yield %{{.*}} : bf16
// CHECK: repvgg_layer.conv %{{.*}}, %{{.*}} bias %{{.*}} : tensor<8xi32>
// CHECK-SAME: input_unsigned
// CHECK-SAME: (tensor<1x8x4x4xi8>, tensor<8x8x1x1xi8>) -> tensor<1x8x4x4xf16> {
// CHECK: ^bb0(%{{.*}}: i32):
// CHECK: repvgg_layer.sum %{{.*}} : tensor<1x8x4x4xf16> -> tensor<1x8x1x1xf16> {
// CHECK: ^bb0(%{{.*}}: f32):
// CHECK: repvgg_layer.sum %{{.*}} <{input_unsigned}> : tensor<1x8x4x4xi8> -> tensor<1x8x1x1xf16> {
// CHECK: ^bb0(%{{.*}}: i32):
func.func @elements(%x: tensor<1x8x4x4xbf16>, %w: tensor<8x8x1x1xbf16>, %q: tensor<1x8x4x4xi8>, %v: tensor<8x8x1x1xi8>, %b: tensor<8xi32>) -> (tensor<1x8x4x4xbf16>, tensor<1x8x1x1xf16>, tensor<1x8x1x1xf16>) {
  %y = repvgg_layer.conv %x, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 0, 0>, pad_high = array<i64: 0, 0>, dilations = array<i64: 1, 1>, groups = 1 : i64}>
      : (tensor<1x8x4x4xbf16>, tensor<8x8x1x1xbf16>) -> tensor<1x8x4x4xbf16> {
  ^bb0(%sum: f32):
    %0 = arith.truncf %sum : f32 to bf16
    repvgg_layer.yield %0 : bf16
  }
  %z = repvgg_layer.conv %q, %v bias %b : tensor<8xi32> <{strides = array<i64: 1, 1>, pad_low = array<i64: 0, 0>, pad_high = array<i64: 0, 0>, dilations = array<i64: 1, 1>, groups = 1 : i64, input_unsigned}>
      : (tensor<1x8x4x4xi8>, tensor<8x8x1x1xi8>) -> tensor<1x8x4x4xf16> {
  ^bb0(%sum: i32):
    %0 = arith.sitofp %sum : i32 to f16
    repvgg_layer.yield %0 : f16
  }
  %s = repvgg_layer.sum %z : tensor<1x8x4x4xf16> -> tensor<1x8x1x1xf16> {
  ^bb0(%sum: f32):
    %0 = arith.truncf %sum : f32 to f16
    repvgg_layer.yield %0 : f16
  }
  %t = repvgg_layer.sum %q <{input_unsigned}> : tensor<1x8x4x4xi8> -> tensor<1x8x1x1xf16> {
  ^bb0(%sum: i32):
    %0 = arith.uitofp %sum : i32 to f16
    repvgg_layer.yield %0 : f16
  }
  return %y, %s, %t : tensor<1x8x4x4xbf16>, tensor<1x8x1x1xf16>, tensor<1x8x1x1xf16>
}
