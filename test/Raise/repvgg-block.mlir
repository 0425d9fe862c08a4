// A RepVGG block as torch-mlir prints it becomes one block; its ReLU stays.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-raise))' | FileCheck %s

#id = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#channel = affine_map<(d0, d1, d2, d3) -> (d1, 0, 0)>
#vector = affine_map<(d0) -> (d0)>

// CHECK-LABEL: @repvgg
// CHECK-SAME: %[[X:.*]]: tensor<1x2x4x4xf32>
// CHECK-DAG: %[[W3:.*]] = arith.constant dense<3.000000e+00> : tensor<2x2x3x3xf32>
// CHECK-DAG: %[[W1:.*]] = arith.constant dense<1.000000e+00> : tensor<2x2x1x1xf32>
// CHECK-DAG: %[[BIAS:.*]] = arith.constant dense<[5.000000e+00, 6.000000e+00]>
// CHECK-DAG: %[[MEAN:.*]] = arith.constant dense<[1.250000e-01, 2.500000e-01]>
// CHECK-DAG: %[[VAR:.*]] = arith.constant dense<[3.750000e-01, 5.000000e-01]>
// CHECK-DAG: %[[GAMMA:.*]] = arith.constant dense<[6.250000e-01, 7.500000e-01]>
// CHECK-DAG: %[[BETA:.*]] = arith.constant dense<[8.750000e-01, 1.125000e+00]>
// CHECK-NOT: linalg.conv
// CHECK: %[[BLOCK:.*]] = repvgg.block (%[[IN:.*]] = %[[X]]) : tensor<1x2x4x4xf32> -> tensor<1x2x4x4xf32> {
// CHECK-NEXT: %[[C3:.*]] = repvgg.conv %[[IN]], %[[W3]] pad [1, 1] :
// CHECK-NEXT: %[[BN:.*]] = repvgg.batch_norm %[[C3]] mean %[[MEAN]] variance %[[VAR]] gamma %[[GAMMA]] beta %[[BETA]] epsilon 1.000000e-05
// CHECK-NEXT: %[[C1:.*]] = repvgg.conv %[[IN]], %[[W1]] bias %[[BIAS]] :
// CHECK-NEXT: %[[SUM:.*]] = repvgg.sum %[[BN]], %[[C1]], %[[IN]]
// CHECK-NEXT: repvgg.yield %[[SUM]]
// CHECK: %[[RELU:.*]] = linalg.generic {{.*}} ins(%[[BLOCK]] : {{.*}})
// CHECK: arith.cmpf ugt
// CHECK: return %[[RELU]]
func.func @repvgg(%x: tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32> {
  %zero = arith.constant 0.0 : f32
  %eps = arith.constant 1.0e-05 : f64
  %w3 = arith.constant dense<3.0> : tensor<2x2x3x3xf32>
  %w1 = arith.constant dense<1.0> : tensor<2x2x1x1xf32>
  %bias = arith.constant dense<[5.0, 6.0]> : tensor<2xf32>
  %mean = arith.constant dense<[0.125, 0.25]> : tensor<2xf32>
  %variance = arith.constant dense<[0.375, 0.5]> : tensor<2xf32>
  %gamma = arith.constant dense<[0.625, 0.75]> : tensor<2xf32>
  %beta = arith.constant dense<[0.875, 1.125]> : tensor<2xf32>
  %padded = tensor.pad %x low[0, 0, 1, 1] high[0, 0, 1, 1] {
  ^bb0(%i: index, %j: index, %k: index, %l: index):
    tensor.yield %zero : f32
  } : tensor<1x2x4x4xf32> to tensor<1x2x6x6xf32>
  %0 = tensor.empty() : tensor<1x2x4x4xf32>
  %1 = linalg.fill ins(%zero : f32) outs(%0 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %2 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded, %w3 : tensor<1x2x6x6xf32>, tensor<2x2x3x3xf32>) outs(%1 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %3 = tensor.empty() : tensor<2xf32>
  %4 = linalg.generic {indexing_maps = [#vector, #vector], iterator_types = ["parallel"]} ins(%variance : tensor<2xf32>) outs(%3 : tensor<2xf32>) {
  ^bb0(%in: f32, %out: f32):
    %e = arith.truncf %eps : f64 to f32
    %s = arith.addf %in, %e : f32
    linalg.yield %s : f32
  } -> tensor<2xf32>
  %5 = linalg.generic {indexing_maps = [#vector, #vector], iterator_types = ["parallel"]} ins(%4 : tensor<2xf32>) outs(%3 : tensor<2xf32>) {
  ^bb0(%in: f32, %out: f32):
    %r = math.rsqrt %in : f32
    linalg.yield %r : f32
  } -> tensor<2xf32>
  %m = tensor.expand_shape %mean [[0, 1, 2]] output_shape [2, 1, 1] : tensor<2xf32> into tensor<2x1x1xf32>
  %r = tensor.expand_shape %5 [[0, 1, 2]] output_shape [2, 1, 1] : tensor<2xf32> into tensor<2x1x1xf32>
  %6 = linalg.generic {indexing_maps = [#id, #channel, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%2, %m : tensor<1x2x4x4xf32>, tensor<2x1x1xf32>) outs(%0 : tensor<1x2x4x4xf32>) {
  ^bb0(%in: f32, %c: f32, %out: f32):
    %y = arith.subf %in, %c : f32
    linalg.yield %y : f32
  } -> tensor<1x2x4x4xf32>
  %7 = linalg.generic {indexing_maps = [#id, #channel, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6, %r : tensor<1x2x4x4xf32>, tensor<2x1x1xf32>) outs(%0 : tensor<1x2x4x4xf32>) {
  ^bb0(%in: f32, %c: f32, %out: f32):
    %y = arith.mulf %in, %c : f32
    linalg.yield %y : f32
  } -> tensor<1x2x4x4xf32>
  %g = tensor.expand_shape %gamma [[0, 1, 2]] output_shape [2, 1, 1] : tensor<2xf32> into tensor<2x1x1xf32>
  %8 = linalg.generic {indexing_maps = [#id, #channel, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%7, %g : tensor<1x2x4x4xf32>, tensor<2x1x1xf32>) outs(%0 : tensor<1x2x4x4xf32>) {
  ^bb0(%in: f32, %c: f32, %out: f32):
    %y = arith.mulf %in, %c : f32
    linalg.yield %y : f32
  } -> tensor<1x2x4x4xf32>
  %b = tensor.expand_shape %beta [[0, 1, 2]] output_shape [2, 1, 1] : tensor<2xf32> into tensor<2x1x1xf32>
  %9 = linalg.generic {indexing_maps = [#id, #channel, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8, %b : tensor<1x2x4x4xf32>, tensor<2x1x1xf32>) outs(%0 : tensor<1x2x4x4xf32>) {
  ^bb0(%in: f32, %c: f32, %out: f32):
    %y = arith.addf %in, %c : f32
    linalg.yield %y : f32
  } -> tensor<1x2x4x4xf32>
  %broadcasted = linalg.broadcast ins(%bias : tensor<2xf32>) outs(%0 : tensor<1x2x4x4xf32>) dimensions = [0, 2, 3]
  %10 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%x, %w1 : tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) outs(%broadcasted : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %11 = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9, %10 : tensor<1x2x4x4xf32>, tensor<1x2x4x4xf32>) outs(%0 : tensor<1x2x4x4xf32>) {
  ^bb0(%in: f32, %in2: f32, %out: f32):
    %y = arith.addf %in, %in2 : f32
    linalg.yield %y : f32
  } -> tensor<1x2x4x4xf32>
  %12 = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%11, %x : tensor<1x2x4x4xf32>, tensor<1x2x4x4xf32>) outs(%0 : tensor<1x2x4x4xf32>) {
  ^bb0(%in: f32, %in2: f32, %out: f32):
    %y = arith.addf %in, %in2 : f32
    linalg.yield %y : f32
  } -> tensor<1x2x4x4xf32>
  %13 = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%12 : tensor<1x2x4x4xf32>) outs(%0 : tensor<1x2x4x4xf32>) {
  ^bb0(%in: f32, %out: f32):
    %p = arith.cmpf ugt, %in, %zero : f32
    %y = arith.select %p, %in, %zero : f32
    linalg.yield %y : f32
  } -> tensor<1x2x4x4xf32>
  return %13 : tensor<1x2x4x4xf32>
}
