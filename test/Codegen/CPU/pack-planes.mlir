// An image with few channels that is quantized before its first layer is quantized in planes, as it comes, and its bytes are interleaved: a vector a pixel would have 3 of 16 channels.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(repvgg-attach-target{target=#repvgg_cpu.target<features="avx512f,avx512bw,avx512vnni">},func.func(repvgg-cpu-pack),repvgg-cpu-emit)' | FileCheck %s

// CHECK-LABEL: func.func @planes
// CHECK: repvgg_layer.launch @map_3x6x8 tasks {{[0-9]+}} layer {{.*}}tensor<144xf32>) outs(%{{.*}} : tensor<144xi8>)
// CHECK: repvgg_layer.launch @pack_3x6x8
// CHECK: repvgg_layer.launch @direct
func.func @planes(%x: tensor<1x3x6x8xf32>) -> tensor<1x8x6x8xi8> {
  %w = arith.constant dense<3> : tensor<8x3x3x3xi8>
  %q = repvgg_layer.map(%x) : (tensor<1x3x6x8xf32>) -> tensor<1x3x6x8xi8> {
  ^bb0(%a: f32):
    %0 = arith.fptosi %a : f32 to i8
    repvgg_layer.yield %0 : i8
  }
  %y = repvgg_layer.conv %q, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 1, 1>, pad_high = array<i64: 1, 1>, dilations = array<i64: 1, 1>, groups = 1 : i64,
      plan = #repvgg_cpu.direct<registers 4x1, depth 16, chunk 0, split rows>}>
      : (tensor<1x3x6x8xi8>, tensor<8x3x3x3xi8>) -> tensor<1x8x6x8xi8> {
  ^bb0(%sum: i32):
    %0 = arith.trunci %sum : i32 to i8
    repvgg_layer.yield %0 : i8
  }
  return %y : tensor<1x8x6x8xi8>
}

// No plane has a rest of a vector: 5x7 pixels have one.
// CHECK-LABEL: func.func @rest
// CHECK: repvgg_layer.launch @map_3x5x7 {{.*}}tensor<560xf32>) outs(%{{.*}} : tensor<560xi8>)
func.func @rest(%x: tensor<1x3x5x7xf32>) -> tensor<1x3x5x7xi8> {
  %q = repvgg_layer.map(%x) : (tensor<1x3x5x7xf32>) -> tensor<1x3x5x7xi8> {
  ^bb0(%a: f32):
    %0 = arith.fptosi %a : f32 to i8
    repvgg_layer.yield %0 : i8
  }
  return %q : tensor<1x3x5x7xi8>
}

// Rows of 4096 bytes lie apart, so that they do not meet in the first cache: planes have something between them.
// CHECK-LABEL: func.func @long_rows
// CHECK: repvgg_layer.launch @map_3x4x1024 {{.*}}outs(%{{.*}} : tensor<{{[0-9]+}}xi8>)
func.func @long_rows(%x: tensor<1x3x4x1024xf32>) -> tensor<1x3x4x1024xi8> {
  %q = repvgg_layer.map(%x) : (tensor<1x3x4x1024xf32>) -> tensor<1x3x4x1024xi8> {
  ^bb0(%a: f32):
    %0 = arith.fptosi %a : f32 to i8
    repvgg_layer.yield %0 : i8
  }
  return %q : tensor<1x3x4x1024xi8>
}

// Another layer reads the planes with a border around them, which the map would not skip.
// CHECK-LABEL: func.func @shared
// CHECK: repvgg_layer.launch @map_3x6x8{{.*}}outs(%{{.*}} : tensor<768xi8>)
// CHECK: repvgg_layer.launch @planar
func.func @shared(%x: tensor<1x3x6x8xf32>) -> (tensor<1x3x6x8xi8>, tensor<1x16x6x8xf32>) {
  %w = arith.constant dense<3.0> : tensor<16x3x3x3xf32>
  %q = repvgg_layer.map(%x) : (tensor<1x3x6x8xf32>) -> tensor<1x3x6x8xi8> {
  ^bb0(%a: f32):
    %0 = arith.fptosi %a : f32 to i8
    repvgg_layer.yield %0 : i8
  }
  %y = repvgg_layer.conv %x, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 1, 1>, pad_high = array<i64: 1, 1>, dilations = array<i64: 1, 1>, groups = 1 : i64,
      plan = #repvgg_cpu.planar<registers 4x1, chunk 0, split rows>}>
      : (tensor<1x3x6x8xf32>, tensor<16x3x3x3xf32>) -> tensor<1x16x6x8xf32> {
  ^bb0(%sum: f32):
    repvgg_layer.yield %sum : f32
  }
  return %q, %y : tensor<1x3x6x8xi8>, tensor<1x16x6x8xf32>
}
