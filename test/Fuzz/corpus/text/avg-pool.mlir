// An average pooling that counts its padding is a branch; one that does not is left, rule A9.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-raise))' | FileCheck %s

#id = affine_map<(n, c, h, w) -> (n, c, h, w)>
#data = {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}

// The shared padding is both branches' own.
// CHECK-LABEL: @counts_padding
// CHECK: repvgg.block (%[[IN:.*]] = %{{.*}}) :
// CHECK-NEXT: %[[P:.*]] = repvgg.avg_pool %[[IN]] kernel [3, 3] pad [1, 1] :
// CHECK-NEXT: %[[C:.*]] = repvgg.conv %[[IN]], %{{.*}} pad [1, 1] :
// CHECK-NEXT: repvgg.sum %[[P]], %[[C]]
// CHECK-NOT: tensor.pad
// CHECK-LABEL: @other_divisor
// CHECK-DAG: %[[NINE:.*]] = arith.constant dense<9.0{{.*}}> : tensor<f64>
// CHECK-DAG: %[[FIFTH:.*]] = arith.constant dense<2.0{{.*}}e-01> : tensor<f64>
// CHECK: %[[P:.*]] = repvgg.avg_pool
// CHECK-NEXT: %[[S:.*]] = repvgg.scale %[[P]] by %[[NINE]]
// CHECK-NEXT: repvgg.scale %[[S]] by %[[FIFTH]]
func.func @counts_padding(%x: tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32> {
  %zero = arith.constant 0.0 : f32
  %nine = arith.constant 9.0 : f32
  %w = arith.constant dense<3.0> : tensor<2x2x3x3xf32>
  %p = tensor.pad %x low[0, 0, 1, 1] high[0, 0, 1, 1] {
  ^bb0(%i: index, %j: index, %k: index, %l: index):
    tensor.yield %zero : f32
  } : tensor<1x2x4x4xf32> to tensor<1x2x6x6xf32>
  %0 = tensor.empty() : tensor<1x2x4x4xf32>
  %1 = linalg.fill ins(%zero : f32) outs(%0 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %2 = tensor.empty() : tensor<3x3xf32>
  %3 = linalg.pooling_nchw_sum {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%p, %2 : tensor<1x2x6x6xf32>, tensor<3x3xf32>) outs(%1 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %4 = linalg.generic #data ins(%3 : tensor<1x2x4x4xf32>) outs(%0 : tensor<1x2x4x4xf32>) {
  ^bb0(%in: f32, %out: f32):
    %d = arith.divf %in, %nine : f32
    linalg.yield %d : f32
  } -> tensor<1x2x4x4xf32>
  %5 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%p, %w : tensor<1x2x6x6xf32>, tensor<2x2x3x3xf32>) outs(%1 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %6 = linalg.add ins(%4, %5 : tensor<1x2x4x4xf32>, tensor<1x2x4x4xf32>) outs(%0 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  return %6 : tensor<1x2x4x4xf32>
}

func.func @other_divisor(%x: tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32> {
  %zero = arith.constant 0.0 : f32
  %five = arith.constant 5.0 : f32
  %p = tensor.pad %x low[0, 0, 1, 1] high[0, 0, 1, 1] {
  ^bb0(%i: index, %j: index, %k: index, %l: index):
    tensor.yield %zero : f32
  } : tensor<1x2x4x4xf32> to tensor<1x2x6x6xf32>
  %0 = tensor.empty() : tensor<1x2x4x4xf32>
  %1 = linalg.fill ins(%zero : f32) outs(%0 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %2 = tensor.empty() : tensor<3x3xf32>
  %3 = linalg.pooling_nchw_sum {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%p, %2 : tensor<1x2x6x6xf32>, tensor<3x3xf32>) outs(%1 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %4 = linalg.generic #data ins(%3 : tensor<1x2x4x4xf32>) outs(%0 : tensor<1x2x4x4xf32>) {
  ^bb0(%in: f32, %out: f32):
    %d = arith.divf %in, %five : f32
    linalg.yield %d : f32
  } -> tensor<1x2x4x4xf32>
  %5 = linalg.add ins(%4, %x : tensor<1x2x4x4xf32>, tensor<1x2x4x4xf32>) outs(%0 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  return %5 : tensor<1x2x4x4xf32>
}

// Windows that lie in the padding alone are no average: left, however wide the padding is.
// CHECK-LABEL: @padding_wider_than_the_window
// CHECK-NOT: repvgg.avg_pool
// CHECK: linalg.pooling_nchw_sum
// CHECK-NOT: repvgg.avg_pool
func.func @padding_wider_than_the_window(%x: tensor<1x2x4x4xf32>) -> tensor<1x2x4x7xf32> {
  %zero = arith.constant 0.0 : f32
  %two = arith.constant dense<2.0> : tensor<1x2x4x7xf32>
  %p = tensor.pad %x low[0, 0, 0, 2] high[0, 0, 0, 2] {
  ^bb0(%i: index, %j: index, %k: index, %l: index):
    tensor.yield %zero : f32
  } : tensor<1x2x4x4xf32> to tensor<1x2x4x8xf32>
  %0 = tensor.empty() : tensor<1x2x4x7xf32>
  %1 = linalg.fill ins(%zero : f32) outs(%0 : tensor<1x2x4x7xf32>) -> tensor<1x2x4x7xf32>
  %2 = tensor.empty() : tensor<1x2xf32>
  %3 = linalg.pooling_nchw_sum {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%p, %2 : tensor<1x2x4x8xf32>, tensor<1x2xf32>) outs(%1 : tensor<1x2x4x7xf32>) -> tensor<1x2x4x7xf32>
  %4 = arith.divf %3, %two : tensor<1x2x4x7xf32>
  return %4 : tensor<1x2x4x7xf32>
}
