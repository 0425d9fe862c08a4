// Constants that are written inside of a body are read like those outside.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-raise))' | FileCheck %s
// RUN: repvgg-opt %s --fuse=verify=source -o /dev/null 2>&1 | FileCheck %s --check-prefix=LINE

#all = affine_map<(n, c, h, w) -> (n, c, h, w)>
#channel = affine_map<(n, c, h, w) -> (c)>
#norm = {indexing_maps = [#all, #channel, #channel, #channel, #channel, #all], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
#data = {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}

// LINE: repvgg: 2 blocks found, 2 fused, 0 refused

// CHECK-LABEL: @epsilon
// CHECK: repvgg.batch_norm {{.*}} epsilon 9.9999997473787516E-6
// CHECK: repvgg.yield
func.func @epsilon(%x: tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<1.0> : tensor<2x2x1x1xf32>
  %gamma = arith.constant dense<[1.1, 1.2]> : tensor<2xf32>
  %beta = arith.constant dense<[1.3, 1.4]> : tensor<2xf32>
  %mean = arith.constant dense<[1.5, 1.6]> : tensor<2xf32>
  %variance = arith.constant dense<[1.7, 1.8]> : tensor<2xf32>
  %0 = tensor.empty() : tensor<1x2x4x4xf32>
  %1 = linalg.fill ins(%zero : f32) outs(%0 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %c = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%x, %w : tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) outs(%1 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %y = linalg.generic #norm ins(%c, %gamma, %beta, %mean, %variance : tensor<1x2x4x4xf32>, tensor<2xf32>, tensor<2xf32>, tensor<2xf32>, tensor<2xf32>) outs(%0 : tensor<1x2x4x4xf32>) {
  ^bb0(%d: f32, %g: f32, %b: f32, %m: f32, %v: f32, %o: f32):
    %e = arith.constant 1.0e-5 : f32
    %s = arith.subf %d, %m : f32
    %ve = arith.addf %v, %e : f32
    %r = math.rsqrt %ve : f32
    %n = arith.mulf %s, %r : f32
    %ng = arith.mulf %n, %g : f32
    %nb = arith.addf %ng, %b : f32
    linalg.yield %nb : f32
  } -> tensor<1x2x4x4xf32>
  return %y : tensor<1x2x4x4xf32>
}

// CHECK-LABEL: @factor_before_activation
// CHECK: repvgg.conv
// CHECK: repvgg.scale
// CHECK: repvgg.yield
// CHECK: linalg.generic
// CHECK: arith.maximumf
func.func @factor_before_activation(%x: tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<1.0> : tensor<2x2x1x1xf32>
  %v = arith.constant dense<2.0> : tensor<2x2x1x1xf32>
  %0 = tensor.empty() : tensor<1x2x4x4xf32>
  %1 = linalg.fill ins(%zero : f32) outs(%0 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %a = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%x, %w : tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) outs(%1 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %b = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%x, %v : tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) outs(%a : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %y = linalg.generic #data ins(%b : tensor<1x2x4x4xf32>) outs(%0 : tensor<1x2x4x4xf32>) {
  ^bb0(%d: f32, %o: f32):
    %half = arith.constant 0.5 : f32
    %z = arith.constant 0.0 : f32
    %s = arith.mulf %d, %half : f32
    %r = arith.maximumf %s, %z : f32
    linalg.yield %r : f32
  } -> tensor<1x2x4x4xf32>
  return %y : tensor<1x2x4x4xf32>
}
