// Layers become launches of kernels; those that are alike share one.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(repvgg-attach-target{target=#repvgg_cpu.target<lanes=4>},func.func(repvgg-form-layers,canonicalize,cse,repvgg-cpu-densify,repvgg-cpu-plan,repvgg-cpu-pack),repvgg-cpu-emit,canonicalize,cse)' | FileCheck %s

// CHECK-LABEL: func.func @shared
// CHECK-SAME: %[[X:.*]]: tensor<1x8x5x5xf32>
// CHECK-DAG: %[[W:.*]] = arith.constant dense_resource<repvgg_packed{{.*}}> : tensor<256xi8>
// CHECK-DAG: %[[B:.*]] = arith.constant dense_resource<repvgg_channels{{.*}}> : tensor<8xf32>
// CHECK-DAG: %[[F:.*]] = tensor.collapse_shape %[[X]] {{.*}} into tensor<200xf32>
// CHECK: %[[P:.*]] = repvgg_layer.launch @pack_8x5x5 tasks {{.*}} layer "pack0" ins(%[[F]] : tensor<200xf32>) outs(%{{.*}} : tensor<200xf32>)
// CHECK: %[[A:.*]] = repvgg_layer.launch @[[K:pointwise.*]] tasks {{.*}} layer "conv0" ins(%[[P]], %[[W]], %[[B]] :
// CHECK-SAME: bytes = 256 : i64, flops = 3200 : i64, format = "f32", id = 1 : i64, plan = "pointwise registers{{.*}}, work = 3200 : i64
// CHECK: %[[C:.*]] = repvgg_layer.launch @[[K]] tasks {{.*}} layer "conv1" ins(%[[A]],
// CHECK: %[[D:.*]] = repvgg_layer.launch @[[K]]_0 tasks {{.*}} layer "conv2" ins(%[[C]],
// CHECK: %[[U:.*]] = repvgg_layer.launch @unpack_8x5x5 {{.*}} ins(%[[D]]
// CHECK: tensor.expand_shape %[[U]]
func.func @shared(%x: tensor<1x8x5x5xf32>) -> tensor<1x8x5x5xf32> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<1.0> : tensor<8x8x1x1xf32>
  %a = repvgg.conv %x, %w : (tensor<1x8x5x5xf32>, tensor<8x8x1x1xf32>) -> tensor<1x8x5x5xf32>
  %b = repvgg.conv %a, %w : (tensor<1x8x5x5xf32>, tensor<8x8x1x1xf32>) -> tensor<1x8x5x5xf32>
  %c = repvgg.conv %b, %w : (tensor<1x8x5x5xf32>, tensor<8x8x1x1xf32>) -> tensor<1x8x5x5xf32>
  %e = tensor.empty() : tensor<1x8x5x5xf32>
  %y = linalg.map ins(%c : tensor<1x8x5x5xf32>) outs(%e : tensor<1x8x5x5xf32>) (%in: f32, %out: f32) {
    %0 = arith.cmpf ugt, %in, %zero : f32
    %1 = arith.select %0, %in, %zero : f32
    linalg.yield %1 : f32
  }
  return %y : tensor<1x8x5x5xf32>
}

// Tiles of 2x2 pixels need 16 products, not 36.
// CHECK-LABEL: func.func @winograd
// CHECK: repvgg_layer.launch @winograd
// CHECK-SAME: bytes = 4096 : i64, flops = 41472 : i64, format = "f32", id = {{[0-9]+}} : i64, plan = "winograd tile 2x2{{.*}}, work = 18432 : i64
func.func @winograd(%x: tensor<1x8x6x6xf32>) -> tensor<1x8x6x6xf32> {
  %w = arith.constant dense<1.0> : tensor<8x8x3x3xf32>
  %y = repvgg.conv %x, %w pad [1, 1] : (tensor<1x8x6x6xf32>, tensor<8x8x3x3xf32>) -> tensor<1x8x6x6xf32>
  return %y : tensor<1x8x6x6xf32>
}

