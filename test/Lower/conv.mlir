// A convolution becomes a pad, its bias or zeros as initial value, and the
// linalg convolution of its layout.
// RUN: repvgg-opt --repvgg-to-linalg %s | FileCheck %s

// CHECK-LABEL: @bias_2d
// CHECK-SAME: %[[X:.*]]: tensor<1x8x5x5xf32>, %[[W:.*]]: tensor<16x8x3x3xf32>, %[[B:.*]]: tensor<16xf32>
// CHECK: %[[P:.*]] = tensor.pad %[[X]] low[0, 0, 1, 0] high[0, 0, 2, 1]
// CHECK: tensor.yield %{{.*}} : f32
// CHECK: %[[E:.*]] = tensor.empty() : tensor<1x16x3x2xf32>
// CHECK: %[[I:.*]] = linalg.broadcast ins(%[[B]] : tensor<16xf32>) outs(%[[E]] : {{.*}}) dimensions = [0, 2, 3]
// CHECK: %[[Y:.*]] = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<2> : vector<2xi64>}
// CHECK-SAME: ins(%[[P]], %[[W]] : tensor<1x8x8x6xf32>, {{.*}}) outs(%[[I]]
// CHECK-NEXT: return %[[Y]]
func.func @bias_2d(%x: tensor<1x8x5x5xf32>, %w: tensor<16x8x3x3xf32>, %b: tensor<16xf32>) -> tensor<1x16x3x2xf32> {
  %y = repvgg.conv %x, %w bias %b strides [2, 2] pad [1, 0] to [2, 1] : (tensor<1x8x5x5xf32>, tensor<16x8x3x3xf32>, tensor<16xf32>) -> tensor<1x16x3x2xf32>
  return %y : tensor<1x16x3x2xf32>
}

// CHECK-LABEL: @no_bias_no_pad
// CHECK-NOT: tensor.pad
// CHECK: %[[I:.*]] = linalg.fill ins(%{{.*}} : f32)
// CHECK: linalg.conv_2d_nchw_fchw {dilations = dense<2>{{.*}} outs(%[[I]]
func.func @no_bias_no_pad(%x: tensor<1x8x5x5xf32>, %w: tensor<16x8x3x3xf32>) -> tensor<1x16x1x1xf32> {
  %y = repvgg.conv %x, %w dilations [2, 2] : (tensor<1x8x5x5xf32>, tensor<16x8x3x3xf32>) -> tensor<1x16x1x1xf32>
  return %y : tensor<1x16x1x1xf32>
}

// CHECK-LABEL: @depthwise_2d
// CHECK-SAME: %[[X:.*]]: tensor<1x8x5x5xf32>, %[[W:.*]]: tensor<8x1x3x3xf32>
// CHECK: %[[C:.*]] = tensor.collapse_shape %[[W]] {{\[\[}}0, 1], [2], [3]]
// CHECK: linalg.depthwise_conv_2d_nchw_chw {{.*}} ins(%[[X]], %[[C]] :
func.func @depthwise_2d(%x: tensor<1x8x5x5xf32>, %w: tensor<8x1x3x3xf32>) -> tensor<1x8x3x3xf32> {
  %y = repvgg.conv %x, %w groups 8 : (tensor<1x8x5x5xf32>, tensor<8x1x3x3xf32>) -> tensor<1x8x3x3xf32>
  return %y : tensor<1x8x3x3xf32>
}

// A multiplier of 2 is a grouped convolution, not a depthwise one.
// CHECK-LABEL: @grouped_2d
// CHECK-DAG: tensor.expand_shape %{{.*}} output_shape [1, 4, 1, 5, 5]
// CHECK-DAG: tensor.expand_shape %{{.*}} output_shape [4, 2, 1, 3, 3]
// CHECK-DAG: tensor.expand_shape %{{.*}} output_shape [1, 4, 2, 3, 3]
// CHECK: %[[Y:.*]] = linalg.conv_2d_ngchw_gfchw
// CHECK: tensor.collapse_shape %[[Y]] {{\[\[}}0], [1, 2], [3], [4]] : tensor<1x4x2x3x3xf32> into tensor<1x8x3x3xf32>
func.func @grouped_2d(%x: tensor<1x4x5x5xf32>, %w: tensor<8x1x3x3xf32>) -> tensor<1x8x3x3xf32> {
  %y = repvgg.conv %x, %w groups 4 : (tensor<1x4x5x5xf32>, tensor<8x1x3x3xf32>) -> tensor<1x8x3x3xf32>
  return %y : tensor<1x8x3x3xf32>
}

// CHECK-LABEL: @one_and_three_axes
// CHECK: linalg.conv_1d_ncw_fcw
// CHECK: linalg.depthwise_conv_1d_ncw_cw
// CHECK: linalg.conv_3d_ncdhw_fcdhw
func.func @one_and_three_axes(%x: tensor<1x8x5xf32>, %w: tensor<8x8x3xf32>, %d: tensor<8x1x3xf32>, %v: tensor<1x2x4x4x4xf32>, %k: tensor<3x2x3x3x3xf32>) -> (tensor<1x8x1xf32>, tensor<1x3x2x2x2xf32>) {
  %a = repvgg.conv %x, %w : (tensor<1x8x5xf32>, tensor<8x8x3xf32>) -> tensor<1x8x3xf32>
  %b = repvgg.conv %a, %d groups 8 : (tensor<1x8x3xf32>, tensor<8x1x3xf32>) -> tensor<1x8x1xf32>
  %c = repvgg.conv %v, %k : (tensor<1x2x4x4x4xf32>, tensor<3x2x3x3x3xf32>) -> tensor<1x3x2x2x2xf32>
  return %b, %c : tensor<1x8x1xf32>, tensor<1x3x2x2x2xf32>
}

// CHECK-LABEL: @grouped_1d
// CHECK: linalg.generic {{.*}} iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction", "reduction"]
// CHECK: arith.mulf
// CHECK-NEXT: arith.addf
func.func @grouped_1d(%x: tensor<1x4x5xf32>, %w: tensor<8x2x3xf32>) -> tensor<1x8x2xf32> {
  %y = repvgg.conv %x, %w strides [2] groups 2 : (tensor<1x4x5xf32>, tensor<8x2x3xf32>) -> tensor<1x8x2xf32>
  return %y : tensor<1x8x2xf32>
}

// CHECK-LABEL: @linear
// CHECK: %[[I:.*]] = linalg.broadcast {{.*}} dimensions = [0]
// CHECK: linalg.matmul indexing_maps = [{{.*}}] ins(%arg0, %arg1 : {{.*}}) outs(%[[I]]
func.func @linear(%x: tensor<?x8xf32>, %w: tensor<6x8xf32>, %b: tensor<6xf32>) -> tensor<?x6xf32> {
  %y = repvgg.conv %x, %w bias %b : (tensor<?x8xf32>, tensor<6x8xf32>, tensor<6xf32>) -> tensor<?x6xf32>
  return %y : tensor<?x6xf32>
}
