// One linear map after another, through Raise and Fuse: exact compositions (docs/Numerics.md names the rules), and their
// neighbours that are wrong at the border.
// RUN: repvgg-opt %s --fuse='cost=always output=repvgg' --census 2>%t.census | FileCheck %s
// RUN: FileCheck %s --check-prefix=CENSUS --input-file=%t.census

// A10.
// CHECK-LABEL: @window_then_point
// CHECK-DAG: %[[W:.*]] = arith.constant dense<{{\[\[\[\[}}2.000000e+00, 4.000000e+00, 6.000000e+00], [8.000000e+00, 1.000000e+01, 1.200000e+01], [1.400000e+01, 1.600000e+01, 1.800000e+01]]]]>
// CHECK-DAG: %[[B:.*]] = arith.constant dense<5.000000e+00> : tensor<1xf32>
// CHECK: repvgg.conv %{{.*}}, %[[W]] bias %[[B]] pad [1, 1] :
// CHECK-NEXT: return
func.func @window_then_point(%x: tensor<1x1x8x8xf32>) -> tensor<1x1x8x8xf32> {
  %w = arith.constant dense<[[[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0], [7.0, 8.0, 9.0]]]]> : tensor<1x1x3x3xf32>
  %b = arith.constant dense<1.0> : tensor<1xf32>
  %v = arith.constant dense<2.0> : tensor<1x1x1x1xf32>
  %c = arith.constant dense<3.0> : tensor<1xf32>
  %0 = repvgg.conv %x, %w bias %b pad [1, 1] : (tensor<1x1x8x8xf32>, tensor<1x1x3x3xf32>, tensor<1xf32>) -> tensor<1x1x8x8xf32>
  %1 = repvgg.conv %0, %v bias %c : (tensor<1x1x8x8xf32>, tensor<1x1x1x1xf32>, tensor<1xf32>) -> tensor<1x1x8x8xf32>
  return %1 : tensor<1x1x8x8xf32>
}

// A11.
// CHECK-LABEL: @point_then_padded_window
// CHECK-DAG: %[[W:.*]] = arith.constant dense<{{\[\[\[\[}}2.000000e+00, 4.000000e+00, 6.000000e+00], [8.000000e+00, 1.000000e+01, 1.200000e+01], [1.400000e+01, 1.600000e+01, 1.800000e+01]]]]>
// CHECK-DAG: %[[B:.*]] = arith.constant dense<1.000000e+00> : tensor<1xf32>
// CHECK: repvgg.conv %{{.*}}, %[[W]] bias %[[B]] pad [1, 1] :
// CHECK-NEXT: return
func.func @point_then_padded_window(%x: tensor<1x1x8x8xf32>) -> tensor<1x1x8x8xf32> {
  %v = arith.constant dense<2.0> : tensor<1x1x1x1xf32>
  %w = arith.constant dense<[[[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0], [7.0, 8.0, 9.0]]]]> : tensor<1x1x3x3xf32>
  %b = arith.constant dense<1.0> : tensor<1xf32>
  %0 = repvgg.conv %x, %v : (tensor<1x1x8x8xf32>, tensor<1x1x1x1xf32>) -> tensor<1x1x8x8xf32>
  %1 = repvgg.conv %0, %w bias %b pad [1, 1] : (tensor<1x1x8x8xf32>, tensor<1x1x3x3xf32>, tensor<1xf32>) -> tensor<1x1x8x8xf32>
  return %1 : tensor<1x1x8x8xf32>
}

// A12 with padding is not exact: the padding would have to be the bias.
// CHECK-LABEL: @biased_point_then_padded_window
// CHECK: repvgg.conv
// CHECK-NEXT: repvgg.conv
// CENSUS-DAG: in a sequence
// CENSUS-DAG: A13: expects a window that pads what was shifted
func.func @biased_point_then_padded_window(%x: tensor<1x1x8x8xf32>) -> tensor<1x1x8x8xf32> {
  %v = arith.constant dense<2.0> : tensor<1x1x1x1xf32>
  %c = arith.constant dense<3.0> : tensor<1xf32>
  %w = arith.constant dense<5.0> : tensor<1x1x3x3xf32>
  %0 = repvgg.conv %x, %v bias %c : (tensor<1x1x8x8xf32>, tensor<1x1x1x1xf32>, tensor<1xf32>) -> tensor<1x1x8x8xf32>
  %1 = repvgg.conv %0, %w pad [1, 1] : (tensor<1x1x8x8xf32>, tensor<1x1x3x3xf32>) -> tensor<1x1x8x8xf32>
  return %1 : tensor<1x1x8x8xf32>
}