// An image of one pixel and whole blocks lies in memory as it did: no packing.
// CHECK-LABEL: func.func @one_pixel
// CHECK-NOT: launch @pack
// CHECK: repvgg_layer.launch @pointwise
// CHECK-NOT: launch @unpack
// CHECK: return
func.func @one_pixel(%x: tensor<2x8xf32>) -> tensor<2x4xf32> {
  %w = arith.constant dense<1.0> : tensor<4x8xf32>
  %y = repvgg.conv %x, %w : (tensor<2x8xf32>, tensor<4x8xf32>) -> tensor<2x4xf32>
  return %y : tensor<2x4xf32>
}

// What is computed a channel is filled up to whole blocks at run time.
// CHECK-LABEL: func.func @channels_at_run_time
// CHECK: %[[Z:.*]] = linalg.fill {{.*}} -> tensor<8xf32>
// CHECK: %[[S:.*]] = tensor.insert_slice %{{.*}} into %[[Z]][0] [6] [1] : tensor<6xf32> into tensor<8xf32>
// CHECK: repvgg_layer.launch @pointwise{{.*}} ins(%{{.*}}, %{{.*}}, %{{.*}}, %[[S]] :
func.func @channels_at_run_time(%x: tensor<1x8x5x5xf32>, %s: tensor<6xf32>) -> tensor<1x6x5x5xf32> {
  %w = arith.constant dense<1.0> : tensor<6x8x1x1xf32>
  %a = repvgg.conv %x, %w : (tensor<1x8x5x5xf32>, tensor<6x8x1x1xf32>) -> tensor<1x6x5x5xf32>
  %e = tensor.empty() : tensor<1x6x5x5xf32>
  %t = linalg.broadcast ins(%s : tensor<6xf32>) outs(%e : tensor<1x6x5x5xf32>) dimensions = [0, 2, 3]
  %y = linalg.mul ins(%a, %t : tensor<1x6x5x5xf32>, tensor<1x6x5x5xf32>) outs(%e : tensor<1x6x5x5xf32>) -> tensor<1x6x5x5xf32>
  return %y : tensor<1x6x5x5xf32>
}

// Bodies that differ in a constant are two kernels.
// CHECK-LABEL: func.func @constants_differ
// CHECK: repvgg_layer.launch @[[K1:pointwise[a-z0-9_]+]] tasks
// CHECK: repvgg_layer.launch @[[K1]]_0 tasks
// CHECK: return
func.func @constants_differ(%x: tensor<1x8x3x3xf32>) -> tensor<1x8x3x3xf32> {
  %two = arith.constant dense<2.0> : tensor<1x8x3x3xf32>
  %three = arith.constant dense<3.0> : tensor<1x8x3x3xf32>
  %w = arith.constant dense<1.0> : tensor<8x8x1x1xf32>
  %e = tensor.empty() : tensor<1x8x3x3xf32>
  %a = repvgg.conv %x, %w : (tensor<1x8x3x3xf32>, tensor<8x8x1x1xf32>) -> tensor<1x8x3x3xf32>
  %b = linalg.mul ins(%a, %two : tensor<1x8x3x3xf32>, tensor<1x8x3x3xf32>) outs(%e : tensor<1x8x3x3xf32>) -> tensor<1x8x3x3xf32>
  %c = repvgg.conv %b, %w : (tensor<1x8x3x3xf32>, tensor<8x8x1x1xf32>) -> tensor<1x8x3x3xf32>
  %d = linalg.mul ins(%c, %three : tensor<1x8x3x3xf32>, tensor<1x8x3x3xf32>) outs(%e : tensor<1x8x3x3xf32>) -> tensor<1x8x3x3xf32>
  return %d : tensor<1x8x3x3xf32>
}

// CHECK: func.func private @pack_8x5x5(
// CHECK: func.func private @[[K]](
// CHECK: vector.fma
// CHECK: func.func private @[[K]]_0(
// CHECK: arith.cmpf ugt
