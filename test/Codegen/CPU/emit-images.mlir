// One image goes through a run of layers before the next does; only what is read beyond the run is kept for all.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(repvgg-attach-target{target=#repvgg_cpu.target<lanes=4>},func.func(repvgg-cpu-pack),repvgg-cpu-emit,canonicalize,cse)' | FileCheck %s

// CHECK-LABEL: func.func @main
// CHECK-SAME: %[[X:.*]]: tensor<2x8x5x5xf32>
// CHECK: %[[F:.*]] = tensor.collapse_shape %[[X]] {{.*}} into tensor<400xf32>
// CHECK: %[[X0:.*]] = tensor.extract_slice %[[F]][0] [200] [1]
// CHECK: %[[P0:.*]] = repvgg_layer.launch @[[P:pack.*]] tasks {{.*}} ins(%[[X0]] : tensor<200xf32>)
// CHECK-NOT: again
// CHECK: %[[E0:.*]] = bufferization.alloc_tensor() : tensor<200xf32>
// CHECK: %[[A0:.*]] = repvgg_layer.launch @[[K:pointwise.*]] tasks {{.*}} layer "conv0" ins(%[[P0]], {{.*}} outs(%[[E0]] : {{.*}} <{bytes = 256 : i64, flops = 3200
// CHECK: %[[ALL:.*]] = bufferization.alloc_tensor() : tensor<400xf32>
// CHECK: %[[S0:.*]] = tensor.extract_slice %[[ALL]][0] [200] [1]
// CHECK: %[[B0:.*]] = repvgg_layer.launch @[[K]] tasks {{.*}} layer "conv1" ins(%[[A0]], {{.*}} outs(%[[S0]] :
// CHECK: %[[ALL0:.*]] = tensor.insert_slice %[[B0]] into %[[ALL]][0] [200] [1]
// CHECK: %[[X1:.*]] = tensor.extract_slice %[[F]][200] [200] [1]
// CHECK: %[[P1:.*]] = repvgg_layer.launch @[[P]] tasks {{.*}} ins(%[[X1]] : tensor<200xf32>) {{.*}} <{again, turns}>
// CHECK: %[[A1:.*]] = repvgg_layer.launch @[[K]] tasks {{.*}} layer "conv0" ins(%[[P1]], {{.*}} <{again, flops = 3200
// CHECK: %[[S1:.*]] = tensor.extract_slice %[[ALL0]][200] [200] [1]
// CHECK: %[[B1:.*]] = repvgg_layer.launch @[[K]] tasks {{.*}} layer "conv1" ins(%[[A1]], {{.*}} outs(%[[S1]] :
// CHECK: %[[ALL1:.*]] = tensor.insert_slice %[[B1]] into %[[ALL0]][200] [200] [1]
// Another number of images at a time is another run, with a kernel of its own.
// CHECK: repvgg_layer.launch @[[K]]_0 tasks {{.*}} layer "conv2" ins(%[[ALL1]], {{.*}} <{bytes = 256 : i64, flops = 6400
// CHECK-NOT: again
// CHECK: return
#one = #repvgg_cpu.pointwise<registers 4x2, depth 8, chunk 0, split rows, images 1>
#all = #repvgg_cpu.pointwise<registers 4x2, depth 8, chunk 0, split rows>
func.func @main(%x: tensor<2x8x5x5xf32>) -> tensor<2x8x5x5xf32> {
  %w = arith.constant dense<1.0> : tensor<8x8x1x1xf32>
  %a = repvgg_layer.conv %x, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 0, 0>, pad_high = array<i64: 0, 0>, dilations = array<i64: 1, 1>, groups = 1 : i64, plan = #one}>
      : (tensor<2x8x5x5xf32>, tensor<8x8x1x1xf32>) -> tensor<2x8x5x5xf32> {
  ^bb0(%sum: f32):
    repvgg_layer.yield %sum : f32
  }
  %b = repvgg_layer.conv %a, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 0, 0>, pad_high = array<i64: 0, 0>, dilations = array<i64: 1, 1>, groups = 1 : i64, plan = #one}>
      : (tensor<2x8x5x5xf32>, tensor<8x8x1x1xf32>) -> tensor<2x8x5x5xf32> {
  ^bb0(%sum: f32):
    repvgg_layer.yield %sum : f32
  }
  %c = repvgg_layer.conv %b, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 0, 0>, pad_high = array<i64: 0, 0>, dilations = array<i64: 1, 1>, groups = 1 : i64, plan = #all}>
      : (tensor<2x8x5x5xf32>, tensor<8x8x1x1xf32>) -> tensor<2x8x5x5xf32> {
  ^bb0(%sum: f32):
    repvgg_layer.yield %sum : f32
  }
  return %c : tensor<2x8x5x5xf32>
}