// A12.
// CHECK-LABEL: @biased_point_then_window
// CHECK-DAG: %[[W:.*]] = arith.constant dense<1.000000e+01> : tensor<1x1x3x3xf32>
// CHECK-DAG: %[[B:.*]] = arith.constant dense<1.360000e+02> : tensor<1xf32>
// CHECK: repvgg.conv %{{.*}}, %[[W]] bias %[[B]] :
// CHECK-NEXT: return
func.func @biased_point_then_window(%x: tensor<1x1x8x8xf32>) -> tensor<1x1x6x6xf32> {
  %v = arith.constant dense<2.0> : tensor<1x1x1x1xf32>
  %c = arith.constant dense<3.0> : tensor<1xf32>
  %w = arith.constant dense<5.0> : tensor<1x1x3x3xf32>
  %b = arith.constant dense<1.0> : tensor<1xf32>
  %0 = repvgg.conv %x, %v bias %c : (tensor<1x1x8x8xf32>, tensor<1x1x1x1xf32>, tensor<1xf32>) -> tensor<1x1x8x8xf32>
  %1 = repvgg.conv %0, %w bias %b : (tensor<1x1x8x8xf32>, tensor<1x1x3x3xf32>, tensor<1xf32>) -> tensor<1x1x6x6xf32>
  return %1 : tensor<1x1x6x6xf32>
}

