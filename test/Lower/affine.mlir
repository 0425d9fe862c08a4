// batch_norm, scale and sum become one generic on the data; batch_norm divides
// once a channel.
// RUN: repvgg-opt --repvgg-to-linalg %s | FileCheck %s

// CHECK-DAG: #[[C:.*]] = affine_map<(d0, d1, d2, d3) -> (d1)>
// CHECK-DAG: #[[X:.*]] = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
// CHECK-DAG: #[[S:.*]] = affine_map<(d0, d1, d2, d3) -> ()>
// CHECK-DAG: #[[Z:.*]] = affine_map<(d0, d1, d2, d3) -> (0)>

// CHECK-LABEL: @batch_norm
// CHECK: %[[F:.*]] = linalg.generic {{.*}} ins(%arg2, %arg3 : tensor<8xf64>, tensor<8xf32>) outs(%{{.*}} : tensor<8xf64>)
// CHECK: arith.addf %{{.*}}, %{{.*}} : f64
// CHECK: math.sqrt
// CHECK: arith.divf
// CHECK: linalg.generic {indexing_maps = [#[[X]], #[[C]], #[[C]], #[[C]], #[[X]]]
// CHECK-SAME: ins(%arg0, %arg1, %[[F]], %arg4 :
// CHECK: %[[T:.*]] = arith.truncf %{{.*}} : f64 to f32
// CHECK: %[[D:.*]] = arith.subf %{{.*}}, %{{.*}} : f32
// CHECK: %[[M:.*]] = arith.mulf %[[D]], %[[T]] : f32
// CHECK: arith.addf %[[M]], %{{.*}} : f32
func.func @batch_norm(%x: tensor<1x8x4x4xf32>, %m: tensor<8xf32>, %v: tensor<8xf64>, %g: tensor<8xf32>, %b: tensor<8xf32>) -> tensor<1x8x4x4xf32> {
  %y = repvgg.batch_norm %x mean %m variance %v gamma %g beta %b epsilon 1.0e-05 : (tensor<1x8x4x4xf32>, tensor<8xf32>, tensor<8xf64>, tensor<8xf32>, tensor<8xf32>) -> tensor<1x8x4x4xf32>
  return %y : tensor<1x8x4x4xf32>
}

// CHECK-LABEL: @batch_norm_plain
// CHECK: %[[ONE:.*]] = arith.constant 1.000000e+00
// CHECK: arith.divf %[[ONE]], %{{.*}}
// CHECK: arith.mulf
// CHECK-NEXT: linalg.yield
func.func @batch_norm_plain(%x: tensor<1x8xf32>, %m: tensor<8xf32>) -> tensor<1x8xf32> {
  %y = repvgg.batch_norm %x mean %m variance %m epsilon 1.0e-03 : (tensor<1x8xf32>, tensor<8xf32>, tensor<8xf32>) -> tensor<1x8xf32>
  return %y : tensor<1x8xf32>
}

// CHECK-LABEL: @scale
// CHECK: linalg.generic {indexing_maps = [#[[X]], #[[S]], #[[Z]], #[[X]]]
// CHECK: arith.mulf
// CHECK: arith.addf
func.func @scale(%x: tensor<1x8x4x4xf32>, %s: tensor<f32>, %t: tensor<1xf32>) -> tensor<1x8x4x4xf32> {
  %y = repvgg.scale %x by %s plus %t : (tensor<1x8x4x4xf32>, tensor<f32>, tensor<1xf32>) -> tensor<1x8x4x4xf32>
  return %y : tensor<1x8x4x4xf32>
}

// CHECK-LABEL: @shift_only
// CHECK-NOT: arith.mulf
// CHECK: arith.addf
func.func @shift_only(%x: tensor<1x8x4x4xf32>, %t: tensor<8xf32>) -> tensor<1x8x4x4xf32> {
  %y = repvgg.scale %x plus %t : (tensor<1x8x4x4xf32>, tensor<8xf32>) -> tensor<1x8x4x4xf32>
  return %y : tensor<1x8x4x4xf32>
}

// CHECK-LABEL: @sum
// CHECK: linalg.generic {{.*}} ins(%arg0, %arg1, %arg0 :
// CHECK: %[[E:.*]] = arith.extf %{{.*}} : f16 to f32
// CHECK: %[[A:.*]] = arith.addf %{{.*}}, %[[E]] : f32
// CHECK: arith.addf %[[A]]
func.func @sum(%a: tensor<1x8x4x4xf32>, %b: tensor<1x8x4x4xf16>) -> tensor<1x8x4x4xf32> {
  %y = repvgg.sum %a, %b, %a : (tensor<1x8x4x4xf32>, tensor<1x8x4x4xf16>, tensor<1x8x4x4xf32>) -> tensor<1x8x4x4xf32>
  return %y : tensor<1x8x4x4xf32>
}
