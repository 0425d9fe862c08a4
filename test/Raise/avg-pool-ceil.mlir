// ceil_mode pads more than is read and divides by what is inside the image. Where
// no window reaches outside, that is an average like any other.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-raise))' | FileCheck %s

#id = affine_map<(n, c, h, w) -> (n, c, h, w)>
#data = {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}

// CHECK-LABEL: @even_size
// CHECK: repvgg.block (%[[IN:.*]] = %{{.*}}) :
// CHECK-NEXT: repvgg.avg_pool %[[IN]] kernel [2, 2] strides [2, 2] :
// CHECK-NEXT: repvgg.conv %[[IN]], %{{.*}} strides [2, 2] :
func.func @even_size(%x: tensor<1x2x6x6xf32>) -> tensor<1x2x3x3xf32> {
  %zero = arith.constant 0.0 : f32
  %two = arith.constant 2 : i64
  %limit = arith.constant 6 : i64
  %w = arith.constant dense<3.0> : tensor<2x2x2x2xf32>
  %p = tensor.pad %x low[0, 0, 0, 0] high[0, 0, 2, 2] {
  ^bb0(%i: index, %j: index, %k: index, %l: index):
    tensor.yield %zero : f32
  } : tensor<1x2x6x6xf32> to tensor<1x2x8x8xf32>
  %0 = tensor.empty() : tensor<1x2x3x3xf32>
  %1 = linalg.fill ins(%zero : f32) outs(%0 : tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32>
  %2 = tensor.empty() : tensor<2x2xf32>
  %3 = linalg.pooling_nchw_sum {dilations = dense<1> : vector<2xi64>, strides = dense<2> : vector<2xi64>} ins(%p, %2 : tensor<1x2x8x8xf32>, tensor<2x2xf32>) outs(%1 : tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32>
  %4 = linalg.generic #data ins(%3 : tensor<1x2x3x3xf32>) outs(%0 : tensor<1x2x3x3xf32>) {
  ^bb0(%in: f32, %out: f32):
    %a = linalg.index 2 : index
    %b = arith.index_cast %a : index to i64
    %c = arith.muli %b, %two : i64
    %d = arith.addi %c, %two : i64
    %e = arith.minsi %d, %limit : i64
    %f = arith.subi %e, %c : i64
    %g = arith.muli %f, %two : i64
    %h = arith.sitofp %g : i64 to f32
    %i = arith.divf %in, %h : f32
    linalg.yield %i : f32
  } -> tensor<1x2x3x3xf32>
  %5 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<2> : vector<2xi64>} ins(%p, %w : tensor<1x2x8x8xf32>, tensor<2x2x2x2xf32>) outs(%1 : tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32>
  %6 = linalg.add ins(%4, %5 : tensor<1x2x3x3xf32>, tensor<1x2x3x3xf32>) outs(%0 : tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32>
  return %6 : tensor<1x2x3x3xf32>
}

// The last window has one row inside: its divisor is another one.
// CHECK-LABEL: @odd_size
// CHECK-SAME: the divisor depends on the position
// CHECK-NOT: repvgg.block
// CHECK: return
func.func @odd_size(%x: tensor<1x2x5x5xf32>) -> tensor<1x2x3x3xf32> {
  %zero = arith.constant 0.0 : f32
  %two = arith.constant 2 : i64
  %limit = arith.constant 5 : i64
  %w = arith.constant dense<3.0> : tensor<2x2x2x2xf32>
  %p = tensor.pad %x low[0, 0, 0, 0] high[0, 0, 2, 2] {
  ^bb0(%i: index, %j: index, %k: index, %l: index):
    tensor.yield %zero : f32
  } : tensor<1x2x5x5xf32> to tensor<1x2x7x7xf32>
  %0 = tensor.empty() : tensor<1x2x3x3xf32>
  %1 = linalg.fill ins(%zero : f32) outs(%0 : tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32>
  %2 = tensor.empty() : tensor<2x2xf32>
  %3 = linalg.pooling_nchw_sum {dilations = dense<1> : vector<2xi64>, strides = dense<2> : vector<2xi64>} ins(%p, %2 : tensor<1x2x7x7xf32>, tensor<2x2xf32>) outs(%1 : tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32>
  %4 = linalg.generic #data ins(%3 : tensor<1x2x3x3xf32>) outs(%0 : tensor<1x2x3x3xf32>) {
  ^bb0(%in: f32, %out: f32):
    %a = linalg.index 2 : index
    %b = arith.index_cast %a : index to i64
    %c = arith.muli %b, %two : i64
    %d = arith.addi %c, %two : i64
    %e = arith.minsi %d, %limit : i64
    %f = arith.subi %e, %c : i64
    %g = arith.muli %f, %two : i64
    %h = arith.sitofp %g : i64 to f32
    %i = arith.divf %in, %h : f32
    linalg.yield %i : f32
  } -> tensor<1x2x3x3xf32>
  %5 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<2> : vector<2xi64>} ins(%p, %w : tensor<1x2x7x7xf32>, tensor<2x2x2x2xf32>) outs(%1 : tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32>
  %6 = linalg.add ins(%4, %5 : tensor<1x2x3x3xf32>, tensor<1x2x3x3xf32>) outs(%0 : tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32>
  return %6 : tensor<1x2x3x3xf32>
}