// A13.
// CHECK-LABEL: @batch_norm_then_point
// CHECK-DAG: %[[W:.*]] = arith.constant dense<1.200000e+01> : tensor<1x1x1x1xf32>
// CHECK-DAG: %[[B:.*]] = arith.constant dense<-4.000000e+00> : tensor<1xf32>
// CHECK: repvgg.conv %{{.*}}, %[[W]] bias %[[B]] :
// CHECK-NEXT: return
func.func @batch_norm_then_point(%x: tensor<1x1x8x8xf32>) -> tensor<1x1x8x8xf32> {
  %mean = arith.constant dense<1.0> : tensor<1xf32>
  %variance = arith.constant dense<0.25> : tensor<1xf32>
  %gamma = arith.constant dense<3.0> : tensor<1xf32>
  %beta = arith.constant dense<4.0> : tensor<1xf32>
  %v = arith.constant dense<2.0> : tensor<1x1x1x1xf32>
  %0 = repvgg.batch_norm %x mean %mean variance %variance gamma %gamma beta %beta epsilon 0.0 : (tensor<1x1x8x8xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x1x8x8xf32>
  %1 = repvgg.conv %0, %v : (tensor<1x1x8x8xf32>, tensor<1x1x1x1xf32>) -> tensor<1x1x8x8xf32>
  return %1 : tensor<1x1x8x8xf32>
}

// A13 with padding is not exact.
// CHECK-LABEL: @batch_norm_then_padded_window
// CHECK: repvgg.batch_norm
// CHECK-NEXT: repvgg.conv
// CENSUS-DAG: batch_norm  left, of an input
// CENSUS-DAG: A13:
func.func @batch_norm_then_padded_window(%x: tensor<1x1x8x8xf32>) -> tensor<1x1x8x8xf32> {
  %mean = arith.constant dense<1.0> : tensor<1xf32>
  %variance = arith.constant dense<0.25> : tensor<1xf32>
  %w = arith.constant dense<5.0> : tensor<1x1x3x3xf32>
  %0 = repvgg.batch_norm %x mean %mean variance %variance epsilon 0.0 : (tensor<1x1x8x8xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x1x8x8xf32>
  %1 = repvgg.conv %0, %w pad [1, 1] : (tensor<1x1x8x8xf32>, tensor<1x1x3x3xf32>) -> tensor<1x1x8x8xf32>
  return %1 : tensor<1x1x8x8xf32>
}

// A14: what lies between the strided pixels is not read.
// CHECK-LABEL: @strided_point_then_padded_window
// CHECK: %[[W:.*]] = arith.constant dense<1.000000e+01> : tensor<1x1x3x3xf32>
// CHECK: repvgg.conv %{{.*}}, %[[W]] strides [2, 2] pad [2, 2] dilations [2, 2] :
// CHECK-NEXT: return
func.func @strided_point_then_padded_window(%x: tensor<1x1x9x9xf32>) -> tensor<1x1x5x5xf32> {
  %v = arith.constant dense<2.0> : tensor<1x1x1x1xf32>
  %w = arith.constant dense<5.0> : tensor<1x1x3x3xf32>
  %0 = repvgg.conv %x, %v strides [2, 2] : (tensor<1x1x9x9xf32>, tensor<1x1x1x1xf32>) -> tensor<1x1x5x5xf32>
  %1 = repvgg.conv %0, %w pad [1, 1] : (tensor<1x1x5x5xf32>, tensor<1x1x3x3xf32>) -> tensor<1x1x5x5xf32>
  return %1 : tensor<1x1x5x5xf32>
}

// A15: 3 (1, 2, 0) + 5 (0, 1, 2).
// CHECK-LABEL: @padded_window_then_window
// CHECK: %[[W:.*]] = arith.constant dense<{{\[\[\[\[}}3.000000e+00, 1.100000e+01, 1.000000e+01]]]]>
// CHECK: repvgg.conv %{{.*}}, %[[W]] pad [0, 1] to [0, 0] :
// CHECK-NEXT: return
func.func @padded_window_then_window(%x: tensor<1x1x8x8xf32>) -> tensor<1x1x8x7xf32> {
  %w = arith.constant dense<[[[[1.0, 2.0]]]]> : tensor<1x1x1x2xf32>
  %v = arith.constant dense<[[[[3.0, 5.0]]]]> : tensor<1x1x1x2xf32>
  %0 = repvgg.conv %x, %w pad [0, 1] to [0, 0] : (tensor<1x1x8x8xf32>, tensor<1x1x1x2xf32>) -> tensor<1x1x8x8xf32>
  %1 = repvgg.conv %0, %v : (tensor<1x1x8x8xf32>, tensor<1x1x1x2xf32>) -> tensor<1x1x8x7xf32>
  return %1 : tensor<1x1x8x7xf32>
}

// A15 with padding in between is not exact.
// CHECK-LABEL: @window_then_padded_window
// CHECK: repvgg.conv
// CHECK-NEXT: repvgg.conv
// CENSUS-DAG: in a sequence
// CENSUS-DAG: A15: expects no padding between two windows in a row
func.func @window_then_padded_window(%x: tensor<1x1x8x8xf32>) -> tensor<1x1x8x8xf32> {
  %w = arith.constant dense<5.0> : tensor<1x1x3x3xf32>
  %0 = repvgg.conv %x, %w pad [1, 1] : (tensor<1x1x8x8xf32>, tensor<1x1x3x3xf32>) -> tensor<1x1x8x8xf32>
  %1 = repvgg.conv %0, %w pad [1, 1] : (tensor<1x1x8x8xf32>, tensor<1x1x3x3xf32>) -> tensor<1x1x8x8xf32>
  return %1 : tensor<1x1x8x8xf32>
}

// A18.
// CHECK-LABEL: @depthwise_then_point
// CHECK: %[[W:.*]] = arith.constant dense<{{\[\[\[\[}}2.000000e+00], [4.000000e+00], [6.000000e+00]], {{\[\[}}1.200000e+01], [1.500000e+01], [1.800000e+01]]]]>
// CHECK: repvgg.conv %{{.*}}, %[[W]] pad [1, 0] :
// CHECK-NEXT: return
func.func @depthwise_then_point(%x: tensor<1x2x8x8xf32>) -> tensor<1x1x8x8xf32> {
  %w = arith.constant dense<[[[[1.0], [2.0], [3.0]]], [[[4.0], [5.0], [6.0]]]]> : tensor<2x1x3x1xf32>
  %v = arith.constant dense<[[[[2.0]], [[3.0]]]]> : tensor<1x2x1x1xf32>
  %0 = repvgg.conv %x, %w pad [1, 0] groups 2 : (tensor<1x2x8x8xf32>, tensor<2x1x3x1xf32>) -> tensor<1x2x8x8xf32>
  %1 = repvgg.conv %0, %v : (tensor<1x2x8x8xf32>, tensor<1x2x1x1xf32>) -> tensor<1x1x8x8xf32>
  return %1 : tensor<1x1x8x8xf32>
}
