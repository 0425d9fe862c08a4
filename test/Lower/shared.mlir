// Pads that were shared stay shared; what is equal is there once, and foreign ops are as they were.
// RUN: repvgg-opt --fuse="census=none cost=model" %s | FileCheck %s

// Two blocks of one image, whose convolutions share a pad; a third convolution is foreign and in no block.
// CHECK-LABEL: func @one_pad
// CHECK-DAG: arith.constant 0.000000e+00 : f32
// CHECK-DAG: tensor.empty
// CHECK: %[[P:.*]] = tensor.pad
// CHECK-NOT: {{tensor.pad|tensor.empty|constant 0.000000e\+00|linalg.fill}}
// CHECK-COUNT-3: linalg.conv_2d_nchw_fchw {{.*}} ins(%[[P]]
// CHECK-NOT: {{tensor.pad|tensor.empty|constant 0.000000e\+00|linalg.fill}}
// CHECK: return
func.func @one_pad(%x: tensor<1x2x4x4xf32>) -> (tensor<1x2x4x4xf32>, tensor<1x2x4x4xf32>, tensor<1x2x4x4xf32>) {
  %zero = arith.constant 0.0 : f32
  %v = arith.constant dense<4.0> : tensor<2x2x3x3xf32>
  %u = arith.constant dense<3.0> : tensor<2x2x3x3xf32>
  %e = tensor.empty() : tensor<1x2x4x4xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %p = tensor.pad %x low[0, 0, 1, 1] high[0, 0, 1, 1] {
  ^bb0(%i: index, %j: index, %k: index, %l: index):
    tensor.yield %zero : f32
  } : tensor<1x2x4x4xf32> to tensor<1x2x6x6xf32>
  %a = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%p, %v : tensor<1x2x6x6xf32>, tensor<2x2x3x3xf32>) outs(%f : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %y = linalg.add ins(%a, %x : tensor<1x2x4x4xf32>, tensor<1x2x4x4xf32>) outs(%e : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %b = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%p, %u : tensor<1x2x6x6xf32>, tensor<2x2x3x3xf32>) outs(%f : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %z = linalg.add ins(%b, %x : tensor<1x2x4x4xf32>, tensor<1x2x4x4xf32>) outs(%e : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %c = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%p, %v : tensor<1x2x6x6xf32>, tensor<2x2x3x3xf32>) outs(%f : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  return %y, %z, %c : tensor<1x2x4x4xf32>, tensor<1x2x4x4xf32>, tensor<1x2x4x4xf32>
}

// Equal foreign ops are not ours to join.
// CHECK-LABEL: func @foreign
// CHECK-COUNT-2: tensor.empty
func.func @foreign() -> (tensor<1x2xf32>, tensor<1x2xf32>) {
  %a = tensor.empty() : tensor<1x2xf32>
  %b = tensor.empty() : tensor<1x2xf32>
  return %a, %b : tensor<1x2xf32>, tensor<1x2xf32>
}
