// Packed images may come from other ops than layers, and go there.
// RUN: repvgg-opt %s --repvgg-attach-target="target=#repvgg_cpu.target<lanes=8>" --repvgg-cpu-emit | FileCheck %s

#packed = #repvgg_cpu.layout<channels 8, image 4x4, halo [0, 0, 0, 0], block 8>

// CHECK-LABEL: func.func @arguments_and_results
// CHECK-SAME: (%[[X:[a-z0-9]+]]: tensor<1x1x4x4x8xf32, #
// CHECK: %[[F:.*]] = tensor.collapse_shape %[[X]] {{\[}}[0, 1, 2, 3, 4]] : {{.*}} into tensor<128xf32>
// CHECK: %[[Y:.*]] = repvgg_layer.launch @map{{.*}} ins(%[[F]] :
// CHECK: %[[Z:.*]] = repvgg_layer.launch @map{{.*}} ins(%[[Y]] :
// CHECK-DAG: %[[P:.*]] = tensor.expand_shape %[[Y]] {{\[}}[0, 1, 2, 3, 4]] {{.*}} into tensor<1x1x4x4x8xf32, #
// CHECK-DAG: %[[Q:.*]] = tensor.expand_shape %[[Z]] {{\[}}[0, 1, 2, 3, 4]] {{.*}} into tensor<1x1x4x4x8xf32, #
// CHECK: return %[[P]], %[[Q]] :
func.func @arguments_and_results(%x: tensor<1x1x4x4x8xf32, #packed>) -> (tensor<1x1x4x4x8xf32, #packed>, tensor<1x1x4x4x8xf32, #packed>) {
  %y = repvgg_layer.map (%x) : (tensor<1x1x4x4x8xf32, #packed>) -> tensor<1x1x4x4x8xf32, #packed> {
  ^bb0(%e: f32):
    %0 = arith.addf %e, %e : f32
    repvgg_layer.yield %0 : f32
  }
  %z = repvgg_layer.map (%y) : (tensor<1x1x4x4x8xf32, #packed>) -> tensor<1x1x4x4x8xf32, #packed> {
  ^bb0(%e: f32):
    %0 = arith.mulf %e, %e : f32
    repvgg_layer.yield %0 : f32
  }
  return %y, %z : tensor<1x1x4x4x8xf32, #packed>, tensor<1x1x4x4x8xf32, #packed>
}
