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

// AvgPool1d is a 2-D pooling over a dimension that was added before the last one.
// CHECK-LABEL: @added_dimension
// CHECK: repvgg.block (%[[IN:.*]] = %{{.*}}) : tensor<1x2x8xf32>
// CHECK-DAG: repvgg.avg_pool %[[IN]] kernel [3] pad [1]
// CHECK-DAG: repvgg.conv %[[IN]],
func.func @added_dimension(%x: tensor<1x2x8xf32>) -> tensor<1x2x8xf32> {
  %zero = arith.constant 0.0 : f32
  %three = arith.constant 3.0 : f32
  %w = arith.constant dense<2.0> : tensor<2x2x1xf32>
  %k = tensor.empty() : tensor<1x3xf32>
  %e = tensor.empty() : tensor<1x2x1x8xf32>
  %v = tensor.expand_shape %x [[0], [1], [2, 3]] output_shape [1, 2, 1, 8] : tensor<1x2x8xf32> into tensor<1x2x1x8xf32>
  %p = tensor.pad %v low[0, 0, 0, 1] high[0, 0, 0, 1] {
  ^bb0(%i: index, %j: index, %l: index, %m: index):
    tensor.yield %zero : f32
  } : tensor<1x2x1x8xf32> to tensor<1x2x1x10xf32>
  %z = linalg.fill ins(%zero : f32) outs(%e : tensor<1x2x1x8xf32>) -> tensor<1x2x1x8xf32>
  %s = linalg.pooling_nchw_sum {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%p, %k : tensor<1x2x1x10xf32>, tensor<1x3xf32>) outs(%z : tensor<1x2x1x8xf32>) -> tensor<1x2x1x8xf32>
  %a = linalg.generic {indexing_maps = [affine_map<(a, b, c, d) -> (a, b, c, d)>, affine_map<(a, b, c, d) -> (a, b, c, d)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%s : tensor<1x2x1x8xf32>) outs(%e : tensor<1x2x1x8xf32>) {
  ^bb0(%l: f32, %o: f32):
    %d = arith.divf %l, %three : f32
    linalg.yield %d : f32
  } -> tensor<1x2x1x8xf32>
  %c = tensor.collapse_shape %a [[0], [1, 2], [3]] : tensor<1x2x1x8xf32> into tensor<1x2x8xf32>
  %b = repvgg.conv %x, %w : (tensor<1x2x8xf32>, tensor<2x2x1xf32>) -> tensor<1x2x8xf32>
  %y = arith.addf %c, %b : tensor<1x2x8xf32>
  return %y : tensor<1x2x8xf32>
}
